'use strict';
/** The module `electron` of the main process, and its start. */
const { guard } = require('./guard.cjs');
const { runtime, launch, announce, becomeReady, send } = require('../chromium/runtime.cjs');
const { app } = require('./app.cjs');
const { ipcMain } = require('./ipc-main.cjs');
const { session, defaultSession } = require('./session.cjs');
const { webContents } = require('./web-contents.cjs');
const { BrowserWindow } = require('./browser-window.cjs');
const { screen, readRealDisplays } = require('./screen.cjs');
const { nativeTheme } = require('./native-theme.cjs');
const { nativeImage } = require('./native-image.cjs');
const { dialog } = require('./dialog.cjs');
const recorded = require('./recorded.cjs');

const parts = {
  app, BrowserWindow, ipcMain, webContents, session, screen, nativeTheme, nativeImage, dialog, ...recorded,
  get protocol() { return defaultSession().protocol; },
}; // prettier-ignore

// Bundlers copy the module onto an object with the same prototype; there too, what is missing throws by name.
const electron = guard(Object.setPrototypeOf(parts, guard(Object.create(null), '')), '');

async function run() {
  await launch(
    app.getName(),
    screen.getAllDisplays().map(({ size }) => size),
  );
  await send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  await readRealDisplays();
  await announce();
  becomeReady(() => {
    app.emit('session-created', defaultSession());
    app.emit('ready', {});
  });
}

/** Starts Chromium once the application's main script has run, so that its switches count. */
function start() {
  process.type = 'browser';
  process.defaultApp = true;
  process.resourcesPath = app.getAppPath();
  setImmediate(() => {
    run().catch((error) => {
      if (runtime.stopping) return;
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
  });
}

module.exports = { electron, start };
