/** Runs benches: `node build/bench.mjs score` bundles test/bench/score.ts for Node and calls its `run()`. */
import './node.mjs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { runBundled } from './bundled.mjs';
import { root } from './root.mjs';

/** A bench is a file without a dash in its name; files with one are its parts. */
async function benchNames() {
  const files = await readdir(path.join(root, 'test/bench'));
  return files.filter((file) => /^[a-z]+\.ts$/.test(file)).map((file) => path.basename(file, '.ts'));
}

/** Words from the first option on are the bench's own. */
const words = process.argv.slice(2);
const options = words.findIndex((word) => word.startsWith('-'));
const named = options < 0 ? words : words.slice(0, options);
const names = named.length > 0 ? named : await benchNames();
for (const name of names) await runBundled(`test/bench/${name}.ts`);
