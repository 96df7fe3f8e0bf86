import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../shared/base/ids';
import { words } from '../../shared/languages/words';
import { follow, interviewToTheEnd } from './support/interview';
import { languagesOf } from './support/languages';
import { launchApp, type LaunchedApp } from './support/launch';
import { look as lookAt } from './support/looks';

const PASSPHRASE = 'anchor violet pepper lantern';
const PIN = '2468';

/** Checks and pictures every screen once per language. */
function looker(language: Language) {
  return (page: Page, name: string): Promise<void> => lookAt(page, `${language} ${name}`);
}

async function firstRun(app: LaunchedApp, language: Language, look: (page: Page, name: string) => Promise<void>) {
  const w = words[language];
  const { keyboard } = app.console;
  await app.console.getByRole('heading', { name: w.profile.create.title }).waitFor();
  await look(app.console, 'first run');
  for (const typed of ['Wim', PASSPHRASE, PASSPHRASE, PIN]) {
    await keyboard.type(typed);
    await keyboard.press('Tab');
  }
  await keyboard.press('Control+Enter');
  await app.console.getByText(w.home.noSessionsYetStudy).waitFor();
  await look(app.console, 'home without a study');
  await app.console.getByRole('button', { name: w.home.addBuiltIn }).press('Enter');
  await app.console.getByRole('button', { name: w.home.createKeys }).press('Enter');
  await app.console.getByRole('dialog').waitFor();
  await keyboard.type(PASSPHRASE);
  await keyboard.press('Tab');
  await keyboard.type(PASSPHRASE);
  await look(app.console, 'study keys');
  await keyboard.press('Control+Enter');
  await app.console.getByText(w.home.keys.lead).waitFor();
}

async function newSession(app: LaunchedApp, language: Language, look: (page: Page, name: string) => Promise<void>) {
  const w = words[language];
  const { keyboard } = app.console;
  await keyboard.press('Control+Enter');
  const dialog = app.console.getByRole('dialog');
  await dialog.waitFor();
  await look(app.console, 'new session');
  await dialog.getByRole('radiogroup', { name: w.home.create.provider }).getByRole('radio').first().press('Space');
  await dialog.getByRole('radio', { name: w.home.create.formName.full }).press('ArrowDown');
  await keyboard.press('Control+Enter');
  await app.console.getByText(w.console.primary.start).waitFor();
  await look(app.console, 'before the start');
}

for (const language of languagesOf('nl')) {
  test(`a short interview by keyboard alone, from first run to the sealed file (${language})`, async () => {
    const w = words[language];
    const look = looker(language);
    const app = await launchApp({ language, displays: '1366x768,1920x1080' });
    try {
      const { keyboard } = app.console;
      await firstRun(app, language, look);
      await newSession(app, language, look);
      await keyboard.press('Control+Enter');
      const participant = await app.participant();
      await participant.getByRole('heading', { level: 1 }).waitFor();
      await keyboard.press('Control+n');
      await keyboard.type('laughs at the number');
      await keyboard.press('Enter');
      await app.console.locator('.capture__line', { hasText: 'laughs at the number' }).waitFor();
      await keyboard.press('F9');
      await keyboard.press('Space');
      await keyboard.press('Control+Enter');
      await app.console.getByRole('button', { name: w.console.pause.resume }).waitFor();
      await look(app.console, 'paused');
      await keyboard.press('F9');
      await interviewToTheEnd(app, participant, { onScreen: look });
      await look(app.console, 'finish the interview');
      await keyboard.press('Control+Enter');
      await app.console.getByRole('heading', { name: w.console.finished.title }).waitFor();
      await look(app.console, 'finished');
      const { state } = await follow(app);
      expect(state.phase).toBe('finished');
      expect(state.ignored).toBe(0);
      expect(Object.values(state.captures).map(({ capture }) => capture.text)).toEqual(['laughs at the number']);
      await keyboard.press('Control+Enter');
      await app.console.getByText(w.console.finished.show).waitFor();
      await look(app.console, 'sealed');
      await keyboard.press('Control+Enter');
      await app.console.getByText(w.home.phase.sealed).waitFor();
      await look(app.console, 'home with a sealed session');
    } finally {
      await app.close();
    }
  });
}

