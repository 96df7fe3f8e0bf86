/** One row per participant (or target), one column per item (or judge); complete and rectangular. */
export type Matrix = readonly (readonly number[])[];

/** Why a statistic of a matrix does not exist. */
export type MatrixProblem = 'too_few_rows' | 'too_few_columns' | 'not_rectangular' | 'zero_variance';

/** The first thing that keeps rows and columns from being analysed, or null. */
export function shapeProblem(
  rows: Matrix,
  fewest: { readonly rows: number; readonly columns: number },
): Exclude<MatrixProblem, 'zero_variance'> | null {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < fewest.rows) return 'too_few_rows';
  if (columns < fewest.columns) return 'too_few_columns';
  return rows.every((row) => row.length === columns) ? null : 'not_rectangular';
}

/** The cell, for indexes known to be inside. */
export function cell(rows: Matrix, row: number, column: number): number {
  const value = rows[row]?.[column];
  if (value === undefined) throw new Error(`No cell ${row}, ${column}`);
  return value;
}

/** Sum of numbers. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Covariances of the columns, N - 1 in the denominator. Needs two rows or more, all of one length. */
export function covariances(rows: Matrix): Matrix {
  const count = rows.length;
  const means = (rows[0] ?? []).map(
    (_first, column) => total(rows.map((_row, row) => cell(rows, row, column))) / count,
  );
  return means.map((one, left) =>
    means.map((other, right) => {
      const products = rows.map((_row, row) => (cell(rows, row, left) - one) * (cell(rows, row, right) - other));
      return total(products) / (count - 1);
    }),
  );
}
