import { expect, test, type Page } from '@playwright/test';
import { taskOf } from '../../shared/study/lookups';
import { isTaskComplete } from '../../shared/session/completeness';
import { words } from '../../shared/languages/words';
import { cleanUp, reopened } from '../support/profile';
import { contentsOf } from '../support/raw-database';
import { isAskedFor } from './support/languages';
import { follow } from './support/interview';
import { killMain } from './support/kill';
import { launchApp, type LaunchedApp } from './support/launch';
import { practiseToTheEnd, quickProfile, startPractice } from './support/practice';
import { unlock } from './support/prepared';

test.afterAll(cleanUp);

const TASK_STEP = 'short_provider_pleasant';
const w = words.nl;

async function kept(profile: string): Promise<Record<string, unknown[]>> {
  const store = await reopened(profile);
  const contents = contentsOf(store.database);
  store.close();
  return contents;
}

/** The tries at the sorting task: outcome and reason, oldest first. */
async function tries(app: LaunchedApp): Promise<string[]> {
  const { state } = await follow(app);
  return state.taskAttempts
    .filter(({ place }) => place.step === TASK_STEP)
    .map(({ block, outcome, reason }) => `${block} ${outcome} ${reason ?? ''}`.trim());
}

async function untilRunning(app: LaunchedApp): Promise<void> {
  await expect.poll(async () => (await tries(app)).at(-1) ?? '').toContain('running');
}

test('kill -9 in practice leaves nothing that could be taken up again', async () => {
  const profile = await quickProfile();
  const before = await kept(profile);
  const first = await launchApp({ profile, language: 'nl', displays: '1366x768,1366x768' });
  await unlock(first, 'nl');
  await startPractice(first, 'nl');
  await first.console.keyboard.press('Control+Enter');
  await first.participant();
  await first.console.keyboard.press('Control+n');
  await first.console.keyboard.type('niet te bewaren');
  await first.console.keyboard.press('Enter');
  await expect.poll(async () => Object.keys((await follow(first)).state.captures).length).toBe(1);
  await killMain(first);
  await first.electron.close().catch(() => undefined);
  expect(await kept(profile)).toEqual(before);
  const second = await launchApp({ profile, language: 'nl' });
  try {
    await unlock(second, 'nl');
    expect(await second.call('session.current', {})).toBeNull();
    expect(await second.call('practice.state', {})).toBeNull();
    expect(await second.call('session.list', {})).toEqual([]);
  } finally {
    await second.close();
  }
});

/** Holds the simulated participant back, answers a question by hand in their window, and lets them go on. */
async function answerByHand(app: LaunchedApp, participant: Page): Promise<void> {
  const { console: page } = app;
  await page.keyboard.press('F2');
  await page.getByText(w.practice.byHand).waitFor();
  const before = (await follow(app)).state;
  // Long enough for the simulated participant to have answered, were they not held back.
  await page.waitForTimeout(6_000);
  expect((await follow(app)).state.place).toEqual(before.place);
  await participant.keyboard.press('1');
  await participant.keyboard.press('Control+Enter');
  await expect.poll(async () => (await follow(app)).state.place).not.toEqual(before.place);
  await page.keyboard.press('F2');
  await page.getByText(w.practice.byHand).waitFor({ state: 'hidden' });
}

/** Repeats the block of statements once its second one is asked. */
async function repeatBlock(app: LaunchedApp): Promise<void> {
  const { console: page } = app;
  await page.keyboard.press('F7');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await follow(app)).state.repeats.length).toBe(1);
}

test('answering by hand, and repeating a block, in practice', async () => {
  test.skip(!isAskedFor('nl'), 'takes minutes, because a simulated person takes its time: FULL=1 runs it');
  const app = await launchApp({ profile: await quickProfile(), language: 'nl', displays: '1366x768,1366x768' });
  try {
    await unlock(app, 'nl');
    await startPractice(app, 'nl', 'hurried');
    await app.console.keyboard.press('Control+Enter');
    const participant = await app.participant();
    await practiseToTheEnd(app, 'nl', async (step) => step === 'short_consent');
    await answerByHand(app, participant);
    let statements = 0;
    await practiseToTheEnd(app, 'nl', async (step) => {
      if (step === 'short_relation_items') statements += 1;
      if (statements === 2) await repeatBlock(app);
      return step === 'short_emotion_items';
    });
    const { state } = await follow(app);
    const versions = Object.values(state.answers).map(({ superseded }) => superseded.length);
    expect(Math.max(...versions)).toBe(1);
    expect(state.ignored).toBe(0);
  } finally {
    await app.close();
  }
});

test('pause, a lost page and a close of the window leave a simulated task sound; leaving drops it all', async () => {
  const profile = await quickProfile();
  const before = await kept(profile);
  const app = await launchApp({ profile, language: 'nl', displays: '1366x768,1366x768' });
  const { console: page } = app;
  try {
    await unlock(app, 'nl');
    await startPractice(app, 'nl', 'hurried');
    await page.keyboard.press('Control+Enter');
    const participant = await app.participant();
    await practiseToTheEnd(app, 'nl', async (step) => step === TASK_STEP);
    await untilRunning(app);
    await page.keyboard.press('F9');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: w.console.pause.resume }).waitFor();
    await expect.poll(() => tries(app)).toEqual(['1 interrupted interviewer']);
    await page.keyboard.press('F9');
    await untilRunning(app);
    await participant.reload();
    await expect.poll(() => tries(app)).toContain('1 interrupted crash');
    await app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().includes('participant')) window.close();
      }
    });
    expect((await app.call('display.state', {})).participantOpen).toBe(true);
    await expect.poll(() => tries(app)).toContain('1 completed finished');
    await expect
      .poll(async () => {
        const { study, state } = await follow(app);
        return isTaskComplete(study, state, TASK_STEP, taskOf(study, 'provider_pleasant').id);
      })
      .toBe(true);
    expect((await follow(app)).state.ignored).toBe(0);
    await page.getByRole('button', { name: w.console.home }).press('Enter');
    await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
    expect(await app.call('practice.state', {})).toBeNull();
    expect((await app.call('display.state', {})).participantOpen).toBe(false);
  } finally {
    await app.close();
  }
  expect(await kept(profile)).toEqual(before);
});
