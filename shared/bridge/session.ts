import { z } from 'zod';
import { digest, language, participantCode, providerId, sessionId, studyId } from '../base/ids';
import { journalEvent, newEvent } from '../session/events';
import { liveTask } from '../session/live-task';
import { openedSession } from '../session/opened-session';
import { sessionSummary } from '../session/summary';
import { form } from '../study/schema';
import { channel, consoleAndParticipant, consoleOnly, nothing, participantOnly } from './channel';

const ofSession = z.strictObject({ session: sessionId });

export const sessionChannels = {
  'session.list': channel(nothing, z.array(sessionSummary), consoleOnly, 'store'),
  'session.next_code': channel(nothing, participantCode, consoleOnly, 'store'),
  'session.create': channel(
    z.strictObject({
      study: studyId,
      form,
      participant: participantCode,
      provider: providerId,
      language,
    }),
    sessionSummary,
    consoleOnly,
    'store',
  ),
  'session.open': channel(ofSession, openedSession, consoleOnly, 'store'),
  /** The session the console has open, for the participant's display; null while there is none. */
  'session.current': channel(nothing, openedSession.nullable(), consoleAndParticipant, 'nothing'),
  /** Commits events durably, all or none, and answers after they are on disk. `after` is the last sequence seen. */
  'session.append': channel(
    z.strictObject({ session: sessionId, after: z.int().min(0), events: z.array(newEvent).min(1).max(50) }),
    z.array(journalEvent),
    consoleAndParticipant,
    'store',
  ),
  'session.close': channel(ofSession, nothing, consoleOnly, 'store'),
  /** Seals a finished session to the study key and writes the session file beside the store. */
  'session.seal': channel(
    ofSession,
    z.strictObject({ file: z.string(), revision: z.int(), sha256: digest }),
    consoleOnly,
    'store',
  ),
  /** The session clock now, ms; windows ask a few times and keep the answer with the shortest round trip. */
  'session.clock': channel(ofSession, z.strictObject({ sessionMs: z.number() }), consoleAndParticipant, 'store'),
  /** How far a task is, for the console; never journalled. */
  'session.report_task': channel(liveTask, nothing, participantOnly, 'nothing'),
} as const;
