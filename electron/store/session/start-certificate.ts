import type { NewEvent } from '../../../shared/session/events';
import type { SessionId } from '../../../shared/base/ids';
import { latestTimingCertificate } from '../database/preferences';
import type { Sessions } from './sessions';
import type { ReadableDatabase } from '../database/database';

/**
 * The events that start a session, with the certificate of this laptop among them: it is stored in the same
 * transaction, so that a session never starts without the certificate there was.
 */
export function withCertificate(
  database: ReadableDatabase,
  sessions: Sessions,
  session: SessionId,
  events: readonly NewEvent[],
): readonly NewEvent[] {
  const starts = events.some(({ body }) => body.type === 'moved' && body.payload.reason === 'start');
  if (!starts || sessions.stateOf(session)?.certificate) return events;
  const certificate = latestTimingCertificate(database);
  if (certificate === null) return events;
  return [...events, { actor: 'system', body: { type: 'timing_certified', payload: { certificate } } }];
}
