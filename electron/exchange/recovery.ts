import { z } from 'zod';
import { studyId, type StudyId } from '../../shared/names';
import { whyTooWeak } from '../../shared/passphrase';
import { problemOf } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import type { StudyKeys } from '../../shared/study/schema';
import { attemptingValue } from '../store/failures';
import { writeFileAtomically } from '../store/files';
import { PASSPHRASE_COST, wrapKey, type KeyDerivationCost } from '../store/keys';
import { layoutOf, PROFILE_NAME, type ProfileLayout } from '../store/layout';
import { takeLock } from '../store/lock';
import { MIGRATIONS } from '../store/migrations/all';
import { openDatabase } from '../store/opening';
import { profileText, readProfileFile, type ProfileFile } from '../store/profile-file';
import type { Store } from '../store/store';
import { purposeOf } from '../store/unlock';
import { unwrapDatabaseKey, wrapDatabaseKey, type UnlockedStudyKey } from './keys';

/** How profile.json holds the database key for a study's lead, beside the passphrase's wrap. */
export const studyWrap = z.object({
  kind: z.literal('study'),
  study: studyId,
  recipient: z.string(),
  /** An age file in base64; see keys.ts, wrapDatabaseKey. */
  wrapped: z.base64(),
});
export type StudyWrap = z.infer<typeof studyWrap>;

/**
 * Wraps this profile's database key to a study, so that its lead can help when the passphrase is forgotten.
 * A study already wrapped to the same key is left as it is.
 */
export async function wrapForStudy(store: Store, study: StudyId, keys: StudyKeys): Promise<Result<void>> {
  const profile = readProfileFile(store.layout.profile);
  if (!profile.ok) return profile;
  if (studyWrapsOf(profile.value).some((wrap) => wrap.recipient === keys.recipient)) return success(undefined);
  const wrapped = await store.lendKey((key) => wrapDatabaseKey(keys.recipient, key));
  const wrap: StudyWrap = {
    kind: 'study',
    study,
    recipient: keys.recipient,
    wrapped: Buffer.from(wrapped).toString('base64'),
  };
  // Read again: the passphrase may have been changed while the key was wrapped.
  const now = readProfileFile(store.layout.profile);
  return now.ok ? writeProfile(store.layout, { ...now.value, wraps: [...now.value.wraps, wrap] }) : now;
}

/** Every study whose lead can help with this profile. */
export function studyWrapsOf(profile: ProfileFile): StudyWrap[] {
  return profile.wraps.flatMap((wrap) => {
    const parsed = studyWrap.safeParse(wrap);
    return parsed.success ? [parsed.data] : [];
  });
}

function writeProfile(layout: ProfileLayout, profile: ProfileFile): Result<void> {
  return attemptingValue(PROFILE_NAME, () => writeFileAtomically(layout.profile, profileText(profile)));
}

/**
 * Gives a profile a new passphrase with the key of a study it was wrapped to. The database is opened with the
 * recovered key before anything is written; nothing in it changes.
 * @returns `profile_missing`, `study_key_wrong`, `passphrase_weak`, `already_running`, problems of opening a database
 */
export async function recoverProfile(
  folder: string,
  key: UnlockedStudyKey,
  passphrase: string,
  cost: KeyDerivationCost = PASSPHRASE_COST,
): Promise<Result<void>> {
  return renewPassphrase(folder, passphrase, cost, async (profile) => {
    const wrap = studyWrapsOf(profile).find((candidate) => candidate.recipient === key.recipient);
    if (!wrap) return failure(problemOf('study_key_wrong'));
    return unwrapDatabaseKey(key.identity, Buffer.from(wrap.wrapped, 'base64'));
  });
}

/**
 * Gives a profile that nobody has open a new passphrase, with a database key that came another way than through the
 * old one. Nothing is written before the key has opened the database.
 * @param unwrap finds the database key in what profile.json holds
 */
export async function renewPassphrase(
  folder: string,
  passphrase: string,
  cost: KeyDerivationCost,
  unwrap: (profile: ProfileFile) => Promise<Result<Uint8Array>>,
): Promise<Result<void>> {
  const layout = layoutOf(folder);
  const weak = await whyTooWeak(passphrase);
  if (weak) return failure(weak);
  const lock = takeLock(layout.lock);
  if (!lock.ok) return lock;
  try {
    return await renewUnderLock(layout, passphrase, cost, unwrap);
  } finally {
    lock.value.release();
  }
}

async function renewUnderLock(
  layout: ProfileLayout,
  passphrase: string,
  cost: KeyDerivationCost,
  unwrap: (profile: ProfileFile) => Promise<Result<Uint8Array>>,
): Promise<Result<void>> {
  const profile = readProfileFile(layout.profile);
  if (!profile.ok) return profile;
  const databaseKey = await unwrap(profile.value);
  if (!databaseKey.ok) return databaseKey;
  const bytes = Buffer.from(databaseKey.value);
  const salt = Buffer.from(profile.value.databaseSalt, 'hex');
  const opened = openDatabase(layout.database, { key: bytes, salt }, MIGRATIONS);
  if (!opened.ok) return opened;
  opened.value.close();
  const renewed = await wrapKey(bytes, passphrase, purposeOf(profile.value), cost);
  bytes.fill(0);
  const others = profile.value.wraps.filter((candidate) => candidate.kind !== 'passphrase');
  return writeProfile(layout, { ...profile.value, wraps: [renewed, ...others] });
}
