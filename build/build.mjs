/**
 * Builds what changed: main, preload, command line, workers, renderer. `--force` builds everything.
 * A target whose sources are as they were is skipped, so that `npm start` and the end-to-end tests begin at once.
 */
import './node.mjs';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { readStamp, stampOf } from './stamp.mjs';
import { root } from './root.mjs';

import { machineConfiguration } from './vite.machine.mjs';
import { preloadConfiguration } from './vite.preload.mjs';
import { rendererConfiguration } from './vite.renderer.mjs';

const ALWAYS = ['package-lock.json', 'tsconfig.json', 'build/build.mjs', 'build/targets.mjs', 'build/vite.machine.mjs'];

/** Entries of the main process that run beside it, each a file of its own in out/main. */
const WORKERS = ['electron/exchange/merge/merge-worker.ts', 'electron/dataset/export-worker.ts'];

/** @returns {import('./targets.mjs').Target[]} */
function targets() {
  const machine = ['electron', 'shared', ...ALWAYS];
  const workers = WORKERS.filter((entry) => existsSync(path.join(root, entry)));
  const all = [
    {
      name: 'main',
      sources: machine,
      configurations: async () => [
        machineConfiguration('electron/main.ts', 'main/main.cjs'),
        ...workers.map((entry) => machineConfiguration(entry, `main/${path.basename(entry, '.ts')}.cjs`)),
      ],
    },
    {
      name: 'preload',
      sources: [
        'electron/preload.ts',
        'electron/app/bridge/bridge-names.ts',
        'shared',
        'build/vite.preload.mjs',
        ...ALWAYS,
      ],
      configurations: async () => [preloadConfiguration()],
    },
    {
      name: 'renderer',
      sources: ['renderer', 'shared', 'build/vite.renderer.mjs', ...ALWAYS],
      configurations: async () => [rendererConfiguration()],
    },
  ];
  if (!existsSync(path.join(root, 'electron/cli.ts'))) return all;
  return [
    ...all,
    {
      name: 'cli',
      sources: machine,
      configurations: async () => [machineConfiguration('electron/cli.ts', 'cli/cli.cjs')],
    },
  ];
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {boolean} force
 * @returns {Promise<boolean>} true when something was built
 */
async function buildTarget(target, force) {
  const folder = path.join(root, 'out', target.name);
  const stampFile = path.join(root, 'out/.stamps', target.name);
  const stamp = stampOf(root, target.sources);
  if (!force && existsSync(folder) && readStamp(stampFile) === stamp) return false;
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  for (const configuration of await target.configurations()) await build(configuration);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/**
 * Builds every target that changed, or only the named ones.
 * @param {{ force?: boolean, only?: readonly string[] }} [options]
 * @returns {Promise<string[]>} names of the targets built
 */
export async function buildAll(options = {}) {
  process.env['NODE_ENV'] = 'production';
  const built = [];
  for (const target of targets()) {
    if (options.only && !options.only.includes(target.name)) continue;
    if (await buildTarget(target, options.force ?? false)) built.push(target.name);
  }
  return built;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = Date.now();
  const built = await buildAll({ force: process.argv.includes('--force') });
  if (built.length > 0) console.log(`Built ${built.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
