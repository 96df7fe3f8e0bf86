'use strict';
/** One Chromium page: made, attached to, given its two worlds, and its events handed on. */
const { runtime, send, openAppWindow } = require('./runtime.cjs');
const { worldSources, PRELOAD_WORLD, BINDING } = require('../worlds/sources.cjs');

/**
 * @typedef {object} PageOwner what a page tells whom it belongs to
 * @property {(text: string, contextId: number) => void} onMessage
 * @property {(request: any, pageInitiated: boolean) => void} onRequest
 * @property {(frame: any) => void} onNavigated
 * @property {(url: string) => void} onNavigatedInPage
 * @property {() => void} onLoaded
 * @property {() => void} onCrashed
 * @property {() => void} onClosed
 * @property {(dialog: any) => void} onDialog
 * @property {(entry: any) => void} onConsole
 * @property {(details: any) => void} onWindowOpen
 * @property {(url: string) => void} onWebSocket
 * @property {() => void} onResized
 */

class Page {
  /** @param {PageOwner} owner */
  constructor(owner) {
    this.owner = owner;
    this.targetId = '';
    this.sessionId = '';
    this.mainFrameId = '';
    /** The preload world of the document on screen; null while there is none. */
    this.contextId = null;
    this.isClosed = false;
    /** Navigations the page asked for itself, by URL, until their request comes. */
    this.requestedByPage = new Set();
    /** @type {PromiseWithResolvers<void>} */
    this.opening = Promise.withResolvers();
    this.opening.promise.catch(() => {});
  }

  /** Settles when the page is there and prepared, or when it never will be. */
  get opened() {
    return this.opening.promise;
  }

  /**
   * @param {{ preload: string | undefined, title: string, target: object }} options `title` of the window until the page
   *   has its own; `target`: parameters of Target.createTarget where the window is drawn in memory
   */
  open(options) {
    runtime.ready.then(() => this.#open(options)).then(this.opening.resolve, this.opening.reject);
    return this.opened;
  }

  async #open({ preload, title, target }) {
    if (this.isClosed) throw new Error('The window was closed before it opened');
    const opening = runtime.headless
      ? send('Target.createTarget', { url: 'about:blank', newWindow: true, ...target }).then(({ targetId }) => targetId)
      : openAppWindow(title);
    const creating = opening.then((targetId) => {
      this.targetId = targetId;
      runtime.pages.set(targetId, this);
    });
    runtime.opening.add(creating);
    try {
      await creating;
    } finally {
      runtime.opening.delete(creating);
    }
    const { sessionId } = await send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.sessionId = sessionId;
    runtime.browser.connection.listen(sessionId, (method, params) => this.#onEvent(method, params));
    await this.#prepare(preload);
  }

  async #prepare(preload) {
    const { mainWorld, preloadWorld } = worldSources(preload);
    await Promise.all([
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      this.send('Inspector.enable'),
      this.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      this.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorld, worldName: PRELOAD_WORLD }),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      this.send('Page.getFrameTree').then(({ frameTree }) => (this.mainFrameId = frameTree.frame.id)),
    ]);
  }

  /** Asks this page; fails by itself when the page is gone. */
  send(method, params) {
    if (this.isClosed) return Promise.reject(new Error(`${method}: the window is closed`));
    return send(method, params, this.sessionId);
  }

  /** Hands text to the preload world; one that is gone takes nothing, as in Electron. */
  deliver(text, contextId = this.contextId) {
    if (contextId === null || this.isClosed) return;
    this.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { __standInReceive(text); }',
      executionContextId: contextId,
      arguments: [{ value: text }],
      silent: true,
    }).catch(() => {});
  }

  /** Called when Chromium says that the target is gone. */
  closed() {
    if (this.isClosed) return;
    this.isClosed = true;
    runtime.pages.delete(this.targetId);
    runtime.browser.connection.forget(this.sessionId);
    this.owner.onClosed();
  }

  /** Ends the page without asking it. */
  async close() {
    if (this.targetId !== '') await send('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
  }

  #onEvent(method, params) {
    const { owner } = this;
    switch (method) {
      case 'Runtime.bindingCalled':
        if (params.name === BINDING) owner.onMessage(params.payload, params.executionContextId);
        break;
      case 'Runtime.executionContextCreated':
        this.#onContext(params.context);
        break;
      case 'Runtime.executionContextDestroyed':
        if (params.executionContextId === this.contextId) this.contextId = null;
        break;
      case 'Runtime.executionContextsCleared':
        this.contextId = null;
        break;
      case 'Fetch.requestPaused':
        owner.onRequest(params, params.frameId === this.mainFrameId && this.requestedByPage.delete(params.request.url));
        break;
      case 'Page.frameRequestedNavigation':
        if (params.frameId === this.mainFrameId) this.requestedByPage.add(params.url.replace(/#.*$/s, ''));
        break;
      case 'Page.frameNavigated':
        if (params.frame.parentId === undefined) owner.onNavigated(params.frame);
        break;
      case 'Page.navigatedWithinDocument':
        if (params.frameId === this.mainFrameId) owner.onNavigatedInPage(params.url);
        break;
      case 'Page.loadEventFired':
        owner.onLoaded();
        break;
      case 'Page.javascriptDialogOpening':
        owner.onDialog(params);
        break;
      case 'Page.windowOpen':
        owner.onWindowOpen({
          url: params.url,
          frameName: params.windowName,
          features: params.windowFeatures.join(','),
        });
        break;
      case 'Page.frameResized':
        owner.onResized();
        break;
      case 'Inspector.targetCrashed':
        this.contextId = null;
        owner.onCrashed();
        break;
      case 'Network.webSocketCreated':
        owner.onWebSocket(params.url);
        break;
      case 'Runtime.consoleAPICalled':
        owner.onConsole(params);
        break;
      default:
    }
  }

  #onContext(context) {
    if (context.name === PRELOAD_WORLD && context.auxData?.frameId === this.mainFrameId) this.contextId = context.id;
  }
}

module.exports = { Page };
