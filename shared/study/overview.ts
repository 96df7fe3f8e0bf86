import { z } from 'zod';
import { participantCode, providerId, sessionId, studyId, text } from '../base/ids';
import { problem } from '../base/problems';

/** How a merged session went, for the study page. Never a score. */
const sessionQuality = z.strictObject({
  session: sessionId,
  participant: participantCode,
  provider: providerId,
  finished: z.boolean(),
  practice: z.boolean(),
  elapsedMs: z.number().min(0),
  /** Questions asked, and how many of them hold a missing code or nothing. */
  items: z.int().min(0),
  missing: z.int().min(0),
  interruptions: z.int().min(0),
  /** Tasks of it that are not complete. */
  tasksOpen: z.int().min(0),
  revision: z.int().min(1),
  mergedUtc: z.iso.datetime(),
});

export type SessionQuality = z.infer<typeof sessionQuality>;

export const studyOverview = z.strictObject({
  study: studyId,
  title: text,
  providers: z.array(
    z.strictObject({
      provider: providerId,
      label: text,
      /** Finished sessions that were not practice. */
      finished: z.int().min(0),
      wanted: z.int().min(1).nullable(),
    }),
  ),
  sessions: z.array(sessionQuality),
  /** Sessions whose journal could not be read; their reasons. */
  unreadable: z.array(z.strictObject({ session: sessionId, reason: problem })),
  /** Over the finished sessions that were not practice; null without any. */
  medianMs: z.number().min(0).nullable(),
  missingShare: z.number().min(0).max(1).nullable(),
  interruptedSessions: z.int().min(0),
});

export type StudyOverview = z.infer<typeof studyOverview>;
