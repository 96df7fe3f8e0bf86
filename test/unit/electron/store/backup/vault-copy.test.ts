import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changePassphrase } from '../../../../../electron/store/profile/profile';
import { openVault, type Vault } from '../../../../../electron/store/vault/vault';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import {
  BACKUPS_KEPT,
  forgetFormerNames,
  listBackups,
  restoreBackup,
} from '../../../../../electron/store/backup/backup';
import { layoutOf } from '../../../../../electron/store/database/profile-layout';
import { appointmentId, type Appointment, type Person } from '../../../../../shared/vault/entries';
import { participantCode } from '../../../../../shared/base/ids';
import { problemOf } from '../../../../../shared/base/problems';
import { failure, success } from '../../../../../shared/base/result';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  CHEAP,
  cleanUp,
  codeOf,
  freshStore,
  HandClock,
  newSession,
  PASSPHRASE,
  reopened,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import { fingerprintOf } from '../../../../support/raw-database';

const vaults = new Set<Vault>();
afterEach(() => {
  for (const vault of vaults) vault.close();
  vaults.clear();
  cleanUp();
});

const NEXT = 'kachel wolken potlood tuin';
const person: Person = {
  participant: participantCode.parse('P-0001'),
  name: 'Zoë שרה 🙂',
  contact: '06',
  mayContact: true,
};
const meeting: Appointment = {
  appointment: appointmentId.parse('11111111-1111-4111-8111-111111111111'),
  participant: person.participant,
  startsUtc: '2026-03-02T10:00:00.000Z',
  place: 'Kerkstraat 1',
  notes: '',
  study: builtInStudy.id,
  provider: null,
  language: 'nl',
};

async function openedVault(folder: string, passphrase = PASSPHRASE): Promise<Vault> {
  const vault = valueOf(await openVault(layoutOf(folder), passphrase, CHEAP));
  vaults.add(vault);
  return vault;
}

function shut(vault: Vault): void {
  vault.close();
  vaults.delete(vault);
}

/** A profile with a session and its appointment, both in one backup. */
async function backedUp(
  clock = new HandClock(),
): Promise<{ folder: string; store: OpenProfile; vault: Vault; name: string }> {
  const folder = temporaryFolder();
  const store = await freshStore(folder, clock);
  const vault = await openedVault(folder);
  store.backUpNamesOf(() => success(vault));
  newSession(store, 'P-0001');
  valueOf(vault.save(person, meeting));
  return { folder, store, vault, name: valueOf(store.backup()).name };
}

function backupFolder(folder: string, name: string): string {
  return path.join(layoutOf(folder).backups, name);
}

describe('a backup with names', () => {
  it('brings database and vault back as they were together, and sets aside what stood there', async () => {
    const { folder, store, vault, name } = await backedUp();
    valueOf(vault.save({ ...person, participant: participantCode.parse('P-0002') }, null));
    shut(vault);
    store.close();
    const layout = layoutOf(folder);
    fs.rmSync(layout.database);
    fs.writeFileSync(layout.vault, 'no database at all');
    fs.writeFileSync(`${layout.vault}-wal`, 'a log of another database');
    valueOf(await restoreBackup(folder, name, PASSPHRASE));
    const contents = valueOf((await openedVault(folder)).contents());
    expect(contents).toEqual({ persons: [person], appointments: [meeting] });
    expect(valueOf((await reopened(folder)).sessions.list()).map(({ participant }) => participant)).toEqual(['P-0001']);
    const [aside = ''] = fs.readdirSync(layout.setAside);
    expect(fs.readFileSync(path.join(layout.setAside, aside, 'vault.db'), 'utf8')).toBe('no database at all');
  });

  it('takes along a vault that is only shut, and leaves out one that is damaged', async () => {
    const { folder, store, vault } = await backedUp();
    shut(vault);
    store.backUpNamesOf(() => failure(problemOf('vault_passphrase_other')));
    const shutOne = valueOf(store.backup());
    expect(fs.readdirSync(shutOne.folder)).toEqual(expect.arrayContaining(['vault.db', 'vault.json']));
    store.backUpNamesOf(() => failure(problemOf('database_damaged')));
    expect(fs.readdirSync(valueOf(store.backup()).folder).sort()).toEqual(['profile.json', 'undercurrent.db']);
    store.close();
    for (const part of [layoutOf(folder).vault, layoutOf(folder).vaultKeys]) fs.rmSync(part);
    valueOf(await restoreBackup(folder, shutOne.name, PASSPHRASE));
    expect(valueOf((await openedVault(folder)).contents()).persons).toEqual([person]);
  });

  it('stays while only newer ones without names are made', async () => {
    const clock = new HandClock();
    const { folder, store, name } = await backedUp(clock);
    store.backUpNamesOf(() => failure(problemOf('database_damaged')));
    for (let number = 0; number < BACKUPS_KEPT + 2; number += 1) {
      clock.pass(60_000);
      valueOf(store.backup());
    }
    const names = listBackups(folder).map((backup) => backup.name);
    expect(names).toHaveLength(BACKUPS_KEPT + 1);
    expect(names.at(-1)).toBe(name);
  });

  it('opens with the passphrase of its time, its vault too', async () => {
    const { folder, store, vault, name } = await backedUp();
    shut(vault);
    store.close();
    valueOf(await changePassphrase(folder, { old: PASSPHRASE, next: NEXT }, { cost: CHEAP }));
    expect(codeOf(await restoreBackup(folder, name, NEXT))).toBe('passphrase_wrong');
    valueOf(await restoreBackup(folder, name, PASSPHRASE));
    expect(valueOf((await openedVault(folder)).contents()).persons).toEqual([person]);
  });

  it('that is damaged, incomplete or another profile’s is refused, and nothing is overwritten', async () => {
    const { folder, store, vault, name } = await backedUp();
    const other = await backedUp();
    for (const { store: open, vault: names } of [{ store, vault }, other]) {
      shut(names);
      open.close();
    }
    const copy = path.join(backupFolder(folder, name), 'vault.db');
    const sound = fs.readFileSync(copy);
    const refused = async (wanted: string): Promise<string> => {
      const before = fingerprintOf(folder);
      const code = codeOf(await restoreBackup(folder, wanted, PASSPHRASE));
      expect(fingerprintOf(folder)).toEqual(before);
      return code;
    };
    const bytes = Buffer.from(sound);
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    fs.writeFileSync(copy, bytes);
    expect(await refused(name)).toBe('database_damaged');
    fs.rmSync(copy);
    expect(await refused(name)).toBe('database_damaged');
    fs.writeFileSync(copy, sound);
    const foreign = '2026-03-01T09-00-00-000Z';
    fs.cpSync(backupFolder(other.folder, other.name), backupFolder(folder, foreign), { recursive: true });
    expect(await refused(foreign)).toBe('backup_other_profile');
    valueOf(await restoreBackup(folder, name, PASSPHRASE));
  });

  it('forgets whom the vault forgot, in every backup', async () => {
    const { folder, store, vault, name } = await backedUp();
    valueOf(vault.removePerson(person.participant));
    valueOf(forgetFormerNames(folder, () => store.backup()));
    expect(fs.readdirSync(backupFolder(folder, name)).sort()).toEqual(['profile.json', 'undercurrent.db']);
    const [newest] = listBackups(folder);
    shut(vault);
    store.close();
    valueOf(await restoreBackup(folder, newest?.name ?? '', PASSPHRASE));
    expect(valueOf((await openedVault(folder)).contents()).persons).toEqual([]);
  });
});
