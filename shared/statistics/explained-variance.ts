import { covariances, cell, type Matrix } from './matrix';

/** Below this part of its own variance a predictor follows from the others. */
const DEPENDENT = 1e-9;

/** Lower triangle of the Cholesky factor (Cholesky 1910, as in Golub & Van Loan 1996, 4.2); null when not definite. */
function cholesky(matrix: Matrix): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [row, values] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const known = values.slice(0, column).reduce((sum, value, at) => sum + value * (lower[column]?.[at] ?? 0), 0);
      const left = cell(matrix, row, column) - known;
      if (row === column) {
        if (!(left > DEPENDENT * cell(matrix, row, row))) return null;
        values[column] = Math.sqrt(left);
      } else values[column] = left / cell(lower, column, column);
    }
  }
  return lower;
}

/**
 * Part of the variance of the last column that a linear function of some of the others explains, 0..1: c' S^-1 c / v
 * with the covariances S of the predictors, c with the outcome, and v its variance. The same as least squares gives,
 * and fast enough to be computed for thousands of resamples.
 * @param rows one per participant; the outcome in the last column
 * @param predictors places of the columns used
 * @returns NaN when the outcome does not vary or a predictor follows from the others
 */
export function explainedVariance(rows: Matrix, predictors: readonly number[]): number {
  const outcome = (rows[0]?.length ?? 0) - 1;
  const matrix = covariances(rows);
  const variance = cell(matrix, outcome, outcome);
  const lower = cholesky(predictors.map((row) => predictors.map((column) => cell(matrix, row, column))));
  if (lower === null || !(variance > 0)) return Number.NaN;
  const solved: number[] = [];
  for (const [row, predictor] of predictors.entries()) {
    const known = solved.reduce((sum, value, at) => sum + value * cell(lower, row, at), 0);
    solved.push((cell(matrix, predictor, outcome) - known) / cell(lower, row, row));
  }
  return Math.min(1, solved.reduce((sum, value) => sum + value * value, 0) / variance);
}
