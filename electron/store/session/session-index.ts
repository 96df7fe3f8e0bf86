import { z } from 'zod';
import { canonicalJson } from '../../../shared/base/canonical-json';
import type { JournalEvent } from '../../../shared/session/events';
import { replay, type SessionState } from '../../../shared/session/reducer';
import { sessionId, studyHash, type SessionId, type StudyHash } from '../../../shared/base/ids';
import type { Result } from '../../../shared/base/result';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attemptingValue } from '../database/storage-problems';
import { readJournal } from './journal';
import { DATABASE_NAME } from '../database/profile-layout';
import { studyOf } from './studies';

/** What a list of sessions shows, derived from the journal so that listing need not read every event. */
export const indexEntry = z.strictObject({
  phase: z.enum(['running', 'paused', 'finished']),
  createdUtc: z.iso.datetime(),
  changedUtc: z.iso.datetime(),
  elapsedMs: z.number(),
  answers: z.int(),
  lastEvent: z.int(),
});
export type IndexEntry = z.infer<typeof indexEntry>;

/** The entry of a session in a state. */
export function entryOf(state: SessionState): IndexEntry {
  return {
    phase: state.phase,
    createdUtc: state.created.utc,
    changedUtc: state.last.utc,
    elapsedMs: state.activeMs,
    answers: Object.keys(state.answers).length,
    lastEvent: state.last.sequence,
  };
}

/** Writes a session's entry; call it in the transaction that appends. */
export function saveEntry(database: WritableDatabase, session: SessionId, entry: IndexEntry): void {
  database.run(
    'INSERT INTO session_index (session, entry) VALUES (?, ?) ON CONFLICT (session) DO UPDATE SET entry = excluded.entry',
    session,
    canonicalJson(entry),
  );
}

const sessionRow = z.object({ session: sessionId, studyHash });

function stateOf(database: ReadableDatabase, session: SessionId, hash: StudyHash): SessionState | null {
  const study = studyOf(database, hash);
  const events: Result<JournalEvent[]> = readJournal(database, session);
  if (!study.ok || !events.ok) return null;
  const state = replay(study.value, events.value);
  return state.ok ? state.value : null;
}

/**
 * Derives every entry anew from the journals. A session whose journal cannot be read gets none, and is still
 * listed: one bad journal never hides the others.
 */
export function rebuildIndex(database: WritableDatabase): Result<void> {
  return attemptingValue(DATABASE_NAME, () =>
    database.transaction(() => {
      database.run('DELETE FROM session_index');
      const rows = database.all(sessionRow, 'SELECT session, study_hash AS studyHash FROM sessions');
      for (const row of rows) {
        const state = stateOf(database, row.session, row.studyHash);
        if (state !== null) saveEntry(database, row.session, entryOf(state));
      }
    }),
  );
}

const countRow = z.object({ missing: z.int() });

/** Rebuilds the index when a session lacks an entry, as after restoring or migrating. */
export function ensureIndex(database: WritableDatabase): Result<void> {
  const row = database.get(
    countRow,
    'SELECT count(*) AS missing FROM sessions WHERE session NOT IN (SELECT session FROM session_index)',
  );
  return row === undefined || row.missing === 0 ? { ok: true, value: undefined } : rebuildIndex(database);
}
