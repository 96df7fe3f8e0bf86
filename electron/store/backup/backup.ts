import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { machineClock, type Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attempting, attemptingValue } from '../database/storage-problems';
import { copyFileDurably, syncFile, syncFolder } from '../../files/sync-file';
import { DATABASE_NAME, layoutOf, PROFILE_NAME, VAULT_NAME, type ProfileLayout } from '../database/profile-layout';
import { takeLock } from '../database/profile-lock';
import { verifyDatabase, type DatabaseKey } from '../database/open-database';
import { readProfileFile } from '../unlock/profile-file';
import { unlockKey } from '../unlock/unlock';
import type { Vault } from '../vault/vault';
import { copyVaultInto, dropVaultFrom, vaultPartsIn, verifyVaultIn } from './vault-copy';

/** How many backups stay; older ones go once a newer one is verified. */
export const BACKUPS_KEPT = 5;

/**
 * A backup: a folder with the database and the vault, each encrypted under its own key as before, and the
 * profile.json and vault.json that open them.
 */
export interface Backup {
  name: string;
  folder: string;
}

const NAME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9-]+Z(-[0-9]+)?$/;
const COUNTED = ['studies', 'sessions', 'events', 'sealed_files', 'merged_revisions', 'merged_files', 'tombstones'];
const countRow = z.object({ count: z.int() });

function countsOf(database: ReadableDatabase): string {
  return COUNTED.map((table) => database.get(countRow, `SELECT count(*) AS count FROM ${table}`)?.count).join(' ');
}

/** The backups of a profile, newest first. */
export function listBackups(folder: string): Backup[] {
  const { backups } = layoutOf(folder);
  if (!fs.existsSync(backups)) return [];
  return fs
    .readdirSync(backups)
    .filter((name) => NAME.test(name))
    .sort((left, right) => (left < right ? 1 : -1))
    .map((name) => ({ name, folder: path.join(backups, name) }));
}

function freeName(parent: string, clock: Clock): string {
  const stamp = clock.utc().replaceAll(/[:.]/g, '-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stamp : `${stamp}-${number}`;
    if (!fs.existsSync(path.join(parent, name))) return name;
  }
}

/**
 * Makes a backup while the profile is in use: a consistent snapshot of the database (VACUUM INTO, encrypted like
 * its source) and of the vault, opened again and compared before they count. It appears whole or not at all.
 * Problems: disk_full, database_read_only, database_damaged.
 */
export function backupDatabase(
  layout: ProfileLayout,
  database: WritableDatabase,
  key: DatabaseKey,
  clock: Clock,
  vault: Result<Vault> = failure(problemOf('vault_locked')),
): Result<Backup> {
  const unfinished = path.join(layout.backups, 'unfinished');
  const written = attempting('backup', () => {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    const copy = path.join(unfinished, DATABASE_NAME);
    database.run('VACUUM INTO ?', copy);
    syncFile(copy);
    copyFileDurably(layout.profile, path.join(unfinished, PROFILE_NAME));
    const counts = verifyDatabase(copy, key, countsOf);
    if (!counts.ok) return counts;
    if (counts.value !== countsOf(database)) return failure(problemOf('unexpected', { where: 'backup' }));
    const names = copyVaultInto(layout, unfinished, vault);
    if (!names.ok) return names;
    const name = freeName(layout.backups, clock);
    fs.renameSync(unfinished, path.join(layout.backups, name));
    syncFolder(layout.backups);
    return success({ name, folder: path.join(layout.backups, name) });
  });
  if (written.ok) prune(layout);
  else attemptingValue('backup', () => fs.rmSync(unfinished, { recursive: true, force: true }));
  return written;
}

/**
 * Failing to remove an old backup is no reason to call the new one failed. The newest with the names stays in any
 * case: those made while the vault was damaged are without them.
 */
function prune(layout: ProfileLayout): void {
  const all = listBackups(layout.folder);
  const withNames = all.find(({ folder }) => vaultPartsIn(folder).length > 0);
  for (const old of all.slice(BACKUPS_KEPT).filter((backup) => backup !== withNames)) {
    attemptingValue('backup', () => fs.rmSync(old.folder, { recursive: true, force: true }));
  }
}

