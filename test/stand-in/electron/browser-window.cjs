'use strict';
/** `BrowserWindow`: a window of Chromium; without a display, a page drawn at the window's size. */
const { guard, KnownEmitter, makeEvent } = require('./guard.cjs');
const { runtime, send } = require('../chromium/runtime.cjs');
const { WebContents, pageOf, bindMethods } = require('./web-contents.cjs');
const { insideOf } = require('./session.cjs');
const { matching } = require('./screen.cjs');
const { app } = require('./app.cjs');
const { checkOptions, placed } = require('./window-options.cjs');
const { placeWindow } = require('../chromium/window-place.cjs');
const nativeTheme = require('./native-theme.cjs');

const EVENTS = [
  'ready-to-show', 'show', 'hide', 'focus', 'blur', 'close', 'closed', 'enter-full-screen', 'leave-full-screen', 'resize', 'resized', 'move', 'moved', 'will-resize', 'will-move',
  'unresponsive', 'responsive', 'minimize', 'maximize', 'unmaximize', 'restore', 'page-title-updated', 'always-on-top-changed', 'session-end', 'query-session-end',
]; // prettier-ignore

const windows = new Map();
let nextId = 1;
let focused = null;

class BrowserWindow extends KnownEmitter {
  #bounds;
  #normalBounds = null;
  #visible;
  #title;
  #fullScreen = false;
  #kiosk = false;
  #maximized = false;
  #minimized = false;
  #onTop;
  /** True once the window stands where it was asked to; before that Chromium's own choice counts for nothing. */
  #settled = false;
  #destroyed = false;
  #closing = false;
  #page;
  #guarded;
  #parent;
  #drawing = Promise.resolve();

