/** Why a value does not exist. A value that does not exist is never written as 0. */
const UNDEFINED_REASONS = [
  /** A block the score needs has no rows at all. */
  'missing_block',
  /** The block is there, but nothing is left of it after the deletions. */
  'no_trials',
  /** Errors need the mean of the block's correct trials, and there are none. */
  'no_correct_trials',
  /** A standard deviation of one value. */
  'too_few_trials',
  /** All values are alike, so there is nothing to divide by. */
  'zero_variance',
  /** The latency this score uses was not recorded for every trial. */
  'missing_latency',
  /** The logarithm of a latency of 0 ms. */
  'zero_latency',
  /** Latencies so large that the arithmetic overflows. */
  'overflow',
  /** Rows of this participant could not be read, so no score of theirs can be trusted. */
  'bad_rows',
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

export interface UndefinedScore {
  readonly kind: 'undefined';
  readonly reason: UndefinedReason;
  /** The block role or cell that lacks something; null when it is about the whole. */
  readonly where: string | null;
}

/** A number that may not exist, with the reason when it does not. Never NaN, never infinite. */
export type Score = { readonly kind: 'defined'; readonly value: number } | UndefinedScore;

/** A score with a value; a value that is not finite becomes undefined with the reason `overflow`. */
export function defined(value: number): Score {
  return Number.isFinite(value) ? { kind: 'defined', value } : { kind: 'undefined', reason: 'overflow', where: null };
}

/** A score that does not exist. */
export function undefinedScore(reason: UndefinedReason, where: string | null = null): UndefinedScore {
  return { kind: 'undefined', reason, where };
}

/** Combines two scores; the first undefined one decides the reason. */
export function combine(first: Score, second: Score, formula: (first: number, second: number) => number): Score {
  if (first.kind === 'undefined') return first;
  if (second.kind === 'undefined') return second;
  return defined(formula(first.value, second.value));
}

/** Applies a formula to a score that exists. */
export function transform(score: Score, formula: (value: number) => number): Score {
  return score.kind === 'undefined' ? score : defined(formula(score.value));
}

/** Part of a whole, in 0..1; undefined when the whole is empty. */
export function proportion(part: number, whole: number): Score {
  return whole === 0 ? undefinedScore('no_trials') : defined(part / whole);
}

/** 1 when the score passes the test, else 0; undefined stays undefined. */
export function flag(score: Score, test: (value: number) => boolean): Score {
  return transform(score, (value) => (test(value) ? 1 : 0));
}
