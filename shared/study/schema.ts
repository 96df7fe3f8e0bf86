import { z } from 'zod';
import { taskSettings, wordList } from './task-settings';
import { armId, blockId, itemId, language, providerId, stepId, studyId, taskId, text } from '../base/ids';

/** The version of the study format this program writes; older ones migrate, newer ones are refused. */
export const STUDY_VERSION = 1;

/** How a variable may leave the laptop in an anonymised dataset; there is no default: undeclared is not exported. */
export const classification = z.enum(['direct', 'quasi', 'sensitive', 'free_text', 'safe']);
export type Classification = z.infer<typeof classification>;

/**
 * How a quasi-identifier becomes coarser, level by level, when an export would single a person out. Every hierarchy
 * ends in leaving the variable out. Without one, an export takes steps that fit the variable's type.
 */
export const generalisation = z.discriminatedUnion('kind', [
  /** Bands of these widths, each a multiple of the one before, counted from 0; values from `top` on become one. */
  z.strictObject({
    kind: z.literal('bands'),
    widths: z.array(z.number().positive()).min(1).max(8),
    bottom: z.number().optional(),
    top: z.number().optional(),
  }),
  /** Each level names its groups of options; groups of a later level are unions of earlier ones. */
  z.strictObject({
    kind: z.literal('groups'),
    levels: z
      .array(
        z
          .array(
            z.strictObject({
              value: z.string().regex(/^[a-z0-9][a-z0-9_]*$/),
              label: text,
              members: z.array(z.string()).min(1),
            }),
          )
          .min(1),
      )
      .min(1)
      .max(8),
  }),
  /** Options that fewer participants chose than a class must hold become “other”. */
  z.strictObject({ kind: z.literal('rare') }),
]);
export type Generalisation = z.infer<typeof generalisation>;

export const option = z.strictObject({ value: z.string().regex(/^[a-z0-9][a-z0-9_]*$/), label: text });
export type Option = z.infer<typeof option>;

const ends = { low: text, high: text };

/** How an item is answered. `scale` values run min..max by step; ends (and optionally every point) carry words. */
export const answerFormat = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    min: z.number(),
    max: z.number(),
    step: z.number().positive().default(1),
    ...ends,
    points: z.array(text).optional(),
  }),
  z.strictObject({ kind: z.literal('slider'), min: z.number(), max: z.number(), step: z.number().positive(), ...ends }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(option).min(2) }),
  z.strictObject({ kind: z.literal('several'), options: z.array(option).min(2), shuffled: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('ranking'), options: z.array(option).min(2) }),
  /** Choose one of the options, then rate how well each fits. */
  z.strictObject({
    kind: z.literal('vignette'),
    story: text,
    options: z.array(option).min(2),
    min: z.number(),
    max: z.number(),
    ...ends,
  }),
  z.strictObject({
    kind: z.literal('grid'),
    size: z.int().min(3).max(15),
    horizontal: z.strictObject(ends),
    vertical: z.strictObject(ends),
  }),
  z.strictObject({
    kind: z.literal('text'),
    maxLength: z.int().min(1).max(20_000),
    lines: z.int().min(1).max(20).default(4),
  }),
  z.strictObject({ kind: z.literal('number'), min: z.number(), max: z.number(), unit: text.optional() }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('consent'), mandatory: z.boolean() }),
]);
export type AnswerFormat = z.infer<typeof answerFormat>;

export const item = z.strictObject({
  id: itemId,
  /** Rises whenever wording changes, so that datasets can tell wordings apart. */
  version: z.int().min(1),
  prompt: text,
  help: text.optional(),
  format: answerFormat,
  /** Instrument and scale this item belongs to (shared/instruments), e.g. relational_models / communal_sharing. */
  instrument: z.strictObject({ name: z.string(), scale: z.string(), reversed: z.boolean().default(false) }).optional(),
  classification,
  generalisation: generalisation.optional(),
  source: z.string().max(400).optional(),
});
export type Item = z.infer<typeof item>;

/** Who acts on a step: the participant at the display, or the interviewer at the console. */
const answeredBy = z.enum(['participant', 'interviewer']);

/** Shows a step only when an earlier answer is one of these. */
const condition = z.strictObject({
  item: itemId,
  oneOf: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});
export type Condition = z.infer<typeof condition>;

const stepCommon = {
  id: stepId,
  title: text,
  /** Read aloud, verbatim. */
  say: text.optional(),
  probes: z.array(text).default([]),
  when: condition.optional(),
};

