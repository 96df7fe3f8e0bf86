import path from 'node:path';
import { root } from './root.mjs';
import { NODE, OUTSIDE } from './targets.mjs';

/**
 * One CommonJS file for Electron's main process, a worker of it, or the command line. Everything but Electron, the
 * database and Node itself is bundled: some of our libraries exist only as ES modules.
 * @param {string} entry from the project's root
 * @param {string} output from out/
 * @returns {import('vite').InlineConfig}
 */
export function machineConfiguration(entry, output) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: OUTSIDE },
    build: {
      ssr: true,
      target: NODE,
      outDir: path.join(root, 'out', path.dirname(output)),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: path.join(root, entry),
        external: OUTSIDE,
        output: { format: 'cjs', entryFileNames: path.basename(output), codeSplitting: false },
      },
    },
  };
}
