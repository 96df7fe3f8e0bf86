import { z } from 'zod';
import { studyId, type StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import type { StudyKeys } from '../../../shared/study/schema';
import { readProfileFile, type ProfileFile, writeProfile } from '../../store/unlock/profile-file';
import type { OpenProfile } from '../../store/profile/open-profile';
import { wrapDatabaseKey } from './study-keys';

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
export async function wrapForStudy(store: OpenProfile, study: StudyId, keys: StudyKeys): Promise<Result<void>> {
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
