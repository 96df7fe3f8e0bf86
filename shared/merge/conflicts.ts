import { z } from 'zod';
import { answer } from '../session/events';
import { digest, participantCode, providerId, sessionId } from '../base/ids';
import { item } from '../study/schema';

/** One of the contents that came under the same session and revision. */
const conflictRival = z.strictObject({
  contents: digest,
  mergedUtc: z.iso.datetime(),
  answers: z.int().min(0),
  trials: z.int().min(0),
  events: z.int().min(0),
  lastUtc: z.iso.datetime(),
  finished: z.boolean(),
  current: z.boolean(),
});

export type ConflictRival = z.infer<typeof conflictRival>;

/** An answer that is not the same in every rival: what each holds, in the order of the rivals; null where none. */
const conflictDifference = z.strictObject({
  /** The question as the study has it now; null where the study no longer has it. */
  item: item.nullable(),
  name: z.string(),
  occasion: z.string().nullable(),
  values: z.array(answer.nullable()),
});

export type ConflictDifference = z.infer<typeof conflictDifference>;

export const leadConflict = z.strictObject({
  session: sessionId,
  revision: z.int().min(1),
  participant: participantCode,
  provider: providerId,
  rivals: z.array(conflictRival).min(2),
  differences: z.array(conflictDifference),
});

export type LeadConflict = z.infer<typeof leadConflict>;
