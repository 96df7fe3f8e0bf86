import { z } from 'zod';
import { text } from '../base/ids';
import { classification, generalisation, option } from '../study/schema';

/** What a lead decides about a variable: a classification with its steps of making it coarser, or back to the study's. */
export const variableDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('as_study') }),
  z.strictObject({
    kind: z.literal('own'),
    /** Null for “not classified”: then it is not exported. */
    classification: classification.nullable(),
    /** Null for the study's own steps, or those that fit its type. */
    generalisation: generalisation.nullable(),
  }),
]);

export type VariableDecision = z.infer<typeof variableDecision>;

/** A variable of a study as the classification editor shows it. */
export const exportVariable = z.strictObject({
  id: z.string(),
  kind: z.enum(['item', 'choice', 'session']),
  label: text,
  /** As the study has it. */
  declared: classification.nullable(),
  declaredSteps: generalisation.nullable(),
  /** As it counts now. */
  classification: classification.nullable(),
  steps: generalisation.nullable(),
  values: z.enum(['numbers', 'options', 'text', 'other']),
  options: z.array(option),
  /** What it may be classified as; one alone cannot be changed. */
  allowed: z.array(classification.nullable()).min(1),
  lock: z.enum(['direct', 'typed', 'program']).nullable(),
  /** When the lead decided; null where the study's classification counts. */
  decidedUtc: z.iso.datetime().nullable(),
});

export type ExportVariable = z.infer<typeof exportVariable>;
