import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changePassphrase } from '../../../../../electron/store/profile/profile';
import { nextParticipantCode } from '../../../../../electron/store/session/session-list';
import { openVault, reopenVault, type Vault } from '../../../../../electron/store/vault/vault';
import { restoreBackup } from '../../../../../electron/store/backup/backup';
import { layoutOf, type ProfileLayout } from '../../../../../electron/store/database/profile-layout';
import { quotasOf } from '../../../../../electron/store/vault/quotas';
import { beginRewrapping } from '../../../../../electron/store/vault/vault-keys';
import { appointmentId, VAULT_LIMITS, type Appointment, type Person } from '../../../../../shared/vault/entries';
import { participantCode, providerId } from '../../../../../shared/base/ids';
import { success, type Result } from '../../../../../shared/base/result';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  CHEAP,
  cleanUp,
  codeOf,
  finish,
  freshStore,
  newSession,
  note,
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

async function opened(layout: ProfileLayout, passphrase = PASSPHRASE): Promise<Vault> {
  const vault = valueOf(await openVault(layout, passphrase, CHEAP));
  vaults.add(vault);
  return vault;
}

function closed(vault: Vault): void {
  vault.close();
  vaults.delete(vault);
}

const NAME = 'Zoë van der Ünïcøde 🙂 שרה كوهين';

function someone(code: string, name = NAME): Person {
  return {
    participant: participantCode.parse(code),
    name,
    contact: '06-12345678, zoe@voorbeeld.test',
    mayContact: true,
  };
}

function meeting(code: string, parts: Partial<Appointment> = {}): Appointment {
  return {
    appointment: appointmentId.parse(crypto.randomUUID()),
    participant: participantCode.parse(code),
    startsUtc: '2026-03-02T10:00:00.000Z',
    place: 'Kerkstraat 1, Ons Dorp',
    notes: 'belt liever ‎na zessen',
    study: builtInStudy.id,
    provider: builtInStudy.providers[0]?.id ?? null,
    language: 'nl',
    ...parts,
  };
}

/** Every byte of every file under a folder that holds the text, in UTF-8 or UTF-16, or has it in its name. */
function filesHolding(folder: string, texts: readonly string[]): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => {
    const file = path.join(folder, name);
    if (texts.some((text) => name.includes(text))) return true;
    if (!fs.statSync(file).isFile()) return false;
    const bytes = fs.readFileSync(file);
    return texts.some(
      (text) => bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le')),
    );
  });
}

async function profileWithVault(): Promise<string> {
  const folder = temporaryFolder();
  const store = await freshStore(folder);
  const vault = await opened(store.layout);
  valueOf(vault.save(someone('P-0001'), meeting('P-0001')));
  closed(vault);
  store.close();
  return folder;
}

