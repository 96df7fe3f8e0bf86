'use strict';
/** Chromium's throw-away profile folder. Its name carries the owner, so what a killed process left can be recognised. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const PREFIX = 'electron-stand-in-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Process ids only mean something inside one process namespace (containers may share a temporary folder). */
function processNamespace() {
  try {
    return fs.readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    return '0';
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Removes profiles whose owner is dead, and any older than a day. */
function removeStaleProfiles() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const match = /^electron-stand-in-(\d+)-(\d+)-/.exec(name);
    if (!match) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      const abandoned = match[1] === processNamespace() && !isAlive(Number(match[2]));
      if (abandoned || Date.now() - fs.statSync(folder).mtimeMs > DAY_MS) removeProfile(folder);
    } catch {
      // Another stand-in is removing the same folder.
    }
  }
}

/** What a browser would offer in bubbles over the page, and an application's window does not. */
const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** @returns {string} a new folder, owned by this process */
function createProfile() {
  removeStaleProfiles();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${processNamespace()}-${process.pid}-`));
  fs.mkdirSync(path.join(folder, 'Default'));
  fs.writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify(PREFERENCES));
  return folder;
}

/** @param {string} folder */
function removeProfile(folder) {
  // Chromium's children may write for some milliseconds after it was killed.
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

module.exports = { createProfile, removeProfile, isAlive };
