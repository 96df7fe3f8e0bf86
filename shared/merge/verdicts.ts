import { z } from 'zod';
import { participantCode, sessionId } from '../base/ids';
import { problem } from '../base/problems';

/** What a merge tells the lead's windows. */

export const fileVerdict = z.strictObject({
  file: z.string(),
  verdict: z.enum([
    'merged',
    'already_there',
    'newer_kept',
    'conflict',
    'unknown_study',
    'not_enrolled',
    'bad_signature',
    'broken_chain',
    'cannot_be_opened',
    'withdrawn',
  ]),
  session: sessionId.nullable(),
  participant: participantCode.nullable(),
  reason: problem.nullable(),
});

export type FileVerdict = z.infer<typeof fileVerdict>;

/** How a merge went. Files without a verdict were not touched. */
export const mergeOutcome = z.strictObject({
  verdicts: z.array(fileVerdict),
  cancelled: z.boolean(),
  /** Why the store itself could take no more (a full disk), or null. */
  stopped: problem.nullable(),
});

export type MergeOutcome = z.infer<typeof mergeOutcome>;