test('on one screen the laptop is handed over, taken back with the PIN, and a no to taking part ends the interview', async () => {
  const w = words.nl;
  const look = looker('nl');
  const app = await launchApp({ language: 'nl', displays: '1366x768' });
  try {
    await firstRun(app, 'nl', async () => undefined);
    await newSession(app, 'nl', async () => undefined);
    const { keyboard } = app.console;
    for (const step of ['short_welcome', 'short_privacy', 'short_consent']) {
      await keyboard.press('Control+Enter');
      await expect.poll(async () => (await follow(app)).state.place?.step).toBe(step);
    }
    await app.console.getByRole('button', { name: w.console.primary.hand_over }).waitFor();
    await keyboard.press('Control+Enter');
    const participant = await app.participant();
    await participant.getByRole('button', { name: w.participant.takeBack.open }).waitFor();
    await look(participant, 'handed over');
    await participant.keyboard.press('2');
    await participant.keyboard.press('Enter');
    await participant.getByText(w.participant.noConsent).waitFor();
    await participant.keyboard.down('Escape');
    await participant.getByRole('dialog').waitFor();
    await participant.keyboard.up('Escape');
    await participant.keyboard.type('1111');
    await participant.keyboard.press('Enter');
    await participant.getByRole('alert').waitFor();
    await look(participant, 'wrong PIN');
    expect(await app.call('display.state', {})).toMatchObject({ face: 'participant' });
    await participant.keyboard.type(PIN);
    await participant.keyboard.press('Enter');
    await expect.poll(async () => (await app.call('display.state', {})).face).toBe('interviewer');
    await app.console.getByRole('button', { name: w.console.primary.break_off }).press('Enter');
    await keyboard.type('geen toestemming');
    await look(app.console, 'end early');
    await keyboard.press('Control+Enter');
    await app.console.getByRole('heading', { name: w.console.finished.early }).waitFor();
    await look(app.console, 'ended early');
    const { state } = await follow(app);
    expect(state.finish).toMatchObject({ early: true, reason: 'geen toestemming' });
    expect(state.consent.takingPart).toBe(false);
  } finally {
    await app.close();
  }
});

test('a killed program resumes exactly where it was, and shows the gap', async () => {
  const w = words.en;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-killed-'));
  const first = await launchApp({ language: 'en', displays: '1366x768,1920x1080', profile });
  try {
    await firstRun(first, 'en', async () => undefined);
    await newSession(first, 'en', async () => undefined);
    await first.console.keyboard.press('Control+Enter');
    await first.participant();
    await first.console.getByRole('button', { name: w.console.primary.continue }).waitFor();
    await first.console.keyboard.press('Control+Enter');
    await expect.poll(async () => (await follow(first)).state.place?.step).toBe('short_privacy');
    const stopped = new Promise((resolve) => {
      first.electron.process().once('exit', resolve);
    });
    first.electron.process().kill('SIGKILL');
    await stopped;
    const again = await launchApp({ language: 'en', displays: '1366x768,1920x1080', profile });
    try {
      const look = looker('en');
      await again.console.getByRole('heading', { name: w.profile.unlock.title }).waitFor();
      await look(again.console, 'unlock');
      await again.console.keyboard.type(PASSPHRASE);
      await again.console.keyboard.press('Control+Enter');
      await again.console.getByRole('button', { name: new RegExp(w.home.open.running) }).press('Enter');
      await again.console.getByRole('button', { name: w.console.resume.submit }).waitFor();
      await look(again.console, 'resume');
      await again.console.keyboard.press('Control+Enter');
      await again.console.getByRole('dialog').waitFor({ state: 'hidden' });
      const { state } = await follow(again);
      expect(state.place?.step).toBe('short_privacy');
      expect(state.openings.at(-1)).toMatchObject({ first: false });
      expect(state.ignored).toBe(0);
    } finally {
      await again.close();
    }
  } finally {
    await first.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
});
