/**
 * Which program shows the windows: the real Electron where it is, otherwise the stand-in, which runs the same
 * compiled main and preload on Node and Chromium (test/stand-in/README.md says what that does not prove).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
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

/**
 * The folder to hand over as ELECTRON_OVERRIDE_DIST_PATH, or null where the real program is used.
 * @returns {string | null}
 */
export function overrideFolder() {
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? (installedElectron() ? null : standInFolder);
}
