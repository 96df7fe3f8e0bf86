import { expect, test, type Page } from '@playwright/test';
import { sentenceFor } from '../../shared/languages/problems';
import { problemOf } from '../../shared/base/problems';
import { formatNumber } from '../../renderer/ui/format';
import { words } from '../../shared/languages/words';
import { cleanUp } from '../support/profile';
import { interviewing, lockedByAnother } from './support/drive';
import { follow } from './support/interview';
import type { LaunchedApp } from './support/launch';
import { look } from './support/looks';

test.afterEach(cleanUp);

const w = words.nl.console;
const LOCKED = sentenceFor(problemOf('database_locked'), 'nl');
const TOO_MUCH = 'lang verhaal '.repeat(8000).slice(0, 100_000);

/** Keeps main busy, as a slow disk does: what is asked of it meanwhile is answered afterwards. */
async function whileSaving({ electron }: LaunchedApp, ms: number, work: () => Promise<void>): Promise<void> {
  await electron.evaluate((_modules, busyMs) => {
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, busyMs), 0);
  }, ms);
  await work();
}

async function textsOf(app: LaunchedApp): Promise<string[]> {
  const { state } = await follow(app);
  return Object.values(state.captures).map(({ capture }) => capture.text);
}

const noteField = (page: Page) => page.getByRole('textbox', { name: w.capture.writeNote });
const associationField = (page: Page) => page.getByRole('textbox', { name: w.capture.association });

test('what is typed right after Enter is a note or association of its own, however slow the disk is', async () => {
  const { app } = await interviewing();
  const { console: page } = app;
  try {
    await page.keyboard.press('Control+n');
    await page.keyboard.type('eerste');
    await whileSaving(app, 1500, async () => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('tweede');
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf(app)).toEqual(['eerste', 'tweede']);
    await expect(noteField(page)).toHaveValue('');

    await page.keyboard.press('Control+a');
    await page.keyboard.type('kassa');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+5');
    await whileSaving(app, 1500, async () => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('bloemen');
    });
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Alt+7');
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf(app)).toEqual(['eerste', 'tweede', 'kassa', 'bloemen']);

    // The same for a change of what was written: the editor is gone at once, and a key pressed again changes nothing.
    await page.getByRole('button', { name: 'eerste' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('eerste, verbeterd');
    await whileSaving(app, 1000, async () => {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
    await expect.poll(() => textsOf(app)).toEqual(['eerste, verbeterd', 'tweede', 'kassa', 'bloemen']);
    const { captures } = (await follow(app)).state;
    expect(Object.values(captures).map(({ superseded }) => superseded.length)).toEqual([1, 0, 0, 0]);
  } finally {
    await app.close();
  }
});

test('what cannot be saved stays in sight as it was typed, in notes, associations, changes and dialogs', async () => {
  const { app } = await interviewing();
  const { console: page } = app;
  try {
    await page.keyboard.press('Control+n');
    await page.keyboard.type('stond er al');
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf(app)).toEqual(['stond er al']);
    const letGo = await lockedByAnother(app);

    await page.keyboard.press('Control+n');
    await page.keyboard.type('eerste 🙂 שלום');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nog aan het typen');
    await page.getByText(w.capture.unsaved).waitFor();
    await expect(page.getByText(LOCKED).first()).toBeVisible();
    await expect(page.locator('.capture__line').getByText('eerste 🙂 שלום')).toBeVisible();
    await expect(noteField(page)).toHaveValue('nog aan het typen');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('kassa');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Alt+6');
    await page.keyboard.press('Enter');
    await expect(page.getByText(w.capture.unsaved)).toHaveCount(2);
    await look(page, 'typing not saved');

    await page.getByRole('button', { name: 'stond er al' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('stond er al, en meer');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(w.capture.unsaved)).toHaveCount(3);
    await expect(page.locator('.capture__line').getByText('stond er al, en meer')).toBeVisible();

    for (const [key, submit] of [
      ['F8', w.problem.submit],
      ['F9', w.pause.submit],
      ['F7', w.repeat.submit],
    ] as const) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      const radio = dialog.getByRole('radio').first();
      if ((await radio.count()) > 0) await radio.press('Space');
      await dialog.getByLabel(w.note).fill('een lange uitleg');
      await page.keyboard.press('Control+Enter');
      await expect(dialog.getByText(LOCKED), submit).toBeVisible();
      await expect(dialog.getByLabel(w.note), submit).toHaveValue('een lange uitleg');
      await look(page, `typing not saved ${key}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    expect(await textsOf(app)).toEqual(['stond er al']);

    letGo();
    await page.getByRole('button', { name: w.capture.again }).first().click();
    await expect.poll(() => textsOf(app)).toHaveLength(3);
    await expect(page.getByText(w.capture.unsaved)).toHaveCount(0);
    expect((await textsOf(app)).toSorted()).toEqual(['eerste 🙂 שלום', 'kassa', 'stond er al, en meer']);
    await expect(noteField(page)).toHaveValue('nog aan het typen');

    // Half a note is not forgotten either: whoever leaves, or wants to end, meets it again.
    await page.getByRole('button', { name: w.home }).click();
    await page.getByRole('button', { name: new RegExp(words.nl.home.open.running) }).click();
    await expect(noteField(page)).toHaveValue('nog aan het typen');
    await page.getByRole('button', { name: w.resume.submit }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: w.breakOff.open }).click();
    await expect(page.getByRole('dialog').getByText(w.end.unsaved)).toBeVisible();
    await look(page, 'typing half a note at the end');
  } finally {
    await app.close();
  }
});

test('100 000 characters in a note, an association, an open answer or a dialog: said, kept, and saved once it fits', async () => {
  const { app } = await interviewing();
  const { console: page } = app;
  try {
    const filled = { written: formatNumber(100_000, 'nl'), most: formatNumber(20_000, 'nl') };
    const tooLong = w.capture.tooLong.replace(/\{\{(\w+)\}\}/g, (_, name: 'written' | 'most') => filled[name]);
    for (const field of [noteField(page), associationField(page)]) {
      await field.fill(TOO_MUCH);
      await field.press('Enter');
      await expect(page.getByText(tooLong)).toBeVisible();
      await expect(field).toHaveValue(TOO_MUCH);
      await field.fill('');
    }
    for (const key of ['F8', 'F9', 'F7', 'F6']) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      if (key === 'F6') await dialog.getByRole('radio').first().press('ArrowDown');
      await dialog.getByLabel(w.note).fill(TOO_MUCH);
      await expect(dialog.getByText(tooLong), key).toBeVisible();
      const reason = dialog.getByRole('radiogroup').last();
      if ((await reason.count()) > 0) await reason.getByRole('radio').first().press('Space');
      const before = (await follow(app)).state.last.sequence;
      await page.keyboard.press('Control+Enter');
      await expect(dialog.getByLabel(w.note), key).toHaveValue(TOO_MUCH);
      expect((await follow(app)).state.last.sequence).toBe(before);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    expect(await textsOf(app)).toEqual([]);
  } finally {
    await app.close();
  }
});