function partsOf(database: string): string[] {
  return [database, `${database}-wal`, `${database}-shm`].filter((part) => fs.existsSync(part));
}

/** Keeps a copy of everything that stands there now, in a folder of its own; nothing is ever deleted from it. */
function setAside(layout: ProfileLayout, clock: Clock): void {
  const standing = [...partsOf(layout.database), layout.profile, ...partsOf(layout.vault), layout.vaultKeys];
  const present = standing.filter((part) => fs.existsSync(part));
  if (present.length === 0) return;
  fs.mkdirSync(layout.setAside, { recursive: true, mode: 0o700 });
  const aside = path.join(layout.setAside, freeName(layout.setAside, clock));
  fs.mkdirSync(aside, { mode: 0o700 });
  for (const part of present) copyFileDurably(part, path.join(aside, path.basename(part)));
  syncFolder(layout.setAside);
}

/**
 * Puts a backup in the place of a lost or damaged database, its vault with it so that names and sessions fit
 * together. The passphrase is the one the profile had when the backup was made. The backup is opened and checked
 * first; what stood there before is set aside, not deleted.
 * Problems: backup_unknown, backup_other_profile, already_running, passphrase_wrong, passphrase_wait,
 * database_damaged, disk_full.
 */
export async function restoreBackup(
  folder: string,
  name: string,
  passphrase: string,
  clock: Clock = machineClock,
): Promise<Result<void>> {
  const layout = layoutOf(folder);
  const backup = listBackups(folder).find((candidate) => candidate.name === name);
  if (backup === undefined) return failure(problemOf('backup_unknown'));
  const lock = takeLock(layout.lock);
  if (!lock.ok) return lock;
  try {
    const copy = path.join(backup.folder, DATABASE_NAME);
    const profile = readProfileFile(path.join(backup.folder, PROFILE_NAME));
    if (!profile.ok) return profile;
    const standing = readProfileFile(layout.profile);
    if (standing.ok && standing.value.profile !== profile.value.profile) {
      return failure(problemOf('backup_other_profile'));
    }
    const key = await unlockKey(layout, profile.value, passphrase, clock);
    if (!key.ok) return key;
    const whole = verifyDatabase(copy, key.value, countsOf);
    key.value.key.fill(0);
    const names = whole.ok ? await verifyVaultIn(backup.folder, passphrase) : whole;
    return names.ok ? attemptingValue(DATABASE_NAME, () => replace(layout, backup, clock)) : names;
  } finally {
    lock.value.release();
  }
}

/** The copies are made whole beside first, so that a full disk is found before anything moves. */
function replace(layout: ProfileLayout, backup: Backup, clock: Clock): void {
  const names = [DATABASE_NAME, PROFILE_NAME, ...vaultPartsIn(backup.folder)];
  const besideOf = (name: string): string => path.join(layout.folder, `${name}.restored`);
  for (const name of names) {
    fs.rmSync(besideOf(name), { force: true });
    copyFileDurably(path.join(backup.folder, name), besideOf(name));
  }
  setAside(layout, clock);
  // A log left behind would be read into the restored database.
  const databases = [layout.database, ...(names.includes(VAULT_NAME) ? [layout.vault] : [])];
  const logs = databases.flatMap((database) => partsOf(database).filter((part) => part !== database));
  for (const log of logs) fs.rmSync(log);
  for (const name of names) fs.renameSync(besideOf(name), path.join(layout.folder, name));
  syncFolder(layout.folder);
}

/**
 * Takes the names out of every backup and makes a new one with those that are left, so that somebody who was
 * forgotten is forgotten there too. Problems: file_unreadable, and those of the new backup.
 */
export function forgetFormerNames(folder: string, renew: () => Result<Backup>): Result<void> {
  const former = listBackups(folder);
  if (former.length === 0) return success(undefined);
  const dropped = attemptingValue('backup', () => former.forEach((backup) => dropVaultFrom(backup.folder)));
  if (!dropped.ok) return dropped;
  const renewed = renew();
  return renewed.ok ? success(undefined) : renewed;
}
