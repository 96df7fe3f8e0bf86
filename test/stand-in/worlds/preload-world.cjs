'use strict';
/**
 * Runs in the preload world before any script of the page: gives the application's preload what a sandboxed preload has,
 * and nothing more. Runs from its source text.
 *
 * @param {string} channel
 * @param {typeof import('./marshaller.cjs').createMarshaller} createMarshaller
 * @param {ReturnType<typeof import('./codec.cjs').createCodec>} codec
 * @param {{ platform: string, arch: string, binding: string }} facts
 * @param {(require: Function, process: object, exports: object, module: object) => void} preload
 */
function runPreloadWorld(channel, createMarshaller, codec, facts, preload) {
  // Electron runs the preload only in the main frame.
  if (globalThis.top !== globalThis) return;
  const bound = globalThis[facts.binding];
  delete globalThis[facts.binding];
  const post = (message) => bound(codec.encode(message));
  const waiting = new Map();
  const listeners = new Map();
  const exposed = new Set();
  const paths = new Map();
  let count = 0;

  const notImplemented = (name) => new Error(`electron stand-in: '${name}' is not implemented`);
  const guard = (target, name) =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object || ['then', 'toJSON', '__esModule', 'default'].includes(key))
          return object[key];
        throw notImplemented(`${name}.${key}`);
      },
    });

  function ask(message) {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      try {
        post({ ...message, id });
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
  }

  Object.defineProperty(globalThis, '__standInReceive', {
    value(text) {
      const message = codec.decode(text);
      if (message.kind === 'event') {
        // `on` and `off` replace the list, so a listener that leaves does not disturb the others.
        for (const { listener } of listeners.get(message.channel) ?? [])
          listener(guard({ sender: ipcRenderer, ports: [] }, 'event'), ...message.parameters);
        return;
      }
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) resolve(message.value);
      else reject(new Error(message.value));
    },
  });

  function add(channelName, listener, entry) {
    listeners.set(channelName, [...(listeners.get(channelName) ?? []), { original: listener, listener: entry }]);
    return ipcRenderer;
  }
  function remove(channelName, listener) {
    const present = listeners.get(channelName) ?? [];
    const index = present.findLastIndex((entry) => entry.original === listener);
    if (index !== -1) listeners.set(channelName, present.toSpliced(index, 1));
    return ipcRenderer;
  }

  const ipcRenderer = guard(
    {
      invoke: (channelName, ...parameters) => ask({ kind: 'invoke', channel: channelName, parameters }),
      send: (channelName, ...parameters) => post({ kind: 'send', channel: channelName, parameters }),
      on: (channelName, listener) => add(channelName, listener, listener),
      addListener: (channelName, listener) => add(channelName, listener, listener),
      once: (channelName, listener) =>
        add(channelName, listener, (...parameters) => {
          remove(channelName, listener);
          listener(...parameters);
        }),
      off: remove,
      removeListener: remove,
      removeAllListeners(channelName) {
        if (channelName === undefined) listeners.clear();
        else listeners.delete(channelName);
        return ipcRenderer;
      },
      listenerCount: (channelName) => (listeners.get(channelName) ?? []).length,
    },
    'ipcRenderer',
  );

  const marshaller = createMarshaller(channel, 'preload', () => {});
  marshaller.expose(channel, {
    openWindow: (url, frameName, features) => post({ kind: 'open-window', url, frameName, features }),
    askForMedia: (kinds) => ask({ kind: 'media', kinds }),
  });

  const contextBridge = guard(
    {
      exposeInMainWorld(key, api) {
        if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
        marshaller.expose(key, api);
        exposed.add(key);
      },
    },
    'contextBridge',
  );

  // Only Chromium knows a file's path, and only asynchronously; so the event that brings files waits until it has told.
  const keyOf = (file) => JSON.stringify([file.name, file.size, file.lastModified]);
  const passed = new WeakSet();
  async function learnPaths(event, files, again) {
    const { target } = event;
    event.stopImmediatePropagation();
    event.preventDefault();
    globalThis.__standInFiles = [...files];
    const found = await ask({ kind: 'file-paths', count: files.length });
    for (const [index, file] of [...files].entries()) {
      const known = paths.get(keyOf(file));
      paths.set(keyOf(file), known !== undefined && known !== found[index] ? null : found[index]);
    }
    const repeated = again();
    passed.add(repeated);
    target.dispatchEvent(repeated);
  }
  for (const type of ['input', 'change', 'drop']) {
    globalThis.addEventListener(
      type,
      (event) => {
        const files =
          type === 'drop' ? event.dataTransfer?.files : event.target?.type === 'file' ? event.target.files : undefined;
        if (!files || files.length === 0 || passed.has(event)) return;
        const kept = [...files];
        void learnPaths(event, kept, () => {
          if (type !== 'drop') return new Event(type, { bubbles: true });
          const dataTransfer = new DataTransfer();
          for (const file of kept) dataTransfer.items.add(file);
          return new DragEvent('drop', {
            bubbles: true,
            cancelable: true,
            dataTransfer,
            clientX: event.clientX,
            clientY: event.clientY,
          });
        });
      },
      true,
    );
  }

  const webUtils = guard(
    {
      getPathForFile(file) {
        const path = paths.get(keyOf(file));
        if (path === undefined)
          throw notImplemented('webUtils.getPathForFile for a file that no input or drop event brought');
        if (path === null)
          throw notImplemented('webUtils.getPathForFile for two files of the same name, size and date');
        return path;
      },
    },
    'webUtils',
  );

  const webFrame = guard({ setVisualZoomLevelLimits() {} }, 'webFrame');
  const electron = guard({ contextBridge, ipcRenderer, webFrame, webUtils }, 'electron');
  const modules = new Map([
    ['electron', electron],
    ['electron/renderer', electron],
    ['electron/common', electron],
    ['timers', guard({ setTimeout, clearTimeout, setInterval, clearInterval }, 'timers')],
    ['url', guard({ URL, URLSearchParams }, 'url')],
  ]);
  const require = (name) => {
    const found = modules.get(String(name).replace(/^node:/, ''));
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  const process = guard(
    {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform: facts.platform,
      arch: facts.arch,
      versions: {},
      argv: [],
      env: {},
    },
    'process',
  );
  const module = { exports: {} };
  try {
    preload.call(undefined, require, process, module.exports, module);
  } catch (error) {
    post({ kind: 'preload-error', error });
  }
}

module.exports = { runPreloadWorld };
