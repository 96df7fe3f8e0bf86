import { z } from 'zod';
import { taskId } from '../base/ids';

/** The four association tasks, and plain sorting, which teaches the keys and is never scored. */
export const taskKind = z.enum(['sciat', 'iat', 'biat', 'priming', 'sorting']);
export type TaskKind = z.infer<typeof taskKind>;

/** A block's part in the design; scoring pairs blocks by role, never by position. */
export const blockRole = z.enum([
  'practice',
  'practice_target',
  'practice_attribute',
  'practice_compatible',
  'test_compatible',
  'practice_target_reversed',
  'practice_incompatible',
  'test_incompatible',
  'block1_compatible',
  'block1_incompatible',
  'block2_compatible',
  'block2_incompatible',
  'priming',
  'warm_up',
]);
export type BlockRole = z.infer<typeof blockRole>;

const side = z.enum(['left', 'right']);
export type Side = z.infer<typeof side>;

/** Where the onset time comes from: the frame's presentation time, or (flagged) the next frame's start. */
const onsetSource = z.enum(['presentation', 'frame']);

const trialFlag = z.enum([
  'long_task',
  'missed_frames',
  'blur',
  'no_presentation',
  'anticipation',
  'held_key',
  'both_keys',
  'resized',
  'late_handler',
]);
export type TrialFlag = z.infer<typeof trialFlag>;

const trialInvalidReason = z.enum(['blur', 'resized', 'interrupted', 'technical']);
export type TrialInvalidReason = z.infer<typeof trialInvalidReason>;

/** Responses under this are too fast to be meant; a person with many is excluded (Greenwald et al. 2003, Table 4), ms. */
export const FAST_RESPONSE_MS = 300;

const milliseconds = z.number().finite();

/** One press of any key in a trial: `down` and `up` in ms on the session clock; `up` null while held. */
const keyPress = z.strictObject({
  code: z.string().max(64),
  down: milliseconds,
  up: milliseconds.nullable(),
  repeat: z.boolean(),
});
export type KeyPress = z.infer<typeof keyPress>;

/**
 * One trial as measured. All times in ms with 3 decimals on the session's monotonic clock, latencies in ms from
 * onset. Null means it did not happen (no response: `latencyMs` null and `timedOut` true).
 * Names in exports are the snake-case forms of these, as the reference data name them.
 */
export const trialRecord = z.strictObject({
  task: taskId,
  kind: taskKind,
  block: z.int().min(1),
  blockRole,
  attempt: z.int().min(1),
  trial: z.int().min(1),
  stimulus: z.string().max(200),
  stimulusCategory: z.string().max(64),
  /** Only for priming: the prime shown before the target. */
  prime: z.string().max(200).nullable(),
  primeCategory: z.string().max(64).nullable(),
  sideCorrect: side,
  key: z.string().max(64).nullable(),
  correct: z.boolean().nullable(),
  latencyMs: milliseconds.nullable(),
  latencyCorrectedMs: milliseconds.nullable(),
  timedOut: z.boolean(),
  presses: z.array(keyPress).max(200),
  onsetMs: milliseconds.nullable(),
  onsetSource,
  frameMs: milliseconds.nullable(),
  responseMs: milliseconds.nullable(),
  handlerMs: milliseconds.nullable(),
  refreshHz: z.number().positive().nullable(),
  flags: z.array(trialFlag),
  seed: z.int().min(0),
  invalidReason: trialInvalidReason.nullable(),
});
export type TrialRecord = z.infer<typeof trialRecord>;