  constructor(options = {}) {
    super('win', EVENTS);
    checkOptions(options);
    this.id = nextId;
    nextId += 1;
    this.#bounds = placed(options);
    this.#visible = options.show ?? true;
    this.#title = options.title ?? app.getName();
    this.#onTop = options.alwaysOnTop ?? false;
    this.#parent = options.parent ?? null;
    this.#guarded = bindMethods(guard(this, 'win'), this, BrowserWindow);
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents(preferences, this.#host());
    this.#page = pageOf(this.webContents);
    windows.set(this.id, this.#guarded);
    void this.#open(preferences).catch(
      (error) => this.#destroyed || process.stderr.write(`electron stand-in: ${error.stack}\n`),
    );
    if (options.fullscreen || options.kiosk) this.#setCovering(true, options.kiosk === true);
    app.emit('browser-window-created', makeEvent(), this.#guarded);
    app.emit('web-contents-created', makeEvent(), this.webContents);
    if (this.#visible) setImmediate(() => this.#destroyed || !this.#visible || this.#takeFocus());
    return this.#guarded;
  }

  async #open(preferences) {
    const browserContextId = await insideOf(this.webContents.session).context;
    const { width, height } = this.#bounds;
    const target = { browserContextId, width, height };
    await this.#page.open({ preload: preferences.preload, title: this.#title, target });
    await nativeTheme.applyTo(this.#page);
    await this.#redraw();
    this.#settled = true;
  }

  #host() {
    return {
      onClosed: () => this.#onClosed(),
      onFirstPaint: () => this.#visible || this.emit('ready-to-show'),
      onCloseRefused: () => {
        this.#closing = false;
        app.closeRefused();
      },
      onResized: () => void this.#readBounds().catch(() => {}),
    };
  }

  #onClosed() {
    if (this.#destroyed) return;
    // Closed from within Chromium (its own window button): too late to refuse, but never unsaid.
    if (!this.#closing) this.emit('close', makeEvent());
    this.#finish();
  }

  #finish() {
    this.#destroyed = true;
    windows.delete(this.id);
    if (focused === this) focused = null;
    this.emit('closed');
    app.windowClosed(windows.size);
  }

  /** Brings what Chromium shows in line with this window's state. */
  async #draw() {
    const covering = this.#fullScreen || this.#kiosk;
    if (runtime.headless) {
      const { width, height } = covering ? matching(this.#bounds).bounds : this.#bounds;
      await this.#page.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 0,
        mobile: false,
        screenWidth: width,
        screenHeight: height,
      });
      await this.#page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return;
    }
    const windowState =
      !this.#visible || this.#minimized
        ? 'minimized'
        : covering
          ? 'fullscreen'
          : this.#maximized
            ? 'maximized'
            : 'normal';
    await placeWindow(this.#page.targetId, this.#bounds, windowState);
  }

  /** One after another: two at once would undo each other. */
  #redraw() {
    this.#drawing = Promise.all([this.#drawing, this.#page.opened])
      .then(() => this.#draw())
      .catch((error) => this.#destroyed || process.stderr.write(`electron stand-in: ${error.message}\n`));
    return this.#drawing;
  }

  /** With a display, people move and size windows themselves. */
  async #readBounds() {
    if (runtime.headless || this.#destroyed || !this.#settled) return;
    const { bounds } = await send('Browser.getWindowForTarget', { targetId: this.#page.targetId });
    const before = this.#bounds;
    if (bounds.windowState !== 'normal') return;
    this.#bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height };
    if (before.width !== bounds.width || before.height !== bounds.height) this.emit('resize');
    if (before.x !== bounds.left || before.y !== bounds.top) this.emit('move');
  }

  #takeFocus() {
    if (focused === this) return;
    const before = focused;
    focused = this;
    before?.emit('blur', makeEvent());
    this.emit('focus', makeEvent());
  }

  #setCovering(covering, kiosk) {
    const was = this.#fullScreen;
    this.#kiosk = kiosk;
    this.#fullScreen = covering;
    this.#redraw();
    if (covering !== was)
      setImmediate(
        () => this.#destroyed || this.emit(covering ? 'enter-full-screen' : 'leave-full-screen', makeEvent()),
      );
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  reload() {
    this.webContents.reload();
  }
  capturePage(rectangle) {
    return this.webContents.capturePage(rectangle);
  }
  show() {
    this.showInactive();
    this.focus();
  }
  showInactive() {
    if (this.#visible) return;
    this.#visible = true;
    this.#redraw();
    this.emit('show', makeEvent());
  }
  hide() {
    if (!this.#visible) return;
    this.#visible = false;
    this.#redraw();
    this.blur();
    this.emit('hide', makeEvent());
  }
  isVisible() {
    return this.#visible && !this.#minimized;
  }
  focus() {
    this.webContents.focus();
    this.#takeFocus();
  }
  blur() {
    if (focused !== this) return;
    focused = null;
    this.emit('blur', makeEvent());
  }
  isFocused() {
    return focused === this;
  }
  moveTop() {
    this.webContents.focus();
  }
  close() {
    if (this.#destroyed || this.#closing) return;
    const event = makeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) {
      app.closeRefused();
      return;
    }
    this.#closing = true;
    // Page.close lets the page's beforeunload speak; a page that cannot answer is closed all the same.
    void this.#page.opened.then(() => this.#page.send('Page.close')).catch(() => this.destroy());
  }
  destroy() {
    if (this.#destroyed) return;
    this.#finish();
    void this.#page.opened.then(() => this.#page.close()).catch(() => {});
  }
  isDestroyed() {
    return this.#destroyed;
  }
  setFullScreen(flag) {
    if (flag !== this.#fullScreen) this.#setCovering(flag, this.#kiosk && flag);
  }
  isFullScreen() {
    return this.#fullScreen;
  }
  setKiosk(flag) {
    if (flag !== this.#kiosk) this.#setCovering(flag, flag);
  }
  isKiosk() {
    return this.#kiosk;
  }
  setBounds(bounds) {
    const before = this.#bounds;
    this.#bounds = { ...before, ...bounds };
    this.#redraw();
    if (before.width !== this.#bounds.width || before.height !== this.#bounds.height) this.emit('resize');
    if (before.x !== this.#bounds.x || before.y !== this.#bounds.y) this.emit('move');
  }
  getBounds() {
    return { ...(this.#fullScreen || this.#kiosk ? matching(this.#bounds).bounds : this.#bounds) };
  }
  getNormalBounds() {
    return { ...(this.#normalBounds ?? this.#bounds) };
  }
  getContentBounds() {
    return this.getBounds();
  }
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  getSize() {
    const { width, height } = this.getBounds();
    return [width, height];
  }
  getContentSize() {
    return this.getSize();
  }
  setContentSize(width, height) {
    this.setSize(width, height);
  }
  setPosition(x, y) {
    this.setBounds({ x, y });
  }
  getPosition() {
    const { x, y } = this.getBounds();
    return [x, y];
  }
  center() {
    const { width, height } = this.#bounds;
    const { workArea } = matching(this.#bounds);
    this.setPosition(
      workArea.x + Math.round((workArea.width - width) / 2),
      workArea.y + Math.round((workArea.height - height) / 2),
    );
  }
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  minimize() {
    this.#minimized = true;
    this.#redraw();
    this.emit('minimize', makeEvent());
  }
  isMinimized() {
    return this.#minimized;
  }
  maximize() {
    this.#normalBounds = this.#bounds;
    this.#maximized = true;
    this.setBounds(matching(this.#bounds).workArea);
    this.emit('maximize', makeEvent());
  }
  unmaximize() {
    if (!this.#maximized) return;
    this.#maximized = false;
    this.setBounds(this.#normalBounds);
    this.#normalBounds = null;
    this.emit('unmaximize', makeEvent());
  }
  isMaximized() {
    return this.#maximized;
  }
  restore() {
    if (this.#minimized) {
      this.#minimized = false;
      this.#redraw();
      this.emit('restore', makeEvent());
    } else this.unmaximize();
  }
  setAlwaysOnTop(flag) {
    this.#onTop = flag;
  }
  isAlwaysOnTop() {
    return this.#onTop;
  }
  getParentWindow() {
    return this.#parent;
  }
  /** Menus are recorded by `Menu`; Chromium's window has none of the application's. */
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setBackgroundColor() {}
  setMinimumSize() {}
  setSkipTaskbar() {}

  static getAllWindows() {
    return [...windows.values()];
  }
  static fromId(id) {
    return windows.get(id) ?? null;
  }
  static fromWebContents(contents) {
    return [...windows.values()].find((window) => window.webContents === contents) ?? null;
  }
  static getFocusedWindow() {
    return focused ? (windows.get(focused.id) ?? null) : null;
  }
}

app.useWindows(() => [...windows.values()]);

module.exports = { BrowserWindow: guard(BrowserWindow, 'BrowserWindow') };
