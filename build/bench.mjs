/** Runs benches: `node build/bench.mjs score` bundles test/bench/score.ts for Node and calls its `run()`. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './root.mjs';

const sources = path.join(root, 'test/bench');

/** A bench is a file without a dash in its name; files with one are its parts. */
async function benchNames() {
  const files = await readdir(sources);
  return files.filter((file) => /^[a-z]+\.ts$/.test(file)).map((file) => path.basename(file, '.ts'));
}

/**
 * Bundled inside the project, so that its packages are found from the bundle.
 * @param {string} name
 */
async function runBench(name) {
  const folder = await mkdtemp(path.join(root, 'node_modules/.bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: path.join(sources, `${name}.ts`),
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        target: 'node24',
        rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    const bench = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
    await bench.run();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : await benchNames();
for (const name of names) await runBench(name);
