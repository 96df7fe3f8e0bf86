'use strict';
/**
 * The single-instance lock of one user-data folder. `SingletonLock` is a symbolic link, made in one step, that names its
 * holder; a second instance leaves its command line in `SingletonMessages`, where the first is watching.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { isAlive } = require('../chromium/profile.cjs');

/** Process ids are used again; with the start time (in ticks since boot, /proc/PID/stat field 22) they are not. */
function startOf(processId) {
  try {
    return fs
      .readFileSync(`/proc/${processId}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')[19];
  } catch {
    return 'unknown';
  }
}

const identity = () => `${os.hostname()}-${process.pid}-${startOf(process.pid)}`;

function isHeld(lock) {
  const holder = fs.readlinkSync(lock);
  const match = /^(.*)-(\d+)-([^-]+)$/.exec(holder);
  if (!match) return true;
  const [, host, processId, start] = match;
  return host !== os.hostname() || (isAlive(Number(processId)) && startOf(Number(processId)) === start);
}

function take(lock) {
  for (;;) {
    try {
      fs.symlinkSync(identity(), lock);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    try {
      if (isHeld(lock)) return fs.readlinkSync(lock) === identity();
      fs.unlinkSync(lock);
    } catch (error) {
      // The holder let go in the meantime: try again.
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

/**
 * @param {(message: { argv: string[], workingDirectory: string, additionalData: unknown }) => void} onSecondInstance
 */
function createSingleInstance(onSecondInstance) {
  let held = null;

  function receive(folder) {
    for (const name of fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')) : []) {
      const file = path.join(folder, name);
      const message = JSON.parse(fs.readFileSync(file, 'utf8'));
      fs.unlinkSync(file);
      onSecondInstance(message);
    }
  }

  function request(userData, additionalData) {
    fs.mkdirSync(userData, { recursive: true });
    const lock = path.join(userData, 'SingletonLock');
    const messages = path.join(userData, 'SingletonMessages');
    if (held) return true;
    if (take(lock)) {
      fs.mkdirSync(messages, { recursive: true });
      const watcher = fs.watch(messages, () => receive(messages));
      watcher.unref();
      held = { lock, messages, watcher };
      return true;
    }
    const name = `${process.pid}-${process.hrtime.bigint()}`;
    fs.mkdirSync(messages, { recursive: true });
    fs.writeFileSync(
      path.join(messages, `${name}.part`),
      JSON.stringify({ argv: process.argv, workingDirectory: process.cwd(), additionalData }),
    );
    fs.renameSync(path.join(messages, `${name}.part`), path.join(messages, `${name}.json`));
    return false;
  }

  function release() {
    if (!held) return;
    held.watcher.close();
    fs.rmSync(held.messages, { recursive: true, force: true });
    fs.rmSync(held.lock, { force: true });
    held = null;
  }

  return { request, release, has: () => held !== null };
}

module.exports = { createSingleInstance };
