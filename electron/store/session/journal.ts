import { z } from 'zod';
import { canonicalJson } from '../../../shared/base/canonical-json';
import { chainEvent, verifyChain } from '../../../shared/session/hash-chain';
import {
  JOURNAL_VERSION,
  journalEvent,
  newEvent,
  type JournalEvent,
  type NewEvent,
} from '../../../shared/session/events';
import type { SessionId } from '../../../shared/base/ids';
import { jsonOrNull } from '../../../shared/base/json-or-null';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attempting } from '../database/storage-problems';
import { DATABASE_NAME } from '../database/profile-layout';

const eventRow = z.object({
  version: z.int(),
  sequence: z.int(),
  monotonic_ms: z.number(),
  utc: z.string(),
  actor: z.string(),
  body: z.string(),
  previous_hash: z.string().nullable(),
  hash: z.string(),
});
type EventRow = z.infer<typeof eventRow>;

const COLUMNS = 'version, sequence, monotonic_ms, utc, actor, body, previous_hash, hash';

function eventOf(row: EventRow): Result<JournalEvent> {
  if (row.version > JOURNAL_VERSION) {
    return failure(problemOf('journal_future', { found: row.version, known: JOURNAL_VERSION }));
  }
  const parsed = journalEvent.safeParse({
    version: row.version,
    sequence: row.sequence,
    monotonicMs: row.monotonic_ms,
    utc: row.utc,
    actor: row.actor,
    body: jsonOrNull(row.body),
    previousHash: row.previous_hash,
    hash: row.hash,
  });
  return parsed.success ? success(parsed.data) : failure(problemOf('journal_damaged', { sequence: row.sequence }));
}

/** The last event of a session, or null when it has none. */
function lastEvent(database: ReadableDatabase, session: SessionId): Result<JournalEvent | null> {
  const row = database.get(
    eventRow,
    `SELECT ${COLUMNS} FROM events WHERE session = ? ORDER BY sequence DESC LIMIT 1`,
    session,
  );
  return row === undefined ? success(null) : eventOf(row);
}

/**
 * The whole journal of a session, its chain checked.
 * Problems: session_unknown, journal_damaged, journal_future, and those of a failing disk.
 */
export function readJournal(database: ReadableDatabase, session: SessionId): Result<JournalEvent[]> {
  return attempting(DATABASE_NAME, () => {
    const rows = database.all(eventRow, `SELECT ${COLUMNS} FROM events WHERE session = ? ORDER BY sequence`, session);
    if (rows.length === 0) return failure(problemOf('session_unknown'));
    const events: JournalEvent[] = [];
    for (const row of rows) {
      const event = eventOf(row);
      if (!event.ok) return event;
      events.push(event.value);
    }
    const chain = verifyChain(events);
    return chain.ok ? success(events) : chain;
  });
}

function insert(database: WritableDatabase, session: SessionId, event: JournalEvent): void {
  database.run(
    `INSERT INTO events (session, ${COLUMNS}, type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    session,
    event.version,
    event.sequence,
    event.monotonicMs,
    event.utc,
    event.actor,
    canonicalJson(event.body),
    event.previousHash,
    event.hash,
    event.body.type,
  );
}

/** Refuses what could be written but not read back: a journal must never hold an event we cannot parse. */
function checkForm(events: readonly NewEvent[]): Result<void> {
  for (const [index, event] of events.entries()) {
    const parsed = newEvent.safeParse(event);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join('.') ?? '';
      return failure(problemOf('event_invalid', { path: `${index}.${path}` }));
    }
  }
  return success(undefined);
}

/**
 * Appends events behind the last one of their session: one durable transaction, all or none.
 * @param after the last sequence the caller saw; more than the journal has is `session_busy`
 * @param alongside runs in the same transaction, for what must stand or fall with these events
 */
export function appendEvents(
  database: WritableDatabase,
  session: SessionId,
  after: number,
  events: readonly NewEvent[],
  clock: Clock,
  alongside: (appended: readonly JournalEvent[]) => void = () => undefined,
): Result<JournalEvent[]> {
  const form = checkForm(events);
  if (!form.ok) return form;
  return attempting(DATABASE_NAME, () =>
    database.transaction((): Result<JournalEvent[]> => {
      const last = lastEvent(database, session);
      if (!last.ok) return last;
      if (after > (last.value?.sequence ?? 0)) return failure(problemOf('session_busy'));
      let previous = last.value;
      const appended = events.map((event) => {
        const chained = chainEvent(previous, event, clock.monotonicMs(), clock.utc());
        insert(database, session, chained);
        previous = chained;
        return chained;
      });
      alongside(appended);
      return success(appended);
    }),
  );
}

/**
 * Removes one session with everything derived from it, for a withdrawal: the only way an event ever leaves.
 * The triggers let it pass only while the session is flagged inside this transaction.
 */
export function dropSession(database: WritableDatabase, session: SessionId): Result<void> {
  return attempting(DATABASE_NAME, () =>
    database.transaction(() => {
      database.run('INSERT INTO withdrawing (session) VALUES (?)', session);
      for (const table of ['sealed_files', 'session_index', 'served_sessions', 'events', 'sessions']) {
        database.run(`DELETE FROM ${table} WHERE session = ?`, session);
      }
      database.run('DELETE FROM withdrawing WHERE session = ?', session);
      return success(undefined);
    }),
  );
}
