import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelNames, pushNames } from './app/bridge/bridge-names';
import { invokeChannel, pushChannel } from './app/bridge/channel-names';

const refused = { ok: false, error: { code: 'request_refused', details: {} } } as const;

/** The only thing a window can reach: the names of shared/bridge/index.ts, each with its own channel, and nothing else. */
contextBridge.exposeInMainWorld('undercurrent', {
  call: (name: unknown, request: unknown): Promise<unknown> =>
    typeof name === 'string' && channelNames.includes(name)
      ? ipcRenderer.invoke(invokeChannel(name), request)
      : Promise.resolve(refused),
  on: (name: unknown, listener: unknown): (() => void) => {
    if (typeof name !== 'string' || !pushNames.includes(name) || typeof listener !== 'function') return () => undefined;
    const channel = pushChannel(name);
    // The event object stays here: it would hand the window a sender.
    const relay = (_event: unknown, message: unknown): void => {
      listener(message);
    };
    ipcRenderer.on(channel, relay);
    return () => {
      ipcRenderer.off(channel, relay);
    };
  },
  // Only a file that a person dropped or chose has a path; one made by a page has none.
  pathsOf: (files: unknown): string[] =>
    Array.isArray(files)
      ? files.map((file: unknown) => (file instanceof File ? webUtils.getPathForFile(file) : ''))
      : [],
});
