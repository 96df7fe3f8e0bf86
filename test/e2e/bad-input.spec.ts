import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openProfile } from '../../electron/store/profile/profile';
import { sealFromStore } from '../../electron/exchange/session-file/seal-from-store';
import { problemOf, type ProblemCode } from '../../shared/base/problems';
import { sentenceFor } from '../../shared/languages/problems';
import type { Language } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { formatStudy } from '../../shared/study-document/loader';
import { words } from '../../shared/languages/words';
import { readOnly } from '../support/disks';
import { fingerprintOf, rawDatabase } from '../support/raw-database';
import { cleanUp, finish, newSession, note, temporaryFolder, valueOf } from '../support/profile';
import { languagesOf } from './support/languages';
import { launchApp, type LaunchedApp } from './support/launch';
import { PASSPHRASE, preparedProfile, STUDY_PASSPHRASE, unlock } from './support/prepared';

test.afterEach(cleanUp);

/** What a window says of a problem, whatever its details are. */
function saying(code: ProblemCode, language: Language): RegExp {
  const parts = sentenceFor(problemOf(code), language).split(/\{\{\w+\}\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
}

/** Makes every question for a file answer with these. */
async function choose({ electron }: LaunchedApp, files: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

/** Makes it as long ago as the wait lasts that the last wrong passphrase was typed. */
function letTimePass(profile: string, waitMs: number): void {
  const file = path.join(profile, 'attempts.json');
  const tries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const lastUtc = new Date(Date.now() - waitMs - 1000).toISOString();
  writeFileSync(file, JSON.stringify({ ...(typeof tries === 'object' ? tries : {}), lastUtc }));
}

test('a passphrase typed wrong ten times: a message, a wait that grows and counts down, and nothing changed', async () => {
  const profile = await preparedProfile();
  const app = await launchApp({ profile, language: 'nl' });
  try {
    const before = fingerprintOf(profile);
    const w = words.nl.profile.unlock;
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries += 1) {
      const field = app.console.getByRole('textbox', { name: w.passphrase });
      await field.fill(`verkeerde wachtzin ${tries}`);
      await app.console.keyboard.press('Control+Enter');
      await expect(field).toHaveValue('');
      const status = await app.call('profile.status', {});
      if (status.state !== 'locked') throw new Error('a wrong passphrase opened the profile');
      waits.push(Math.round(status.waitMs / 5000) * 5);
      if (status.waitMs === 0) {
        await expect(app.console.getByText(saying('passphrase_wrong', 'nl'))).toBeVisible();
        continue;
      }
      await expect(app.console.getByText(/weer proberen/)).toBeVisible();
      await expect(app.console.getByRole('button', { name: w.submit })).toBeDisabled();
      letTimePass(profile, status.waitMs);
      await app.console.reload();
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640]);
    expect(fingerprintOf(profile)).toEqual(before);
    await unlock(app, 'nl');
  } finally {
    await app.close();
  }
});

/** The built-in study as text, with one mistake of each kind that a lead may make. */
function wrongStudies(): readonly { code: ProblemCode; text: string }[] {
  const [firstItem] = builtInStudy.items;
  const { nl, ...englishOnly } = builtInStudy.title;
  const change = (changes: object): string => JSON.stringify({ ...builtInStudy, ...changes });
  const oneWord = { kind: 'words', words: { nl: ['roos'], en: ['rose'] } };
  return [
    { code: 'study_unknown_block', text: change({ forms: { ...builtInStudy.forms, short: ['no_such_block'] } }) },
    { code: 'study_duplicate_id', text: change({ items: [...builtInStudy.items, firstItem] }) },
    { code: 'study_language_missing', text: change({ title: englishOnly, languages: ['nl', 'en'] }) },
    {
      code: 'study_list_too_short',
      text: change({ wordLists: builtInStudy.wordLists.map((list) => ({ ...list, stimuli: oneWord })) }),
    },
    { code: 'study_not_json', text: formatStudy(builtInStudy).slice(0, 4000) + nl.slice(0, 1) },
  ];
}

for (const language of languagesOf('nl')) {
  test(`a study file with a mistake is refused with its place, and a sound one taken (${language})`, async () => {
    const profile = await preparedProfile({ study: false });
    const app = await launchApp({ profile, language });
    const file = path.join(temporaryFolder(), 'study.json');
    const importing = app.console.getByRole('button', { name: words[language].home.importPackage });
    try {
      await unlock(app, language);
      await choose(app, [file]);
      for (const { code, text } of wrongStudies()) {
        writeFileSync(file, text);
        await importing.click();
        await expect(app.console.getByText(saying(code, language)), code).toBeVisible();
        expect(await app.call('study.list', {})).toEqual([]);
      }
      writeFileSync(file, formatStudy(builtInStudy));
      await importing.click();
      await app.console.getByRole('heading', { name: builtInStudy.title[language], exact: true }).waitFor();
    } finally {
      await app.close();
    }
  });
}

/** Tries to unlock and expects to be told why not, in the session's language. */
async function refusedWith(page: Page, code: ProblemCode): Promise<void> {
  await page.getByRole('textbox', { name: words.nl.profile.unlock.passphrase }).fill(PASSPHRASE);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(saying(code, 'nl')), code).toBeVisible();
}

