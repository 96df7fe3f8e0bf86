import { z } from 'zod';
import { language, sessionId, studyId } from '../base/ids';
import { practiceCharacter } from '../simulation/practice';
import { form } from '../study/schema';

/** What windows and main say to each other of practice and of the tour; the channels stand in bridge.ts. */

/** What a practice session needs to be told: no participant code and no quota, because nothing of it is kept. */
export const practiceRequest = z.strictObject({
  /** Null for the study that comes with the program: practising needs no study on this laptop. */
  study: studyId.nullable(),
  form,
  language,
  character: practiceCharacter,
});
export type PracticeRequest = z.infer<typeof practiceRequest>;

export const practiceState = z.strictObject({
  session: sessionId,
  character: practiceCharacter,
  /** False while the interviewer answers by hand. */
  answers: z.boolean(),
});
export type PracticeState = z.infer<typeof practiceState>;

/** How far an interviewer came in the tour. */
export const tourProgress = z.strictObject({
  /** The stop to go on from, from 0. */
  stop: z.int().min(0).max(100),
  /** Whether the tour was begun, finished or waved away: then it is not offered by itself any more. */
  known: z.boolean(),
});
export type TourProgress = z.infer<typeof tourProgress>;
