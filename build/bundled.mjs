/** Runs a TypeScript entry outside the app (benches, the demo): bundles it for Node and calls its `run()`. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './root.mjs';

/**
 * Bundled inside the project, so that its packages are found from the bundle.
 * @param {string} entry from the project's root
 */
export async function runBundled(entry) {
  const folder = await mkdtemp(path.join(root, 'node_modules/.bundled-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ssr: path.join(root, entry),
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        target: 'node24',
        rollupOptions: { output: { entryFileNames: 'bundled.mjs' } },
      },
    });
    const bundled = await import(pathToFileURL(path.join(folder, 'bundled.mjs')).href);
    await bundled.run();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
