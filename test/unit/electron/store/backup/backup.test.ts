import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openProfile } from '../../../../../electron/store/profile/profile';
import { machineClock } from '../../../../../electron/store/database/clock';
import { readJournal } from '../../../../../electron/store/session/journal';
import { BACKUPS_KEPT, listBackups, restoreBackup } from '../../../../../electron/store/backup/backup';
import { layoutOf } from '../../../../../electron/store/database/profile-layout';
import {
  cleanUp,
  codeOf,
  finish,
  freshStore,
  HandClock,
  newSession,
  note,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterEach(cleanUp);

describe('backups', () => {
  it('are made while the profile is in use, and only the newest stay', async () => {
    const folder = temporaryFolder();
    const clock = new HandClock();
    const store = await freshStore(folder, clock);
    const session = newSession(store);
    for (let number = 0; number < BACKUPS_KEPT + 3; number += 1) {
      valueOf(store.sessions.append(session, 2, [note(`noot ${number}`)]));
      clock.pass(60_000);
      valueOf(store.backup());
    }
    const names = listBackups(folder).map((backup) => backup.name);
    expect(names).toHaveLength(BACKUPS_KEPT);
    expect(names[0]).toBe(clock.utc().replaceAll(/[:.]/g, '-'));
    expect(fs.readdirSync(layoutOf(folder).backups).sort()).toEqual([...names].sort());
    for (const backup of listBackups(folder)) {
      expect(fs.readdirSync(backup.folder).sort()).toEqual(['profile.json', 'undercurrent.db']);
    }
  });

  it('two in one instant do not meet', async () => {
    const store = await freshStore(temporaryFolder());
    expect(valueOf(store.backup()).name).not.toBe(valueOf(store.backup()).name);
  });

  it('are made after a session is finished', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const session = newSession(store);
    const made = new Promise((resolve) => {
      store.backUpAfterFinish((finished, result) => resolve([finished, result.ok]));
    });
    valueOf(store.sessions.append(session, 2, [finish]));
    await expect(made).resolves.toEqual([session, true]);
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('bring back a damaged database, its log not mixed in, and what was there is set aside', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const session = newSession(store);
    valueOf(store.sessions.append(session, 2, [note('in de reservekopie')]));
    const saved = valueOf(readJournal(store.database, session));
    const { name } = valueOf(store.backup());
    valueOf(store.sessions.append(session, 3, [note('erna')]));
    expect(codeOf(await restoreBackup(folder, name, PASSPHRASE))).toBe('already_running');
    store.close();
    const { database, setAside } = layoutOf(folder);
    const damaged = fs.readFileSync(database);
    damaged.fill(0, 4_096, 12_000);
    fs.writeFileSync(database, damaged);
    fs.writeFileSync(`${database}-wal`, 'a log that is not of this database');
    expect(codeOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)))).toBe('database_damaged');

    expect(codeOf(await restoreBackup(folder, 'no such backup', PASSPHRASE))).toBe('backup_unknown');
    expect(codeOf(await restoreBackup(folder, name, 'wrong'))).toBe('passphrase_wrong');
    expect(fs.existsSync(setAside)).toBe(false);
    valueOf(await restoreBackup(folder, name, PASSPHRASE));
    const again = await reopened(folder);
    expect(valueOf(readJournal(again.database, session))).toEqual(saved);
    expect(valueOf(again.sessions.open(session)).events).toHaveLength(5);
    const [aside] = fs.readdirSync(setAside);
    expect(fs.readFileSync(path.join(setAside, aside ?? '', 'undercurrent.db')).equals(damaged)).toBe(true);
  });

  it('bring back a lost profile folder', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    newSession(store);
    const { name } = valueOf(store.backup());
    store.close();
    const { database, profile } = layoutOf(folder);
    fs.rmSync(database);
    fs.rmSync(profile);
    valueOf(await restoreBackup(folder, name, PASSPHRASE));
    expect(valueOf((await reopened(folder)).sessions.list())).toHaveLength(1);
  });

  it('that are damaged themselves are not put in place', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const backup = valueOf(store.backup());
    store.close();
    const copy = path.join(backup.folder, 'undercurrent.db');
    const bytes = fs.readFileSync(copy);
    bytes[9_000] = (bytes[9_000] ?? 0) ^ 1;
    fs.writeFileSync(copy, bytes);
    expect(codeOf(await restoreBackup(folder, backup.name, PASSPHRASE))).toBe('database_damaged');
    (await reopened(folder)).close();
  });
});
