'use strict';
/** Finds and starts Chromium, and ends it with this process, however this process ends. */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { Connection } = require('./connection.cjs');
const { createProfile, removeProfile } = require('./profile.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Switches that would take from the stand-in what it needs to work; recorded for the application, not passed on. */
const KEPT_FROM_CHROMIUM = new Set([
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'headless',
  'app',
  'kiosk',
  'enable-automation',
]);

const DISABLED_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'CalculateNativeWinOcclusion',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'DialMediaRouteProvider',
];

/** @returns {string} path of the executable; throws a plain message where there is none */
function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
  ];
  const found = candidates.find((candidate) => candidate !== undefined && candidate !== '' && fs.existsSync(candidate));
  if (found === undefined)
    throw new Error('electron stand-in: no Chromium found; install it or set CHROMIUM_PATH to its executable');
  return found;
}

/**
 * @param {{ name: string, headless: boolean, devTools: boolean, profile: string, displays: { width: number, height: number }[], switches: Map<string, string> }} options
 * @returns {string[]}
 */
function chromiumArguments({ name, headless, devTools, profile, displays, switches }) {
  const own = new Map([
    ['remote-debugging-pipe', ''],
    ['user-data-dir', profile],
    // What a desktop groups windows by.
    ['class', name],
    ['no-startup-window', ''],
    ['no-first-run', ''],
    ['no-default-browser-check', ''],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-domain-reliability', ''],
    ['disable-sync', ''],
    ['disable-quic', ''],
    ['disable-back-forward-cache', ''],
    ['disable-extensions', ''],
    ['disable-search-engine-choice-screen', ''],
    ['disable-hang-monitor', ''],
    ['password-store', 'basic'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    // No name resolves, unless the application itself says which may, as it can in Electron.
    ['host-resolver-rules', switches.get('host-resolver-rules') ?? 'MAP * ~NOTFOUND'],
    // Frames keep their 60 Hz in a window that is covered or not focused, as in Electron with two windows on two displays.
    ['disable-backgrounding-occluded-windows', ''],
    ['disable-renderer-backgrounding', ''],
  ]);
  if (devTools) own.set('remote-debugging-port', '0');
  if (headless) {
    own.set('headless', 'new');
    own.set('disable-gpu', '');
    own.set('hide-scrollbars', '');
    own.set('screen-info', displays.map(({ width, height }) => `{${width}x${height}}`).join(''));
  }
  if (process.getuid?.() === 0) own.set('no-sandbox', '');
  if (process.env.STAND_IN_FAKE_MEDIA === '1') own.set('use-fake-device-for-media-stream', '');
  for (const [key, value] of switches) if (!KEPT_FROM_CHROMIUM.has(key) && !own.has(key)) own.set(key, value);
  own.set('disable-features', [...DISABLED_FEATURES, switches.get('disable-features') ?? ''].filter(Boolean).join(','));
  return [...own].map(([key, value]) => (value === '' ? `--${key}` : `--${key}=${value}`));
}

/**
 * Starts Chromium. It ends when its pipe closes, so even a killed main process leaves none behind.
 * @param {{ name: string, headless: boolean, devTools: boolean, displays: { width: number, height: number }[], switches: Map<string, string> }} options
 *   `name`: the application's
 * @returns {{ connection: Connection, devToolsLine: Promise<string>, gone: Promise<string>, openAppWindow(address: string): void, stop(): void }}
 */
function startChromium(options) {
  const profile = createProfile();
  const child = spawn(findChromium(), chromiumArguments({ ...options, profile }), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const lastLines = [];
  const devToolsLine = new Promise((resolve) => {
    readline.createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.startsWith('DevTools listening on ')) resolve(line);
      else if (lastLines.push(line) > 20) lastLines.shift();
      if (process.env.STAND_IN_VERBOSE === '1') process.stderr.write(`chromium: ${line}\n`);
    });
  });
  const gone = new Promise((resolve) => {
    child.on('exit', () => resolve(lastLines.join('\n')));
    child.on('error', (error) => resolve(error.message));
  });
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const messengers = new Set();
  /**
   * Opens a window without tabs and address bar. The protocol cannot: a second start of Chromium on the same profile
   * hands its command line to the first and ends.
   */
  const openAppWindow = (address) => {
    const switches = ['--test-type', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const messenger = spawn(findChromium(), [`--user-data-dir=${profile}`, ...switches, `--app=${address}`], {
      stdio: 'ignore',
      detached: true,
    });
    messengers.add(messenger);
    messenger.on('exit', () => messengers.delete(messenger)).on('error', () => messengers.delete(messenger));
  };
  const stop = () => {
    // One that comes too late finds no Chromium to tell, and would become one.
    for (const messenger of messengers) endGroup(messenger);
    endGroup(child);
    removeProfile(profile);
  };
  return { connection: new Connection(child.stdio[3], child.stdio[4]), devToolsLine, gone, openAppWindow, stop };
}

/** The group, so that its children go at once and can write nothing more into the profile. */
function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had already ended.
  }
}

module.exports = { startChromium };
