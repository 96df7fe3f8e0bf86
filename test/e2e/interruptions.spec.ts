import { HANG_MS } from '../limits';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sentenceFor } from '../../shared/languages/problems';
import { problemOf } from '../../shared/base/problems';
import { words } from '../../shared/languages/words';
import { overrideFolder } from '../../build/binary.mjs';
import { root } from '../../build/root.mjs';
import { fillDisk, smallDisk } from '../support/disks';
import { cleanUp } from '../support/profile';
import { expectAccessible } from './support/accessibility';
import { goTo, interviewing, lockedByAnother, TWO_SCREENS } from './support/drive';
import { follow } from './support/interview';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { setDisplays } from './support/machine';
import { preparedProfile, prepareProfile, unlock } from './support/prepared';

test.afterEach(cleanUp);

/** Leaves what comes before the first task, and its first block running. */
async function intoTask(app: LaunchedApp, participant: Page): Promise<void> {
  await goTo(app, ({ step }) => step.kind === 'warm_up');
  await runBlock(app, participant);
}

/** Leaves the screens before a block; nobody answers, so that its first trial waits. */
async function runBlock(app: LaunchedApp, participant: Page): Promise<void> {
  const field = participant.locator('.task-field');
  await expect(async () => {
    if ((await field.getAttribute('data-state')) === 'screen') await participant.keyboard.press('Space');
    expect((await follow(app)).state.taskAttempts.at(-1)?.outcome).toBe('running');
  }).toPass();
  await participant.locator('.task-stimulus').waitFor();
}

async function attemptsOf(app: LaunchedApp) {
  const { state } = await follow(app);
  return state.taskAttempts.map(({ attempt, outcome, reason }) => ({ attempt, outcome, reason }));
}

test('a second screen pulled out is recorded, ends the block under way, and the console asks to hand over', async () => {
  const { app, participant } = await interviewing();
  try {
    const w = words.nl;
    await intoTask(app, participant);
    await setDisplays(app, ['1366x768']);
    await expect(app.console.getByText(w.console.warnings.displayLost)).toBeVisible();
    await app.console.getByRole('button', { name: w.console.primary.hand_over }).waitFor();
    const { state } = await follow(app);
    expect(state.interruptions.map(({ cause }) => cause)).toEqual(['display_lost']);
    await expect.poll(async () => (await attemptsOf(app))[0]?.outcome).toBe('interrupted');
    await participant.getByText(words.nl.participant.displayLost).waitFor();
    await participant.getByText(words.nl.participant.displayLostNote).waitFor();
    await screenshot(participant, 'interruptions display lost, participant');
    await expectAccessible(participant, 'display lost');
    await screenshot(app.console, 'interruptions display lost');

    // Plugged in again it goes on where it stopped, the block from its beginning.
    await setDisplays(app, ['1366x768', '1920x1080']);
    await expect(app.console.getByText(w.console.warnings.displayLost)).toHaveCount(0);
    await expect(participant.getByText(words.nl.participant.displayLost)).toHaveCount(0);
    await runBlock(app, participant);
    expect((await attemptsOf(app)).map(({ outcome }) => outcome)).toEqual(['interrupted', 'running']);

    // Lost again, and this time the laptop goes round: the participant reads the question, not the excuse.
    await setDisplays(app, ['1366x768']);
    await app.console.getByRole('button', { name: w.console.primary.hand_over }).click();
    await expect(participant.getByText(words.nl.participant.displayLost)).toHaveCount(0);
    await participant.locator('.task-field').waitFor();
  } finally {
    await app.close();
  }
});

test('Back in the middle of a task is refused with a sentence, and the task runs on', async () => {
  const { app, participant } = await interviewing();
  try {
    await intoTask(app, participant);
    const before = await follow(app);
    const { console: page } = app;
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText(sentenceFor(problemOf('task_running'), 'nl')).waitFor();
    await page.keyboard.press('F7');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog')
      .getByText(sentenceFor(problemOf('task_running'), 'nl'))
      .waitFor();
    await page.keyboard.press('Escape');
    const after = await follow(app);
    expect(after.state.place).toEqual(before.state.place);
    expect(await attemptsOf(app)).toEqual([{ attempt: 1, outcome: 'running', reason: null }]);
    await expect(participant.locator('.task-stimulus')).toBeVisible();
  } finally {
    await app.close();
  }
});

