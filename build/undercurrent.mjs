/** `npm run -s undercurrent -- …`: builds the command line when its sources changed, then runs it. */
import './node.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildAll } from './build.mjs';

await buildAll({ only: ['cli'] });
const run = spawnSync(process.execPath, [path.resolve('out/cli/cli.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
