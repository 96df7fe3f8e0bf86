import type { Language, StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { OpenProfile } from '../../store/profile/open-profile';
import { newestStudy, studyKey } from '../../store/session/studies';
import { recoverProfile } from './recover-profile';
import { recoverySheet } from './recovery-sheet';
import { unlockKeyFile } from '../study/study-service';

/** Gives a profile a new passphrase with a key file of the lead; see recovery.ts. */
export async function recoverWithKeyFile(
  folder: string,
  key: { file: string; passphrase: string },
  passphrase: string,
): Promise<Result<void>> {
  const unlocked = await unlockKeyFile(key.file, key.passphrase);
  return unlocked.ok ? recoverProfile(folder, unlocked.value, passphrase) : unlocked;
}

/** The recovery sheet of the study key this profile holds, as text. @returns `study_key_wrong` where it holds none */
export function recoverySheetOf(store: OpenProfile, study: StudyId, language: Language): Result<string> {
  const newest = newestStudy(store.database, study);
  if (!newest.ok) return newest;
  const blob = studyKey(store.database, study);
  if (!blob || !newest.value.study.keys) return failure(problemOf('study_key_wrong'));
  return success(recoverySheet(newest.value.study, blob, language));
}
