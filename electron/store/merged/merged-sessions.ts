import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { mergedSession, type MergedSession } from '../../../shared/merge/merged-session';
import { verifyChain } from '../../../shared/session/hash-chain';
import { journalEvent, type JournalEvent } from '../../../shared/session/events';
import {
  digest,
  sessionId,
  studyHash,
  type Digest,
  type SessionId,
  type StudyHash,
  type StudyId,
} from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { fastHashOfEvent } from '../../crypto/event-hash';
import type { ReadableDatabase, SqlValue } from '../database/database';
import { attempting } from '../database/storage-problems';
import { DATABASE_NAME } from '../database/profile-layout';

/** Questions about the lead's merged sessions; merging itself goes through merged-store.ts. */

/** More than any journal ever unpacks to: a damaged length must not exhaust memory. */
const LARGEST_JOURNAL_BYTES = 256 * 1024 * 1024;

/** The sessions of a study that count, one row each, in order of participant code. */
export function mergedSessions(database: ReadableDatabase, study: StudyId): MergedSession[] {
  return database.all(
    mergedSession,
    `SELECT session, study, participant, provider, revision, merged_utc AS mergedUtc, answers, trials
     FROM merged_revisions WHERE study = ? AND current = 1 ORDER BY participant, session`,
    study,
  );
}

const journalRow = z.object({ studyHash, journal: z.instanceof(Uint8Array) });

/** The lines of a packed journal; null when it does not unpack. */
function linesOf(journal: Uint8Array): unknown[] | null {
  try {
    const text = gunzipSync(journal, { maxOutputLength: LARGEST_JOURNAL_BYTES }).toString('utf8');
    return text.split('\n').map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

function unpack(journal: Uint8Array): Result<JournalEvent[]> {
  const events: JournalEvent[] = [];
  for (const [index, line] of (linesOf(journal) ?? [null]).entries()) {
    const event = journalEvent.safeParse(line);
    if (!event.success) return failure(problemOf('journal_damaged', { sequence: index + 1 }));
    events.push(event.data);
  }
  const chain = verifyChain(events, fastHashOfEvent);
  return chain.ok ? success(events) : chain;
}

/** A merged journal and the version of the study it ran. */
export interface MergedJournal {
  studyHash: StudyHash;
  events: JournalEvent[];
}

function unpackedRow(database: ReadableDatabase, sql: string, ...values: SqlValue[]): Result<MergedJournal> {
  return attempting(DATABASE_NAME, () => {
    const row = database.get(journalRow, sql, ...values);
    if (row === undefined) return failure(problemOf('session_unknown'));
    const events = unpack(row.journal);
    return events.ok ? success({ studyHash: row.studyHash, events: events.value }) : events;
  });
}

/** The journal of one of the contents that came for a session and revision. Problems as mergedJournal's. */
export function mergedContents(
  database: ReadableDatabase,
  wanted: { session: SessionId; revision: number; contents: Digest },
): Result<MergedJournal> {
  return unpackedRow(
    database,
    `SELECT study_hash AS studyHash, journal FROM merged_revisions
     WHERE session = ? AND revision = ? AND contents = ?`,
    wanted.session,
    wanted.revision,
    wanted.contents,
  );
}

/** The journal of a merged session, in the revision that counts. Problems: session_unknown, journal_damaged. */
export function mergedJournal(database: ReadableDatabase, session: SessionId): Result<MergedJournal> {
  return unpackedRow(
    database,
    'SELECT study_hash AS studyHash, journal FROM merged_revisions WHERE session = ? AND current = 1',
    session,
  );
}

/** Every merged journal of a study, one in memory at a time; the database stays free for writing in between. */
export function* eachMergedJournal(
  database: ReadableDatabase,
  study: StudyId,
): Generator<{ session: MergedSession; journal: Result<MergedJournal> }> {
  for (const session of mergedSessions(database, study)) {
    yield { session, journal: mergedJournal(database, session.session) };
  }
}

const conflictRow = z.object({
  session: sessionId,
  revision: z.int(),
  contents: digest,
  sha256: digest,
  mergedUtc: z.iso.datetime(),
  answers: z.int(),
  trials: z.int(),
  current: z.int().transform((current) => current === 1),
});

/** Different contents of one session and revision, side by side. */
export interface MergedConflict {
  session: SessionId;
  revision: number;
  rivals: Omit<z.infer<typeof conflictRow>, 'session' | 'revision'>[];
}

/** Conflicts of a study that the lead has not decided. */
export function conflictsOf(database: ReadableDatabase, study: StudyId): MergedConflict[] {
  const rows = database.all(
    conflictRow,
    `SELECT session, revision, contents, sha256, merged_utc AS mergedUtc, answers, trials, current
     FROM merged_revisions AS one
     WHERE study = ?
       AND EXISTS (SELECT 1 FROM merged_revisions AS other WHERE other.session = one.session
         AND other.revision = one.revision AND other.contents <> one.contents)
       AND NOT EXISTS (SELECT 1 FROM merged_decisions AS decided WHERE decided.session = one.session
         AND decided.revision = one.revision)
     ORDER BY session, revision, contents`,
    study,
  );
  const grouped = Map.groupBy(rows, (row) => `${row.session} ${row.revision}`);
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rivals = group.map(({ session: _session, revision: _revision, ...rival }) => rival);
    return [{ session: first.session, revision: first.revision, rivals }];
  });
}
