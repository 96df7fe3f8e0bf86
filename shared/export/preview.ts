import { z } from 'zod';
import { text } from '../base/ids';
import { problem } from '../base/problems';

const riskSummary = z.strictObject({
  records: z.int().min(0),
  classes: z.int().min(0),
  minimumSize: z.int().min(0),
  /** Records in classes smaller than k. */
  belowK: z.int().min(0),
  /** Probability of finding the record that is easiest to find, and the mean over records; 0..1. */
  maximum: z.number().min(0).max(1),
  average: z.number().min(0).max(1),
});

export type RiskSummary = z.infer<typeof riskSummary>;

export const exportPreview = z.strictObject({
  /** Sessions that would be in it. */
  sessions: z.int().min(0),
  excluded: z.strictObject({
    unfinished: z.int().min(0),
    practice: z.int().min(0),
    withoutConsent: z.int().min(0),
    notShared: z.int().min(0),
  }),
  /** Sessions taken out because no coarser values could hide them. */
  removed: z.int().min(0),
  k: z.int().min(1),
  l: z.int().min(1),
  before: riskSummary,
  after: riskSummary,
  /** Of the quasi-identifiers' detail, 0..1. */
  loss: z.number().min(0),
  changes: z.array(
    z.strictObject({
      name: z.string(),
      label: text,
      done: text,
      isChanged: z.boolean(),
      isLeftOut: z.boolean(),
      suppressedCells: z.int().min(0),
    }),
  ),
  /** What never leaves: direct identifiers and free text, as questions. */
  leftOut: z.array(z.strictObject({ name: z.string(), label: text })),
  /** What does not leave because nobody classified it. */
  unclassified: z.array(z.strictObject({ name: z.string(), label: text })),
  /** Texts that would be in it as they were decided; null without texts. */
  texts: z.strictObject({ kept: z.int(), edited: z.int(), dropped: z.int() }).nullable(),
});

export type ExportPreview = z.infer<typeof exportPreview>;

/** A rule that cannot be met comes with every reason, not with the first. */
export const refusedExport = z.strictObject({ state: z.literal('refused'), reasons: z.array(problem).min(1) });
