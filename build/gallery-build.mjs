/** Builds the gallery as the program is built, for the checks; without a change nothing is done. */
import { existsSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { root } from './root.mjs';
import { readStamp, stampOf } from './stamp.mjs';
import { galleryConfiguration, galleryFolder } from './vite.gallery.mjs';

const SOURCES = [
  'renderer',
  'shared',
  'package-lock.json',
  'tsconfig.json',
  'build/vite.renderer.mjs',
  'build/vite.gallery.mjs',
];
const STAMP = `${galleryFolder}.stamp`;

/** @returns {Promise<string>} the folder of the built gallery */
export async function buildGallery() {
  const stamp = stampOf(root, SOURCES);
  if (existsSync(galleryFolder) && readStamp(STAMP) === stamp) return galleryFolder;
  process.env['NODE_ENV'] = 'production';
  await build(galleryConfiguration());
  writeFileSync(STAMP, stamp);
  return galleryFolder;
}
