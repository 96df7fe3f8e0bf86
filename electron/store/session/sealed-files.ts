import { z } from 'zod';
import { digest, sessionId, studyId, type SessionId, type StudyId } from '../../../shared/base/ids';
import type { Result } from '../../../shared/base/result';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attemptingValue } from '../database/storage-problems';
import { DATABASE_NAME } from '../database/profile-layout';

/** One session file this laptop sealed. */
const sealedFile = z.object({
  session: sessionId,
  revision: z.int().min(1),
  study: studyId,
  /** Counts this laptop's files for the study, from 1 without gaps. */
  deviceSequence: z.int().min(1),
  /** File name without a path. */
  file: z.string(),
  sha256: digest,
  previousFile: digest.nullable(),
  /** Sequence of the last event inside. */
  lastEvent: z.int().min(1),
  sealedUtc: z.iso.datetime(),
});
export type RegisteredFile = z.infer<typeof sealedFile>;

const COLUMNS = `session, revision, study, device_sequence AS deviceSequence, file, sha256,
  previous_file AS previousFile, last_event AS lastEvent, sealed_utc AS sealedUtc`;

/** Every file sealed from a session, newest first. */
export function sealedFilesOf(database: ReadableDatabase, session: SessionId): RegisteredFile[] {
  return database.all(
    sealedFile,
    `SELECT ${COLUMNS} FROM sealed_files WHERE session = ? ORDER BY revision DESC`,
    session,
  );
}

const removedRow = z.object({ deviceSequence: z.int().min(1), sha256: digest });

/** The last file of a study by number, also where a withdrawal removed it: numbers are never given twice. */
function lastNumbered(database: ReadableDatabase, study: StudyId): z.infer<typeof removedRow> | undefined {
  return database.get(
    removedRow,
    `SELECT device_sequence AS deviceSequence, sha256 FROM sealed_files WHERE study = ?
     UNION ALL SELECT device_sequence AS deviceSequence, sha256 FROM withdrawn_files WHERE study = ?
     ORDER BY deviceSequence DESC LIMIT 1`,
    study,
    study,
  );
}

/** What the next sealing of a session writes into its header. */
export function nextSealing(
  database: ReadableDatabase,
  session: SessionId,
  study: StudyId,
): Pick<RegisteredFile, 'revision' | 'deviceSequence' | 'previousFile'> {
  const last = lastNumbered(database, study);
  return {
    revision: (sealedFilesOf(database, session)[0]?.revision ?? 0) + 1,
    deviceSequence: (last?.deviceSequence ?? 0) + 1,
    previousFile: last?.sha256 ?? null,
  };
}

/** Remembers a sealed file, once it is on disk. */
export function registerSealedFile(database: WritableDatabase, sealed: RegisteredFile): Result<void> {
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      `INSERT INTO sealed_files
         (session, revision, study, device_sequence, file, sha256, previous_file, last_event, sealed_utc)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      sealed.session,
      sealed.revision,
      sealed.study,
      sealed.deviceSequence,
      sealed.file,
      sealed.sha256,
      sealed.previousFile,
      sealed.lastEvent,
      sealed.sealedUtc,
    );
  });
}
