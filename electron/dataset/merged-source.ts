import { withdrawalCodeOf } from '../../shared/session/withdrawal-code';
import type { StudyHash, StudyId } from '../../shared/base/ids';
import { success, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { ReadableDatabase } from '../store/database/database';
import { withdrawnCodes } from '../store/merged/export-ledger';
import { mergedJournal, mergedSessions } from '../store/merged/merged-sessions';
import { newestStudy, studyOf } from '../store/session/studies';
import type { SessionSource } from './session-source';

/**
 * A study's merged sessions as a source for datasets, those of persons who withdrew left out; each version of the study
 * is asked for once. Problems: study_unknown.
 */
export function mergedSource(database: ReadableDatabase, study: StudyId): Result<SessionSource> {
  const newest = newestStudy(database, study);
  if (!newest.ok) return newest;
  const withdrawn = withdrawnCodes(database);
  const versions = new Map<StudyHash, Study>();
  const version = (hash: StudyHash): Result<Study> => {
    const known = versions.get(hash);
    if (known) return success(known);
    const ran = studyOf(database, hash);
    if (ran.ok) versions.set(hash, ran.value);
    return ran;
  };
  return success({
    study: newest.value.study,
    sessions: mergedSessions(database, study)
      .map(({ session }) => session)
      .filter((session) => !withdrawn.has(withdrawalCodeOf(session))),
    read(session) {
      const journal = mergedJournal(database, session);
      if (!journal.ok) return journal;
      const ran = version(journal.value.studyHash);
      return ran.ok ? success({ study: ran.value, events: journal.value.events }) : ran;
    },
  });
}