test('a database from another program, from the future, cut off, lost or read-only is left as it is, and the app says so', async () => {
  const profile = await preparedProfile();
  const database = path.join(profile, 'undercurrent.db');
  const sound = readFileSync(database);
  const app = await launchApp({ profile, language: 'nl' });
  const left = async (code: ProblemCode): Promise<void> => {
    const before = fingerprintOf(profile);
    await refusedWith(app.console, code);
    expect(fingerprintOf(profile)).toEqual(before);
  };
  try {
    writeFileSync(database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
    await left('database_foreign');
    writeFileSync(database, sound.subarray(0, sound.length - 5000));
    await left('database_damaged');
    writeFileSync(database, sound);
    const raw = await rawDatabase(profile);
    raw.pragma('user_version = 99');
    raw.close();
    await left('database_future');
    writeFileSync(database, sound);
    const mounted = readOnly(profile);
    if ('release' in mounted) {
      await left('database_read_only');
      mounted.release();
    } else test.info().annotations.push({ type: 'left out', description: mounted.refused });
    await unlock(app, 'nl');
  } finally {
    await app.close();
  }
});

test('a session file that was cut or changed gets its verdict, and the sound ones are merged', async () => {
  const profile = await preparedProfile();
  const store = valueOf(await openProfile(profile, PASSPHRASE, { programVersion: 'test' }));
  const session = newSession(store, 'P-0042');
  valueOf(store.sessions.append(session, 2, [note('for the lead'), finish]));
  const { name } = valueOf(await sealFromStore(store, session));
  store.close();
  const stick = temporaryFolder();
  mkdirSync(stick, { recursive: true });
  const whole = readFileSync(path.join(profile, 'sealed', name));
  const changed = Buffer.from(whole);
  changed[whole.length - 200] = (changed[whole.length - 200] ?? 0) ^ 1;
  copyFileSync(path.join(profile, 'sealed', name), path.join(stick, 'whole.ucsession'));
  writeFileSync(path.join(stick, 'cut.ucsession'), whole.subarray(0, whole.length - 500));
  writeFileSync(path.join(stick, 'changed.ucsession'), changed);
  writeFileSync(path.join(stick, 'letter.ucsession'), 'Dear lead,');
  const app = await launchApp({ profile, language: 'nl' });
  try {
    const w = words.nl;
    await unlock(app, 'nl');
    await choose(
      app,
      readdirSync(stick).map((file) => path.join(stick, file)),
    );
    await app.console.getByRole('button', { name: w.home.openLead }).click();
    await app.console.getByRole('textbox').first().fill(STUDY_PASSPHRASE);
    await app.console.keyboard.press('Control+Enter');
    await app.console.getByRole('tab', { name: w.lead.tabs.inbox }).waitFor();
    await app.console.keyboard.press('Control+Enter');
    const row = (file: string) => app.console.getByRole('row', { name: new RegExp(`^${file}`) });
    await expect(row('whole')).toContainText(w.merge.verdict.merged);
    await expect(row('cut')).toContainText(saying('file_truncated', 'nl'));
    await expect(row('changed')).toContainText(w.merge.verdict.bad_signature);
    await expect(row('letter')).toContainText(saying('file_not_a_session', 'nl'));
  } finally {
    await app.close();
  }
});
