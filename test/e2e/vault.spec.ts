import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unlockKeyInStore } from '../../electron/exchange/study/study-service';
import { openSessionFile } from '../../electron/exchange/session-file/open';
import { openProfile } from '../../electron/store/profile/profile';
import { words } from '../../shared/languages/words';
import { withdrawalCodeOf } from '../../shared/session/withdrawal-code';
import type { SessionId } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { languagesOf } from './support/languages';
import { follow, openSessionId } from './support/interview';
import { launchApp, type LaunchedApp, type LaunchOptions } from './support/launch';
import { look } from './support/looks';

const PASSPHRASE = 'anchor violet pepper lantern';
const PIN = '2468';
const NAME = 'Zoë 🙂 שרה כהן';
const PLACE = 'Kerkstraat 1, Ons Dorp';

let profile: string;
test.beforeEach(() => {
  profile = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-vault-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

/** Files under a folder that hold one of the texts, in their bytes or in their names. */
function filesHolding(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    if (texts.some((text) => name.includes(text))) return true;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(file);
    return texts.some(
      (text) => bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le')),
    );
  });
}

async function ready(options: LaunchOptions): Promise<LaunchedApp> {
  const app = await launchApp({ profile, displays: '1366x768', ...options });
  await app.call('profile.create', { interviewer: 'Wim', passphrase: PASSPHRASE, pin: PIN });
  await app.call('study.add_built_in', {});
  await app.console.reload();
  await app.console.locator('.home').waitFor();
  return app;
}

/** Goes through the plan until consent to a recording has been given or refused. */
async function consented(app: LaunchedApp, session: SessionId, toAudio: boolean): Promise<void> {
  for (;;) {
    const { study, state } = await follow(app);
    if (state.consent.audio !== null) return;
    const { nextPlace } = await import('../../shared/session/plan');
    const to = nextPlace(study, state);
    if (to === null) throw new Error('the plan asks for consent');
    const reason = state.place === null ? 'start' : 'continue';
    const move = { actor: 'interviewer', body: { type: 'moved', payload: { to, reason } } } as const;
    const given = to.item === null ? [] : [answered(to, to.item, to.item === 'consent_audio' ? toAudio : true)];
    await app.call('session.append', { session, after: state.last.sequence, events: [move, ...given] });
  }
}

type Place = NonNullable<Awaited<ReturnType<typeof follow>>['state']['place']>;

function answered(place: Place, item: NonNullable<Place['item']>, value: boolean) {
  const answer = { kind: 'value', value } as const;
  const payload = { place, item, occasion: null, answer, shownMs: null, answeredMs: null, supersedes: null };
  return { actor: 'participant', body: { type: 'answer_recorded', payload } } as const;
}

for (const language of languagesOf('nl')) {
  test(`an appointment with any name leads to a session that knows only the code (${language})`, async () => {
    const w = words[language].vault;
    const app = await ready({ language });
    const { console: page } = app;
    try {
      await page.getByRole('button', { name: w.open }).press('Enter');
      await page.getByText(w.none).waitFor();
      await look(page, `vault ${language} no appointments`);
      await page.keyboard.press('Control+Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.type(NAME);
      await dialog.getByLabel(w.form.contact).fill('06-12345678');
      await dialog.getByLabel(w.form.place).fill(PLACE);
      await dialog.getByLabel(w.form.notes).fill('x'.repeat(100_000));
      await dialog.getByText(w.form.tooLong.replace('{{limit}}', '20000')).waitFor();
      await expect(dialog.getByRole('button', { name: w.form.save })).toBeDisabled();
      await dialog.getByLabel(w.form.notes).fill('belt liever na zessen');
      const now = new Date(Date.now() + 60_000);
      const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
      await dialog.getByLabel(w.form.starts).fill(local);
      await dialog.getByRole('radiogroup', { name: w.form.provider }).getByRole('radio').nth(1).press('Space');
      await look(page, `vault ${language} appointment`);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('rowheader', { name: NAME }).waitFor();
      await page.getByText(w.quotas.planned.replace('{{count}}', '1')).waitFor();
      await look(page, `vault ${language} appointments`);

      await page.getByRole('button', { name: w.start }).press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.console').waitFor();
      const session = await openSessionId(app);
      const journal = JSON.stringify(await app.call('session.open', { session }));
      expect(journal).toMatch(/"participant":"[A-Z]{3}-0001"/);
      for (const text of [NAME, 'Zoë', 'שרה', PLACE, '06-12345678']) expect(journal).not.toContain(text);
      await consented(app, session, false);
      const finish = { type: 'session_finished', payload: { early: true, reason: null } } as const;
      const { last } = (await follow(app)).state;
      const events = [{ actor: 'interviewer', body: finish }] as const;
      await app.call('session.append', { session, after: last.sequence, events: [...events] });

      await paperAndWithdrawal(app, language, session);
    } finally {
      await app.close();
    }
    expect(filesHolding(profile, ['Zoë', '🙂', 'שרה', 'Kerkstraat', '06-12345678'])).toEqual([]);
  });
}

async function paperAndWithdrawal(app: LaunchedApp, language: 'nl' | 'en', session: SessionId): Promise<void> {
  const w = words[language];
  const { console: page } = app;
  const pdf = path.join(profile, 'consent.pdf');
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  }, pdf);
  await page.getByRole('button', { name: words[language].console.home }).first().press('Enter');
  await page.getByRole('button', { name: w.vault.open }).press('Enter');
  const listed = (await app.call('session.list', {})).find((summary) => summary.session === session);
  await page.getByLabel(w.consent.paper.code).fill(listed?.participant.toLowerCase() ?? '');
  await page.getByRole('button', { name: w.consent.paper.save }).press('Enter');
  await page.getByText(w.consent.paper.saved.replace('{{file}}', pdf)).waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await page.getByLabel(w.withdrawal.here.code).fill(withdrawalCodeOf(session).toLowerCase());
  await page.getByRole('button', { name: w.withdrawal.here.open }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await look(page, `vault ${language} withdrawal`);
  await page.getByRole('button', { name: w.withdrawal.here.confirm }).press('Enter');
  await page.getByText(w.withdrawal.here.lead).waitFor();
  await look(page, `vault ${language} withdrawn`);
  expect(await app.call('session.list', {})).toEqual([]);
  expect((await app.call('vault.contents', {})).persons).toEqual([]);
}

