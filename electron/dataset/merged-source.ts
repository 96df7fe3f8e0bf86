import { withdrawalCodeOf } from '../../shared/session/withdrawal-code';
import type { SessionId, StudyHash, StudyId } from '../../shared/base/ids';
import { success, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { ReadableDatabase } from '../store/database/database';
import { withdrawnCodes } from '../store/merged/export-ledger';
import { mergedSessions, packedJournal, unpackJournal, type PackedJournal } from '../store/merged/merged-sessions';
import { newestStudy, studyOf } from '../store/session/studies';
import type { SessionSource } from './session-source';

/** Merged sessions as the store keeps them; unpacking is left to the thread that needs them. */
export interface PackedSource {
  readonly study: Study;
  readonly sessions: readonly SessionId[];
  packed(session: SessionId): Result<PackedJournal>;
  version(hash: StudyHash): Result<Study>;
}

/** A study's merged sessions, those of persons who withdrew left out. Problems: study_unknown. */
export function packedSource(database: ReadableDatabase, study: StudyId): Result<PackedSource> {
  const newest = newestStudy(database, study);
  if (!newest.ok) return newest;
  const withdrawn = withdrawnCodes(database);
  return success({
    study: newest.value.study,
    sessions: mergedSessions(database, study)
      .map(({ session }) => session)
      .filter((session) => !withdrawn.has(withdrawalCodeOf(session))),
    packed: (session) => packedJournal(database, session),
    version: (hash) => studyOf(database, hash),
  });
}

/** Unpacks sessions one by one, and asks for each version of the study once. */
export function unpacking(packed: PackedSource): SessionSource {
  const versions = new Map<StudyHash, Study>();
  const version = (hash: StudyHash): Result<Study> => {
    const known = versions.get(hash);
    if (known) return success(known);
    const ran = packed.version(hash);
    if (ran.ok) versions.set(hash, ran.value);
    return ran;
  };
  return {
    study: packed.study,
    sessions: packed.sessions,
    read(session) {
      const found = packed.packed(session);
      if (!found.ok) return found;
      const journal = unpackJournal(found.value);
      if (!journal.ok) return journal;
      const ran = version(journal.value.studyHash);
      return ran.ok ? success({ study: ran.value, events: journal.value.events }) : ran;
    },
  };
}

/** A study's merged sessions as a source for datasets. Problems: study_unknown. */
export function mergedSource(database: ReadableDatabase, study: StudyId): Result<SessionSource> {
  const packed = packedSource(database, study);
  return packed.ok ? success(unpacking(packed.value)) : packed;
}
