import type { StudyId } from '../../shared/names';
import { success, type Result } from '../../shared/result';
import { mergedJournal, mergedSessions } from '../store/merged';
import type { ReadableDatabase } from '../store/database';
import { newestStudy, studyOf } from '../store/studies';
import type { SessionSource } from './source';

/** A study's merged sessions as a source for datasets. Problems: study_unknown. */
export function mergedSource(database: ReadableDatabase, study: StudyId): Result<SessionSource> {
  const newest = newestStudy(database, study);
  if (!newest.ok) return newest;
  return success({
    study: newest.value.study,
    sessions: mergedSessions(database, study).map(({ session }) => session),
    read(session) {
      const journal = mergedJournal(database, session);
      if (!journal.ok) return journal;
      const ran = studyOf(database, journal.value.studyHash);
      return ran.ok ? success({ study: ran.value, events: journal.value.events }) : ran;
    },
  });
}
