/**
 * The first import of every script that can be started directly. On a Node that is too old it runs that script again on
 * the packaged one, with the same words, streams, signals and exit code, and nothing after it happens in this process.
 */
import { spawn } from 'node:child_process';
import { chooseNode, packagedNode } from './node-program.mjs';
import { root } from './root.mjs';

/**
 * @param {string} program
 * @returns {Promise<never>}
 */
async function runAgainOn(program) {
  const child = spawn(program, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  /** @type {{ code: number | null, signal: NodeJS.Signals | null }} */
  const end = await new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', reject);
  });
  if (end.signal !== null) {
    process.removeAllListeners(end.signal);
    process.kill(process.pid, end.signal);
  }
  process.exit(end.code ?? 1);
}

const choice = chooseNode({ version: process.version, program: process.execPath, packaged: packagedNode(root) });
if (choice.kind === 'missing') {
  console.error(choice.sentence);
  process.exit(1);
}
if (choice.kind === 'other') await runAgainOn(choice.program);
