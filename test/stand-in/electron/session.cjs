'use strict';
/** `session`: handlers per partition. Without a display, each besides the default one is a browser context of its own. */
const { guard, KnownEmitter, makeEvent } = require('./guard.cjs');
const { app } = require('./app.cjs');
const { runtime, send, browserEvents } = require('../chromium/runtime.cjs');
const { createProtocol } = require('./protocol.cjs');
const { createWebRequest } = require('./web-request.cjs');
const { createPermissions } = require('./permissions.cjs');

const EVENTS = ['will-download', 'spellcheck-dictionary-initialized', 'preconnect'];
const insides = new WeakMap();
const sessions = new Map();

class Session extends KnownEmitter {
  constructor(partition) {
    super('session', EVENTS);
    const { protocol, handlerFor } = createProtocol();
    const { webRequest, beforeRequest, headersReceived } = createWebRequest();
    this.protocol = protocol;
    this.webRequest = webRequest;
    /** What tests may look at: refused requests, and settings that have no effect here. */
    this.__standIn = { refused: [], recorded: {} };
    const guarded = guard(this, 'session');
    const inside = {
      permissions: createPermissions(),
      handlerFor,
      beforeRequest,
      headersReceived,
      browserContextId: undefined,
    };
    insides.set(guarded, inside);
    insides.set(this, inside);
    // An app window opens in Chromium's own context only: on a display, partitions share their storage.
    const isOwn = partition === '' || !runtime.headless;
    inside.context = isOwn ? Promise.resolve(undefined) : runtime.ready.then(() => makeContext(inside));
    return guarded;
  }

  setPermissionRequestHandler(handler) {
    insides.get(this).permissions.handlers.request = handler;
  }
  setPermissionCheckHandler(handler) {
    insides.get(this).permissions.handlers.check = handler;
  }
  setDevicePermissionHandler(handler) {
    this.__standIn.recorded.devicePermissionHandler = handler;
  }
  setDisplayMediaRequestHandler(handler) {
    this.__standIn.recorded.displayMediaRequestHandler = handler;
  }
  setSpellCheckerEnabled(enabled) {
    this.__standIn.recorded.spellCheckerEnabled = enabled;
  }
  isSpellCheckerEnabled() {
    return this.__standIn.recorded.spellCheckerEnabled ?? true;
  }
  setSpellCheckerLanguages(languages) {
    this.__standIn.recorded.spellCheckerLanguages = languages;
  }
  setSpellCheckerDictionaryDownloadURL(url) {
    this.__standIn.recorded.spellCheckerDictionaryDownloadUrl = url;
  }
  setUserAgent(userAgent) {
    this.__standIn.recorded.userAgent = userAgent;
  }
  async setProxy(configuration) {
    this.__standIn.recorded.proxy = configuration;
  }
  async closeAllConnections() {}
  async clearCache() {
    await runtime.ready;
    await Promise.all(
      [...runtime.pages.values()].map((page) => page.send('Network.clearBrowserCache').catch(() => {})),
    );
  }
  async clearStorageData() {
    await runtime.ready;
    const origins = [...runtime.pages.values()].map((page) => page.owner.webOrigin()).filter((origin) => origin !== '');
    await Promise.all(
      origins.map((origin) => send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }).catch(() => {})),
    );
  }
}

async function makeContext(inside) {
  const { browserContextId } = await send('Target.createBrowserContext', { disposeOnDetach: true });
  inside.browserContextId = browserContextId;
  return browserContextId;
}

function fromPartition(partition) {
  if (!sessions.has(partition)) {
    sessions.set(partition, new Session(partition));
    // The default session is announced at the start: destructuring `protocol` makes it before anyone can listen.
    if (partition !== '') app.emit('session-created', sessions.get(partition));
  }
  return sessions.get(partition);
}

/** Downloads never happen here: the application is asked, as in Electron, and the download ends whatever it says. */
browserEvents.set('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
  const item = guard({ getURL: () => url, getFilename: () => suggestedFilename, cancel() {} }, 'downloadItem');
  defaultSession().emit('will-download', makeEvent(), item, undefined);
  send('Browser.cancelDownload', { guid }).catch(() => {});
});

const defaultSession = () => fromPartition('');

const session = guard({ get defaultSession() { return defaultSession(); }, fromPartition }, 'session'); // prettier-ignore

module.exports = { session, defaultSession, fromPartition, insideOf: (value) => insides.get(value) };
