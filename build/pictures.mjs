/**
 * Renews the pictures of the README from the gallery: `node build/pictures.mjs`. Only Chromium is needed. One picture
 * shows a time of day, and fonts and Chromium differ between machines, so nothing checks that they are the newest.
 */
import './node.mjs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { installedChromium } from './binary.mjs';
import { buildGallery } from './gallery-build.mjs';
import { root } from './root.mjs';

/** The smallest laptop the program is made for. */
const SIZE = { width: 1366, height: 768 };

/** Picture by name, with the state of the gallery (its index names them all) that it shows. */
const PICTURES = { console: 'console-capture', analyses: 'answers-relational-shares' };

const executablePath = installedChromium();
if (executablePath === null) throw new Error('Pictures are made by Chromium; install it or set CHROMIUM_PATH.');
const folder = path.join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: await buildGallery() },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  for (const [name, state] of Object.entries(PICTURES)) {
    const search = `?state=${state}&language=en&theme=light`;
    await page.goto(new URL(`gallery.html${search}`, server.resolvedUrls?.local[0]).href);
    await page.locator(`html[data-gallery$="${search}"]`).waitFor({ state: 'attached' });
    const said = await page.locator('html').getAttribute('data-gallery');
    if (said?.startsWith('ready') !== true) throw new Error(`The gallery cannot show ${state}.`);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
