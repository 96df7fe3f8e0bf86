'use strict';
/**
 * Preloaded by Node (`-r`) before the application: answers `require('electron')` with the stand-in.
 * Workers and child processes inherit `-r`; they get no Chromium, and asking for electron there fails as it does in Electron.
 */
const Module = require('node:module');
const { isMainThread } = require('node:worker_threads');

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const isMainProcess = isMainThread && process.env.STAND_IN_MAIN_PROCESS === String(process.pid);

const originalLoad = Module._load;
Module._load = function load(request, ...rest) {
  if (!NAMES.has(request)) return originalLoad.call(this, request, ...rest);
  if (isMainProcess) return require('./electron/index.cjs').electron;
  // The package 'electron' outside the main process is only the path of the executable.
  if (isMainThread && request === 'electron') return originalLoad.call(this, request, ...rest);
  throw new Error(`electron stand-in: '${request}' is only there in the main process`);
};

if (isMainProcess) {
  const preloads = (process.env.STAND_IN_PRELOADS ?? '').split('\n').filter((name) => name !== '');
  for (const name of ['STAND_IN_MAIN_PROCESS', 'STAND_IN_PRELOADS']) delete process.env[name];
  require('./electron/index.cjs').start();
  for (const preload of preloads) require(preload);
}
