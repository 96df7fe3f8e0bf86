'use strict';
const { contextBridge, ipcRenderer, webUtils } = require('electron');

function messageOf(action) {
  try {
    action();
    return null;
  } catch (error) {
    return error.message;
  }
}

globalThis.preloadSecret = 42;
const early = ipcRenderer.invoke('sender');

contextBridge.exposeInMainWorld('fixture', {
  refusedRequire: messageOf(() => require('fs')),
  refusedSendSync: messageOf(() => ipcRenderer.sendSync('x')),
  refusedWebFrame: messageOf(() => require('electron').webFrame.executeJavaScript('1')),
  early,
  echo: (value) => ipcRenderer.invoke('echo', value),
  kinds: (value) => ipcRenderer.invoke('kinds', value),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('missing'),
  uncloneable: () => ipcRenderer.invoke('uncloneable'),
  sender: () => ipcRenderer.invoke('sender'),
  count: (number) => ipcRenderer.send('count', number),
  counts: () => ipcRenderer.invoke('counts'),
  onCounted(listener) {
    const entry = (_event, number) => listener(number);
    ipcRenderer.on('counted', entry);
    return () => ipcRenderer.off('counted', entry);
  },
  makeOwnKinds: () => ipcRenderer.invoke('kinds', {
    date: new Date(5), map: new Map([['a', undefined]]), set: new Set([1n]), notANumber: NaN, negativeZero: -0, big: 2n ** 70n, floats: new Float64Array([0.1, -0]),
    nested: { inner: undefined }, error: new RangeError('out'), shared: [globalThis, globalThis].map(() => shared), sparse: Object.assign([0], { 2: 2 }), dollar: { $: 'undefined' },
  }), // prettier-ignore
  throwing() {
    throw new RangeError('thrown in the preload');
  },
  twice: (callback) => [callback(1), callback(2)],
  nested: { deep: { answer: () => 42 } },
  pathOf: (file) => webUtils.getPathForFile(file),
});
const shared = { same: true };