export const step = z.discriminatedUnion('kind', [
  /** Interviewer speaks; the participant's display shows one calm sentence. */
  z.strictObject({ ...stepCommon, kind: z.literal('script'), participantSees: text }),
  /** Items one per screen, in order or shuffled by the session's seed; `occasion` tells repeated measures apart. */
  z.strictObject({
    ...stepCommon,
    kind: z.literal('items'),
    items: z.array(itemId).min(1),
    shuffled: z.boolean().default(false),
    answeredBy: answeredBy.default('participant'),
    occasion: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .optional(),
  }),
  z.strictObject({ ...stepCommon, kind: z.literal('task'), task: taskId }),
  /** Neutral categorising words to learn the keys; must reach `gate` accuracy within `repeats` more tries. */
  z.strictObject({
    ...stepCommon,
    kind: z.literal('warm_up'),
    task: taskId,
    gate: z.number().min(0).max(1).default(0.8),
    repeats: z.int().min(0).default(2),
  }),
  /** Open interview: notes, associations with source and valence, ideas. */
  z.strictObject({ ...stepCommon, kind: z.literal('capture'), participantSees: text }),
  z.strictObject({ ...stepCommon, kind: z.literal('break'), minutes: z.number().positive(), participantSees: text }),
  /** Choices under load and deadline. */
  z.strictObject({
    ...stepCommon,
    kind: z.literal('pressure'),
    choices: z
      .array(
        z.strictObject({
          id: itemId,
          prompt: text,
          options: z.array(option).min(2),
          /** As of an item; a choice without one is not exported. */
          classification: classification.optional(),
        }),
      )
      .min(1),
    loadDigits: z.int().min(0).max(9),
    deadlineMs: z.int().min(500).nullable(),
    participantSees: text,
  }),
]);
export type Step = z.infer<typeof step>;
/** One of the choices under pressure, and the conditions it was made under. */
export type PressureStep = Extract<Step, { kind: 'pressure' }>;

export const block = z.strictObject({
  id: blockId,
  title: text,
  plannedMinutes: z.number().positive(),
  /** 1 must stay, 3 may be dropped first when time runs out. */
  priority: z.int().min(1).max(3),
  steps: z.array(step).min(1),
});
export type Block = z.infer<typeof block>;

export const form = z.enum(['full', 'short']);
export type Form = z.infer<typeof form>;

export const provider = z.strictObject({
  id: providerId,
  label: text,
  /** Words that stand for the provider in association tasks. */
  words: z.strictObject({ nl: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
});
export type Provider = z.infer<typeof provider>;

/**
 * The counterbalanced factors. A cell is one combination; cells are block-randomised per interviewer:
 * each run through all cells is a fresh permutation drawn from the stored seed.
 */
const counterbalancing = z.strictObject({
  firstMapping: z.array(z.enum(['compatible', 'incompatible'])).min(1),
  positiveSide: z.array(z.enum(['left', 'right'])).min(1),
  loadOrder: z.array(z.enum(['load_first', 'load_last'])).min(1),
});

const arm = z.strictObject({ id: armId, label: text, blockOrder: z.array(blockId).optional() });

/** The lead's public keys: sealing needs `recipient`; null until the lead has created the study's keys. */
const studyKeys = z.strictObject({
  /** age X25519 recipient, age1… */
  recipient: z.string().regex(/^age1[0-9a-z]+$/),
  /** Ed25519 public key of the lead (SPKI, base64): signs study packages. */
  verifyKey: z.string(),
});
export type StudyKeys = z.infer<typeof studyKeys>;

export const study = z.strictObject({
  format: z.literal('undercurrent-study'),
  version: z.literal(STUDY_VERSION),
  id: studyId,
  title: text,
  languages: z.array(language).min(1),
  keys: studyKeys.nullable(),
  consentVersion: z.string().min(1).max(40),
  providers: z.array(provider).min(1),
  wordLists: z.array(wordList),
  items: z.array(item),
  tasks: z.array(taskSettings),
  blocks: z.array(block).min(1),
  forms: z.strictObject({ full: z.array(blockId).min(1), short: z.array(blockId).min(1) }),
  arms: z.array(arm).min(1),
  counterbalancing,
  /** Wanted numbers of finished sessions per provider. */
  quotas: z.array(z.strictObject({ provider: providerId, wanted: z.int().min(1) })).default([]),
});
export type Study = z.infer<typeof study>;
