import fs from 'node:fs';
import { z } from 'zod';
import { jsonOrNull } from '../../../shared/base/json-or-null';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { attempting, attemptingValue } from '../database/storage-problems';
import { syncFolder, writeFileAtomically } from '../../files/sync-file';
import { passphraseWrap, unwrapKey, wrapKey, type KeyDerivationCost, type PassphraseWrap } from '../../crypto/key-wrap';
import { VAULT_KEYS_NAME, VAULT_NAME, type ProfileLayout } from '../database/profile-layout';

const VAULT_KEYS_VERSION = 1;

/**
 * vault.json: how the vault's own key is wrapped. Apart from profile.json, so that no recovery by the lead ever
 * carries a way to the names. More than one wrap stands here only while the passphrase is being changed.
 */
const vaultKeys = z.object({
  format: z.literal('undercurrent-vault'),
  version: z.literal(VAULT_KEYS_VERSION),
  /** The salt vault.db begins with, hexadecimal. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  wraps: z.array(passphraseWrap).min(1).max(4),
});
export type VaultKeys = z.infer<typeof vaultKeys>;

const versioned = z.object({ format: z.literal('undercurrent-vault'), version: z.int() });

/** What a wrap is bound to, so that it opens this vault's key and nothing else. */
function purposeOf(salt: string): string {
  return `undercurrent vault key of ${salt}`;
}

/** Wraps the vault's key under a passphrase. */
export function wrapVaultKey(
  key: Buffer,
  salt: string,
  passphrase: string,
  cost: KeyDerivationCost,
): Promise<PassphraseWrap> {
  return wrapKey(key, passphrase, purposeOf(salt), cost);
}

export function vaultKeysText(keys: Pick<VaultKeys, 'salt' | 'wraps'>): string {
  const file: VaultKeys = { format: 'undercurrent-vault', version: VAULT_KEYS_VERSION, ...keys };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a vault.json, also one of a backup. Problems: database_future, file_unreadable. */
export function readVaultKeysFile(file: string): Result<VaultKeys> {
  return attempting(VAULT_KEYS_NAME, () => {
    const found = jsonOrNull(fs.readFileSync(file, 'utf8'));
    const outside = versioned.safeParse(found);
    if (outside.success && outside.data.version > VAULT_KEYS_VERSION) {
      return failure(problemOf('database_future', { found: outside.data.version, known: VAULT_KEYS_VERSION }));
    }
    const parsed = vaultKeys.safeParse(found);
    return parsed.success ? success(parsed.data) : failure(problemOf('file_unreadable', { file: VAULT_KEYS_NAME }));
  });
}

/**
 * The keys of the vault in a profile, or null where there is no vault yet. A vault whose making was cut off between
 * its last two renames is completed; one that lost a file is a problem and never replaced.
 * Problems: database_missing, database_future, file_unreadable.
 */
export function readVaultKeys(layout: ProfileLayout): Result<VaultKeys | null> {
  const hasDatabase = fs.existsSync(layout.vault);
  const beside = `${layout.vaultKeys}.new`;
  if (!fs.existsSync(layout.vaultKeys)) {
    if (!hasDatabase) return success(null);
    const cutOff = fs.existsSync(beside) ? readVaultKeysFile(beside) : null;
    if (cutOff?.ok !== true) return failure(problemOf('file_unreadable', { file: VAULT_KEYS_NAME }));
    const completed = attemptingValue(VAULT_KEYS_NAME, () => {
      fs.renameSync(beside, layout.vaultKeys);
      syncFolder(layout.folder);
    });
    return completed.ok ? cutOff : completed;
  }
  if (!hasDatabase) return failure(problemOf('database_missing', { file: VAULT_NAME }));
  return readVaultKeysFile(layout.vaultKeys);
}

/** The vault's key with the wrap that gave it. Problems: vault_passphrase_other. */
export async function unwrapVaultKey(
  keys: VaultKeys,
  passphrase: string,
): Promise<Result<{ key: Buffer; wrap: PassphraseWrap }>> {
  for (const wrap of keys.wraps) {
    const key = await unwrapKey(wrap, passphrase, purposeOf(keys.salt));
    if (key !== null) return success({ key, wrap });
  }
  return failure(problemOf('vault_passphrase_other'));
}

/** Keeps these wraps and no others. */
export function writeVaultWraps(
  layout: ProfileLayout,
  keys: VaultKeys,
  wraps: readonly PassphraseWrap[],
): Result<void> {
  return attemptingValue(VAULT_KEYS_NAME, () =>
    writeFileAtomically(layout.vaultKeys, vaultKeysText({ salt: keys.salt, wraps: [...wraps] })),
  );
}

/** A change of passphrase that has begun: the vault opens with the old and the new one until it is settled. */
export interface Rewrapping {
  /** Forgets the old passphrase; call it once the profile has the new one. */
  settle(): Result<void>;
}

/**
 * Lets the vault open with the next passphrase as well. A profile without a vault, or with one under another
 * passphrase, is left as it is: changing the profile's passphrase must not depend on the vault.
 * Problems: those of reading and writing vault.json.
 */
export async function beginRewrapping(
  layout: ProfileLayout,
  passphrases: { old: string; next: string },
  cost: KeyDerivationCost,
): Promise<Result<Rewrapping>> {
  const nothing: Rewrapping = { settle: () => success(undefined) };
  const keys = readVaultKeys(layout);
  if (!keys.ok || keys.value === null) return success(nothing);
  const known = keys.value;
  const opened = await unwrapVaultKey(known, passphrases.old);
  if (!opened.ok) return success(nothing);
  const wrap = await wrapVaultKey(opened.value.key, known.salt, passphrases.next, cost);
  opened.value.key.fill(0);
  const written = writeVaultWraps(layout, known, [wrap, opened.value.wrap]);
  return written.ok ? success({ settle: () => writeVaultWraps(layout, known, [wrap]) }) : written;
}
