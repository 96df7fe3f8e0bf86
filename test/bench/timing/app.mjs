import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { overrideFolder } from '../../../build/binary.mjs';
import { root } from '../../../build/root.mjs';

/** The burden of load.ts, given to the app's own page. */
function burden() {
  const work = () => {
    const until = performance.now() + 10 + 30 * Math.random();
    while (performance.now() < until);
    setTimeout(work, 40 + 40 * Math.random());
  };
  setTimeout(work, 500);
}

/**
 * Runs the whole compiled app as `npm start -- --timing-check` does: main, preload, bridge and a file that is on disk
 * after every trial.
 */
export async function measureApp({ display, folder, load, trials, observing }) {
  const own = mkdtempSync(path.join(folder, 'app-'));
  const out = path.join(own, 'trials.json');
  const override = overrideFolder();
  if (override !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = override;
  const check = ['--timing-check', String(trials), '--patch', 'bottom-right', '--out', out];
  const app = await _electron.launch({
    args: [root, '--profile', path.join(own, 'profile'), ...check],
    cwd: root,
    env: { ...process.env, DISPLAY: display },
  });
  const ended = new Promise((resolve) => {
    app.process().once('exit', resolve);
  });
  try {
    const page = await app.firstWindow();
    // Before that the window is white, which the observer would take for a stimulus.
    await page.locator('.task-patch').waitFor();
    if (load === 'loaded') await page.evaluate(burden);
    const truths = await observing();
    await ended;
    const latencies = JSON.parse(readFileSync(out, 'utf8')).trials.map((trial) => ({
      latencyMs: trial.latency_ms,
      flags: trial.flags,
    }));
    return { truths, latencies };
  } finally {
    await app.close().catch(() => undefined);
    rmSync(own, { recursive: true, force: true });
  }
}
