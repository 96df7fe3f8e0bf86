'use strict';
/** `webContents`: one page, as the main process sees it. */
const { guard, KnownEmitter, makeEvent } = require('./guard.cjs');
const { Page } = require('../chromium/page.cjs');
const { codec } = require('../worlds/codec.cjs');
const { toWeb, toApplication } = require('./origins.cjs');
const { invoke, receive } = require('./ipc-main.cjs');
const { answerRequest, noteWebSocket } = require('./requests.cjs');
const { defaultSession, fromPartition, insideOf } = require('./session.cjs');
const { NativeImage } = require('./native-image.cjs');
const { printOptions } = require('./print-options.cjs');

const EVENTS = [
  'did-finish-load', 'did-fail-load', 'did-start-loading', 'did-stop-loading', 'dom-ready', 'did-navigate', 'did-navigate-in-page',
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-create-window', 'will-prevent-unload', 'render-process-gone', 'unresponsive',
  'responsive', 'destroyed', 'console-message', 'preload-error', 'before-input-event', 'context-menu', 'zoom-changed', 'page-title-updated',
]; // prettier-ignore
const LEVELS = new Map([['debug', 'debug'], ['warning', 'warning'], ['error', 'error'], ['assert', 'error']]); // prettier-ignore

const registry = new Map();
const pages = new WeakMap();
let nextId = 1;

/** @param {any} contents @returns {Page} */
const pageOf = (contents) => pages.get(contents);

class WebContents extends KnownEmitter {
  #page;
  #url = '';
  #loads = [];
  #failure = null;
  #zoom = 1;
  #openHandler = null;
  #guarded;

