import { z } from 'zod';
import { associationSource, valence } from '../session/events';
import { exportPreview, exportProfile, refusedExport } from './lead';
import { studyId, text } from '../base/ids';
import { classification, generalisation, option } from '../study/schema';

/** What the export's screens and main tell each other, and their channels; bridge.ts takes them in. */

export const exportSummary = z.strictObject({
  folder: z.string(),
  /** The same as one archive; null without one. */
  zip: z.string().nullable(),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), variables: z.int() })),
  sessions: z.int(),
  /** Variables that are not in it because nobody classified them. */
  unclassified: z.array(z.string()),
});
export type ExportSummary = z.infer<typeof exportSummary>;

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

const wanted = { study: studyId, profile: exportProfile };
/** Whether texts go along, each as it was decided. */
const withTexts = { texts: z.boolean() };
const consoleOnly = ['console'] as const;

export const exportChannels = {
  /** Every variable of the study with its classification. */
  'export.variables': {
    request: z.strictObject({ study: studyId }),
    response: z.array(exportVariable),
    windows: consoleOnly,
  },
  /** Writes down a decision about a variable and answers with the variable as it counts now. */
  'export.classify': {
    request: z.strictObject({ study: studyId, variable: z.string().max(200), decision: variableDecision }),
    response: exportVariable,
    windows: consoleOnly,
  },
  /** Reads the texts that an export for this profile would hold; they are kept until another reading or the lock. */
  'export.open_texts': { request: z.strictObject(wanted), response: reviewProgress, windows: consoleOnly },
  'export.text': { request: z.strictObject({ place: z.int().min(0) }), response: reviewText, windows: consoleOnly },
  /** Writes down what was decided about a text, at once and for good; a later decision counts instead. */
  'export.decide_text': {
    request: z.strictObject({ place: z.int().min(0), decision: textDecision }),
    response: reviewProgress,
    windows: consoleOnly,
  },
  /** What an export would be: who is in it, what becomes coarser, the risk before and after. Writes nothing. */
  'lead.preview_export': {
    request: z.strictObject({ ...wanted, ...withTexts }),
    response: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('ready'), preview: exportPreview }),
      refusedExport,
    ]),
    windows: consoleOnly,
  },
  'lead.export': {
    request: z.strictObject({ ...wanted, ...withTexts, zip: z.boolean() }),
    response: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('done'), summary: exportSummary }),
      refusedExport,
    ]),
    windows: consoleOnly,
  },
  /** Stops the preview, reading or export under way; nothing of it appears. */
  'lead.cancel_export': { request: z.strictObject({}), response: z.strictObject({}), windows: consoleOnly },
} as const;
