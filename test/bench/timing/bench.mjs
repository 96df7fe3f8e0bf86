/**
 * How exact are reaction times? An outside observer holds the truth (see README.md); ours, the whole app, jsPsych and lab.js run
 * in turn, idle and under load, on the same virtual display.
 *
 * npm run bench:timing -- [--runs 3] [--trials 200] [--engines ours,app,jspsych,iat,lab] [--loads idle,loaded] [--out F]
 */
import '../../../build/node.mjs';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildAll } from '../../../build/build.mjs';
import { measureApp } from './app.mjs';
import { buildPages, servePages } from './pages.mjs';
import { printReport, summarise } from './report.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    trials: { type: 'string', default: '200' },
    engines: { type: 'string', default: 'ours,app,jspsych,iat,lab' },
    loads: { type: 'string', default: 'idle,loaded' },
    out: { type: 'string' },
  },
});
const WIDTH = 1366;
const HEIGHT = 768;
const TRUTH = { shortest: 180, longest: 420 };
/** Not a page of the bench but the compiled app, as a laboratory starts it. */
const APP = 'app';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

function compileObserver(folder) {
  const program = path.join(folder, 'observer');
  const source = path.resolve(import.meta.dirname, 'observer.c');
  try {
    execFileSync('gcc', ['-O2', '-Wall', '-o', program, source, '-lX11', '-lXtst'], { stdio: 'inherit' });
  } catch {
    throw new Error(
      'The observer did not compile. It needs Debian packages: gcc xvfb libx11-dev libxtst-dev chromium.',
    );
  }
  return program;
}

/** Puts the browsers, all engines alike, before other programs of this machine; the app asks for this too. */
function takePrecedence() {
  try {
    setPriority(-15);
  } catch {
    console.log('Not allowed to raise the priority: keep this machine quiet while the bench runs.');
  }
}

/** Starts a virtual display that keeps its frame buffer in a file; answers its name and how to stop it. */
async function startDisplay(folder) {
  // Ahead of the browsers where the system allows it: a real screen does not wait for a processor.
  const ahead = spawnSync('chrt', ['--rr', '40', 'true']).status === 0 ? ['chrt', '--rr', '40'] : [];
  const server = spawn(
    [...ahead, 'Xvfb'][0],
    [
      ...[...ahead, 'Xvfb'].slice(1),
      '-displayfd',
      '1',
      '-screen',
      '0',
      `${WIDTH}x${HEIGHT}x24`,
      '-fbdir',
      folder,
      '-nolisten',
      'tcp',
      '-noreset',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [chunk] = await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'error').then(([reason]) => {
      throw new Error(`Xvfb did not start (${reason.message}). Install the Debian package xvfb.`);
    }),
  ]);
  return { name: `:${String(chunk).trim()}`, stop: () => server.kill() };
}

async function openBrowser(display) {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: false,
    env: { ...process.env, DISPLAY: display },
    args: [
      '--no-sandbox',
      '--kiosk',
      `--window-size=${WIDTH},${HEIGHT}`,
      '--window-position=0,0',
      '--disable-gpu',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  });
}

async function observe(program, display, folder, trials, seed) {
  const where = [String(WIDTH - 24), String(HEIGHT - 24)];
  const numbers = [trials, seed, TRUTH.shortest, TRUTH.longest].map(String);
  const observer = spawn(program, [path.join(folder, 'Xvfb_screen0'), ...where, ...numbers], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  observer.stdout.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(observer, 'exit');
  if (code !== 0) throw new Error(`the observer ended with ${code} after ${text.split('\n').length - 1} trials`);
  const lines = text.trim().split('\n');
  return lines.map((line) => {
    const [, light, key, unsureMs, keys] = line.split(',').map(Number);
    return { truthMs: key - light, unsureMs, isLost: keys > 1 };
  });
}

async function measurePage({ display, origin, engine, load, trials, observing }) {
  const browser = await openBrowser(display);
  try {
    const page = await browser.newPage({ viewport: null });
    page.on('pageerror', (error) => console.error(`${engine}: ${error.message}`));
    await page.goto(`${origin}/${engine}.html?trials=${trials}&load=${load === 'loaded' ? 'yes' : 'no'}`);
    await page.bringToFront();
    const truths = observing();
    const measuring = page.evaluate(() => window.measured);
    // Once the observer gave up the page would be waited for in vain, and fails only because it is closed.
    measuring.catch(() => undefined);
    return { truths: await truths, latencies: await measuring };
  } finally {
    await browser.close();
  }
}

async function runOnce({ program, display, folder, origin, engine, load, trials, seed }) {
  const observing = () => observe(program, display, folder, trials, seed);
  const common = { display, load, trials, observing };
  const { truths, latencies } =
    engine === APP ? await measureApp({ ...common, folder }) : await measurePage({ ...common, origin, engine });
  if (latencies.length !== truths.length) throw new Error(`${engine}: ${latencies.length} of ${truths.length} trials`);
  return truths.map(({ truthMs, unsureMs, isLost }, index) => {
    const { latencyMs, flags } = latencies[index];
    const errorMs = latencyMs === null || isLost ? null : latencyMs - truthMs;
    return { engine, load, truthMs, unsureMs, latencyMs, errorMs, flags };
  });
}

async function main() {
  takePrecedence();
  const folder = mkdtempSync(path.join(tmpdir(), 'timing-'));
  const engines = values.engines.split(',');
  const loads = values.loads.split(',');
  const rows = [];
  const program = compileObserver(folder);
  if (engines.includes(APP)) await buildAll();
  await buildPages(path.join(folder, 'pages'));
  const pages = await servePages(path.join(folder, 'pages'));
  const display = await startDisplay(folder);
  try {
    // Interleaved, so that whatever else the machine does falls on all engines alike.
    for (let run = 1; run <= Number(values.runs); run += 1) {
      for (const load of loads) {
        for (const engine of engines) {
          const seed = run * 100 + engines.indexOf(engine) * 10 + loads.indexOf(load) + 1;
          const common = { program, folder, engine, load, seed, trials: Number(values.trials) };
          const found = await runOnce({ ...common, display: display.name, origin: pages.origin });
          rows.push(...found.map((row) => ({ run, ...row })));
          const { bias, sd } = summarise(found);
          const busy = loadavg()[0].toFixed(1);
          console.log(`run ${run} ${engine} ${load}: bias ${bias.toFixed(2)} ms, SD ${sd.toFixed(2)} ms, load ${busy}`);
        }
      }
    }
  } finally {
    display.stop();
    pages.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  printReport(rows, engines, loads);
  if (values.out) writeFileSync(values.out, JSON.stringify(rows));
}

await main();
