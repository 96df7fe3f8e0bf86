import crypto from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';
import {
  appointment,
  person,
  VAULT_LIMITS,
  type Appointment,
  type AppointmentId,
  type Person,
  type VaultContents,
} from '../../../shared/vault/entries';
import type { ParticipantCode } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attempting, attemptingValue } from '../database/storage-problems';
import { syncFile, syncFolder } from '../../files/sync-file';
import { newDatabaseKey, PASSPHRASE_COST, type KeyDerivationCost } from '../../crypto/key-wrap';
import { VAULT_KEYS_NAME, VAULT_NAME, type ProfileLayout } from '../database/profile-layout';
import { createDatabase, openDatabase, verifyDatabase, type DatabaseKey } from '../database/open-database';
import { readVaultKeys, unwrapVaultKey, vaultKeysText, wrapVaultKey, writeVaultWraps } from './vault-keys';
import { VAULT_MIGRATIONS } from './schema';

const PERSON = 'SELECT participant, name, contact, may_contact AS mayContact FROM persons';
const personRow = person.extend({ mayContact: z.int().transform((value) => value === 1) });
const APPOINTMENT = `SELECT appointment, participant, starts_utc AS startsUtc, place, notes, study, provider, language
  FROM appointments`;

function tooLong(texts: Partial<Record<keyof typeof VAULT_LIMITS, string>>): Problem | null {
  for (const [field, limit] of Object.entries(VAULT_LIMITS)) {
    const written = Object.entries(texts).find(([name]) => name === field)?.[1] ?? '';
    if (written.length > limit) return problemOf('vault_text_too_long', { limit });
  }
  return null;
}

const countRow = z.object({ count: z.int() });

function countsOf(database: ReadableDatabase): string {
  return ['persons', 'appointments']
    .map((table) => database.get(countRow, `SELECT count(*) AS count FROM ${table}`)?.count)
    .join(' ');
}

/** Opens a copy of a vault only to look whether it is whole. Problems: database_damaged, file_unreadable. */
export function verifyVaultCopy(file: string, key: DatabaseKey): Result<string> {
  return verifyDatabase(file, key, countsOf);
}

/**
 * The identity vault: the only place where a participant code meets a name. Open as long as its profile is; its
 * database has its own file and key, and is no part of session files or exports. A backup holds a copy of it under
 * that same key.
 */
export class Vault {
  readonly #database: WritableDatabase;
  readonly #key: DatabaseKey;

  /** @param key becomes the vault's own: closing wipes it */
  constructor(database: WritableDatabase, key: DatabaseKey) {
    this.#database = database;
    this.#key = key;
  }

  /**
   * Writes a consistent copy of the vault, encrypted like it, opened again and compared before it counts.
   * Problems: disk_full, database_read_only, database_damaged.
   * @param file must not exist
   */
  copyTo(file: string): Result<void> {
    return attempting(VAULT_NAME, () => {
      this.#database.run('VACUUM INTO ?', file);
      syncFile(file);
      const counts = verifyVaultCopy(file, this.#key);
      if (!counts.ok) return counts;
      return counts.value === countsOf(this.#database)
        ? success(undefined)
        : failure(problemOf('unexpected', { where: 'vault copy' }));
    });
  }

  /** Everybody by code, and every appointment: dated ones first, by date. */
  contents(): Result<VaultContents> {
    return attemptingValue(VAULT_NAME, () => ({
      persons: this.#database.all(personRow, `${PERSON} ORDER BY participant`),
      appointments: this.#database.all(
        appointment,
        `${APPOINTMENT} ORDER BY starts_utc IS NULL, starts_utc, appointment`,
      ),
    }));
  }

  /** Codes that belong to somebody, whether or not there is a session yet. */
  codes(): Result<ParticipantCode[]> {
    return attemptingValue(VAULT_NAME, () =>
      this.#database.all(personRow, `${PERSON} ORDER BY participant`).map(({ participant }) => participant),
    );
  }

  /**
   * Keeps a person and, where one is given, an appointment: both or neither.
   * Problems: vault_text_too_long with `limit`, vault_name_missing, disk_full, database_read_only.
   */
  save(somebody: Person, meeting: Appointment | null): Result<void> {
    if (somebody.name.trim() === '') return failure(problemOf('vault_name_missing'));
    const long = tooLong(somebody) ?? (meeting === null ? null : tooLong(meeting));
    if (long !== null) return failure(long);
    return attemptingValue(VAULT_NAME, () =>
      this.#database.transaction(() => {
        this.#savePerson(somebody);
        if (meeting !== null) this.#saveAppointment({ ...meeting, participant: somebody.participant });
      }),
    );
  }

  #savePerson({ participant, name, contact, mayContact }: Person): void {
    this.#database.run(
      `INSERT INTO persons (participant, name, contact, may_contact) VALUES (?, ?, ?, ?)
       ON CONFLICT (participant) DO UPDATE
       SET name = excluded.name, contact = excluded.contact, may_contact = excluded.may_contact`,
      participant,
      name,
      contact,
      mayContact ? 1 : 0,
    );
  }

  #saveAppointment(meeting: Appointment): void {
    this.#database.run(
      `INSERT INTO appointments (appointment, participant, starts_utc, place, notes, study, provider, language)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (appointment) DO UPDATE SET participant = excluded.participant, starts_utc = excluded.starts_utc,
         place = excluded.place, notes = excluded.notes, study = excluded.study, provider = excluded.provider,
         language = excluded.language`,
      meeting.appointment,
      meeting.participant,
      meeting.startsUtc,
      meeting.place,
      meeting.notes,
      meeting.study,
      meeting.provider,
      meeting.language,
    );
  }

  /** Removes an appointment; the person stays. Problems: vault_entry_unknown. */
  removeAppointment(id: AppointmentId): Result<void> {
    return this.#remove('DELETE FROM appointments WHERE appointment = ?', id);
  }

  /** Forgets a person with every appointment, also in the log of the database. Problems: vault_entry_unknown. */
  removePerson(participant: ParticipantCode): Result<void> {
    return this.#remove('DELETE FROM persons WHERE participant = ?', participant);
  }

  #remove(sql: string, key: string): Result<void> {
    return attempting(VAULT_NAME, () => {
      if (this.#database.run(sql, key) === 0) return failure(problemOf('vault_entry_unknown'));
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      return success(undefined);
    });
  }

  close(): void {
    this.#database.close();
    this.#key.key.fill(0);
  }
}

