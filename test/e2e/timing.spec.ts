import { HANG_MS } from '../limits';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { overrideFolder } from '../../build/binary.mjs';
import { root } from '../../build/root.mjs';
import { words } from '../../shared/languages/words';
import { expectAccessible } from './support/accessibility';
import { follow } from './support/interview';
import { launchApp, screenshot } from './support/launch';
import { pressAtDots } from './support/timing';

const PASSPHRASE = 'anchor violet pepper lantern';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-timing-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the app for a laboratory's check, without a profile. */
async function launchLaboratory(trials: number, patch: string, out: string, environment: Record<string, string> = {}) {
  const override = overrideFolder();
  if (override !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = override;
  const args = [
    '--profile',
    path.join(folder, patch),
    '--timing-check',
    String(trials),
    '--patch',
    patch,
    '--out',
    out,
  ];
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const env = { ...Object.fromEntries(inherited), ...environment };
  const electron = await _electron.launch({ args: [root, ...args], cwd: root, env, timeout: HANG_MS });
  const ended = new Promise<number | null>((resolve) => electron.process().on('exit', resolve));
  return { page: await electron.firstWindow(), ended };
}

for (const [index, patch] of (['top-left', 'bottom-right'] as const).entries()) {
  test(`a laboratory checks timing from the command line, patch ${patch}`, async () => {
    const trials = index === 0 ? 24 : 3;
    const out = path.join(folder, `${patch}.json`);
    const { page, ended } = await launchLaboratory(trials, patch, out);
    await page.locator('.task-patch').waitFor();
    const corner = await page.locator('.task-patch').evaluate((square) => {
      const { top, bottom, left, right } = square.getBoundingClientRect();
      const vertical = top === 0 ? 'top' : bottom === window.innerHeight ? 'bottom' : '?';
      return `${vertical}-${left === 0 ? 'left' : right === window.innerWidth ? 'right' : '?'}`;
    });
    expect(corner).toBe(patch);
    await pressAtDots(page, 200);
    expect(await ended).toBe(0);
    const written = JSON.parse(readFileSync(out, 'utf8'));
    expect(written.trials).toHaveLength(trials);
    expect(written.certificate).toMatchObject({ trials, cross_origin_isolated: true });
    for (const trial of written.trials) {
      expect(trial).toMatchObject({ key: 'KeyE', correct: true, onset_source: 'presentation' });
      expect(trial.latency_ms).toBeCloseTo(trial.response_ms - trial.onset_ms, 2);
    }
    expect(existsSync(`${out}.part`)).toBe(false);
    // No profile was made for it.
    expect(existsSync(path.join(folder, patch, 'undercurrent.db'))).toBe(false);
  });
}

test('a check that cannot be written, or is not understood, ends with a plain message', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['build/start.mjs', '--profile', path.join(folder, 'p'), ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  const unwritable = run('--timing-check', '5', '--out', path.join(folder, 'missing', 'trials.json'));
  expect(unwritable.status).toBe(1);
  expect(unwritable.stderr).toContain('trials.json');
  const wrong = run('--timing-check', '5', '--patch', 'middle', '--out', path.join(folder, 'trials.json'));
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('--patch middle');
});

test('without a display a check says so, and how to get one', () => {
  const out = path.join(folder, 'trials.json');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...blind } = process.env;
  const args = ['build/start.mjs', '--profile', path.join(folder, 'p'), '--timing-check', '5', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: blind });
  test.skip(process.platform !== 'linux', 'other systems always have a display');
  expect(status).toBe(1);
  expect(stderr).toContain('xvfb-run -a npm start');
  expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
});

/** A virtual display of a size no window has by itself; null where Xvfb is not installed. */
async function virtualDisplay(): Promise<{ name: string; stop: () => void } | null> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1200x700x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = await new Promise<string | null>((resolve) => {
    server.once('error', () => resolve(null));
    server.stdout.once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
  });
  return name === null ? null : { name, stop: () => server.kill() };
}

test('on a virtual display a check fills the whole screen', async () => {
  const display = await virtualDisplay();
  test.skip(display === null, 'Xvfb is not installed');
  if (display === null) return;
  try {
    const out = path.join(folder, 'trials.json');
    const { page, ended } = await launchLaboratory(3, 'top-left', out, { DISPLAY: display.name });
    await page.locator('.task-patch').waitFor();
    // Without a window manager Chromium keeps out of the last column and row.
    const uncovered = () => page.evaluate(() => Math.max(1200 - window.innerWidth, 700 - window.innerHeight));
    await expect.poll(uncovered).toBeLessThanOrEqual(1);
    await pressAtDots(page, 200);
    expect(await ended).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).trials).toHaveLength(3);
  } finally {
    display.stop();
  }
});

// In one language: it takes a minute of real trials, and other tests hold the texts.
test('an interviewer checks the laptop; the certificate goes with the next session', async () => {
  const language = 'nl';
  const w = words[language];
  const app = await launchApp({ language, displays: '1366x768,1920x1080' });
  try {
    const page = app.console;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await app.call('profile.create', { interviewer: 'Wim', passphrase: PASSPHRASE, pin: '2468' });
    const { id: study } = await app.call('study.add_built_in', {});
    const create = (participant: string) =>
      app.call('session.create', {
        study,
        form: 'short',
        participant,
        provider: 'avenlo_energy',
        language,
      });
    await page.reload();
    await page.getByText(w.timing.never).waitFor();
    await screenshot(page, `${language} home, timing never checked`);
    await expectAccessible(page, 'home, timing never checked');
    await page.getByRole('button', { name: w.timing.check }).press('Enter');
    const isTiming = () => app.electron.windows().find((window) => window.url().endsWith('/timing-check.html'));
    await expect.poll(() => isTiming() !== undefined).toBe(true);
    const check = isTiming();
    if (check === undefined) throw new Error('the timing check closed again');
    await check.locator('.task-field[data-state=screen]').waitFor();
    await check.keyboard.press('Space');
    await pressAtDots(check, 30);
    await check.getByRole('heading', { name: w.timing.measured }).waitFor();
    await check.emulateMedia({ reducedMotion: 'reduce' });
    await screenshot(check, `${language} timing result`);
    await expectAccessible(check, 'timing result');
    // The window may be gone before the key comes up again.
    await check.keyboard.press('Control+Enter').catch(() => undefined);
    await expect.poll(() => isTiming() === undefined).toBe(true);
    const latest = await app.call('timing.latest', {});
    expect(latest?.trials).toBe(100);
    await expect(page.getByText(w.timing.never)).toHaveCount(0);
    await screenshot(page, `${language} home, timing checked`);
    await create('P-0001');
    await page.reload();
    await page.getByRole('row').filter({ hasText: 'P-0001' }).getByRole('button').press('Enter');
    await page.getByText(w.console.primary.start).waitFor();
    await page.keyboard.press('Control+Enter');
    await app.participant();
    await expect.poll(async () => (await follow(app)).state.certificate).toEqual(latest);
  } finally {
    await app.close();
  }
});
