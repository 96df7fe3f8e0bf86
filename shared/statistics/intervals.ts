import { defined, undefinedBecause, type Estimate } from './estimate';
import { normalCumulative, normalQuantile } from './normal';

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

export interface ProportionDifference {
  /** First share less second. */
  readonly difference: number;
  readonly interval: Interval;
  /** Pooled two-sample z; 0 when nobody or everybody counts in both groups. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Two independent shares compared: hybrid score interval (Newcombe 1998, Statistics in Medicine 17:873-890, method
 * 10) and the pooled z test without continuity correction (its square is Pearson's chi-square of the 2 x 2 table).
 * @returns undefined `empty` when a group is
 */
export function proportionDifference(
  first: { readonly count: number; readonly total: number },
  second: { readonly count: number; readonly total: number },
  confidence = 0.95,
): Estimate<ProportionDifference, 'empty'> {
  const one = wilsonProportion(first.count, first.total, confidence);
  const other = wilsonProportion(second.count, second.total, confidence);
  if (one.kind === 'undefined') return one;
  if (other.kind === 'undefined') return other;
  const [{ share: left, interval: leftInterval }, { share: right, interval: rightInterval }] = [one.value, other.value];
  const difference = left - right;
  const pooled = (first.count + second.count) / (first.total + second.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.total + 1 / second.total));
  const z = error === 0 ? 0 : difference / error;
  return defined({
    difference,
    interval: intervalOf(
      difference - Math.hypot(left - leftInterval.low, rightInterval.high - right),
      difference + Math.hypot(leftInterval.high - left, right - rightInterval.low),
      confidence,
    ),
    z,
    p: Math.min(1, 2 * normalCumulative(-Math.abs(z))),
  });
}