test('windows do not close in a trial by a stray key; a page loaded anew repeats the block; closing resumes', async () => {
  const profile = await preparedProfile();
  const { app, participant } = await interviewing({ profile });
  try {
    await intoTask(app, participant);
    await app.electron.evaluate(({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await app.console.waitForTimeout(200);
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    expect(await attemptsOf(app)).toMatchObject([{ attempt: 1, outcome: 'running' }]);
    await participant.reload();
    await participant.locator('.task-field').waitFor();
    await runBlock(app, participant);
    expect(await attemptsOf(app)).toEqual([
      { attempt: 1, outcome: 'interrupted', reason: 'crash' },
      { attempt: 2, outcome: 'running', reason: null },
    ]);
    await app.close();
    const again = await launchApp({ profile, language: 'nl', displays: TWO_SCREENS });
    try {
      await unlock(again, 'nl');
      await again.console.getByRole('button', { name: new RegExp(words.nl.home.open.interrupted) }).press('Enter');
      await again.console.getByRole('button', { name: words.nl.console.resume.submit }).waitFor();
      expect((await follow(again)).state.interruptions.at(-1)?.cause).toBe('closed');
      await again.console.keyboard.press('Control+Enter');
      const page = await again.participant();
      await page.locator('.task-field').waitFor();
      await runBlock(again, page);
      expect((await attemptsOf(again)).map(({ attempt, outcome }) => `${attempt} ${outcome}`)).toEqual([
        '1 interrupted',
        '2 interrupted',
        '3 running',
      ]);
    } finally {
      await again.close();
    }
  } finally {
    await app.close().catch(() => undefined);
  }
});

test('a second copy of the app on the same profile says so and leaves', async () => {
  const profile = await preparedProfile();
  const app = await launchApp({ profile, language: 'nl' });
  try {
    await unlock(app, 'nl');
    const override = overrideFolder();
    const program: unknown =
      override === null ? createRequire(path.join(root, 'package.json'))('electron') : path.join(override, 'electron');
    const second = spawnSync(String(program), [root, '--profile', profile], { encoding: 'utf8', timeout: HANG_MS });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(sentenceFor(problemOf('already_running'), 'nl'));
    expect(await app.call('profile.status', {})).toMatchObject({ state: 'open' });
  } finally {
    await app.close();
  }
});

/** Writes notes until the disk refuses one; gives how many were shown as saved. */
async function notesUntilFull(page: Page, full: string): Promise<number> {
  for (let number = 1; ; number += 1) {
    const text = `aantekening ${number} ${'x'.repeat(4000)}`;
    await page.keyboard.press('Control+n');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    const saved = page.locator('.capture__line:not([data-waiting])').getByText(text).first();
    const refused = page.getByText(full).first();
    await saved.or(refused).first().waitFor();
    if (await refused.isVisible()) return number - 1;
  }
}

test('a disk that fills up in an interview: the console says so, nothing is lost, and it goes on when there is room', async () => {
  const disk = smallDisk(4096);
  test.skip('refused' in disk, 'refused' in disk ? disk.refused : '');
  if ('refused' in disk) return;
  await prepareProfile(disk.folder);
  const { app, participant } = await interviewing({ profile: disk.folder });
  const full = sentenceFor(problemOf('disk_full'), 'nl');
  try {
    const before = await follow(app);
    const makeRoom = fillDisk(disk.folder, 0);
    const notes = await notesUntilFull(app.console, full);
    const { state } = await follow(app);
    expect(Object.keys(state.captures)).toHaveLength(notes);
    expect(state.place).toEqual(before.state.place);
    await app.console.getByText(words.nl.console.capture.unsaved).waitFor();
    makeRoom();
    await intoTask(app, participant);
    await expect(app.console.getByText(full)).toHaveCount(0);
    // What the full disk refused was kept, and saved as soon as there was room.
    await expect.poll(async () => Object.keys((await follow(app)).state.captures).length).toBe(notes + 1);
  } finally {
    await app.close();
    disk.release();
  }
});

test('a task whose trials cannot be saved stops, both windows say so, and it is done again when there is room', async () => {
  const { app, participant } = await interviewing();
  try {
    await intoTask(app, participant);
    const letGo = await lockedByAnother(app);
    const told = participant.getByText(words.nl.participant.cannotSave.task);
    await expect(async () => {
      await participant.keyboard.press('e');
      await participant.keyboard.press('i');
      await expect(told).toBeVisible({ timeout: 200 });
    }).toPass();
    await expect(app.console.getByText(sentenceFor(problemOf('database_locked'), 'nl')).first()).toBeVisible();
    await screenshot(participant, 'interruptions task cannot be saved, participant');
    await expectAccessible(participant, 'task cannot be saved');
    letGo();
    await participant.getByRole('button', { name: words.nl.participant.taskAgain }).click();
    await runBlock(app, participant);
    const attempts = await attemptsOf(app);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'running']);
  } finally {
    await app.close();
  }
});
