import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { sentenceFor } from '../../shared/languages/problems';
import { problemOf } from '../../shared/base/problems';
import { words } from '../../shared/languages/words';
import { cleanUp } from '../support/profile';
import { fillDisk, smallDisk } from '../support/disks';
import { goTo, interviewing } from './support/drive';
import { follow } from './support/interview';
import type { LaunchedApp } from './support/launch';
import { look } from './support/looks';
import { prepareProfile } from './support/prepared';

test.afterEach(cleanUp);
test.beforeAll(() => {
  process.env['STAND_IN_FAKE_MEDIA'] = '1';
});

const w = words.nl.recording;

async function chunksOf(app: LaunchedApp): Promise<number> {
  return (await follow(app)).state.audioChunks.length;
}

/** An interview that is being recorded, its first chunk on the disk. */
async function recording(profile?: string): Promise<LaunchedApp> {
  const { app } = await interviewing(profile === undefined ? {} : { profile });
  await goTo(app, ({ step }) => step.kind === 'warm_up');
  await app.console.evaluate(() => {
    const media = navigator.mediaDevices;
    const ask = media.getUserMedia.bind(media);
    media.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      Object.assign(window, { heard: stream });
      return stream;
    };
  });
  await app.console.getByRole('button', { name: w.start }).click();
  await app.console.getByText(w.recording, { exact: true }).waitFor();
  await expect.poll(() => chunksOf(app)).toBeGreaterThan(0);
  return app;
}

test('consent to the recording that is taken back stops it at once; it is deleted on demand, and journal and summary say so', async () => {
  const app = await recording();
  const { console: page, profile } = app;
  try {
    const { study, state } = await follow(app);
    const { session, language } = state.header;
    const prompt = study.items.find(({ id }) => id === 'consent_audio')?.prompt[language] ?? '';
    await page.keyboard.press('F4');
    await page.getByRole('dialog').getByText(prompt).click();
    await page.getByRole('dialog').locator('.answer-option').last().click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const remove = page.getByRole('button', { name: w.delete });
    await remove.waitFor();
    await look(app.console, 'recording consent taken back');
    expect(await page.evaluate(() => Reflect.get(window, 'heard').getTracks()[0]?.readyState)).toBe('ended');
    expect(existsSync(path.join(profile, 'audio', session))).toBe(true);
    const kept = await chunksOf(app);
    await remove.click();
    await page.getByText(w.deleted).waitFor();
    expect(existsSync(path.join(profile, 'audio', session))).toBe(false);
    const opened = await app.call('session.open', { session });
    expect(opened.events.filter(({ body }) => body.type === 'audio_left_out').map(({ body }) => body.payload)).toEqual([
      { reason: 'consent_withdrawn', chunks: Array.from({ length: kept }, (_, index) => index + 1) },
    ]);
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: words.nl.console.breakOff.open }).click();
    await page.keyboard.type('klaar');
    await page.keyboard.press('Control+Enter');
    await page.getByText(words.nl.console.quality.recordingDeleted).waitFor();
    await look(app.console, 'recording summary');
  } finally {
    await app.close();
  }
});

test('a recording whose consent was taken back is deleted at the end of the interview without being asked', async () => {
  const app = await recording();
  try {
    const { state } = await follow(app);
    const { session } = state.header;
    const given = Object.values(state.answers).find(({ item }) => item === 'consent_audio');
    if (given === undefined || given.place.item === null) throw new Error('consent was given');
    const { place, item, sequence } = given;
    const answer = { kind: 'value', value: false } as const;
    const payload = { place, item, occasion: null, answer, shownMs: null, answeredMs: null, supersedes: sequence };
    const taken = { actor: 'interviewer', body: { type: 'answer_recorded', payload } } as const;
    await app.call('session.append', { session, after: (await follow(app)).state.last.sequence, events: [taken] });
    await app.console.getByRole('button', { name: w.delete }).waitFor();
    const body = { type: 'session_finished', payload: { early: true, reason: null } } as const;
    const { last } = (await follow(app)).state;
    await app.call('session.append', { session, after: last.sequence, events: [{ actor: 'interviewer', body }] });
    await expect.poll(() => existsSync(path.join(app.profile, 'audio', session))).toBe(false);
    await app.console.getByText(w.deleted).waitFor();
  } finally {
    await app.close();
  }
});

test('a microphone that goes away is said and recorded as an interruption, what was heard is kept, and it can start again', async () => {
  const app = await recording();
  const { console: page } = app;
  try {
    const before = await chunksOf(app);
    await page.evaluate(() => {
      const [track] = Reflect.get(window, 'heard').getTracks();
      track.stop();
      track.dispatchEvent(new Event('ended'));
    });
    await page.getByText(w.problem.lost).waitFor();
    await look(app.console, 'recording microphone lost');
    await expect
      .poll(async () => (await follow(app)).state.interruptions.map(({ cause }) => cause))
      .toEqual(['technical']);
    const kept = await chunksOf(app);
    expect(kept).toBeGreaterThanOrEqual(before);
    await page.getByRole('button', { name: w.start }).click();
    await page.getByText(w.recording, { exact: true }).waitFor();
    await expect.poll(() => chunksOf(app)).toBeGreaterThan(kept);
    await expect(page.getByText(w.problem.lost)).toHaveCount(0);
  } finally {
    await app.close();
  }
});

test('a disk that fills up while recording stops the recording with a sentence, and both go on when there is room', async () => {
  const disk = smallDisk(6144);
  test.skip('refused' in disk, 'refused' in disk ? disk.refused : '');
  if ('refused' in disk) return;
  await prepareProfile(disk.folder);
  const app = await recording(disk.folder);
  const { console: page } = app;
  try {
    const { session } = (await follow(app)).state.header;
    const makeRoom = fillDisk(disk.folder, 0);
    await page
      .getByText(sentenceFor(problemOf('disk_full'), 'nl'))
      .first()
      .waitFor();
    await page.getByText(w.stopped).waitFor();
    await look(app.console, 'recording disk full');
    const chunks = await chunksOf(app);
    const files = readdirSync(path.join(disk.folder, 'audio', session)).filter((name) => name.endsWith('.uca'));
    expect(files.length).toBeGreaterThanOrEqual(chunks);
    expect((await follow(app)).state.phase).toBe('running');
    makeRoom();
    await page.getByRole('button', { name: w.start }).click();
    await expect.poll(() => chunksOf(app)).toBeGreaterThan(chunks);
    await expect(page.getByText(w.stopped)).toHaveCount(0);
  } finally {
    await app.close();
    disk.release();
  }
});
