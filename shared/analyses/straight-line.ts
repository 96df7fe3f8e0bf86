import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { intervalOf } from '../statistics/intervals';
import { leastSquares, type LeastSquares } from '../statistics/least-squares';
import type { Estimated } from '../statistics/means';
import { studentQuantile } from '../statistics/student';

/** A coefficient of a fit with its interval by Student's t; `count` rows went in. */
export function coefficientOf(fit: LeastSquares, place: number, count: number, confidence = 0.95): Estimated {
  const value = fit.coefficients[place] ?? 0;
  const half = studentQuantile(0.5 + confidence / 2, fit.degrees) * (fit.standardErrors[place] ?? 0);
  return { value, interval: intervalOf(value - half, value + half, confidence), count };
}

export interface StraightLine {
  readonly constant: number;
  /** Points of the second per point of the first. */
  readonly slope: Estimated;
  /** 0..1. */
  readonly explained: number;
}

/** The straight line through pairs by ordinary least squares, its slope with Student's interval. */
export function straightLine(
  pairs: readonly (readonly [number, number])[],
  confidence = 0.95,
): Estimate<StraightLine, 'no_line'> {
  const fit = leastSquares(
    pairs.map(([first]) => [1, first]),
    pairs.map(([, second]) => second),
  );
  if (fit.kind === 'undefined') return undefinedBecause('no_line');
  return defined({
    constant: fit.value.coefficients[0] ?? 0,
    slope: coefficientOf(fit.value, 1, pairs.length, confidence),
    explained: fit.value.explained,
  });
}
