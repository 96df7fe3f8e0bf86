import { defined, undefinedBecause, type Estimate } from './estimate';
import { cell, covariances, shapeProblem, total, type Matrix, type MatrixProblem } from './matrix';

/**
 * Cronbach's alpha of a scale: k / (k - 1) * (1 - sum of item variances / variance of the sum) (Cronbach 1951,
 * Psychometrika 16:297-334, formula 2). Reversed items must be turned round before; rows with missing answers left
 * out. Negative when items contradict each other; never above 1.
 * @param rows one per participant, a column per item
 */
export function cronbachAlpha(rows: Matrix): Estimate<number, MatrixProblem> {
  const problem = shapeProblem(rows, { rows: 2, columns: 2 });
  return problem === null ? alphaOfCovariances(covariances(rows)) : undefinedBecause(problem);
}

function alphaOfCovariances(matrix: Matrix): Estimate<number, MatrixProblem> {
  const items = matrix.length;
  const variances = total(matrix.map((_row, item) => cell(matrix, item, item)));
  const whole = total(matrix.map(total));
  if (!(whole > variances * Number.EPSILON)) return undefinedBecause('zero_variance');
  return defined((items / (items - 1)) * (1 - variances / whole));
}

/** Why omega does not exist: beside the shape of the data, a factor that explains more than an item's variance. */
export type OmegaProblem = MatrixProblem | 'improper_solution' | 'not_converged';

export interface OneFactor {
  /** Loadings in points of the items; their sum is not negative. */
  readonly loadings: readonly number[];
  /** Variances that the factor leaves unexplained, at least 0. */
  readonly uniquenesses: readonly number[];
}

const MOST_ROUNDS = 10_000;
const CONVERGED = 1e-12;

/** One round: each loading in turn minimises the squared residuals given the others. */
function improve(matrix: Matrix, loadings: readonly number[]): readonly number[] {
  const next = [...loadings];
  for (let item = 0; item < next.length; item += 1) {
    let [products, squares] = [0, 0];
    for (const [other, loading] of next.entries()) {
      if (other === item) continue;
      products += cell(matrix, item, other) * loading;
      squares += loading * loading;
    }
    if (squares > 0) next[item] = products / squares;
  }
  return next;
}

/** Each item's whole deviation, with the sign of its covariance with the first. */
function startOf(matrix: Matrix): readonly number[] {
  return matrix.map((row, item) => Math.sqrt(cell(matrix, item, item)) * ((row[0] ?? 0) < 0 ? -1 : 1));
}

/**
 * One common factor of a covariance matrix by minimum residuals: loadings that minimise the sum of squared
 * differences between observed and implied covariances off the diagonal (Harman & Jones 1966, Psychometrika
 * 31:351-368), each in turn until none moves. Unweighted, so it needs no normal distribution and no inverse.
 * @param matrix covariances or correlations of three items or more
 */
export function oneFactor(matrix: Matrix): Estimate<OneFactor, OmegaProblem> {
  const size = Math.max(...matrix.map((_row, item) => Math.sqrt(cell(matrix, item, item))));
  if (!(size > 0)) return undefinedBecause('zero_variance');
  let loadings = startOf(matrix);
  let moved = Infinity;
  for (let round = 0; round < MOST_ROUNDS && moved > CONVERGED * size; round += 1) {
    const next = improve(matrix, loadings);
    moved = Math.max(...next.map((loading, item) => Math.abs(loading - (loadings[item] ?? 0))));
    loadings = next;
  }
  if (!(moved <= CONVERGED * size)) return undefinedBecause('not_converged');
  const sign = total(loadings) < 0 ? -1 : 1;
  const uniquenesses = loadings.map((loading, item) => cell(matrix, item, item) - loading * loading);
  if (uniquenesses.some((uniqueness) => uniqueness < -1e-9 * size * size)) return undefinedBecause('improper_solution');
  return defined({
    loadings: loadings.map((loading) => sign * loading),
    uniquenesses: uniquenesses.map((uniqueness) => Math.max(0, uniqueness)),
  });
}

/**
 * McDonald's omega (total) of a scale with one factor: (sum of loadings)^2 / ((sum of loadings)^2 + sum of
 * uniquenesses) (McDonald 1999, Test theory, formula 6.20b), loadings by minimum residuals (`oneFactor`) of the
 * covariances, so that it is the reliability of the sum of the items as they are. In 0..1; equals alpha when all
 * loadings are equal.
 * @param rows one per participant without missing answers, a column per item, three columns or more
 */
export function mcdonaldOmega(rows: Matrix): Estimate<number, OmegaProblem> {
  const problem = shapeProblem(rows, { rows: 2, columns: 3 });
  return problem === null ? omegaOfCovariances(covariances(rows)) : undefinedBecause(problem);
}

/** Omega from a covariance or correlation matrix of three items or more; see `mcdonaldOmega`. */
export function omegaOfCovariances(matrix: Matrix): Estimate<number, OmegaProblem> {
  const factor = oneFactor(matrix);
  if (factor.kind === 'undefined') return factor;
  const common = total(factor.value.loadings) ** 2;
  return defined(common / (common + total(factor.value.uniquenesses)));
}
