import type { StudySummary } from '../../../shared/study/summary';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { countSessions } from '../../store/session/session-list';
import { newestStudy, studyKey, type StoredStudy } from '../../store/session/studies';
import type { OpenProfile } from '../../store/profile/open-profile';

/** A study as windows list it. */
export function summaryOf(store: OpenProfile, { hash, study }: StoredStudy): StudySummary {
  return {
    id: study.id,
    hash,
    title: study.title,
    languages: study.languages,
    providers: study.providers.map(({ id, label }) => ({ id, label })),
    hasKeys: study.keys !== null,
    isLead: studyKey(store.database, study.id) !== null,
    sessions: countSessions(store.database, study.id),
  };
}

/** The newest version of a study in this profile. @returns `study_unknown` */
export function newestSummary(store: OpenProfile, study: StudyId): Result<StudySummary> {
  const newest = newestStudy(store.database, study);
  return newest.ok ? success(summaryOf(store, newest.value)) : newest;
}
