import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

import { machineConfiguration } from './vite.machine.mjs';

const NAMES = path.join(root, 'electron/app/bridge/bridge-names.ts');

/**
 * Evaluates the bridge's table once and hands the preload its names as plain lists.
 * @returns {import('vite').Plugin}
 */
function namesFromTheTable() {
  return {
    name: 'undercurrent:bridge-names',
    enforce: 'pre',
    async load(id) {
      if (path.normalize(id) !== NAMES) return null;
      const { module } = await runnerImport(NAMES, { configFile: false, root, logLevel: 'warn' });
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/**
 * The sandboxed preload: one CommonJS file that requires nothing but 'electron'.
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfiguration() {
  const base = machineConfiguration('electron/preload.ts', 'preload/preload.cjs');
  return { ...base, plugins: [namesFromTheTable()], build: { ...base.build, sourcemap: false } };
}
