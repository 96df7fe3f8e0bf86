import { digestOf } from '../base/canonical-json';
import { problemOf } from '../base/problems';
import { failure, success, type Result } from '../base/result';
import { JOURNAL_VERSION, type JournalEvent, type NewEvent } from './events';

/**
 * Puts a proposed event behind the last one of its journal.
 * @param previous the last event, or null for the first
 * @param monotonicMs ms on the session clock; an earlier value than the last event's is raised to it
 * @param utc wall clock, ISO 8601; may run backwards, because people and servers set clocks
 */
export function chainEvent(
  previous: JournalEvent | null,
  newEvent: NewEvent,
  monotonicMs: number,
  utc: string,
): JournalEvent {
  const unhashed = {
    version: JOURNAL_VERSION,
    sequence: (previous?.sequence ?? 0) + 1,
    monotonicMs: Math.max(previous?.monotonicMs ?? 0, monotonicMs),
    utc,
    actor: newEvent.actor,
    body: newEvent.body,
    previousHash: previous?.hash ?? null,
  };
  return { ...unhashed, hash: digestOf(unhashed) };
}

/** The digest an event must carry: SHA-256 of everything in it but the digest itself. */
function hashOfEvent(event: JournalEvent): JournalEvent['hash'] {
  const { hash: _hash, ...unhashed } = event;
  return digestOf(unhashed);
}

/** Gives the digest of an event as `hashOfEvent` does; a machine may have a faster way to the same. */
export type HashOfEvent = typeof hashOfEvent;

function followsOn(previous: JournalEvent | undefined, event: JournalEvent, hash: HashOfEvent): boolean {
  return (
    event.sequence === (previous?.sequence ?? 0) + 1 &&
    event.previousHash === (previous?.hash ?? null) &&
    event.monotonicMs >= (previous?.monotonicMs ?? 0) &&
    (event.body.type === 'session_created') === (previous === undefined) &&
    event.hash === hash(event)
  );
}

/**
 * Checks a whole journal: sequence from 1 without gaps, a clock that never runs backwards, every digest right.
 * @returns `journal_future` for events of a later version, `journal_damaged` with the first bad `sequence`
 */
export function verifyChain(events: readonly JournalEvent[], hash: HashOfEvent = hashOfEvent): Result<void> {
  if (events.length === 0) return failure(problemOf('journal_damaged', { sequence: 1 }));
  for (const [index, event] of events.entries()) {
    if (event.version > JOURNAL_VERSION) {
      return failure(problemOf('journal_future', { found: event.version, known: JOURNAL_VERSION }));
    }
    if (!followsOn(events[index - 1], event, hash)) {
      return failure(problemOf('journal_damaged', { sequence: index + 1 }));
    }
  }
  return success(undefined);
}
