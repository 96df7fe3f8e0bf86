import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { verifySessionFile } from '../../electron/exchange/session-file/verify';
import { answerKey } from '../../shared/session/check-answer';
import { formatNumber } from '../../renderer/ui/format';
import { words } from '../../shared/languages/words';
import { cleanUp } from '../support/profile';
import { goTo, interviewing, lockedByAnother, TWO_SCREENS } from './support/drive';
import { follow } from './support/interview';
import { launchApp, type LaunchedApp } from './support/launch';
import { look } from './support/looks';
import { unlock } from './support/prepared';

test.afterEach(cleanUp);

const p = words.nl.participant;
const w = words.nl.console;
const nextOf = (page: Page): Locator => page.getByRole('button', { name: p.next });

async function lastSequence(app: LaunchedApp): Promise<number> {
  return (await follow(app)).state.last.sequence;
}

test('an answer that cannot be saved stays as it was given, the participant hears whom to tell, and Next tries again', async () => {
  const { app, participant } = await interviewing({ form: 'full' });
  try {
    const question = await goTo(app, ({ item }) => item?.format.kind === 'scale');
    await participant.getByRole('heading', { name: question.item?.prompt.nl ?? '' }).waitFor();
    let letGo = await lockedByAnother(app);
    await participant.keyboard.press('1');
    await participant.keyboard.press('Control+Enter');
    await participant.getByText(p.cannotSave.answer).waitFor();
    await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1);
    await look(participant, 'answering cannot be saved, participant');
    letGo();
    await nextOf(participant).click();
    const key = answerKey(question.item?.id ?? '', question.occasion);
    await expect.poll(async () => (await follow(app)).state.answers[key]?.answer.kind).toBe('value');
    await expect(participant.getByText(p.cannotSave.answer)).toHaveCount(0);

    // Under pressure the moment of choosing cannot come back: the choice is kept and saved later as it was.
    const pressed = await goTo(app, ({ step }) => step.kind === 'pressure' && step.loadDigits === 0);
    letGo = await lockedByAnother(app);
    await participant.getByRole('radio').or(participant.locator('.answer-option')).first().click();
    await participant.getByText(p.notSaved).waitFor();
    await look(participant, 'answering choice cannot be saved, participant');
    await nextOf(participant).click();
    await participant.getByText(p.cannotSave.answer).waitFor();
    letGo();
    await nextOf(participant).click();
    const made = async () => (await follow(app)).state.pressure[pressed.place.item ?? ''];
    await expect.poll(made).toMatchObject({ timedOut: false });
    expect((await made())?.latencyMs).toBeLessThan(30_000);
  } finally {
    await app.close();
  }
});

test('a double click moves one step: Continue, an answer, Next before a question that may stay empty, and the end', async () => {
  const { app, participant } = await interviewing({ form: 'full' });
  const { console: page } = app;
  try {
    const at = async () => (await follow(app)).state.place;
    const first = await at();
    await page.getByRole('button', { name: w.primary.continue }).dblclick();
    await expect.poll(at).not.toEqual(first);
    const second = await at();
    await page.waitForTimeout(500);
    expect(await at()).toEqual(second);

    // The question after this one takes no answer for an answer: a second click there would have skipped it.
    const { study } = await follow(app);
    const several = study.items.filter(({ format }) => format.kind === 'several').map(({ id }) => id);
    const before = await goTo(app, ({ step, item }) => {
      if (step.kind !== 'items' || item?.format.kind !== 'several') return false;
      const following = step.items[step.items.indexOf(item.id) + 1];
      return following !== undefined && several.includes(following);
    });
    await participant.getByRole('heading', { name: before.item?.prompt.nl ?? '' }).waitFor();
    const options = participant.locator('.answer-option');
    const sequence = await lastSequence(app);
    await options.first().dblclick();
    expect(await lastSequence(app)).toBe(sequence);
    await nextOf(participant).dblclick();
    await expect.poll(at).not.toEqual(before.place);
    await page.waitForTimeout(500);
    const { state } = await follow(app);
    expect(state.answers[answerKey(before.item?.id ?? '', before.occasion)]?.superseded).toEqual([]);
    expect(several).toContain(state.place?.item);
    expect(state.answers[answerKey(state.place?.item ?? '', null)]).toBeUndefined();

    await page.keyboard.press('F8');
    await page.getByRole('radio').first().press('Space');
    await page.getByRole('button', { name: w.problem.submit }).dblclick();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await follow(app)).state.interruptions).toHaveLength(1);
    await page.waitForTimeout(300);
    expect((await follow(app)).state.interruptions).toHaveLength(1);
  } finally {
    await app.close();
  }
});

