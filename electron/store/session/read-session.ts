import type { JournalEvent } from '../../../shared/session/events';
import type { SessionId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Study } from '../../../shared/study/schema';
import type { ReadableDatabase } from '../database/database';
import { readJournal } from './journal';
import { studyOf } from './studies';

/** A session's journal and the study it ran, only looked at: nothing is recorded, as taking it up would. */
export function readSession(
  database: ReadableDatabase,
  session: SessionId,
): Result<{ study: Study; events: JournalEvent[] }> {
  const events = readJournal(database, session);
  if (!events.ok) return events;
  const [first] = events.value;
  if (first?.body.type !== 'session_created') return failure(problemOf('session_unknown'));
  const study = studyOf(database, first.body.payload.studyHash);
  return study.ok ? success({ study: study.value, events: events.value }) : study;
}