  constructor(preferences, host) {
    super('webContents', EVENTS);
    this.id = nextId;
    nextId += 1;
    this.session =
      preferences.session ??
      (preferences.partition === undefined ? defaultSession() : fromPartition(preferences.partition));
    this.devToolsOpened = false;
    this.backgroundThrottling = preferences.backgroundThrottling ?? true;
    this.#guarded = bindMethods(guard(this, 'webContents'), this, WebContents);
    this.#page = new Page(this.#owner(host));
    pages.set(this.#guarded, this.#page);
    const contents = this.#guarded;
    this.mainFrame = guard(
      {
        get url() { return contents.getURL(); },
        get origin() { return new URL(contents.getURL()).origin === 'null' ? contents.getURL().replace(/^([a-z-]+:\/\/[^/]*).*$/, '$1') : new URL(contents.getURL()).origin; },
        routingId: this.id, processId: this.id, parent: null, frames: [], framesInSubtree: [], isDestroyed: () => this.isDestroyed(),
        get top() { return contents.mainFrame; },
      },
      'frame',
    ); // prettier-ignore
    registry.set(this.id, contents);
    return contents;
  }

  #owner(host) {
    const contents = this.#guarded;
    return {
      onMessage: (text, contextId) => this.#onMessage(codec.decode(text), contextId),
      onRequest: (paused, pageInitiated) => void answerRequest(contents, this.#page, paused, pageInitiated),
      onWebSocket: (url) => void noteWebSocket(contents, url),
      onNavigated: (frame) => this.#onNavigated(frame),
      onNavigatedInPage: (url) => {
        this.#url = toApplication(url);
        this.emit('did-navigate-in-page', makeEvent(), this.#url, true);
      },
      onLoaded: () => this.#onLoaded(host),
      onCrashed: () => this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 1 }),
      onClosed: () => {
        registry.delete(this.id);
        this.#settleLoads(new Error('ERR_ABORTED (-3): the window was closed'));
        host.onClosed();
        this.emit('destroyed', makeEvent());
      },
      onDialog: (dialog) => this.#onDialog(dialog, host),
      onConsole: (entry) => this.#onConsole(entry),
      onWindowOpen: (details) => this.#onWindowOpen(details, host),
      onResized: () => host.onResized(),
      webOrigin: () => (this.#url === '' ? '' : new URL(toWeb(this.#url)).origin),
    };
  }

  #onMessage(message, contextId) {
    const contents = this.#guarded;
    const answer = (value) =>
      this.#page.deliver(codec.encode({ kind: 'reply', id: message.id, ok: true, value }), contextId);
    switch (message.kind) {
      case 'send':
        receive(contents, message);
        break;
      case 'invoke':
        void invoke(contents, message).then((text) => this.#page.deliver(text, contextId));
        break;
      case 'open-window':
        this.#onWindowOpen({ ...message, url: toApplication(message.url) }, null);
        break;
      case 'media': {
        const { permissions, browserContextId } = insideOf(this.session);
        void permissions
          .askForMedia(contents, message.kinds, this.#page.owner.webOrigin(), browserContextId)
          .then(answer);
        break;
      }
      case 'file-paths':
        void this.#filePaths(message.count, contextId).then(answer);
        break;
      case 'preload-error':
        process.stderr.write(`Unable to load preload script\n${message.error?.stack}\n`);
        this.emit('preload-error', makeEvent(), '', message.error);
        break;
      default:
        throw new Error(`electron stand-in: unknown message '${message.kind}'`);
    }
  }

  async #filePaths(count, contextId) {
    const found = [];
    for (let index = 0; index < count; index += 1) {
      const { result } = await this.#page.send('Runtime.evaluate', {
        expression: `__standInFiles[${index}]`,
        contextId,
      });
      found.push((await this.#page.send('DOM.getFileInfo', { objectId: result.objectId })).path);
    }
    return found;
  }

  #onNavigated(frame) {
    const failed = frame.unreachableUrl !== undefined;
    this.#url = toApplication(failed ? frame.unreachableUrl : frame.url + (frame.urlFragment ?? ''));
    this.#failure = failed ? new Error(`ERR_FAILED (-2) loading '${this.#url}'`) : null;
    if (!failed) this.emit('did-navigate', makeEvent(), this.#url, 200, 'OK');
  }

  #onLoaded(host) {
    if (this.#url === '' || this.#url === 'about:blank') return;
    if (this.#failure) this.emit('did-fail-load', makeEvent(), -2, 'ERR_FAILED', this.#url, true);
    else {
      this.emit('dom-ready', makeEvent());
      this.emit('did-finish-load', makeEvent());
      host.onFirstPaint();
    }
    this.emit('did-stop-loading', makeEvent());
    this.#settleLoads(this.#failure);
  }

  #settleLoads(failure) {
    for (const { resolve, reject } of this.#loads.splice(0)) if (failure) reject(failure);
      else resolve(); // prettier-ignore
  }

  #onDialog(dialog, host) {
    if (dialog.type !== 'beforeunload') return;
    const event = makeEvent();
    this.emit('will-prevent-unload', event);
    if (!event.defaultPrevented) host.onCloseRefused();
    this.#page.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => {});
  }

  #onConsole(entry) {
    const text = entry.args
      .map((argument) => String(argument.value ?? argument.description ?? argument.type))
      .join(' ');
    const at = entry.stackTrace?.callFrames[0];
    const level = LEVELS.get(entry.type) ?? 'info';
    const numbers = { debug: 0, info: 1, warning: 2, error: 3 };
    const fields = {
      level,
      message: text,
      lineNumber: at?.lineNumber ?? 0,
      sourceId: toApplication(at?.url ?? ''),
      frame: this.mainFrame,
    };
    this.emit('console-message', makeEvent(fields), numbers[level], text, fields.lineNumber, fields.sourceId);
  }

