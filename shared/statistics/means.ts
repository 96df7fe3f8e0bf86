import { deviation, mean } from 'd3-array';
import { defined, undefinedBecause, type Estimate } from './estimate';
import { intervalOf, type Interval } from './intervals';
import { normalQuantile } from './normal';
import { studentCumulative, studentQuantile } from './student';

/** A number with its interval, in one unit, and how many participants it rests on. */
export interface Estimated {
  readonly value: number;
  readonly interval: Interval;
  readonly count: number;
}

/**
 * Arithmetic mean with its interval by Student's t (Student 1908), standard error SD / sqrt(n).
 * @returns undefined `too_few` with fewer than two values
 */
export function meanWithInterval(values: readonly number[], confidence = 0.95): Estimate<Estimated, 'too_few'> {
  const [average, spread] = [mean(values), deviation(values)];
  if (average === undefined || spread === undefined) return undefinedBecause('too_few');
  const half = (studentQuantile(0.5 + confidence / 2, values.length - 1) * spread) / Math.sqrt(values.length);
  return defined({
    value: average,
    interval: intervalOf(average - half, average + half, confidence),
    count: values.length,
  });
}

/** An estimate without what only its computation needs. */
export function estimatedOf({ value, interval, count }: Estimated): Estimated {
  return { value, interval, count };
}

export interface MeanDifference extends Estimated {
  /** Welch's degrees of freedom, not necessarily whole. */
  readonly degrees: number;
  readonly standardError: number;
}

/**
 * Mean of the first group less mean of the second, without assuming equal spread (Welch 1947, Biometrika 34:28-35;
 * degrees of freedom after Satterthwaite 1946).
 * @returns undefined `too_few` when a group has fewer than two values, `zero_variance` when neither varies
 */
export function meanDifference(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): Estimate<MeanDifference, 'too_few' | 'zero_variance'> {
  const parts = [first, second].map((values) => ({
    average: mean(values),
    square: (deviation(values) ?? Number.NaN) ** 2 / values.length,
    count: values.length,
  }));
  const [one, other] = parts;
  if (one?.average === undefined || other?.average === undefined) return undefinedBecause('too_few');
  const square = one.square + other.square;
  if (!Number.isFinite(square)) return undefinedBecause('too_few');
  if (square === 0) return undefinedBecause('zero_variance');
  const degrees = square ** 2 / (one.square ** 2 / (one.count - 1) + other.square ** 2 / (other.count - 1));
  const value = one.average - other.average;
  const standardError = Math.sqrt(square);
  const half = studentQuantile(0.5 + confidence / 2, degrees) * standardError;
  return defined({
    value,
    interval: intervalOf(value - half, value + half, confidence),
    count: one.count + other.count,
    degrees,
    standardError,
  });
}

/**
 * Whether a difference is smaller than a margin in both directions: two one-sided tests (Schuirmann 1987, Journal of
 * Pharmacokinetics and Biopharmaceutics 15:657-680). Equivalent at 5 % when the 90 % interval lies within the margin.
 * @param margin in the unit of the difference, above 0
 * @returns the larger of the two one-sided p values
 */
export function equivalence({ value, standardError, degrees }: MeanDifference, margin: number): { readonly p: number } {
  const above = 1 - studentCumulative((value + margin) / standardError, degrees);
  const below = studentCumulative((value - margin) / standardError, degrees);
  return { p: Math.max(above, below) };
}

/**
 * Pearson's correlation with its interval by Fisher's z (Fisher 1921, Metron 1:3-32), standard error 1 / sqrt(n - 3).
 * @returns undefined `too_few` with fewer than four pairs, `zero_variance` when a side does not vary
 */
export function correlation(
  pairs: readonly (readonly [number, number])[],
  confidence = 0.95,
): Estimate<Estimated, 'too_few' | 'zero_variance'> {
  if (pairs.length < 4) return undefinedBecause('too_few');
  const meanFirst = mean(pairs, ([first]) => first) ?? 0;
  const meanSecond = mean(pairs, ([, second]) => second) ?? 0;
  let [squaresFirst, squaresSecond, products] = [0, 0, 0];
  for (const [first, second] of pairs) {
    squaresFirst += (first - meanFirst) ** 2;
    squaresSecond += (second - meanSecond) ** 2;
    products += (first - meanFirst) * (second - meanSecond);
  }
  if (!(squaresFirst > 0) || !(squaresSecond > 0)) return undefinedBecause('zero_variance');
  const value = Math.max(-1, Math.min(1, products / Math.sqrt(squaresFirst * squaresSecond)));
  const half = normalQuantile(0.5 + confidence / 2) / Math.sqrt(pairs.length - 3);
  const z = Math.atanh(value);
  const bound = (at: number): number => (Number.isFinite(at) ? Math.tanh(at) : value);
  return defined({
    value,
    interval: intervalOf(bound(z - half), bound(z + half), confidence),
    count: pairs.length,
  });
}
