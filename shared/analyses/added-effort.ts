import { bootstrapInterval } from '../statistics/bootstrap';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { explainedVariance } from '../statistics/explained-variance';
import { leastSquares } from '../statistics/least-squares';
import type { Estimated } from '../statistics/means';
import type { NoFinding } from './question-result';
import { coefficientOf } from './straight-line';

/** One participant: the intention to stay (1-7) and what may explain it. */
export interface Stayer {
  readonly staying: number;
  readonly grade: number;
  readonly recommendation: number;
  readonly ease: number;
}

/** Parts of the variance of the intention to stay, 0..1. */
export const EXPLANATIONS = ['ease', 'grade', 'recommendation', 'both', 'added'] as const;
type Explanation = (typeof EXPLANATIONS)[number];

export interface AddedEffort {
  /** `both`: grade and recommendation together; `added`: what ease adds to them. */
  readonly explained: readonly { readonly by: Explanation; readonly part: Estimated }[];
  /** Points of staying per point of ease, grade and recommendation held equal. */
  readonly slope: Estimated;
}

const GRADE = 0;
const RECOMMENDATION = 1;
const EASE = 2;

/** The interval must not change when the page is opened again. */
const SEED = 22;
const REPETITIONS = 1000;

type Row = readonly [grade: number, recommendation: number, ease: number, staying: number];

const STATISTICS: Readonly<Record<Explanation, (rows: readonly Row[]) => number>> = {
  ease: (rows) => explainedVariance(rows, [EASE]),
  grade: (rows) => explainedVariance(rows, [GRADE]),
  recommendation: (rows) => explainedVariance(rows, [RECOMMENDATION]),
  both: (rows) => explainedVariance(rows, [GRADE, RECOMMENDATION]),
  added: (rows) =>
    explainedVariance(rows, [GRADE, RECOMMENDATION, EASE]) - explainedVariance(rows, [GRADE, RECOMMENDATION]),
};

/**
 * Whether ease decides who stays (question 22): what it explains of the intention to stay beyond grade and
 * recommendation, R squared with it less R squared without it, each with its bootstrap interval (Efron 1987). One
 * bootstrap at each step, because each takes a while.
 */
export function* addedEffort(
  participants: readonly Stayer[],
  confidence = 0.95,
): Generator<void, Estimate<AddedEffort, NoFinding>> {
  const rows = participants.map(({ grade, recommendation, ease, staying }): Row => [
    grade,
    recommendation,
    ease,
    staying,
  ]);
  const fit = leastSquares(
    rows.map(([grade, recommendation, ease]) => [1, grade, recommendation, ease]),
    rows.map(([, , , staying]) => staying),
  );
  if (fit.kind === 'undefined') return undefinedBecause('zero_variance');
  const explained: { by: Explanation; part: Estimated }[] = [];
  for (const by of EXPLANATIONS) {
    const found = bootstrapInterval(rows, STATISTICS[by], { seed: SEED, confidence, repetitions: REPETITIONS });
    if (found.kind === 'undefined') return undefinedBecause('zero_variance');
    explained.push({ by, part: { ...found.value, count: rows.length } });
    yield;
  }
  return defined({ explained, slope: coefficientOf(fit.value, 1 + EASE, rows.length, confidence) });
}
