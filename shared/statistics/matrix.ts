/** One row per participant (or target), one column per item (or judge); complete and rectangular. */
export type Matrix = readonly (readonly number[])[];

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

/**
 * Covariances of the columns, N - 1 in the denominator, deviations from the means first. Needs two rows or more, all
 * of one length. Plain loops: resampling calls it thousands of times.
 */
export function covariances(rows: Matrix): Matrix {
  const columns = rows[0]?.length ?? 0;
  const means = Array.from({ length: columns }, () => 0);
  for (const row of rows) for (let at = 0; at < columns; at += 1) means[at] = (means[at] ?? 0) + (row[at] ?? 0);
  for (let at = 0; at < columns; at += 1) means[at] = (means[at] ?? 0) / rows.length;
  const products = means.map(() => means.map(() => 0));
  for (const row of rows) {
    for (const [left, sums] of products.entries()) {
      const deviation = (row[left] ?? 0) - (means[left] ?? 0);
      for (let right = 0; right <= left; right += 1) {
        sums[right] = (sums[right] ?? 0) + deviation * ((row[right] ?? 0) - (means[right] ?? 0));
      }
    }
  }
  return products.map((_sums, left) =>
    products.map((_other, right) => cell(products, Math.max(left, right), Math.min(left, right)) / (rows.length - 1)),
  );
}