test('an open answer of 100 000 characters is said to be too long, kept, and saved when it fits; so in a correction', async () => {
  const { app, participant } = await interviewing();
  const { console: page } = app;
  try {
    const question = await goTo(app, ({ item }) => item?.format.kind === 'text');
    const { format } = question.item ?? {};
    if (format?.kind !== 'text') throw new Error('not an open question');
    const tooMuch = 'lang verhaal '.repeat(8000).slice(0, 100_000);
    const filled = { written: formatNumber(100_000, 'nl'), most: formatNumber(format.maxLength, 'nl') };
    const tooLong = p.tooLong.replace(/\{\{(\w+)\}\}/g, (_, name: 'written' | 'most') => filled[name]);
    const key = answerKey(question.item?.id ?? '', question.occasion);
    const field = participant.locator('.answer-text');
    await field.fill(tooMuch);
    await participant.getByText(tooLong).waitFor();
    await expect(nextOf(participant)).toBeDisabled();
    await participant.keyboard.press('Control+Enter');
    await expect(field).toHaveValue(tooMuch);
    await look(participant, 'answering too long, participant');
    const said = 'Goed 🙂 שלום, en <b>vlot</b>';
    await field.fill(said);
    await participant.keyboard.press('Control+Enter');
    const valueNow = async () => (await follow(app)).state.answers[key]?.answer;
    await expect.poll(valueNow).toEqual({ kind: 'value', value: said });

    await page.keyboard.press('F4');
    await page.getByRole('dialog').getByText(said).first().click();
    const corrected = page.getByRole('dialog').locator('.answer-text');
    await corrected.fill(tooMuch);
    await page.getByRole('dialog').getByText(tooLong).waitFor();
    await page.keyboard.press('Control+Enter');
    await expect(corrected).toHaveValue(tooMuch);
    expect(await valueNow()).toEqual({ kind: 'value', value: said });
    const letGo = await lockedByAnother(app);
    await corrected.fill('Toch minder goed');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    await expect(corrected).toHaveValue('Toch minder goed');
    letGo();
    await page.keyboard.press('Control+Enter');
    await expect.poll(valueNow).toEqual({ kind: 'value', value: 'Toch minder goed' });
  } finally {
    await app.close();
  }
});

test('a sealed session that is corrected is sealed again as revision 2, and says so', async () => {
  const { app, participant } = await interviewing();
  const { console: page, profile } = app;
  const sealed = () => readdirSync(path.join(profile, 'sealed')).toSorted();
  try {
    await goTo(app, ({ item }) => item?.format.kind === 'text');
    await participant.locator('.answer-text').fill('eerst dit');
    await participant.keyboard.press('Control+Enter');
    await expect.poll(async () => JSON.stringify((await follow(app)).state.answers)).toContain('eerst dit');
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: w.breakOff.open }).click();
    await page.keyboard.type('Deelnemer moest weg');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: w.finished.early }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: w.finished.show }).waitFor();
    expect(sealed()).toHaveLength(1);

    await page.keyboard.press('F4');
    await page.getByRole('dialog').getByText('eerst dit').click();
    await page.getByRole('dialog').locator('.answer-text').fill('en dan dat');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText(w.finished.sealedOld.replace('{{file}}', sealed()[0] ?? '')).waitFor();
    await look(page, 'answering sealed and corrected');
    await page.getByRole('button', { name: w.finished.sealAgain }).click();
    await page.getByText(w.finished.revision.replace('{{revision}}', '2')).waitFor();
    await look(page, 'answering revision 2');
    const revisions = await Promise.all(
      sealed().map(async (name) => {
        const verified = await verifySessionFile(path.join(profile, 'sealed', name));
        return verified.ok ? verified.value.header.revision : verified.error.code;
      }),
    );
    expect(revisions.toSorted()).toEqual([1, 2]);
  } finally {
    await app.close();
  }

  const again = await launchApp({ profile, language: 'nl', displays: TWO_SCREENS });
  try {
    await unlock(again, 'nl');
    await again.console.getByText(words.nl.home.phase.sealed).waitFor();
  } finally {
    await again.close();
  }
});
