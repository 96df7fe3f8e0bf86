import { z } from 'zod';
import { language, sessionId, studyId } from '../base/ids';
import { practiceCharacter } from '../simulation/practice';
import { form } from '../study/schema';
import { channel, consoleAndParticipant, consoleOnly, nothing } from './channel';

/** What a practice session needs to be told: no participant code and no quota, because nothing of it is kept. */
const practiceRequest = z.strictObject({
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

export const practiceChannels = {
  /** Starts a session that is never kept, in which a simulated person takes part; the console opens it like any other. */
  'practice.start': channel(practiceRequest, practiceState, consoleOnly, 'store'),
  /** The practice session under way; null while there is none. */
  'practice.state': channel(nothing, practiceState.nullable(), consoleAndParticipant, 'nothing'),
  /** Lets the simulated participant answer, or holds them back so that the interviewer answers by hand. */
  'practice.steer': channel(z.strictObject({ answers: z.boolean() }), practiceState, consoleOnly, 'nothing'),
} as const;