describe('the vault', () => {
  it('keeps persons and appointments, changes and removes them', async () => {
    const { layout } = await freshStore(temporaryFolder());
    const vault = await opened(layout);
    const first = meeting('P-0001');
    const undated = meeting('P-0002', { startsUtc: null, provider: null, study: null });
    valueOf(vault.save(someone('P-0001'), first));
    valueOf(vault.save(someone('P-0002', 'Ada'), undated));
    valueOf(vault.save({ ...someone('P-0001'), mayContact: false }, { ...first, notes: 'verzet' }));
    expect(valueOf(vault.contents())).toEqual({
      persons: [{ ...someone('P-0001'), mayContact: false }, someone('P-0002', 'Ada')],
      appointments: [{ ...first, notes: 'verzet' }, undated],
    });
    valueOf(vault.removeAppointment(undated.appointment));
    expect(codeOf(vault.removeAppointment(undated.appointment))).toBe('vault_entry_unknown');
    valueOf(vault.removePerson(participantCode.parse('P-0001')));
    expect(codeOf(vault.removePerson(participantCode.parse('P-0001')))).toBe('vault_entry_unknown');
    expect(valueOf(vault.contents())).toEqual({ persons: [someone('P-0002', 'Ada')], appointments: [] });
  });

  it('gives back any text as it was written, after a restart too', async () => {
    const { layout } = await freshStore(temporaryFolder());
    const vault = await opened(layout);
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: VAULT_LIMITS.name });
    const kept = new Map<string, string>();
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (name, number) => {
        fc.pre(name.trim() !== '' && !name.includes('\0') && name.isWellFormed());
        const code = `P-${number}`;
        valueOf(vault.save(someone(code, name), null));
        kept.set(code, name);
      }),
      { numRuns: 60 },
    );
    closed(vault);
    const again = valueOf((await opened(layout)).contents());
    expect(new Map(again.persons.map(({ participant, name }) => [String(participant), name]))).toEqual(kept);
  });

  it('refuses texts without bounds and people without names, and keeps what there was', async () => {
    const { layout } = await freshStore(temporaryFolder());
    const vault = await opened(layout);
    valueOf(vault.save(someone('P-0001'), null));
    const before = valueOf(vault.contents());
    const long = vault.save(someone('P-0001', 'Ander'), meeting('P-0001', { notes: 'x'.repeat(100_000) }));
    expect(long).toEqual({ ok: false, error: { code: 'vault_text_too_long', details: { limit: VAULT_LIMITS.notes } } });
    expect(codeOf(vault.save(someone('P-0001', 'x'.repeat(201)), null))).toBe('vault_text_too_long');
    expect(codeOf(vault.save(someone('P-0001', '  '), null))).toBe('vault_name_missing');
    expect(valueOf(vault.contents())).toEqual(before);
    valueOf(vault.save(someone('P-0001'), meeting('P-0001', { notes: 'x'.repeat(VAULT_LIMITS.notes) })));
  });

  it('leaves no name in the clear anywhere in the profile, its backups included', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const vault = await opened(store.layout);
    valueOf(vault.save(someone('P-0001', 'Willemijn Oosterhuis'), meeting('P-0001')));
    const session = newSession(store, 'P-0001');
    valueOf(store.sessions.append(session, 2, [note('een aantekening'), finish]));
    store.backUpNamesOf(() => success(vault));
    const backup = valueOf(store.backup());
    const texts = ['Willemijn', 'Oosterhuis', 'Kerkstraat', '06-12345678'];
    expect(filesHolding(folder, texts)).toEqual([]);
    expect(fs.readdirSync(backup.folder).sort()).toEqual(['profile.json', 'undercurrent.db', 'vault.db', 'vault.json']);
    // And behind the encryption of the sessions' database there is none either.
    const rows = store.database.all(z.object({ body: z.string() }), 'SELECT body FROM events');
    expect(texts.some((text) => JSON.stringify(rows).includes(text))).toBe(false);
  });

  it('reserves its codes', async () => {
    const store = await freshStore(temporaryFolder());
    const vault = await opened(store.layout);
    const numbered = (number: string): string => nextParticipantCode(store.database).replace(/\d+$/, number);
    const [third, fourth, seventh, eighth] = ['0003', '0004', '0007', '0008'].map(numbered);
    newSession(store, third);
    valueOf(vault.save(someone(seventh ?? ''), null));
    expect(nextParticipantCode(store.database, valueOf(vault.codes()))).toBe(eighth);
    expect(nextParticipantCode(store.database)).toBe(fourth);
  });
});

describe('a vault that is not to be opened is refused and left as it is', () => {
  async function refusal(folder: string): Promise<string> {
    const before = fingerprintOf(folder);
    const result: Result<Vault> = await openVault(layoutOf(folder), PASSPHRASE, CHEAP);
    expect(fingerprintOf(folder)).toEqual(before);
    return codeOf(result);
  }

  it('lost: no new one is made in its place', async () => {
    const folder = await profileWithVault();
    fs.rmSync(layoutOf(folder).vault);
    expect(await refusal(folder)).toBe('database_missing');
  });

  it('without its keys, or with damaged or future ones', async () => {
    const folder = await profileWithVault();
    const { vaultKeys } = layoutOf(folder);
    const whole = fs.readFileSync(vaultKeys, 'utf8');
    fs.writeFileSync(vaultKeys, whole.slice(0, 80));
    expect(await refusal(folder)).toBe('file_unreadable');
    fs.writeFileSync(vaultKeys, whole.replace('"version": 1', '"version": 9'));
    expect(await refusal(folder)).toBe('database_future');
    fs.rmSync(vaultKeys);
    expect(await refusal(folder)).toBe('file_unreadable');
  });

  it('foreign: another program’s, or the sessions’ database in its place', async () => {
    const folder = await profileWithVault();
    const { vault, database } = layoutOf(folder);
    fs.copyFileSync(database, vault);
    expect(await refusal(folder)).toBe('database_foreign');
    fs.rmSync(vault);
    const other = new Database(vault);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(await refusal(folder)).toBe('database_foreign');
  });

  it('damaged, wherever a byte was changed', async () => {
    const folder = await profileWithVault();
    const { vault } = layoutOf(folder);
    const bytes = fs.readFileSync(vault);
    for (let at = 64; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const spoiled = Buffer.from(bytes);
      spoiled[at] = (spoiled[at] ?? 0) ^ 1;
      fs.writeFileSync(vault, spoiled);
      expect(['database_damaged', 'database_foreign']).toContain(await refusal(folder));
    }
  });

  it('but never keeps the sessions from opening', async () => {
    const folder = await profileWithVault();
    fs.rmSync(layoutOf(folder).vaultKeys);
    expect(valueOf((await reopened(folder)).sessions.list())).toEqual([]);
  });

  it('whose making was cut off between its two renames is completed', async () => {
    const folder = await profileWithVault();
    const { vaultKeys } = layoutOf(folder);
    fs.renameSync(vaultKeys, `${vaultKeys}.new`);
    expect(valueOf((await opened(layoutOf(folder))).contents()).persons).toHaveLength(1);
  });
});

