/**
 * Opens the app: builds what changed, then the real Electron where it can run, otherwise the stand-in on Chromium.
 * Everything after `npm start --` goes to the app. Without a display it says so, and how to see the window;
 * `--exit-after-start` closes again as soon as the home screen is there.
 */
import './node.mjs';
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { canRunElectron, fetchElectron, hasDisplay, overrideFolder } from './binary.mjs';
import { buildAll } from './build.mjs';
import { root } from './root.mjs';

const EXIT_AFTER_START = '--exit-after-start';
const args = process.argv.slice(2).filter((arg) => arg !== EXIT_AFTER_START);

/** @param {string | null} override folder of the stand-in, or null for the real program */
function sayWhatRuns(override) {
  if (override) console.log('Electron itself cannot run here: Undercurrent runs on Chromium through the stand-in.');
}

/** @param {string | null} program the real Electron, or null */
async function openOnDisplay(program) {
  const executable = program ?? path.join(overrideFolder() ?? '', 'electron');
  const child = spawn(executable, [root, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
}

/**
 * Starts the app where nobody can see it, waits for its first screen and saves a picture of it.
 * @returns {Promise<number>} exit code
 */
async function openUnseen() {
  const { _electron } = await import('@playwright/test');
  const override = overrideFolder();
  if (override) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = override;
  const app = await _electron.launch({ args: [root, ...args], cwd: root, timeout: 60_000 });
  const closed = new Promise((resolve) => app.on('close', () => resolve(0)));
  const window = await app.firstWindow();
  await window.locator('#root > *').first().waitFor();
  const picture = path.join(os.tmpdir(), 'undercurrent-home.png');
  await window.screenshot({ path: picture });
  console.log(`The home screen is open: ${await window.title()}.`);
  if (!hasDisplay()) {
    console.log('There is no display, so the window cannot be seen. A picture of it is in');
    console.log(`  ${picture}`);
    console.log('To see it, run npm start on a desktop, or on a virtual one: xvfb-run -a npm start');
  }
  if (process.argv.includes(EXIT_AFTER_START)) {
    await app.close();
    return 0;
  }
  console.log('Ctrl+C closes it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void app.close());
  await closed;
  return 0;
}

await buildAll();
const real = canRunElectron() ? fetchElectron() : null;
sayWhatRuns(real ? null : overrideFolder());
// A timing check is run by a person or a key robot and ends by itself with its own exit code; without a display the
// app says so, once it has looked at the other options.
const isTimingCheck = args.some((arg) => /^--timing-check(=|$)/.test(arg));
if (isTimingCheck && !hasDisplay()) args.push('--without-display');
const unseen = !isTimingCheck && (!hasDisplay() || process.argv.includes(EXIT_AFTER_START));
process.exitCode = await (unseen ? openUnseen() : openOnDisplay(real));
