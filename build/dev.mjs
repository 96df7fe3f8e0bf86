/**
 * The program while somebody works on it: `npm run dev`. Screens, styles and words change in the open window; a change
 * in electron/ or shared/ builds main again and starts the program anew, on the same screen. It opens a profile of
 * invented sessions by itself. `npm run dev -- --fresh` makes that profile anew.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { canRunElectron, fetchElectron, hasDisplay, overrideFolder } from './binary.mjs';
import { buildAll } from './build.mjs';
import { root } from './root.mjs';
import { developmentFolder, startDevelopmentServer, watchDevelopmentMain } from './vite.dev.mjs';

/** Of invented sessions; it protects nothing and is therefore no secret. */
export const PASSPHRASE = 'anchor violet pepper lantern';
const STUDY = 'customer_relationship';
const profile = path.join(root, 'node_modules/.undercurrent/dev-profile');
/** Several bundles end one after the other; the program starts once for all of them, ms. */
const TOGETHER_MS = 300;
/** How long a program may take to end by itself, ms. */
const ASKING_MS = 1500;

/** @param {readonly string[]} args of the command line that is built */
function undercurrent(args) {
  const node = path.join(root, 'node_modules/.bin/node');
  const environment = { UNDERCURRENT_PASSPHRASE: PASSPHRASE, UNDERCURRENT_STUDY_PASSPHRASE: PASSPHRASE };
  const run = spawnSync(existsSync(node) ? node : process.execPath, [path.join(root, 'out/cli/cli.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (run.status !== 0) throw new Error(`undercurrent ${args[0]} failed`);
}

/**
 * A lead's profile with finished sessions, made by the commands that anybody can give.
 * @param {boolean} fresh
 * @returns {Promise<string>} its folder
 */
export async function developmentProfile(fresh = false) {
  if (fresh) rmSync(profile, { recursive: true, force: true });
  if (existsSync(path.join(profile, 'made'))) return profile;
  console.log('A profile with invented sessions is being made, once.');
  await buildAll({ only: ['cli'] });
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(path.dirname(profile), { recursive: true });
  undercurrent(['prepare', '--profile', profile, '--key-out', path.join(path.dirname(profile), 'dev-study.uckey')]);
  undercurrent(['simulate', '--profile', profile, '--study', STUDY, '--participants', '4', '--seed', '7']);
  writeFileSync(path.join(profile, 'made'), '');
  return profile;
}

/**
 * The folder that Electron opens as an application, and what it needs to be told.
 * @param {string} server address of the dev server
 */
export function developmentRun(server) {
  const { name, productName, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  mkdirSync(developmentFolder, { recursive: true });
  const file = path.join(developmentFolder, 'package.json');
  writeFileSync(file, JSON.stringify({ name, productName, version, main: 'main/main.cjs' }));
  return {
    folder: developmentFolder,
    environment: { UNDERCURRENT_DEV_SERVER: server, UNDERCURRENT_DEV_PASSPHRASE: PASSPHRASE },
  };
}

/**
 * Ends the program; one that asks first, because an interview is open, is not waited for: its journal is safe.
 * @param {import('node:child_process').ChildProcess} app
 */
function end(app) {
  app.kill('SIGTERM');
  const impatient = setTimeout(() => app.kill('SIGKILL'), ASKING_MS);
  app.once('exit', () => clearTimeout(impatient));
}

/** @param {readonly string[]} args */
async function develop(args) {
  const folder = await developmentProfile(args.includes('--fresh'));
  const server = await startDevelopmentServer();
  const run = developmentRun(server.address);
  const real = canRunElectron() ? fetchElectron() : null;
  const program = real ?? path.join(overrideFolder() ?? '', 'electron');
  if (real === null)
    console.log('Electron itself cannot run here: Undercurrent runs on Chromium through the stand-in.');
  if (!hasDisplay()) {
    console.log('There is no display, so the window cannot be seen. To see it, run npm run dev on a desktop, or on a');
    console.log('virtual one: xvfb-run -a npm run dev. npm run gallery shows every screen in any browser.');
  }
  /** @type {import('node:child_process').ChildProcess | null} */
  let app = null;
  let isStarting = false;
  const start = () => {
    isStarting = false;
    app = spawn(program, [run.folder, '--profile', folder], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...run.environment },
    });
    const mine = app;
    // Whoever closes the window has ended; a program that is started anew has not.
    mine.on('exit', (code) => {
      if (mine === app && !isStarting) process.exit(code ?? 0);
      if (isStarting) start();
    });
  };
  const restart = () => {
    if (isStarting) return;
    isStarting = true;
    if (app === null) start();
    else end(app);
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let together;
  await watchDevelopmentMain(() => {
    clearTimeout(together);
    together = setTimeout(restart, TOGETHER_MS);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      app?.kill(signal);
      void server.close().finally(() => process.exit(0));
    });
  }
  console.log(`Screens come from ${server.address}. The passphrase of profile and study: ${PASSPHRASE}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await develop(process.argv.slice(2));
