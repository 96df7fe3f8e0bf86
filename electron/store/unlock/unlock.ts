import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Clock } from '../database/clock';
import { NO_WRONG_TRIES, waitLeft } from './retry-delay';
import { attempting } from '../database/storage-problems';
import { unwrapKey } from '../../crypto/key-wrap';
import { DATABASE_NAME, type ProfileLayout } from '../database/profile-layout';
import type { DatabaseKey } from '../database/open-database';
import { passphraseWrapOf, readTries, writeTries, type ProfileFile } from './profile-file';

/** What a wrap is bound to, so that it opens only in its own profile. */
export function purposeOf(profile: Pick<ProfileFile, 'profile' | 'databaseSalt'>): string {
  return `undercurrent database key of ${profile.profile} ${profile.databaseSalt}`;
}

/**
 * Gets the database key with the passphrase, counting wrong tries in the profile's folder.
 * Problems: passphrase_wrong, passphrase_wait with a `count` of seconds, database_read_only, disk_full.
 */
export async function unlockKey(
  layout: ProfileLayout,
  profile: ProfileFile,
  passphrase: string,
  clock: Clock,
): Promise<Result<DatabaseKey>> {
  const wrap = passphraseWrapOf(profile);
  if (!wrap.ok) return wrap;
  const begun = attempting(DATABASE_NAME, () => {
    const tries = readTries(layout);
    const wait = waitLeft(tries, clock.utc());
    if (wait > 0) return failure(problemOf('passphrase_wait', { count: Math.ceil(wait / 1000) }));
    // Counted before it is checked, so that killing the process buys no free tries.
    const counted = writeTries(layout, { wrong: tries.wrong + 1, lastUtc: clock.utc() });
    return counted.ok ? success(tries) : counted;
  });
  if (!begun.ok) return begun;
  const key = await unwrapKey(wrap.value, passphrase, purposeOf(profile));
  if (key === null) return failure(problemOf('passphrase_wrong'));
  const cleared = writeTries(layout, NO_WRONG_TRIES);
  if (!cleared.ok) return cleared;
  return success({ key, salt: Buffer.from(profile.databaseSalt, 'hex') });
}