  /** A link or form with a target has by now opened a page of its own, which the runtime closes. */
  #onWindowOpen({ url, frameName, features }) {
    const details = {
      url: toApplication(url),
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' },
      postBody: undefined,
    };
    const answer = this.#openHandler ? this.#openHandler(details) : { action: 'allow' };
    if (answer?.action !== 'allow') return;
    const { BrowserWindow } = require('./browser-window.cjs');
    const opened = new BrowserWindow(answer.overrideBrowserWindowOptions ?? {});
    this.emit('did-create-window', opened, details);
    opened.loadURL(details.url).catch(() => {});
  }

  send(channel, ...parameters) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.#page.deliver(codec.encode({ kind: 'event', channel, parameters }));
  }
  async loadURL(url) {
    this.#url = url;
    await this.#page.opened;
    const loaded = new Promise((resolve, reject) => this.#loads.push({ resolve, reject }));
    loaded.catch(() => {});
    this.emit('did-start-loading', makeEvent());
    const { errorText, isDownload } = await this.#page.send('Page.navigate', { url: toWeb(url) });
    if (isDownload || errorText === 'net::ERR_ABORTED')
      this.#settleLoads(new Error(`ERR_ABORTED (-3) loading '${url}'`));
    return loaded;
  }
  getURL() {
    return this.#url;
  }
  reload() {
    void this.#page.opened.then(() => this.#page.send('Page.reload')).catch(() => {});
  }
  reloadIgnoringCache() {
    void this.#page.opened.then(() => this.#page.send('Page.reload', { ignoreCache: true })).catch(() => {});
  }
  close(options) {
    if (options?.waitForBeforeUnload) void this.#page.send('Page.close').catch(() => {});
    else void this.#page.close();
  }
  isDestroyed() {
    return this.#page.isClosed;
  }
  focus() {
    void this.#page.opened.then(() => this.#page.send('Page.bringToFront')).catch(() => {});
  }
  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }
  async executeJavaScript(code, userGesture = false) {
    await this.#page.opened;
    const { result, exceptionDetails } = await this.#page.send('Runtime.evaluate', {
      expression: code,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async capturePage(rectangle) {
    await this.#page.opened;
    const clip = rectangle ? { ...rectangle, scale: 1 } : undefined;
    const { data } = await this.#page.send('Page.captureScreenshot', { format: 'png', clip });
    return new NativeImage(Buffer.from(data, 'base64'));
  }
  async printToPDF(options = {}) {
    await this.#page.opened;
    const { data } = await this.#page.send('Page.printToPDF', printOptions(options));
    return Buffer.from(data, 'base64');
  }
  /** Zoom is recorded: changing it in Chromium would fight with the size the window gives its page. */
  setZoomFactor(factor) {
    this.#zoom = factor;
    void this.#page.opened
      .then(() => this.#page.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor }))
      .catch(() => {});
  }
  getZoomFactor() {
    return this.#zoom;
  }
  async setVisualZoomLevelLimits() {}
  setBackgroundThrottling(allowed) {
    this.backgroundThrottling = allowed;
  }
  getBackgroundThrottling() {
    return this.backgroundThrottling;
  }
  /** Recorded only: the stand-in has no developer tools of its own. */
  openDevTools() {
    this.devToolsOpened = true;
  }
  closeDevTools() {
    this.devToolsOpened = false;
  }
  isDevToolsOpened() {
    return this.devToolsOpened;
  }
  setUserAgent(userAgent) {
    void this.#page.opened.then(() => this.#page.send('Emulation.setUserAgentOverride', { userAgent })).catch(() => {});
  }
  forcefullyCrashRenderer() {
    void this.#page.opened.then(() => this.#page.send('Page.crash')).catch(() => {});
  }
}

/** The guarded object is what everyone holds; its methods run on the object itself, which owns the private fields. */
function bindMethods(guarded, target, Class) {
  for (const name of Object.getOwnPropertyNames(Class.prototype)) {
    if (name !== 'constructor')
      Object.defineProperty(target, name, {
        value: Class.prototype[name].bind(target),
        configurable: true,
        writable: true,
      });
  }
  return guarded;
}

const webContents = guard(
  {
    getAllWebContents: () => [...registry.values()],
    fromId: (id) => registry.get(id),
    fromDevToolsTargetId: (targetId) =>
      [...registry.values()].find((contents) => pageOf(contents).targetId === targetId),
    getFocusedWebContents: () => require('./browser-window.cjs').BrowserWindow.getFocusedWindow()?.webContents ?? null,
  },
  'webContents',
);

module.exports = { WebContents, webContents, pageOf, bindMethods };
