'use strict';
/** Parts of Electron that touch the desktop. They only record what they were asked, under `__standIn`, so that tests can look. */
const { guard, KnownEmitter } = require('./guard.cjs');

const POWER_EVENTS = [
  'suspend',
  'resume',
  'lock-screen',
  'unlock-screen',
  'on-ac',
  'on-battery',
  'shutdown',
  'user-did-become-active',
  'user-did-resign-active',
  'thermal-state-change',
  'speed-limit-change',
];

let isOnBattery = false;

/** Tests emit its events themselves; what it then says of the battery follows from them. */
const powerMonitor = guard(
  Object.assign(new KnownEmitter('powerMonitor', POWER_EVENTS), {
    isOnBatteryPower: () => isOnBattery,
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => 'active',
  }),
  'powerMonitor',
);

Object.defineProperty(powerMonitor, 'onBatteryPower', { get: () => isOnBattery });
powerMonitor.on('on-battery', () => {
  isOnBattery = true;
});
powerMonitor.on('on-ac', () => {
  isOnBattery = false;
});

const blockers = new Map();
let nextBlocker = 0;
const powerSaveBlocker = guard(
  {
    start(type) {
      nextBlocker += 1;
      blockers.set(nextBlocker, type);
      return nextBlocker;
    },
    stop: (id) => blockers.delete(id),
    isStarted: (id) => blockers.has(id),
    __standIn: { recordedOnly: true, blockers },
  },
  'powerSaveBlocker',
);

class MenuItem {
  constructor(options) {
    Object.assign(this, { visible: true, enabled: true, type: options.submenu ? 'submenu' : 'normal', ...options });
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
  }
}

class Menu {
  static #application = null;
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }
  static getApplicationMenu() {
    return Menu.#application;
  }
  constructor() {
    return guard(this, 'menu');
  }
  append(item) {
    this.items.push(item);
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

const opened = [];
const record = (what) => (target) => void opened.push({ what, target });
const shell = guard(
  {
    openExternal: async (url) => record('openExternal')(url),
    openPath: async (target) => {
      record('openPath')(target);
      return '';
    },
    showItemInFolder: record('showItemInFolder'),
    beep: () => record('beep')(''),
    __standIn: { recordedOnly: true, opened },
  },
  'shell',
);

/** Visibly fake: there is no key store of the desktop behind it, so it never says that it can encrypt. */
const safeStorage = guard(
  {
    isEncryptionAvailable: () => false,
    getSelectedStorageBackend: () => 'basic_text',
    encryptString() {
      throw new Error(
        'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
      );
    },
    decryptString() {
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString. Decryption is not available.',
      );
    },
    setUsePlainTextEncryption() {},
  },
  'safeStorage',
);

let clipboardText = '';
const clipboard = guard(
  {
    readText: () => clipboardText,
    writeText: (text) => void (clipboardText = String(text)),
    clear: () => void (clipboardText = ''),
    availableFormats: () => (clipboardText === '' ? [] : ['text/plain']),
  },
  'clipboard',
);

const crashReports = [];
const crashReporter = guard(
  {
    start: (options) => void crashReports.push(options),
    getUploadToServer: () => false,
    __standIn: { recordedOnly: true, started: crashReports },
  },
  'crashReporter',
);

const shortcuts = new Map();
const globalShortcut = guard(
  {
    register(accelerator, callback) {
      shortcuts.set(accelerator, callback);
      return true;
    },
    isRegistered: (accelerator) => shortcuts.has(accelerator),
    unregister: (accelerator) => void shortcuts.delete(accelerator),
    unregisterAll: () => shortcuts.clear(),
    __standIn: { recordedOnly: true, shortcuts },
  },
  'globalShortcut',
);

const systemPreferences = guard(
  {
    getMediaAccessStatus: () => 'granted',
    askForMediaAccess: async () => true,
    getAnimationSettings: () => ({
      shouldRenderRichAnimation: true,
      scrollAnimationsEnabledBySystem: true,
      prefersReducedMotion: false,
    }),
  },
  'systemPreferences',
);

module.exports = {
  powerMonitor,
  powerSaveBlocker,
  Menu: guard(Menu, 'Menu'),
  MenuItem,
  shell,
  safeStorage,
  clipboard,
  crashReporter,
  globalShortcut,
  systemPreferences,
};
