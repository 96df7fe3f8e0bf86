'use strict';
/** `app`: start, paths, and an orderly end. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { guard, KnownEmitter, makeEvent } = require('./guard.cjs');
const { runtime, stop } = require('../chromium/runtime.cjs');
const { createSingleInstance } = require('./single-instance.cjs');

const EVENTS = [
  'ready', 'will-finish-launching', 'window-all-closed', 'activate', 'second-instance', 'web-contents-created', 'browser-window-created', 'before-quit', 'will-quit', 'quit',
  'child-process-gone', 'render-process-gone', 'certificate-error', 'login', 'select-client-certificate', 'open-file', 'open-url', 'browser-window-focus', 'browser-window-blur', 'gpu-info-update', 'accessibility-support-changed', 'session-created',
]; // prettier-ignore

/** As Electron reads the application it was started with: a folder with a package.json, or a file. */
function readApplication() {
  const given = path.resolve(process.argv[1] ?? '.');
  const folder = fs.existsSync(given) && fs.statSync(given).isDirectory() ? given : path.dirname(given);
  const manifest = path.join(folder, 'package.json');
  const described = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : {};
  return { folder, name: described.productName ?? described.name ?? 'Electron', version: described.version ?? '0.0.0' };
}

const application = readApplication();
const instance = createSingleInstance(({ argv, workingDirectory, additionalData }) =>
  app.emit('second-instance', makeEvent(), argv, workingDirectory, additionalData),
);

const configuration = process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
const ownPaths = new Map();
const PATHS = {
  home: () => os.homedir(),
  appData: () => configuration,
  userData: () => path.join(app.getPath('appData'), app.getName()),
  sessionData: () => app.getPath('userData'),
  logs: () => path.join(app.getPath('userData'), 'logs'),
  temp: () => os.tmpdir(),
  exe: () => process.execPath,
  module: () => process.execPath,
  desktop: () => userFolder('DESKTOP', 'Desktop'),
  documents: () => userFolder('DOCUMENTS', 'Documents'),
  downloads: () => userFolder('DOWNLOAD', 'Downloads'),
};

/** The desktop's own table of folders (xdg-user-dirs), which follows the language of the desktop. */
function userFolder(key, otherwise) {
  const table = path.join(configuration, 'user-dirs.dirs');
  const text = fs.existsSync(table) ? fs.readFileSync(table, 'utf8') : '';
  const found = new RegExp(`^XDG_${key}_DIR="(.+)"$`, 'm').exec(text)?.[1];
  return found === undefined ? path.join(os.homedir(), otherwise) : found.replace('$HOME', os.homedir());
}

function systemLocale() {
  const setting =
    [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].find(
      (value) => value !== undefined && value !== '',
    ) ?? '';
  const match = /^([a-z]{2,3})(?:_([A-Z]{2}))?/.exec(setting);
  return match ? [match[1], match[2]].filter(Boolean).join('-') : 'en-US';
}

const commandLine = guard(
  {
    appendSwitch: (name, value = '') => void runtime.switches.set(name.toLowerCase(), value),
    removeSwitch: (name) => void runtime.switches.delete(name.toLowerCase()),
    hasSwitch: (name) => runtime.switches.has(name.toLowerCase()),
    getSwitchValue: (name) => runtime.switches.get(name.toLowerCase()) ?? '',
    appendArgument() {},
  },
  'app.commandLine',
);

class App extends KnownEmitter {
  constructor() {
    super('app', EVENTS);
    this.name = application.name;
    this.commandLine = commandLine;
    /** Only macOS has a dock. */
    this.dock = undefined;
    this.userAgentFallback = '';
    this.isPackaged = false;
    this.quitting = false;
    /** What was set and has no effect here; for tests. */
    this.__standIn = { recorded: {} };
  }

  whenReady() {
    return runtime.ready;
  }
  isReady() {
    return runtime.isReady;
  }
  quit() {
    if (this.quitting) return;
    const event = makeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    const windows = this.__windows();
    if (windows.length === 0) this.windowClosed(0);
    for (const window of windows) window.close();
  }
  /** A window stays: there will be no end for now. */
  closeRefused() {
    this.quitting = false;
  }
  /** @param {number} left windows that are still there */
  windowClosed(left) {
    if (left > 0) return;
    if (!this.quitting) {
      if (this.listenerCount('window-all-closed') === 0) this.quit();
      else this.emit('window-all-closed');
      return;
    }
    const event = makeEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.quitting = false;
    else this.exit(process.exitCode ?? 0);
  }
  exit(code = 0) {
    this.emit('quit', makeEvent(), code);
    process.exit(code);
  }
  /** @param {() => any[]} list BrowserWindow tells of its windows; app must not know that class */
  useWindows(list) {
    Object.defineProperty(this, '__windows', { value: list });
  }
  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
  }
  getVersion() {
    return application.version;
  }
  getAppPath() {
    return application.folder;
  }
  getPath(name) {
    if (ownPaths.has(name)) return ownPaths.get(name);
    if (!Object.hasOwn(PATHS, name)) throw new Error(`Failed to get '${name}' path`);
    return PATHS[name]();
  }
  setPath(name, value) {
    if (!Object.hasOwn(PATHS, name)) throw new Error(`Failed to set path '${name}'`);
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    ownPaths.set(name, value);
  }
  getLocale() {
    return runtime.switches.get('lang') ?? systemLocale();
  }
  getSystemLocale() {
    return systemLocale();
  }
  getPreferredSystemLanguages() {
    return [systemLocale()];
  }
  requestSingleInstanceLock(additionalData) {
    return instance.request(this.getPath('userData'), additionalData);
  }
  hasSingleInstanceLock() {
    return instance.has();
  }
  releaseSingleInstanceLock() {
    instance.release();
  }
  setAppUserModelId(id) {
    this.__standIn.recorded.appUserModelId = id;
  }
  /** Chromium's pages are always sandboxed here, except as root; the stand-in proves nothing about it. */
  enableSandbox() {
    this.__standIn.recorded.sandbox = true;
  }
  setAboutPanelOptions(options) {
    this.__standIn.recorded.aboutPanel = options;
  }
  disableHardwareAcceleration() {
    runtime.switches.set('disable-gpu', '');
  }
}

const app = guard(new App(), 'app');
process.on('exit', () => {
  instance.release();
  stop();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());

module.exports = { app };
