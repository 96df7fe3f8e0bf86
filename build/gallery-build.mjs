/** Builds the gallery as the program is built, for the checks; without a change nothing is done. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from './root.mjs';
import { readStamp, stampOf } from './stamp.mjs';
import { galleryConfiguration } from './vite.gallery.mjs';

const SOURCES = [
  'renderer',
  'shared',
  'package-lock.json',
  'tsconfig.json',
  'build/vite.renderer.mjs',
  'build/vite.gallery.mjs',
];
const STAMP = path.join(root, 'out/.stamps/gallery');

/** @returns {Promise<string>} the folder of the built gallery */
export async function buildGallery() {
  const folder = path.join(root, 'out/gallery');
  const stamp = stampOf(root, SOURCES);
  if (existsSync(folder) && readStamp(STAMP) === stamp) return folder;
  process.env['NODE_ENV'] = 'production';
  await build(galleryConfiguration());
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
  return folder;
}
