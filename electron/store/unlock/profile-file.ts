import fs from 'node:fs';
import { z } from 'zod';
import { profileId } from '../../../shared/base/ids';
import { jsonOrNull } from '../../../shared/base/json-or-null';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { NO_WRONG_TRIES, type WrongTries } from './retry-delay';
import { attempting, attemptingValue } from '../database/storage-problems';
import { writeFileAtomically } from '../../files/sync-file';
import { passphraseWrap, type PassphraseWrap } from '../../crypto/key-wrap';
import { DATABASE_NAME, PROFILE_NAME, type ProfileLayout } from '../database/profile-layout';

const PROFILE_VERSION = 1;

/**
 * profile.json: how the database key is wrapped, and nothing else. Other ways to the same key (the lead's study
 * key, the system's keychain) stand beside the passphrase's; a kind this version does not know is kept as it is.
 */
export const profileFile = z.object({
  format: z.literal('undercurrent-profile'),
  version: z.literal(PROFILE_VERSION),
  profile: profileId,
  /** The salt the database file begins with, hexadecimal; tells a foreign file from a damaged one. */
  databaseSalt: z.string().regex(/^[0-9a-f]{32}$/),
  wraps: z.array(z.union([passphraseWrap, z.looseObject({ kind: z.string() })])).min(1),
});
export type ProfileFile = z.infer<typeof profileFile>;

/** The version this program writes. */
export function newProfileFile(parts: Pick<ProfileFile, 'profile' | 'databaseSalt' | 'wraps'>): ProfileFile {
  return { format: 'undercurrent-profile', version: PROFILE_VERSION, ...parts };
}

export function profileText(profile: ProfileFile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

const versioned = z.object({ format: z.literal('undercurrent-profile'), version: z.int() });

/**
 * Reads a profile.json.
 * Problems: profile_missing, database_future, file_unreadable when it is not a profile or is damaged.
 */
export function readProfileFile(file: string): Result<ProfileFile> {
  if (!fs.existsSync(file)) return failure(problemOf('profile_missing'));
  return attempting(PROFILE_NAME, () => {
    const found = jsonOrNull(fs.readFileSync(file, 'utf8'));
    const outside = versioned.safeParse(found);
    if (outside.success && outside.data.version > PROFILE_VERSION) {
      return failure(problemOf('database_future', { found: outside.data.version, known: PROFILE_VERSION }));
    }
    const parsed = profileFile.safeParse(found);
    return parsed.success ? success(parsed.data) : failure(problemOf('file_unreadable', { file: PROFILE_NAME }));
  });
}

/** The wrap that the passphrase opens. */
export function passphraseWrapOf(profile: ProfileFile): Result<PassphraseWrap> {
  for (const wrap of profile.wraps) {
    const parsed = passphraseWrap.safeParse(wrap);
    if (parsed.success) return success(parsed.data);
  }
  return failure(problemOf('file_unreadable', { file: PROFILE_NAME }));
}

/**
 * Completes a profile whose making was cut off between its last two renames: the database stands in its place and
 * profile.json.new is whole. At any earlier moment there is no profile yet, and nothing to keep.
 */
export function finishCreation(layout: ProfileLayout): Result<void> {
  const beside = `${layout.profile}.new`;
  const cutOff = !fs.existsSync(layout.profile) && fs.existsSync(layout.database) && fs.existsSync(beside);
  if (!cutOff || !readProfileFile(beside).ok) return success(undefined);
  return attemptingValue(PROFILE_NAME, () => fs.renameSync(beside, layout.profile));
}

const triesFile = z.object({ wrong: z.int().min(0), lastUtc: z.iso.datetime() });

/** Wrong passphrases in a row so far; a file that cannot be read counts as none, because it guards only patience. */
export function readTries(layout: ProfileLayout): WrongTries {
  if (!fs.existsSync(layout.attempts)) return NO_WRONG_TRIES;
  const parsed = triesFile.safeParse(jsonOrNull(fs.readFileSync(layout.attempts, 'utf8')));
  return parsed.success ? parsed.data : NO_WRONG_TRIES;
}

/** Remembers wrong tries durably, so that a restart gives no fresh ones. */
export function writeTries(layout: ProfileLayout, tries: WrongTries): Result<void> {
  return attemptingValue(DATABASE_NAME, () => writeFileAtomically(layout.attempts, JSON.stringify(tries)));
}

export function writeProfile(layout: ProfileLayout, profile: ProfileFile): Result<void> {
  return attemptingValue(PROFILE_NAME, () => writeFileAtomically(layout.profile, profileText(profile)));
}