test('a recording survives kill -9 up to its last chunk, and travels in the sealed file', async () => {
  process.env['STAND_IN_FAKE_MEDIA'] = '1';
  const w = words.en.recording;
  const app = await ready({ language: 'en' });
  await app.call('study.create_keys', { study: builtInStudy.id, passphrase: PASSPHRASE });
  const provider = builtInStudy.providers[0]?.id ?? '';
  const wanted = { study: builtInStudy.id, form: 'short', participant: 'P-0001', provider } as const;
  const { session } = await app.call('session.create', { ...wanted, language: 'en' });
  await app.console.reload();
  await app.console.getByRole('button', { name: words.en.home.open.running }).press('Enter');
  await app.console.locator('.console').waitFor();
  await expect(app.console.getByRole('button', { name: w.start })).toHaveCount(0);
  await consented(app, session, true);
  await app.console.getByText(w.off).waitFor();
  await app.console.getByRole('button', { name: w.start }).press('Enter');
  await app.console.getByText(w.recording, { exact: true }).waitFor();
  await expect.poll(async () => (await follow(app)).state.audioChunks.length).toBeGreaterThan(0);
  await look(app.console, 'vault recording');
  const named = (await follow(app)).state.audioChunks.length;
  app.electron.process().kill('SIGKILL');
  await app.electron.waitForEvent('close').catch(() => undefined);
  expect(readdirSync(path.join(profile, 'audio', session)).length).toBeGreaterThanOrEqual(named);

  const again = await launchApp({ profile, displays: '1366x768', language: 'en' });
  try {
    await again.call('profile.unlock', { passphrase: PASSPHRASE });
    await again.call('session.open', { session });
    const { state } = await follow(again);
    expect(state.audioChunks.length).toBeGreaterThanOrEqual(named);
    const finish = { type: 'session_finished', payload: { early: true, reason: null } } as const;
    const events = [{ actor: 'interviewer' as const, body: finish }];
    await again.call('session.append', { session, after: state.last.sequence, events });
    await again.call('session.seal', { session });
  } finally {
    await again.close();
  }
  const store = await openProfile(profile, PASSPHRASE, { programVersion: 'test' });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  try {
    const key = await unlockKeyInStore(store.value, builtInStudy.id, PASSPHRASE);
    if (!key.ok) throw new Error(JSON.stringify(key.error));
    const sealed = readdirSync(store.value.layout.sealed);
    expect(sealed).toHaveLength(1);
    const pieces: Buffer[] = [];
    const file = path.join(store.value.layout.sealed, sealed[0] ?? '');
    const opened = await openSessionFile(file, key.value.identity, {
      onAudio: ({ bytes }) => void pieces.push(Buffer.from(bytes)),
    });
    expect(opened.ok).toBe(true);
    expect(pieces.length).toBeGreaterThanOrEqual(named);
    // WebM begins with the EBML header, and only its first chunk does.
    expect(pieces[0]?.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  } finally {
    store.value.close();
  }
});

test('a refused microphone is said plainly and the interview goes on', async () => {
  process.env['STAND_IN_FAKE_MEDIA'] = '1';
  const w = words.nl.recording;
  const app = await ready({ language: 'nl' });
  try {
    const provider = builtInStudy.providers[0]?.id ?? '';
    const wanted = { study: builtInStudy.id, form: 'short', participant: 'P-0001', provider } as const;
    const { session } = await app.call('session.create', { ...wanted, language: 'nl' });
    await app.console.reload();
    await app.console.getByRole('button', { name: words.nl.home.open.running }).press('Enter');
    await app.console.locator('.console').waitFor();
    // Before consent not even our own page may hear: Chromium asks main, and main says no.
    const early = await app.console.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    );
    expect(early).toBe('denied');
    await consented(app, session, true);
    await app.console.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refuse });
    });
    await app.console.getByRole('button', { name: w.start }).press('Enter');
    await app.console.getByText(w.problem.denied).waitFor();
    await look(app.console, 'vault nl microphone refused');
    expect(existsSync(path.join(profile, 'audio'))).toBe(false);
    expect((await follow(app)).state.phase).toBe('running');
  } finally {
    await app.close();
  }
});
