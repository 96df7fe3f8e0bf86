/**
 * Which program shows the windows: the real Electron where it is, otherwise the stand-in, which runs the same
 * compiled main and preload on Node and Chromium (test/stand-in/README.md says what that does not prove).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const electronFolder = path.join(root, 'node_modules/electron');
const longestFetchMs = 60_000;

/** The folder that stands in for Electron's own. */
export const standInFolder = path.join(root, 'test/stand-in/dist');

/**
 * The real Electron program, or null while it is not on this machine.
 * @returns {string | null}
 */
export function installedElectron() {
  const note = path.join(electronFolder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = path.join(electronFolder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/**
 * Tries once per Electron version to fetch the real program, for at most a minute; a failure is remembered, so that
 * a closed machine does not wait again.
 * @returns {string | null} the program, or null
 */
export function fetchElectron() {
  const present = installedElectron();
  if (present) return present;
  const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8'));
  const note = path.join(root, 'node_modules/.undercurrent/electron-fetch');
  if (existsSync(note) && readFileSync(note, 'utf8') === version) return null;
  spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: longestFetchMs });
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, version);
  return installedElectron();
}

/** True where windows can be seen; Windows and macOS always have a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** True where the real program can run with its sandbox on: Linux refuses that to root, and the sandbox stays on. */
export function canRunElectron() {
  return hasDisplay() && !(process.platform === 'linux' && process.getuid?.() === 0);
}

/**
 * The folder to hand over as ELECTRON_OVERRIDE_DIST_PATH, or null where the real program is used.
 * @returns {string | null}
 */
export function overrideFolder() {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) return chosen;
  return installedElectron() && canRunElectron() ? null : standInFolder;
}

/** Chromium's usual names, the stand-in's window. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium on this machine, or null.
 * @returns {string | null}
 */
export function installedChromium() {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)].filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => CHROMIUM_NAMES.map((name) => path.join(folder, name)));
  const chosen = process.env['CHROMIUM_PATH'];
  return [...(chosen ? [chosen] : []), ...candidates].find((candidate) => existsSync(candidate)) ?? null;
}
