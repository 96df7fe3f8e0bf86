import { z } from 'zod';
import { taskId, text, wordListId } from '../base/ids';

/** What a stimulus list holds: words in each language, or images bundled with the study by name. */
export const wordList = z.strictObject({
  id: wordListId,
  label: text,
  stimuli: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('words'),
      words: z.strictObject({
        nl: z.array(z.string().min(1).max(40)),
        en: z.array(z.string().min(1).max(40)),
      }),
    }),
    z.strictObject({
      kind: z.literal('images'),
      images: z.array(
        z.strictObject({ name: z.string().min(1).max(80), dataUrl: z.string().startsWith('data:image/'), alt: text }),
      ),
    }),
  ]),
});
export type WordList = z.infer<typeof wordList>;

/** A category as a task uses it: its label on screen and where its stimuli come from. */
const category = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: text,
  list: z.union([wordListId, z.literal('provider')]),
});
export type Category = z.infer<typeof category>;

const common = {
  id: taskId,
  title: text,
  instructions: text,
  /** `event.code` of the left and right response key: physical position, so QWERTY and AZERTY agree. */
  keys: z.strictObject({ left: z.string(), right: z.string() }).default({ left: 'KeyE', right: 'KeyI' }),
  interTrialMs: z.int().min(0).max(5000).default(250),
  /** ms from presented onset until a trial times out; null waits for ever. */
  deadlineMs: z.int().min(1).max(60_000).nullable(),
  feedbackMs: z.int().min(0).max(5000).default(150),
  memoryLoadDigits: z.int().min(0).max(9).default(0),
};

export const sciatSettings = z.strictObject({
  ...common,
  kind: z.literal('sciat'),
  target: category,
  positive: category,
  negative: category,
  practiceTrials: z.int().min(1).default(24),
  testTrials: z.int().min(1).default(72),
});

export const iatSettings = z.strictObject({
  ...common,
  kind: z.literal('iat'),
  targetA: category,
  targetB: category,
  positive: category,
  negative: category,
  /** Trials of the seven blocks, in order of the standard design. */
  trials: z
    .tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int(), z.int()])
    .default([20, 20, 20, 40, 28, 20, 40]),
});

export const biatSettings = z.strictObject({
  ...common,
  kind: z.literal('biat'),
  focal: category,
  contrast: category,
  positive: category,
  negative: category,
  practiceTrials: z.int().min(1).default(16),
  testTrials: z.int().min(5).default(20),
});

export const primingSettings = z.strictObject({
  ...common,
  kind: z.literal('priming'),
  primeA: category,
  primeB: category,
  positive: category,
  negative: category,
  primeMs: z.int().min(10).max(2000).default(200),
  blocks: z.int().min(1).default(4),
  trialsPerBlock: z.int().min(4).default(40),
});

/** Two categories, one per key: the keyboard warm-up. */
export const sortingSettings = z.strictObject({
  ...common,
  kind: z.literal('sorting'),
  left: category,
  right: category,
  trials: z.int().min(4).default(20),
});

/** One task of a study; `kind` chooses its descriptor. */
export const taskSettings = z.discriminatedUnion('kind', [
  sciatSettings,
  iatSettings,
  biatSettings,
  primingSettings,
  sortingSettings,
]);
export type TaskSettings = z.infer<typeof taskSettings>;
export type SciatSettings = z.infer<typeof sciatSettings>;
export type IatSettings = z.infer<typeof iatSettings>;
export type BiatSettings = z.infer<typeof biatSettings>;
export type PrimingSettings = z.infer<typeof primingSettings>;
export type SortingSettings = z.infer<typeof sortingSettings>;
