import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { intervalOf, type Interval } from '../statistics/intervals';
import { leastSquares, type LeastSquares } from '../statistics/least-squares';
import { meanWithInterval, type Estimated } from '../statistics/means';
import { studentQuantile } from '../statistics/student';
import type { NoFinding } from './question-result';
import { SMALLEST_GROUP } from './emotions';
import { coefficientOf } from './straight-line';

/** A grade 1-10 and the intention to stay, 1-7. */
export type Graded = readonly [grade: number, staying: number];

export const SHAPES = ['line', 'curve', 'step', 'bend'] as const;
type Shape = (typeof SHAPES)[number];

export interface GradeThreshold {
  /** Where the slope changes, with the grades that fit nearly as well. */
  readonly bend: { readonly value: number; readonly interval: Interval };
  readonly below: Estimated;
  readonly above: Estimated;
  readonly shapes: readonly {
    readonly shape: Shape;
    /** 0..1. */
    readonly explained: number;
    /** Akaike weight, 0..1; they add up to 1. */
    readonly weight: number;
  }[];
  /** Mean intention per grade given; null where fewer than five participants gave it. */
  readonly levels: readonly { readonly grade: number; readonly count: number; readonly staying: Estimated | null }[];
  /** The two lines, from the lowest grade over the bend to the highest. */
  readonly fitted: readonly { readonly grade: number; readonly staying: number }[];
}

/** Fewer on one side of a bend make no slope there. */
const FEWEST_ON_A_SIDE = 5;
const GRID_STEP = 0.1;

/** Places to look for a bend or a step: every tenth of a grade that leaves enough participants on both sides. */
function placesFor(graded: readonly Graded[]): number[] {
  const grades = graded.map(([grade]) => grade).toSorted((one, other) => one - other);
  const [lowest = 0, highest = 0] = [grades[0], grades.at(-1)];
  const steps = Math.round((highest - lowest) / GRID_STEP);
  return Array.from({ length: Math.max(0, steps - 1) }, (_unused, at) =>
    Number((lowest + (at + 1) * GRID_STEP).toFixed(1)),
  ).filter((place) => {
    const below = grades.filter((grade) => grade < place).length;
    return below >= FEWEST_ON_A_SIDE && grades.length - below >= FEWEST_ON_A_SIDE;
  });
}

interface Fit {
  readonly place: number;
  readonly fit: LeastSquares;
}

function fitted(graded: readonly Graded[], rowOf: (grade: number) => readonly number[]): LeastSquares | null {
  const found = leastSquares(
    graded.map(([grade]) => rowOf(grade)),
    graded.map(([, staying]) => staying),
  );
  return found.kind === 'defined' ? found.value : null;
}

function fitsAt(graded: readonly Graded[], rowOf: (grade: number, place: number) => readonly number[]): Fit[] {
  return placesFor(graded).flatMap((place) => {
    const fit = fitted(graded, (grade) => rowOf(grade, place));
    return fit === null ? [] : [{ place, fit }];
  });
}

function bestOf(fits: readonly Fit[]): Fit | null {
  return fits.reduce<Fit | null>((best, one) => (best && best.fit.residual <= one.fit.residual ? best : one), null);
}

/** Akaike's criterion for small samples (Hurvich & Tsai 1989, Biometrika 76:297-307); the error variance counts too. */
function criterion(residual: number, count: number, parameters: number): number {
  const all = parameters + 1;
  return count * Math.log(residual / count) + 2 * all + (2 * all * (all + 1)) / (count - all - 1);
}

/** Bends whose residual stays below the F bound of the best one: the profile interval (Seber & Wild 1989, 9.3). */
function profile(fits: readonly Fit[], best: Fit, count: number, confidence: number): Interval {
  const bound = 1 + studentQuantile(0.5 + confidence / 2, count - 4) ** 2 / (count - 4);
  const within = fits.filter(({ fit }) => fit.residual <= best.fit.residual * bound).map(({ place }) => place);
  return intervalOf(Math.min(...within), Math.max(...within), confidence);
}

function levelsOf(graded: readonly Graded[], confidence: number): GradeThreshold['levels'] {
  return [...Map.groupBy(graded, ([grade]) => grade)]
    .toSorted(([one], [other]) => one - other)
    .map(([grade, ones]) => {
      const values = ones.map(([, staying]) => staying);
      const found = meanWithInterval(values, confidence);
      const isShown = found.kind === 'defined' && values.length >= SMALLEST_GROUP;
      return { grade, count: values.length, staying: isShown ? found.value : null };
    });
}

function weighted(
  shapes: readonly { readonly shape: Shape; readonly fit: LeastSquares; readonly parameters: number }[],
  count: number,
): GradeThreshold['shapes'] {
  const criteria = shapes.map(({ fit, parameters }) => criterion(fit.residual, count, parameters));
  const least = Math.min(...criteria);
  const likelihoods = criteria.map((one) => Math.exp((least - one) / 2));
  const sum = likelihoods.reduce((total, one) => total + one, 0);
  return shapes.map(({ shape, fit }, at) => ({
    shape,
    explained: fit.explained,
    weight: (likelihoods[at] ?? 0) / sum,
  }));
}

/**
 * Whether loyalty rises only above a certain grade (question 13): two lines that meet at a bend found by least
 * squares over tenths of a grade (Hudson 1966, JASA 61:1097-1129), beside its rivals: one line, a parabola, and a
 * step. The rivals are weighed by Akaike's criterion (Burnham & Anderson 2002, section 2.9); a bend and a step cost a
 * parameter for their place.
 * @returns undefined `zero_variance` when the intention does not vary, `group_too_small` without room for a bend
 */
export function gradeThreshold(graded: readonly Graded[], confidence = 0.95): Estimate<GradeThreshold, NoFinding> {
  const count = graded.length;
  const bends = fitsAt(graded, (grade, place) => [1, grade, Math.max(0, grade - place)]);
  const [bend, step] = [bestOf(bends), bestOf(fitsAt(graded, (grade, place) => [1, Number(grade >= place)]))];
  const line = fitted(graded, (grade) => [1, grade]);
  const curve = fitted(graded, (grade) => [1, grade, grade * grade]);
  if (bend === null || step === null || line === null || curve === null) return undefinedBecause('group_too_small');
  if (!(line.residual > 0) || !(bend.fit.residual > 0)) return undefinedBecause('zero_variance');
  // The same two lines with a column per side, so that each slope has its own error.
  const sides = fitted(graded, (grade) => [1, Math.min(0, grade - bend.place), Math.max(0, grade - bend.place)]);
  if (sides === null) return undefinedBecause('group_too_small');
  const levels = levelsOf(graded, confidence);
  const [middle = 0, below = 0, above = 0] = sides.coefficients;
  const [lowest, highest] = [levels[0]?.grade ?? bend.place, levels.at(-1)?.grade ?? bend.place];
  return defined({
    bend: { value: bend.place, interval: profile(bends, bend, count, confidence) },
    below: coefficientOf(sides, 1, count, confidence),
    above: coefficientOf(sides, 2, count, confidence),
    shapes: weighted(
      [
        { shape: 'line', fit: line, parameters: 2 },
        { shape: 'curve', fit: curve, parameters: 3 },
        { shape: 'step', fit: step.fit, parameters: 3 },
        { shape: 'bend', fit: bend.fit, parameters: 4 },
      ],
      count,
    ),
    levels,
    fitted: [
      { grade: lowest, staying: middle + below * (lowest - bend.place) },
      { grade: bend.place, staying: middle },
      { grade: highest, staying: middle + above * (highest - bend.place) },
    ],
  });
}
