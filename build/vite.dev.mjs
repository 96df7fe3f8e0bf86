import net from 'node:net';
import path from 'node:path';
import { build, createServer } from 'vite';
import { root } from './root.mjs';
import { machineConfiguration } from './vite.machine.mjs';
import { preloadConfiguration } from './vite.preload.mjs';
import { rendererConfiguration } from './vite.renderer.mjs';

/** Where the copy of main is built that knows the dev server: not in out/, of which everything is packed. */
export const developmentFolder = path.join(root, 'node_modules/.undercurrent/dev');

/** Entries of main with their places in the folder, as build.mjs builds them for the program. */
const MACHINE = [
  ['electron/main.ts', 'main.cjs'],
  ['electron/exchange/merge/merge-worker.ts', 'merge-worker.cjs'],
  ['electron/dataset/export-worker.ts', 'export-worker.cjs'],
];

/**
 * Keeps which screen each window had open, so that a page that is loaded anew, or a program that starts anew, goes
 * back there. Only while the server runs, and never what is on the screen.
 * @returns {import('vite').Plugin}
 */
function placeKeeper() {
  /** @type {unknown} */
  let place = null;
  return {
    name: 'undercurrent:place',
    configureServer(server) {
      server.hot.on('undercurrent:at', (now) => {
        place = now;
      });
      server.hot.on('undercurrent:where', (_asked, client) => {
        client.send('undercurrent:back', place);
      });
    },
  };
}

const WORDS = /shared\/languages\/(nl|en)\/([a-z]+)\.json$/;

/**
 * Sends words that were saved to the open pages, which put them up without a new page.
 * @returns {import('vite').Plugin}
 */
export function liveWords() {
  return {
    name: 'undercurrent:words',
    async hotUpdate({ file, read, server }) {
      const [, language, feature] = WORDS.exec(file.replaceAll(path.sep, '/')) ?? [];
      if (language === undefined || this.environment.name !== 'client') return undefined;
      /** @type {unknown} */
      let words;
      try {
        words = JSON.parse(await read());
      } catch {
        // Half a word was saved; the next time it is whole.
        return [];
      }
      server.hot.send('undercurrent:words', { language, feature, words });
      return [];
    },
  };
}

/**
 * A port of this machine that nobody listens on: the one wished for, else any. The pages are told it beforehand.
 * @param {number} wished
 * @returns {Promise<number>}
 */
function freePort(wished) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wished, '127.0.0.1', () => {
      const used = probe.address();
      probe.close(() => resolve(typeof used === 'object' && used !== null ? used.port : wished));
    });
  });
}

/**
 * The server of the renderer's pages, with changes brought into them while they are open.
 * @param {number} [port] another where somebody listens on it
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function startDevelopmentServer(port = 4401) {
  process.env['NODE_ENV'] = 'development';
  const base = rendererConfiguration();
  const free = await freePort(port);
  const server = await createServer({
    ...base,
    mode: 'development',
    plugins: [base.plugins, placeKeeper(), liveWords()],
    server: {
      host: '127.0.0.1',
      port: free,
      strictPort: true,
      fs: { allow: [root] },
      // The page stands at app://bundle, where no socket can be; and it may not make markup from text for an overlay.
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: free, overlay: false },
      warmup: { clientFiles: ['./interviewer/main.tsx', './participant/main.tsx'] },
    },
  });
  await server.listen();
  return { address: `http://127.0.0.1:${free}`, close: () => server.close() };
}

/**
 * Builds main and preload for development and keeps building them when something they are made of changes, words apart:
 * the windows have them at once, and main's own with the next start.
 * @param {() => void} onBuilt after the first time that all are there, and after every change from then on
 */
export async function watchDevelopmentMain(onBuilt) {
  process.env['NODE_ENV'] = 'development';
  const configurations = [
    ...MACHINE.map(([entry = '', file = '']) => inFolder('main', machineConfiguration(entry, `main/${file}`))),
    inFolder('preload', preloadConfiguration()),
  ];
  const waiting = new Set(configurations.keys());
  for (const [index, configuration] of configurations.entries()) {
    const watched = {
      ...configuration,
      mode: 'development',
      build: { ...configuration.build, watch: { exclude: ['**/shared/languages/*/*.json'] } },
    };
    const watcher = await build(watched);
    if (!('on' in watcher)) throw new Error('nothing is watched');
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code === 'BUNDLE_END') {
        void event.result.close();
        waiting.delete(index);
        if (waiting.size === 0) onBuilt();
      }
    });
  }
}

/**
 * @param {'main' | 'preload'} folder
 * @param {import('vite').InlineConfig} configuration
 * @returns {import('vite').InlineConfig}
 */
function inFolder(folder, configuration) {
  return { ...configuration, build: { ...configuration.build, outDir: path.join(developmentFolder, folder) } };
}
