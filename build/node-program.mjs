/** Which Node a script of this project runs on: the one that started it, or the one among its packages. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { NODE } from './targets.mjs';

/** The oldest major version that our own code runs on, also outside the app. */
export const NEEDED_MAJOR = Number(NODE.replace(/\D/g, ''));

/**
 * @typedef {{ kind: 'this' } | { kind: 'other', program: string } | { kind: 'missing', sentence: string }} NodeChoice
 */

/**
 * The program of the package `node`, or null where that is not installed. On Windows the name without an extension is
 * a text file that only holds the place, so the manifest's own name and the one with `.exe` are looked at first.
 * @param {string} root the project's folder
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null}
 */
export function packagedNode(root, platform = process.platform) {
  const folder = path.join(root, 'node_modules/node');
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return null;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const named = (typeof bin === 'string' ? bin : bin?.node) ?? 'bin/node';
  const names = platform === 'win32' ? [`${named.replace(/\.exe$/, '')}.exe`] : [named];
  return names.map((name) => path.join(folder, name)).find((program) => existsSync(program)) ?? null;
}

/**
 * @param {{ version: string, program: string, packaged: string | null }} found `version` and `program` of the Node that
 *   is running, as in `process.version` and `process.execPath`; `packaged` from `packagedNode`
 * @returns {NodeChoice}
 */
export function chooseNode({ version, program, packaged }) {
  const major = Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
  if (major >= NEEDED_MAJOR) return { kind: 'this' };
  // A package that brings an older Node than it says would start itself for ever.
  if (packaged !== null && realpathSync(packaged) !== realpathSync(program))
    return { kind: 'other', program: packaged };
  const sentence = `This needs Node ${NEEDED_MAJOR} and runs on ${version}: run npm install here, which brings it, or install Node ${NEEDED_MAJOR}.`;
  return { kind: 'missing', sentence };
}
