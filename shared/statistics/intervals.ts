import { defined, undefinedBecause, type Estimate } from './estimate';
import { normalQuantile } from './normal';

/** Where a quantity lies with the confidence named, e.g. 0.95; in the unit of the quantity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** Wraps bounds. */
export function intervalOf(low: number, high: number, confidence: number): Interval {
  return { low, high, confidence };
}

/** A part of a whole with its interval. */
export interface Proportion {
  readonly count: number;
  readonly total: number;
  /** 0..1. */
  readonly share: number;
  readonly interval: Interval;
}

/**
 * A share with its score interval (Wilson 1927, JASA 22:209-212), without continuity correction. The interval stays
 * in 0..1 and has width also at 0 and 1.
 * @returns undefined `empty` when there is no whole
 */
export function wilsonProportion(count: number, total: number, confidence = 0.95): Estimate<Proportion, 'empty'> {
  if (total === 0) return undefinedBecause('empty');
  const z = normalQuantile(0.5 + confidence / 2);
  const share = count / total;
  const weight = z ** 2 / total;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Math.sqrt(weight) * Math.sqrt(share * (1 - share) + weight / 4)) / (1 + weight);
  // At 0 and at the whole the bound is exact in algebra; rounding must not push it past the share.
  const low = count === 0 ? 0 : Math.max(0, middle - half);
  const high = count === total ? 1 : Math.min(1, middle + half);
  return defined({ count, total, share, interval: intervalOf(low, high, confidence) });
}
