/** Runs benches: `node build/bench.mjs score` bundles test/bench/score.ts for Node and calls its `run()`. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const SOURCES = path.resolve('test/bench');

async function benchNames() {
  const files = await readdir(SOURCES);
  return files.filter((file) => file.endsWith('.ts') && !file.includes('-')).map((file) => file.slice(0, -3));
}

/** Bundled inside the project, so that its packages are found from the bundle. */
async function runBench(name) {
  const folder = await mkdtemp(path.resolve('node_modules/.bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: [/^\.{0,2}\//] },
      build: {
        ssr: path.join(SOURCES, `${name}.ts`),
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        target: 'node24',
      },
    });
    const [bundle] = (await readdir(folder)).filter((file) => /\.m?js$/.test(file));
    const bench = await import(pathToFileURL(path.join(folder, bundle)).href);
    await bench.run();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : await benchNames();
for (const name of names) await runBench(name);
