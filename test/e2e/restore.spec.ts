import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { appointmentId } from '../../shared/vault/entries';
import { sentenceFor } from '../../shared/languages/problems';
import { problemOf } from '../../shared/base/problems';
import { builtInStudy } from '../../shared/built-in-study';
import { openProfile } from '../../electron/store/profile/profile';
import { words } from '../../shared/languages/words';
import { cleanUp, PASSPHRASE, valueOf } from '../support/profile';
import { fingerprintOf } from '../support/raw-database';
import { expectAccessible } from './support/accessibility';
import { goTo, interviewing } from './support/drive';
import { follow } from './support/interview';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { preparedProfile } from './support/prepared';

test.afterEach(cleanUp);

const NAME = 'Zoë שרה כהן';
const FOREIGN = '2026-01-01T09-00-00-000Z';
const DATABASES = [
  'undercurrent.db',
  'undercurrent.db-wal',
  'undercurrent.db-shm',
  'vault.db',
  'vault.db-wal',
  'vault.db-shm',
];

/** Holds an interview of somebody with an appointment to its end; the app then backs up by itself. */
async function interviewed(profile: string): Promise<string> {
  const { app } = await interviewing({ profile });
  try {
    const { state } = await follow(app);
    const { participant, session, provider } = state.header;
    const person = { participant, name: NAME, contact: '06-12345678', mayContact: true };
    const appointment = {
      appointment: appointmentId.parse(crypto.randomUUID()),
      participant,
      startsUtc: new Date().toISOString(),
      place: 'Kerkstraat 1',
      notes: '',
      study: builtInStudy.id,
      provider,
      language: 'nl' as const,
    };
    await app.call('vault.save', { person, appointment });
    await goTo(app, ({ step }) => step.kind === 'warm_up');
    const { last } = (await follow(app)).state;
    const body = { type: 'session_finished', payload: { early: true, reason: null } } as const;
    await app.call('session.append', { session, after: last.sequence, events: [{ actor: 'interviewer', body }] });
    await expect.poll(async () => (await app.call('backup.list', {})).length).toBe(1);
    return participant;
  } finally {
    await app.close();
  }
}

/** A backup of another profile, put among ours by a mistaken hand. */
async function smuggle(profile: string): Promise<void> {
  const other = await preparedProfile({ study: false });
  const store = valueOf(await openProfile(other, PASSPHRASE, { programVersion: 'test' }));
  const made = valueOf(store.backup());
  store.close();
  cpSync(made.folder, path.join(profile, 'backups', FOREIGN), { recursive: true });
}

async function restoreWith({ console: page }: LaunchedApp, which: number, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').nth(which).press('Space');
  await dialog.getByRole('textbox').fill(passphrase);
  await page.keyboard.press('Control+Enter');
}

test('database and names that are lost come back from the backup by the window; the wrong one changes nothing', async () => {
  const profile = await preparedProfile();
  const participant = await interviewed(profile);
  await smuggle(profile);
  for (const name of DATABASES) rmSync(path.join(profile, name), { force: true });
  writeFileSync(path.join(profile, 'vault.db'), 'overwritten by something else');
  const w = words.nl;
  const app = await launchApp({ profile, language: 'nl', displays: '1366x768' });
  const { console: page } = app;
  try {
    await page.getByRole('textbox', { name: w.profile.unlock.passphrase }).fill(PASSPHRASE);
    await page.keyboard.press('Control+Enter');
    await page.getByText(sentenceFor(problemOf('database_missing', { file: 'undercurrent.db' }), 'nl')).waitFor();
    await page.getByRole('button', { name: w.backup.restore.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await screenshot(page, 'restore choose');
    await expectAccessible(page, 'restore');

    const before = fingerprintOf(profile);
    await restoreWith(app, 0, 'een andere wachtzin hier');
    await dialog.getByText(sentenceFor(problemOf('passphrase_wrong'), 'nl')).waitFor();
    await restoreWith(app, 1, PASSPHRASE);
    await dialog.getByText(sentenceFor(problemOf('backup_other_profile'), 'nl')).waitFor();
    await screenshot(page, 'restore refused');
    expect(fingerprintOf(profile)).toEqual(before);

    await restoreWith(app, 0, PASSPHRASE);
    await page.getByRole('heading', { name: w.home.title, exact: true }).waitFor();
    const sessions = await app.call('session.list', {});
    expect(sessions.map((session) => `${session.participant} ${session.phase}`)).toEqual([`${participant} finished`]);
    await page.getByRole('button', { name: w.vault.open }).click();
    await page.getByRole('rowheader', { name: NAME }).waitFor();
    await screenshot(page, 'restore names are back');
    expect((await app.call('vault.contents', {})).appointments.map(({ place }) => place)).toEqual(['Kerkstraat 1']);
    const [aside = ''] = readdirSync(path.join(profile, 'set-aside'));
    expect(existsSync(path.join(profile, 'set-aside', aside, 'vault.db'))).toBe(true);
  } finally {
    await app.close();
  }
});

test('a backup that is damaged is refused with a sentence, and what stands there stays', async () => {
  const profile = await preparedProfile();
  await interviewed(profile);
  const [name = ''] = readdirSync(path.join(profile, 'backups'));
  writeFileSync(path.join(profile, 'backups', name, 'vault.db'), 'not what it was');
  const app = await launchApp({ profile, language: 'nl', displays: '1366x768' });
  const { console: page } = app;
  try {
    const before = fingerprintOf(profile);
    await page.getByRole('button', { name: words.nl.backup.restore.open }).click();
    await restoreWith(app, 0, PASSPHRASE);
    await page
      .getByRole('dialog')
      .getByText(sentenceFor(problemOf('database_damaged'), 'nl'))
      .waitFor();
    expect(fingerprintOf(profile)).toEqual(before);
  } finally {
    await app.close();
  }
});
