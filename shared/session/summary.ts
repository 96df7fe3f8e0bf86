import { z } from 'zod';
import { language, participantCode, providerId, sessionId, studyId, text } from '../base/ids';
import { form } from '../study/schema';

const sessionPhase = z.enum(['running', 'paused', 'interrupted', 'finished', 'sealed']);

export type SessionPhase = z.infer<typeof sessionPhase>;

/** A session as lists show it. */
export const sessionSummary = z.strictObject({
  session: sessionId,
  study: studyId,
  studyTitle: text,
  form,
  participant: participantCode,
  provider: providerId,
  providerLabel: text,
  language,
  practice: z.boolean(),
  phase: sessionPhase,
  createdUtc: z.iso.datetime(),
  changedUtc: z.iso.datetime(),
  elapsedMs: z.number().min(0),
  answers: z.int().min(0),
  /** File name of the newest sealed file (no path), or null. */
  sealedFile: z.string().nullable(),
});

export type SessionSummary = z.infer<typeof sessionSummary>;