describe('passphrases of the vault', () => {
  const NEXT = 'kade zilver molen vuurtoren';

  it('change with the profile’s', async () => {
    const folder = await profileWithVault();
    valueOf(await changePassphrase(folder, { old: PASSPHRASE, next: NEXT }, { cost: CHEAP }));
    expect(codeOf(await openVault(layoutOf(folder), PASSPHRASE, CHEAP))).toBe('vault_passphrase_other');
    expect(valueOf((await opened(layoutOf(folder), NEXT)).contents()).persons).toEqual([someone('P-0001')]);
  });

  it('cut off while they change: the vault opens with whichever the profile has, and only with that afterwards', async () => {
    const folder = await profileWithVault();
    const layout = layoutOf(folder);
    valueOf(await beginRewrapping(layout, { old: PASSPHRASE, next: NEXT }, CHEAP));
    closed(await opened(layout, PASSPHRASE));
    expect(codeOf(await openVault(layout, NEXT, CHEAP))).toBe('vault_passphrase_other');
    closed(await opened(layout, PASSPHRASE));
  });

  it('left behind by a backup from before there was a vault open it again, once', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const backup = valueOf(store.backup());
    const vault = await opened(store.layout);
    valueOf(vault.save(someone('P-0001'), null));
    closed(vault);
    store.close();
    valueOf(await changePassphrase(folder, { old: PASSPHRASE, next: NEXT }, { cost: CHEAP }));
    valueOf(await restoreBackup(folder, backup.name, PASSPHRASE));
    const layout = layoutOf(folder);
    expect(codeOf(await openVault(layout, PASSPHRASE, CHEAP))).toBe('vault_passphrase_other');
    const wrong = await reopenVault(layout, { former: 'iets heel anders dan dat', current: PASSPHRASE }, CHEAP);
    expect(codeOf(wrong)).toBe('vault_passphrase_other');
    const again = valueOf(await reopenVault(layout, { former: NEXT, current: PASSPHRASE }, CHEAP));
    closed(again);
    expect(valueOf((await opened(layout)).contents()).persons).toEqual([someone('P-0001')]);
  });
});

describe('quotas', () => {
  it('count finished, running and planned apart', async () => {
    const store = await freshStore(temporaryFolder());
    const vault = await opened(store.layout);
    const provider = builtInStudy.providers[0]?.id ?? providerId.parse('none');
    const finished = newSession(store, 'P-0001');
    valueOf(store.sessions.append(finished, 2, [finish]));
    newSession(store, 'P-0002');
    valueOf(vault.save(someone('P-0001'), meeting('P-0001')));
    valueOf(vault.save(someone('P-0009'), meeting('P-0009')));
    valueOf(vault.save(someone('P-0009'), meeting('P-0009')));
    const rows = quotasOf(builtInStudy, valueOf(store.sessions.list()), valueOf(vault.contents()).appointments);
    expect(rows).toHaveLength(builtInStudy.quotas.length);
    expect(rows.find((row) => row.provider === provider)).toMatchObject({ finished: 1, running: 1, planned: 1 });
  });
});
