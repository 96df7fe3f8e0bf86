import { z } from 'zod';
import { associationSource, valence } from '../session/events';
import { text } from '../base/ids';

/** What was decided about a text: as it is, as somebody rewrote it, or not at all. */
export const textDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('kept') }),
  z.strictObject({ decision: z.literal('edited'), text: z.string().max(20_000) }),
  z.strictObject({ decision: z.literal('dropped') }),
]);

export type TextDecision = z.infer<typeof textDecision>;

/** What a passage that may point at a person looks like: offsets into the text. */
export const passage = z.strictObject({
  kind: z.enum(['name', 'place', 'number', 'e-mail']),
  start: z.int().min(0),
  end: z.int().min(0),
});

export type Passage = z.infer<typeof passage>;

/** How far the reading of texts is. */
export const reviewProgress = z.strictObject({
  total: z.int().min(0),
  decided: z.int().min(0),
  /** Place of the first text without a decision; null when every text has one. */
  firstOpen: z.int().min(0).nullable(),
});

export type ReviewProgress = z.infer<typeof reviewProgress>;

/** One text of an interview, to be decided on. Whose it is stays in main. */
export const reviewText = z.strictObject({
  place: z.int().min(0),
  kind: z.enum(['answer', 'association', 'idea']),
  /** The question it answers; null for what was typed while talking. */
  question: text.nullable(),
  source: associationSource.nullable(),
  valence: valence.nullable(),
  text: z.string(),
  passages: z.array(passage),
  /** The text with its passages replaced by what they look like. */
  proposal: z.string(),
  decision: textDecision.nullable(),
});

export type ReviewText = z.infer<typeof reviewText>;
