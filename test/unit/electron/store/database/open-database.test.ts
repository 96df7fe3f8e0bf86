import fs from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openProfile, profileState } from '../../../../../electron/store/profile/profile';
import { machineClock } from '../../../../../electron/store/database/clock';
import { layoutOf } from '../../../../../electron/store/database/profile-layout';
import type { Migration } from '../../../../../electron/store/database/migrate';
import { MIGRATIONS } from '../../../../../electron/store/database/migrations/all';
import { sentenceFor } from '../../../../../shared/languages/problems';
import {
  cleanUp,
  codeOf,
  freshStore,
  newSession,
  note,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import { fingerprintOf, rawDatabase } from '../../../../support/raw-database';

afterEach(cleanUp);

/** A closed profile with something in it. */
async function closedProfile(): Promise<string> {
  const folder = temporaryFolder();
  const store = await freshStore(folder);
  const session = newSession(store);
  for (let index = 0; index < 40; index += 1) valueOf(store.sessions.append(session, 2, [note(`noot ${index}`)]));
  store.close();
  return folder;
}

/** Opens, expects a problem with a sentence in both languages, and nothing changed on disk. */
async function refusal(folder: string): Promise<string> {
  const before = fingerprintOf(folder);
  const opened = await openProfile(folder, PASSPHRASE, settingsWith(machineClock));
  if (opened.ok) throw new Error('expected to be refused');
  for (const language of ['nl', 'en'] as const) {
    const sentence = sentenceFor(opened.error, language);
    expect(sentence).not.toContain('{{');
    expect(sentence).not.toContain(folder);
  }
  expect(fingerprintOf(folder)).toEqual(before);
  return opened.error.code;
}

describe('a database that is not to be opened is refused and left as it is', () => {
  it('lost: no new one is made in its place', async () => {
    const folder = await closedProfile();
    fs.rmSync(layoutOf(folder).database);
    expect(await refusal(folder)).toBe('database_missing');
    expect(fs.existsSync(layoutOf(folder).database)).toBe(false);
    expect(valueOf(profileState(folder))).toMatchObject({ state: 'locked' });
  });

  it('without its profile.json, or with a damaged or future one', async () => {
    const folder = await closedProfile();
    const { profile } = layoutOf(folder);
    const whole = fs.readFileSync(profile, 'utf8');
    fs.writeFileSync(profile, whole.slice(0, 100));
    expect(await refusal(folder)).toBe('file_unreadable');
    fs.writeFileSync(profile, whole.replace('"version": 1', '"version": 7'));
    expect(await refusal(folder)).toBe('database_future');
    fs.rmSync(profile);
    expect(await refusal(folder)).toBe('file_unreadable');
  });

  it('of another program', async () => {
    const folder = await closedProfile();
    const { database } = layoutOf(folder);
    fs.rmSync(database);
    const other = new Database(database);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(await refusal(folder)).toBe('database_foreign');
    fs.writeFileSync(database, 'Dear diary, this is no database at all.');
    expect(await refusal(folder)).toBe('database_foreign');
  });

  it('of another program that happens to use our key', async () => {
    const folder = await closedProfile();
    const raw = await rawDatabase(folder);
    raw.pragma('application_id = 1');
    raw.close();
    expect(await refusal(folder)).toBe('database_foreign');
  });

  it('of another profile', async () => {
    const folder = await closedProfile();
    const other = await closedProfile();
    fs.copyFileSync(layoutOf(other).database, layoutOf(folder).database);
    expect(await refusal(folder)).toBe('database_foreign');
  });

  it('of a future version', async () => {
    const folder = await closedProfile();
    const raw = await rawDatabase(folder);
    raw.pragma('user_version = 99');
    raw.close();
    expect(await refusal(folder)).toBe('database_future');
  });

  it('with a byte flipped, whichever page it is in, or cut off, or empty', async () => {
    const folder = await closedProfile();
    const { database } = layoutOf(folder);
    const whole = fs.readFileSync(database);
    for (const position of [100, 5_000, Math.floor(whole.length / 2), whole.length - 2_000]) {
      const flipped = Buffer.from(whole);
      flipped[position] = (flipped[position] ?? 0) ^ 0x01;
      fs.writeFileSync(database, flipped);
      expect(await refusal(folder), `byte ${position}`).toBe('database_damaged');
    }
    for (const length of [0, 10, 4_096, whole.length - 4_096, whole.length - 1_000]) {
      fs.writeFileSync(database, whole.subarray(0, length));
      expect(await refusal(folder), `cut at ${length}`).toBe('database_damaged');
    }
    fs.writeFileSync(database, whole);
    expect(valueOf((await reopened(folder)).sessions.list())).toHaveLength(1);
  });

  it('in use by another program', async () => {
    const folder = await closedProfile();
    const raw = await rawDatabase(folder);
    raw.exec('BEGIN IMMEDIATE');
    const opened = await openProfile(folder, PASSPHRASE, settingsWith(machineClock));
    expect(codeOf(opened)).toBe('database_locked');
    raw.exec('ROLLBACK');
    raw.close();
    expect(valueOf((await reopened(folder)).sessions.list())).toHaveLength(1);
  });
});

describe('what the store sets', () => {
  it('is durable, strict and quiet', async () => {
    const { database } = await freshStore(temporaryFolder());
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'temp_store', 'trusted_schema'];
    expect(settings.map((name) => database.pragma(name))).toEqual(['wal', 2, 1, 1, 2, 0]);
  });
});

describe('migrations', () => {
  const second: Migration = {
    version: MIGRATIONS.length + 1,
    name: 'later',
    up: (database) =>
      database.script('CREATE TABLE later (number INTEGER NOT NULL) STRICT; INSERT INTO later VALUES (7);'),
  };

  it('bring a database up to date, and an older program then refuses it', async () => {
    const folder = await closedProfile();
    const settings = { ...settingsWith(machineClock), migrations: [...MIGRATIONS, second] };
    const store = valueOf(await openProfile(folder, PASSPHRASE, settings));
    expect(store.database.pragma('user_version')).toBe(second.version);
    expect(valueOf(store.sessions.list())).toMatchObject([{ participant: 'P-0001' }]);
    store.close();
    valueOf(await openProfile(folder, PASSPHRASE, settings)).close();
    expect(await refusal(folder)).toBe('database_future');
  });

  it('that fail leave the database as it was', async () => {
    const folder = await closedProfile();
    const failing: Migration = {
      ...second,
      up: (database) => {
        second.up(database);
        database.script('UPDATE no_such_table SET number = 1');
      },
    };
    const before = fingerprintOf(folder);
    const settings = { ...settingsWith(machineClock), migrations: [...MIGRATIONS, failing] };
    await expect(openProfile(folder, PASSPHRASE, settings)).rejects.toThrow('no such table');
    expect(fingerprintOf(folder)).toEqual(before);
    const store = await reopened(folder);
    expect(store.database.pragma('user_version')).toBe(MIGRATIONS.length);
    expect(valueOf(store.sessions.list())).toMatchObject([{ participant: 'P-0001' }]);
  });
});
