import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { problemOf, type ProblemCode } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { attempting } from '../database/storage-problems';
import { copyFileDurably } from '../../files/sync-file';
import { VAULT_KEYS_NAME, VAULT_NAME, type ProfileLayout } from '../database/profile-layout';
import { verifyVaultCopy, type Vault } from '../vault/vault';
import { readVaultKeysFile, unwrapVaultKey } from '../vault/vault-keys';

/** The files a vault's copy may consist of: a shut one may still have a log beside it. */
const PARTS = [VAULT_NAME, `${VAULT_NAME}-wal`, VAULT_KEYS_NAME];

/** Why a vault may be shut and yet be sound: it opens with another passphrase, or nobody opened it. */
const SOUND: readonly ProblemCode[] = ['vault_passphrase_other', 'vault_locked'];

function digestOf(file: string): string {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Copies a file and reads the copy again. */
function copyCompared(from: string, to: string): Result<void> {
  copyFileDurably(from, to);
  return digestOf(from) === digestOf(to) ? success(undefined) : failure(problemOf('database_damaged'));
}

/**
 * Puts a copy of the vault into a backup: of an open vault a consistent snapshot that was opened again, of one that
 * is only shut its files as they lie. One that is damaged is left out, so that it never takes the place of a sound copy.
 * Problems: disk_full, database_read_only, database_damaged.
 */
export function copyVaultInto(layout: ProfileLayout, folder: string, vault: Result<Vault>): Result<void> {
  if (!fs.existsSync(layout.vault) || !fs.existsSync(layout.vaultKeys)) return success(undefined);
  return attempting(VAULT_NAME, () => {
    if (vault.ok) {
      const copied = vault.value.copyTo(path.join(folder, VAULT_NAME));
      return copied.ok ? copyCompared(layout.vaultKeys, path.join(folder, VAULT_KEYS_NAME)) : copied;
    }
    if (!SOUND.includes(vault.error.code)) return success(undefined);
    for (const name of PARTS.filter((part) => fs.existsSync(path.join(layout.folder, part)))) {
      const copied = copyCompared(path.join(layout.folder, name), path.join(folder, name));
      if (!copied.ok) return copied;
    }
    return success(undefined);
  });
}

/** The files of the vault that a backup holds; none in one that was made without. */
export function vaultPartsIn(folder: string): string[] {
  return PARTS.filter((part) => fs.existsSync(path.join(folder, part)));
}

/**
 * Opens the vault of a backup to see that it is whole, where this passphrase opens it; one under another passphrase
 * cannot be looked into and is taken as it is. Problems: database_damaged, database_future, file_unreadable.
 */
export async function verifyVaultIn(folder: string, passphrase: string): Promise<Result<void>> {
  const parts = vaultPartsIn(folder);
  if (parts.length === 0) return success(undefined);
  if (!parts.includes(VAULT_NAME) || !parts.includes(VAULT_KEYS_NAME)) return failure(problemOf('database_damaged'));
  const keys = readVaultKeysFile(path.join(folder, VAULT_KEYS_NAME));
  if (!keys.ok) return keys;
  const opened = await unwrapVaultKey(keys.value, passphrase);
  if (!opened.ok) return success(undefined);
  const { key } = opened.value;
  const whole = verifyVaultCopy(path.join(folder, VAULT_NAME), { key, salt: Buffer.from(keys.value.salt, 'hex') });
  key.fill(0);
  return whole.ok ? success(undefined) : whole;
}

/** Takes the vault's copy out of a backup: somebody in it is to be forgotten. */
export function dropVaultFrom(folder: string): void {
  for (const part of vaultPartsIn(folder)) fs.rmSync(path.join(folder, part), { force: true });
}
