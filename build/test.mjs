/**
 * Every check behind one command: `npm test`, or some of them with `--only lint,unit`. Each step prints what it
 * found; the last line is `N passed, N failed`, and the exit code is 0 only when something passed and nothing failed.
 */
import './node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ name: string, run: () => Tally }} Step
 */

const results = path.join(root, 'test-results');
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
const knip = path.join(root, 'node_modules/knip/bin/knip.js');
const prettier = path.join(root, 'node_modules/prettier/bin/prettier.cjs');

/**
 * Runs a script of Node in the project and shows what it prints.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment]
 */
function node(args, environment = {}) {
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return run.status === 0;
}

/**
 * A check that passes or fails as a whole.
 * @param {readonly string[]} args
 * @returns {Tally}
 */
function whole(args) {
  return node(args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * A runner's own count. A runner that ends badly without naming a failure, or that found no test, counts as one.
 * @param {Tally | null} counted
 * @param {boolean} endedWell
 * @returns {Tally}
 */
export function honest(counted, endedWell) {
  const tally = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = tally.failed === 0 && (!endedWell || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

/**
 * Counts vitest's report; a file that could not be loaded has no tests and still counts as a failure.
 * @param {any} report
 * @returns {Tally}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts Playwright's report; a test that passed only on a second try counts as failed, because it hides a race.
 * @param {any} report
 * @returns {Tally}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * @param {string} file
 * @param {(report: any) => Tally} count
 * @param {() => boolean} run
 * @returns {Tally}
 */
function counted(file, count, run) {
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const endedWell = run();
  return honest(existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : null, endedWell);
}

/**
 * @param {string} name
 * @param {string} configuration
 * @returns {Tally}
 */
function playwrightStep(name, configuration) {
  const file = path.join(results, `${name}.json`);
  return counted(file, countPlaywright, () =>
    node([playwright, 'test', '--config', configuration, '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    }),
  );
}

/**
 * @param {string} name
 * @param {string} configuration
 * @returns {Tally}
 */
function vitestStep(name, configuration) {
  const file = path.join(results, `${name}.json`);
  return counted(file, countVitest, () =>
    node([
      vitest,
      'run',
      '--config',
      configuration,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
}

/** Nothing that nobody uses, and in the program nothing that only tests use. */
function unusedStep() {
  const words = [knip, '--config', 'build/knip.mjs', '--no-progress'];
  const [withTests, alone] = [whole(words), whole([...words, '--production'])];
  return { passed: withTests.passed + alone.passed, failed: withTests.failed + alone.failed, skipped: 0 };
}

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'lint', run: () => whole([oxlint, '--deny-warnings']) },
  { name: 'format', run: () => whole([prettier, '--check', '--log-level=warn', '.']) },
  { name: 'types', run: () => whole(['build/types.mjs']) },
  { name: 'unused', run: unusedStep },
  { name: 'unit', run: () => vitestStep('unit', 'vitest.config.ts') },
  { name: 'gallery', run: () => playwrightStep('gallery', 'test/gallery/playwright.config.ts') },
  { name: 'build', run: () => whole(['build/build.mjs']) },
  { name: 'built', run: () => vitestStep('built', 'test/built/vitest.config.ts') },
  { name: 'stand-in', run: () => playwrightStep('stand-in', 'test/stand-in/playwright.config.ts') },
  { name: 'e2e', run: () => playwrightStep('e2e', 'test/e2e/playwright.config.ts') },
];

/** @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly string[]} args */
function chosenSteps(args) {
  const at = args.indexOf('--only');
  if (at === -1) return STEPS;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  console.error(`Unknown step: ${unknown.join(', ')}. There are ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

/**
 * Processor time, s, of everything this script started and that has ended, as the kernel counts it (proc(5), fields
 * cutime and cstime in ticks of 10 ms); null where no system tells.
 * @returns {number | null}
 */
function childrenSeconds() {
  if (process.platform !== 'linux') return null;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * @param {number} wallMs
 * @param {number | null} before processor time before, s
 */
function timesSince(wallMs, before) {
  const now = childrenSeconds();
  const processor = now === null || before === null ? '' : `, ${(now - before).toFixed(1)} s of processor time`;
  return `${((Date.now() - wallMs) / 1000).toFixed(1)} s${processor}`;
}

/** @param {readonly string[]} args */
function runAll(args) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const [began, processorAtFirst] = [Date.now(), childrenSeconds()];
  for (const step of chosenSteps(args)) {
    const [started, processorBefore] = [Date.now(), childrenSeconds()];
    const tally = step.run();
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    console.log(`${step.name}: ${lastLine(tally)} (${timesSince(started, processorBefore)})\n`);
  }
  console.log(`In all ${timesSince(began, processorAtFirst)}.`);
  console.log(lastLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = runAll(process.argv.slice(2));
}
