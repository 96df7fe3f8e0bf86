import type { JournalEvent } from '../../shared/session/events';
import { replay, type SessionState } from '../../shared/session/reducer';
import type { SessionId } from '../../shared/base/ids';
import type { Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';

/** Where sessions for a dataset come from: the lead's merged store, one session in memory at a time. */
export interface SessionSource {
  /** The study whose items describe the columns (the newest version the lead holds). */
  study: Study;
  sessions: readonly SessionId[];
  /** The journal of one session and the study version it ran. */
  read(session: SessionId): Result<{ study: Study; events: readonly JournalEvent[] }>;
}

/** A session as the dataset sees it. */
export interface ExportedSession {
  study: Study;
  state: SessionState;
}

/** Reads and replays one session. */
export function readSession(source: SessionSource, session: SessionId): Result<ExportedSession> {
  const read = source.read(session);
  if (!read.ok) return read;
  const replayed = replay(read.value.study, read.value.events);
  return replayed.ok ? { ok: true, value: { study: read.value.study, state: replayed.value } } : replayed;
}
