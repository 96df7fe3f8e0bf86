'use strict';
/** The options of a BrowserWindow: those not known here throw by name. */
const { notImplemented } = require('./guard.cjs');
const { screen } = require('./screen.cjs');

const OPTIONS = new Set([
  'width', 'height', 'x', 'y', 'show', 'title', 'fullscreen', 'kiosk', 'frame', 'backgroundColor', 'autoHideMenuBar', 'parent', 'webPreferences', 'minWidth', 'minHeight',
  'maxWidth', 'maxHeight', 'center', 'resizable', 'movable', 'minimizable', 'maximizable', 'closable', 'fullscreenable', 'icon', 'useContentSize', 'alwaysOnTop',
  'skipTaskbar', 'paintWhenInitiallyHidden', 'darkTheme', 'simpleFullscreen', 'roundedCorners', 'acceptFirstMouse', 'modal', 'focusable', 'titleBarStyle', 'hasShadow',
]); // prettier-ignore
const PREFERENCES = new Set([
  'preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'backgroundThrottling', 'spellcheck', 'devTools', 'session',
  'partition', 'webviewTag', 'webSecurity', 'allowRunningInsecureContent', 'safeDialogs', 'navigateOnDragDrop', 'autoplayPolicy', 'disableDialogs', 'disableBlinkFeatures',
  'enableWebSQL', 'experimentalFeatures', 'images', 'javascript', 'plugins', 'textAreasAreResizable', 'webgl', 'defaultFontFamily', 'defaultEncoding', 'v8CacheOptions', 'zoomFactor', 'scrollBounce', 'enablePreferredSizeMode',
]); // prettier-ignore

/** What the stand-in cannot do otherwise than safely; a window that asks for less must not look as if it worked. */
const FIXED_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
};

/** @param {any} options as given to `new BrowserWindow` */
function checkOptions(options) {
  for (const name of Object.keys(options))
    if (!OPTIONS.has(name)) throw notImplemented(`new BrowserWindow({ ${name} })`);
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!PREFERENCES.has(name)) throw notImplemented(`new BrowserWindow({ webPreferences: { ${name} } })`);
    if (name in FIXED_PREFERENCES && value !== FIXED_PREFERENCES[name])
      throw notImplemented(`new BrowserWindow({ webPreferences: { ${name}: ${value} } })`);
  }
}

/** Electron centres a window that was given no place. */
function placed({ width = 800, height = 600, x, y }) {
  const { workArea } = screen.getPrimaryDisplay();
  return {
    x: x ?? workArea.x + Math.max(0, Math.round((workArea.width - width) / 2)),
    y: y ?? workArea.y + Math.max(0, Math.round((workArea.height - height) / 2)),
    width,
    height,
  };
}

module.exports = { checkOptions, placed };
