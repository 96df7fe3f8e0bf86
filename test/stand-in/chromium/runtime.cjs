'use strict';
/** What the parts of the stand-in share: the one Chromium, its connection, and the pages that were opened on purpose. */
const { startChromium } = require('./browser.cjs');

const runtime = {
  /** Without a display the windows are drawn in memory. */
  headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
  /** @type {Map<string, string>} command-line switches, from the launch and from app.commandLine */
  switches: new Map(),
  /** @type {ReturnType<typeof startChromium> | null} */
  browser: null,
  /** @type {Map<string, import('./page.cjs').Page>} */
  pages: new Map(),
  /** Pages on their way: Chromium announces a target before it answers the request that made it. */
  opening: new Set(),
  /** @type {Promise<void>} */
  ready: Promise.resolve(),
  isReady: false,
  stopping: false,
};

let markReady;
runtime.ready = new Promise((resolve) => (markReady = resolve));

const devTools = process.env.STAND_IN_DEVTOOLS === '1';
for (const text of (process.env.STAND_IN_SWITCHES ?? '').split('\n')) {
  const match = /^--([^=]+)=?(.*)$/.exec(text);
  if (match) runtime.switches.set(match[1], match[2]);
}

// What was for this process only: a stand-in started from here gets its own.
for (const name of ['STAND_IN_SWITCHES', 'STAND_IN_DEVTOOLS']) delete process.env[name];

/** Asks Chromium; rejects before it was started. */
function send(method, params, sessionId) {
  if (!runtime.browser) return Promise.reject(new Error(`${method}: Chromium is not started yet`));
  return runtime.browser.connection.send(method, params, sessionId);
}

/**
 * @param {string} name the application's
 * @param {{ width: number, height: number }[]} displays what a headless Chromium should believe in
 */
async function launch(name, displays) {
  const { headless, switches } = runtime;
  const browser = startChromium({ name, headless, devTools, displays, switches });
  runtime.browser = browser;
  process.on('exit', stop);
  browser.gone.then((lastWords) => {
    if (runtime.stopping) return;
    process.stderr.write(`electron stand-in: Chromium ended unexpectedly\n${lastWords}\n`);
    process.exit(1);
  });
  browser.connection.listen('', onBrowserEvent);
  await send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
}

/** Announces Chromium's address to whoever launched us (Playwright waits for this line). */
async function announce() {
  if (devTools) process.stderr.write(`\n${await runtime.browser.devToolsLine}\n`);
}

/** @param {() => void} emitReady runs before anything that waits for `ready` goes on */
function becomeReady(emitReady) {
  runtime.isReady = true;
  emitReady();
  markReady();
}

function stop() {
  if (runtime.stopping) return;
  runtime.stopping = true;
  runtime.browser?.stop();
}

/** @type {Map<string, (params: any) => void>} */
const browserEvents = new Map();

function onBrowserEvent(method, params) {
  if (method === 'Target.targetDestroyed') runtime.pages.get(params.targetId)?.closed();
  else if (method === 'Target.targetCreated') void closeUninvited(params.targetInfo);
  else browserEvents.get(method)?.(params);
}

/** App windows on their way, by the address they open with, which says whose they are. */
const expected = new Map();
let nextWindow = 1;
const LONGEST_OPENING_MS = 20_000;

/**
 * Opens a window of the display without tabs and address bar.
 * @param {string} title until the page has its own
 * @returns {Promise<string>} id of its target, whose page is empty
 */
function openAppWindow(title) {
  const text = title.replace(/[^\p{L}\p{N} ]/gu, '');
  // Chromium opens no app window on about:blank.
  const address = `data:text/html,<title>${encodeURIComponent(text)}</title>#${nextWindow}`;
  nextWindow += 1;
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      expected.delete(address);
      reject(new Error('Chromium did not open the window'));
    }, LONGEST_OPENING_MS);
    expected.set(address, (targetId) => {
      clearTimeout(tooLate);
      expected.delete(address);
      resolve(targetId);
    });
    runtime.browser.openAppWindow(address);
  });
}

/** A page nobody made through BrowserWindow came from a link or a form with a target; the opener's handler decides on its own window. */
async function closeUninvited({ targetId, type, url }) {
  if (type !== 'page') return;
  expected.get(url)?.(targetId);
  await Promise.allSettled(runtime.opening);
  if (!runtime.pages.has(targetId)) await send('Target.closeTarget', { targetId }).catch(() => {});
}

module.exports = { runtime, send, launch, openAppWindow, announce, becomeReady, stop, browserEvents };
