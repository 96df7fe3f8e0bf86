import { z } from 'zod';
import { sessionId } from '../base/ids';

/** Task progress on its way from the participant's display to the console; never journalled, never a score. */
export const liveTask = z.strictObject({
  session: sessionId,
  block: z.int(),
  blocks: z.int(),
  trial: z.int(),
  trials: z.int(),
  accuracy: z.number().nullable(),
  tooFastShare: z.number().nullable(),
  missedFrames: z.int(),
  secondsLeft: z.number().nullable(),
  state: z.enum(['instructions', 'running', 'break', 'waiting', 'finished']),
});

export type LiveTask = z.infer<typeof liveTask>;
