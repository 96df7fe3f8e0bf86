import { defined, undefinedBecause, type Estimate } from './estimate';
import { cell, total, type Matrix } from './matrix';

export interface LeastSquares {
  /** In the order of the columns. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Sum of squared residuals. */
  readonly residual: number;
  /** Rows less columns. */
  readonly degrees: number;
  /** Explained part of the variance around the mean, 0..1; 0 when the outcome does not vary. */
  readonly explained: number;
}

export type LeastSquaresProblem = 'too_few_rows' | 'dependent_columns';

/** A column this much smaller than it was, once the columns before it are taken out, holds nothing of its own. */
const DEPENDENT = 1e-10;

/** Rotates the columns one after another so that below the diagonal only zeros remain; null when they depend. */
function triangular(work: number[][], columns: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    const whole = Math.sqrt(total(work.map((row) => (row[column] ?? 0) ** 2)));
    const below = Math.sqrt(total(work.slice(column).map((row) => (row[column] ?? 0) ** 2)));
    if (!(below > DEPENDENT * whole)) return false;
    const head = cell(work, column, column);
    const pivot = head > 0 ? -below : below;
    const reflector = work.map((row, index) =>
      index < column ? 0 : index === column ? head - pivot : (row[column] ?? 0),
    );
    const square = total(reflector.map((value) => value * value));
    for (let other = column; other <= columns; other += 1) {
      const product = total(work.map((row, index) => (reflector[index] ?? 0) * (row[other] ?? 0)));
      for (const [index, row] of work.entries()) {
        row[other] = (row[other] ?? 0) - ((2 * product) / square) * (reflector[index] ?? 0);
      }
    }
  }
  return true;
}

/** Solves an upper triangular system for a right-hand side. */
function solved(upper: Matrix, right: readonly number[]): number[] {
  const solution = right.map(() => 0);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    const known = total(solution.map((value, column) => (column > row ? value * cell(upper, row, column) : 0)));
    solution[row] = ((right[row] ?? 0) - known) / cell(upper, row, row);
  }
  return solution;
}

/** Squared lengths of the rows of the inverse of an upper triangular matrix: the diagonal of (X'X)^-1. */
function inverseSquares(upper: Matrix, columns: number): number[] {
  const squares = Array.from({ length: columns }, () => 0);
  for (let unit = 0; unit < columns; unit += 1) {
    const column = solved(
      upper,
      Array.from({ length: columns }, (_unused, row) => (row === unit ? 1 : 0)),
    );
    for (const [row, value] of column.entries()) squares[row] = (squares[row] ?? 0) + value * value;
  }
  return squares;
}

/**
 * Ordinary least squares by Householder reflections (Golub 1965, Numerische Mathematik 7:206-216), which keep the
 * digits that normal equations lose.
 * @param rows one per participant: the values of the predictors, with a 1 for the constant where one is wanted
 * @returns undefined `too_few_rows` without a degree of freedom left, `dependent_columns` when one follows from others
 */
export function leastSquares(rows: Matrix, outcome: readonly number[]): Estimate<LeastSquares, LeastSquaresProblem> {
  const columns = rows[0]?.length ?? 0;
  const degrees = rows.length - columns;
  if (columns === 0 || degrees < 1) return undefinedBecause('too_few_rows');
  const work = rows.map((row, index) => [...row, outcome[index] ?? 0]);
  if (!triangular(work, columns)) return undefinedBecause('dependent_columns');
  const coefficients = solved(
    work,
    work.slice(0, columns).map((row) => row[columns] ?? 0),
  );
  const residual = total(work.slice(columns).map((row) => (row[columns] ?? 0) ** 2));
  const average = total(outcome) / outcome.length;
  const around = total(outcome.map((value) => (value - average) ** 2));
  return defined({
    coefficients,
    standardErrors: inverseSquares(work, columns).map((square) => Math.sqrt((square * residual) / degrees)),
    residual,
    degrees,
    explained: around === 0 ? 0 : Math.max(0, 1 - residual / around),
  });
}
