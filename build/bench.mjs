/** Runs benches: `node build/bench.mjs score` bundles test/bench/score.ts for Node and calls its `run()`. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { runBundled } from './bundled.mjs';
import { root } from './root.mjs';

/** A bench is a file without a dash in its name; files with one are its parts. */
async function benchNames() {
  const files = await readdir(path.join(root, 'test/bench'));
  return files.filter((file) => /^[a-z]+\.ts$/.test(file)).map((file) => path.basename(file, '.ts'));
}

const names = process.argv.length > 2 ? process.argv.slice(2) : await benchNames();
for (const name of names) await runBundled(`test/bench/${name}.ts`);