async function createVault(layout: ProfileLayout, passphrase: string, cost: KeyDerivationCost): Promise<Result<Vault>> {
  const key = { key: newDatabaseKey(), salt: crypto.randomBytes(16) };
  const salt = key.salt.toString('hex');
  const wrap = await wrapVaultKey(key.key, salt, passphrase, cost);
  const beside = `${layout.vault}.new`;
  const cleared = attemptingValue(VAULT_NAME, () => {
    for (const rest of [beside, `${beside}-wal`, `${beside}-shm`]) fs.rmSync(rest, { force: true });
  });
  if (!cleared.ok) return cleared;
  const created = createDatabase(beside, key, VAULT_MIGRATIONS);
  if (!created.ok) return created;
  created.value.close();
  // Two renames make a vault; `readVaultKeys` completes one that was cut off between them.
  const placed = attemptingValue(VAULT_NAME, () => {
    fs.writeFileSync(`${layout.vaultKeys}.new`, vaultKeysText({ salt, wraps: [wrap] }), { mode: 0o600 });
    syncFile(`${layout.vaultKeys}.new`);
    syncFile(beside);
    fs.renameSync(beside, layout.vault);
    fs.renameSync(`${layout.vaultKeys}.new`, layout.vaultKeys);
    syncFolder(layout.folder);
  });
  return placed.ok ? openWith(layout, key) : placed;
}

function openWith(layout: ProfileLayout, key: DatabaseKey): Result<Vault> {
  const database = openDatabase(layout.vault, key, VAULT_MIGRATIONS);
  if (database.ok) return success(new Vault(database.value, key));
  key.key.fill(0);
  return database;
}

/**
 * Opens the vault of an open profile with the profile's passphrase, making it where there is none yet.
 * Problems: vault_passphrase_other (the lead recovered the profile, or an older backup was restored),
 * database_missing, database_foreign, database_future, database_damaged, file_unreadable, disk_full.
 */
export async function openVault(
  layout: ProfileLayout,
  passphrase: string,
  cost: KeyDerivationCost = PASSPHRASE_COST,
): Promise<Result<Vault>> {
  const keys = readVaultKeys(layout);
  if (!keys.ok) return keys;
  if (keys.value === null) return createVault(layout, passphrase, cost);
  const opened = await unwrapVaultKey(keys.value, passphrase);
  if (!opened.ok) return opened;
  // A change of passphrase that was cut off left the former one behind.
  const settled =
    keys.value.wraps.length > 1 ? writeVaultWraps(layout, keys.value, [opened.value.wrap]) : success(null);
  if (!settled.ok) return settled;
  return openWith(layout, { key: opened.value.key, salt: Buffer.from(keys.value.salt, 'hex') });
}

/**
 * Brings a vault under the profile's passphrase again, given the one it was made or last changed with.
 * Problems: vault_passphrase_other, file_unreadable, and those of `openVault`.
 */
export async function reopenVault(
  layout: ProfileLayout,
  passphrases: { former: string; current: string },
  cost: KeyDerivationCost = PASSPHRASE_COST,
): Promise<Result<Vault>> {
  const keys = readVaultKeys(layout);
  if (!keys.ok) return keys;
  if (keys.value === null) return failure(problemOf('file_unreadable', { file: VAULT_KEYS_NAME }));
  const opened = await unwrapVaultKey(keys.value, passphrases.former);
  if (!opened.ok) return opened;
  const wrap = await wrapVaultKey(opened.value.key, keys.value.salt, passphrases.current, cost);
  opened.value.key.fill(0);
  const written = writeVaultWraps(layout, keys.value, [wrap]);
  return written.ok ? openVault(layout, passphrases.current, cost) : written;
}
