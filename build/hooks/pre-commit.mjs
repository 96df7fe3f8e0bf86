/**
 * Runs before every commit, as build/setup.mjs tells git: lint and format of the files that are staged, and types of
 * the sides they are on. They are looked at as they lie in the folder. The whole house is `npm run check`.
 * `git commit --no-verify` goes past it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ name: string, args: readonly string[] }} Check a script of Node and what it is told */

const SIDES = ['shared', 'electron', 'renderer', 'build', 'test'];
const PACKAGES = 'node_modules';
/** What the compiler remembers, so that only what changed is read again: whole it takes five to ten times as long. */
const MEMORY = path.join(PACKAGES, '.undercurrent/types');

/** @returns {string[]} from the project's root; files that are gone have nothing to look at */
function stagedFiles() {
  const run = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.split('\0').filter((file) => file !== '') : [];
}

/**
 * @param {string} side
 * @returns {Check}
 */
function typesOf(side) {
  const memory = ['--incremental', '--tsBuildInfoFile', path.join(MEMORY, `${side}.tsbuildinfo`)];
  const compiler = path.join(PACKAGES, 'typescript/bin/tsc');
  return { name: `types of ${side}/`, args: [compiler, '--noEmit', ...memory, '-p', `${side}/tsconfig.json`] };
}

/**
 * @param {readonly string[]} files
 * @returns {Check[]}
 */
function checksFor(files) {
  const code = files.filter((file) => /\.(?:ts|tsx|mjs|cjs|js)$/.test(file));
  const typed = [...code, ...files.filter((file) => file.endsWith('.json'))];
  const sides = SIDES.filter((side) => typed.some((file) => file.startsWith(`${side}/`)));
  const unmatched = '--no-error-on-unmatched-pattern';
  const lint = [path.join(PACKAGES, 'oxlint/bin/oxlint'), '--deny-warnings', '--quiet', unmatched, ...code];
  const format = [path.join(PACKAGES, 'prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--ignore-unknown'];
  return [
    ...(code.length > 0 ? [{ name: 'lint', args: lint }] : []),
    { name: 'format (npm run format mends it)', args: [...format, unmatched, ...files] },
    ...sides.map(typesOf),
  ];
}

/**
 * @param {Check} check
 * @returns {Promise<boolean>} true when it found nothing; otherwise what it found was printed
 */
function passes({ name, args }) {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (/** @type {Buffer} */ piece) => said.push(piece));
    run.on('error', () => resolve(false));
    run.on('close', (code) => {
      if (code !== 0) process.stderr.write(`${name}:\n${Buffer.concat(said).toString('utf8')}\n`);
      resolve(code === 0);
    });
  });
}

const files = stagedFiles();
if (files.length > 0 && !existsSync(path.join(PACKAGES, '.package-lock.json'))) {
  console.error('The packages are not installed, so nothing was checked. Install them: npm run setup');
} else if (files.length > 0) {
  mkdirSync(MEMORY, { recursive: true });
  const passed = await Promise.all(checksFor(files).map(passes));
  if (passed.includes(false)) {
    console.error('Nothing was committed. Mend what stands above, or go past it with git commit --no-verify.');
    process.exitCode = 1;
  }
}
