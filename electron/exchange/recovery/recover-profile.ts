import { whyTooWeak } from '../../../shared/base/passphrase';
import { problemOf } from '../../../shared/base/problems';
import { failure, type Result } from '../../../shared/base/result';
import { PASSPHRASE_COST, wrapKey, type KeyDerivationCost } from '../../crypto/key-wrap';
import { layoutOf, type ProfileLayout } from '../../store/database/profile-layout';
import { takeLock } from '../../store/database/profile-lock';
import { MIGRATIONS } from '../../store/database/migrations/all';
import { openDatabase } from '../../store/database/open-database';
import { readProfileFile, type ProfileFile, writeProfile } from '../../store/unlock/profile-file';
import { purposeOf } from '../../store/unlock/unlock';
import { unwrapDatabaseKey, type UnlockedStudyKey } from '../study/study-keys';
import { studyWrapsOf } from '../study/wrap-for-study';

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
