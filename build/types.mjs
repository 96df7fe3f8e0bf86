/** Type-checks every side with its own tsconfig, so that no side sees another's globals. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const compiler = path.resolve('node_modules/typescript/bin/tsc');
const sides = ['shared', 'electron', 'renderer', 'build', 'test'];
const failed = sides.filter((side) => {
  const run = spawnSync(process.execPath, [compiler, '--noEmit', '-p', `${side}/tsconfig.json`], { stdio: 'inherit' });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`Types fail in: ${failed.join(', ')}`);
  process.exit(1);
}
