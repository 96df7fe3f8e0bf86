import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../shared/statistics/estimate';
import { intraclassCorrelations, ratingMeanSquares } from '../../../../shared/statistics/intraclass';
import { cronbachAlpha, mcdonaldOmega, omegaOfCovariances, oneFactor } from '../../../../shared/statistics/reliability';

/** Six targets, four judges: Shrout & Fleiss (1979), table 2. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Columns rating, privileges, learning and raises of R's data set `attitude` (Chatterjee & Price 1977). */
const ATTITUDE =
  `43 30 39 61,63 51 54 63,71 68 69 76,61 45 47 54,81 56 66 71,43 49 44 54,58 42 56 66,71 50 55 70,72 72 67 71,
67 45 47 62,64 53 58 58,67 47 39 59,69 57 42 55,68 83 45 59,77 54 72 79,81 50 72 60,74 64 69 79,65 65 75 55,65 46 57 75,
50 68 54 64,50 33 34 43,64 52 62 66,53 52 50 63,40 42 58 50,63 42 48 66,66 66 63 88,78 58 74 80,48 44 45 51,85 71 71 77,
82 39 59 64`
    .split(',')
    .map((row) => row.trim().split(' ').map(Number));

function valueOf<Value>(estimate: Estimate<Value, string>): Value {
  if (estimate.kind === 'undefined') throw new Error(estimate.reason);
  return estimate.value;
}

/** Rows that are a common part and a part of their own, so that every statistic exists. */
const rowsOf = (columns: number) =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: columns, maxLength: columns }), {
      minLength: 4,
      maxLength: 30,
    })
    .filter((rows) => new Set(rows.map((row) => row.reduce((sum, value) => sum + value, 0))).size > 1);

describe('intraclass correlations', () => {
  it('give the six published values of Shrout & Fleiss', () => {
    const found = valueOf(intraclassCorrelations(SHROUT_FLEISS));
    expect(found.oneWaySingle).toBeCloseTo(0.1657, 4);
    expect(found.twoWayRandomSingle).toBeCloseTo(0.2898, 4);
    expect(found.twoWayMixedSingle).toBeCloseTo(0.7148, 4);
    expect(found.oneWayAverage).toBeCloseTo(0.4428, 4);
    expect(found.twoWayRandomAverage).toBeCloseTo(0.6201, 4);
    expect(found.twoWayMixedAverage).toBeCloseTo(0.9093, 4);
  });

  it('rest on the published mean squares', () => {
    const squares = ratingMeanSquares(SHROUT_FLEISS);
    expect(squares.betweenTargets).toBeCloseTo(11.24, 2);
    expect(squares.within).toBeCloseTo(6.26, 2);
    expect(squares.betweenJudges).toBeCloseTo(32.49, 2);
    expect(squares.residual).toBeCloseTo(1.02, 2);
  });

  it('never exceed 1; consistency ignores what a judge adds to all, and its average is alpha', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.integer({ min: -5, max: 5 }), (rows, added) => {
        const found = valueOf(intraclassCorrelations(rows));
        const squares = ratingMeanSquares(rows);
        // Where targets differ less than chance would make them, the variances in the denominators can be negative
        // and the coefficients of judges drawn at random have no upper bound.
        if (squares.betweenTargets >= squares.residual) {
          for (const value of Object.values(found)) expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const shifted = valueOf(intraclassCorrelations(rows.map(([first = 0, ...rest]) => [first + added, ...rest])));
        expect(shifted.twoWayMixedSingle).toBeCloseTo(found.twoWayMixedSingle, 9);
        expect(valueOf(cronbachAlpha(rows))).toBeCloseTo(found.twoWayMixedAverage, 9);
      }),
    );
  });
});

describe("Cronbach's alpha", () => {
  it('agrees with the formula in R on the table of Shrout & Fleiss and on attitude', () => {
    expect(valueOf(cronbachAlpha(SHROUT_FLEISS))).toBeCloseTo(0.909315542377069, 12);
    expect(valueOf(cronbachAlpha(ATTITUDE))).toBeCloseTo(0.819002528701702, 12);
  });

  it('is 1 for copies of one item, and does not change with order, shift or scale', () => {
    expect(valueOf(cronbachAlpha([1, 4, 2, 7].map((value) => [value, value, value])))).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(rowsOf(4), (rows) => {
        const alpha = valueOf(cronbachAlpha(rows));
        expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(cronbachAlpha(rows.map((row) => row.toReversed())))).toBeCloseTo(alpha, 8);
        expect(valueOf(cronbachAlpha(rows.map((row) => row.map((value) => 3 * value - 2))))).toBeCloseTo(alpha, 8);
      }),
    );
  });

  it('says what is lacking', () => {
    expect(cronbachAlpha([[1, 2]])).toEqual({ kind: 'undefined', reason: 'too_few_rows' });
    expect(cronbachAlpha([[1], [2]])).toEqual({ kind: 'undefined', reason: 'too_few_columns' });
    expect(cronbachAlpha([[1, 2], [2]])).toEqual({ kind: 'undefined', reason: 'not_rectangular' });
    expect(
      cronbachAlpha([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual({ kind: 'undefined', reason: 'zero_variance' });
  });
});

function implied(loadings: readonly number[], uniquenesses: readonly number[]): number[][] {
  return loadings.map((one, row) =>
    loadings.map((other, column) => one * other + (row === column ? (uniquenesses[row] ?? 0) : 0)),
  );
}

describe("McDonald's omega", () => {
  it('finds a factor again that made the covariances: loadings .9 .8 .7 .6 give 9 / (9 + 1.7)', () => {
    const matrix = implied([0.9, 0.8, 0.7, 0.6], [0.19, 0.36, 0.51, 0.64]);
    const { loadings } = valueOf(oneFactor(matrix));
    [0.9, 0.8, 0.7, 0.6].forEach((loading, item) => expect(loadings[item]).toBeCloseTo(loading, 9));
    expect(valueOf(omegaOfCovariances(matrix))).toBeCloseTo(9 / 10.7, 9);
  });

  it('agrees with a minimum-residuals fit by optim in R on attitude', () => {
    expect(valueOf(mcdonaldOmega(ATTITUDE))).toBeCloseTo(0.823072967, 7);
  });

  it('with three items is the triad in closed form: loading 1 squared is s12 s13 / s23', () => {
    const { loadings } = valueOf(
      oneFactor([
        [4, 1.2, 0.9],
        [1.2, 3, 0.8],
        [0.9, 0.8, 2],
      ]),
    );
    expect((loadings[0] ?? 0) ** 2).toBeCloseTo((1.2 * 0.9) / 0.8, 9);
  });

  it('lies in 0..1, is at least alpha, and equals it when loadings are equal', () => {
    const loading = fc.double({ min: 0.3, max: 2, noNaN: true });
    const uniqueness = fc.double({ min: 0.1, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(loading, uniqueness), { minLength: 3, maxLength: 7 }), (items) => {
        const loadings = items.map(([value]) => value);
        const uniquenesses = items.map(([, value]) => value);
        const matrix = implied(loadings, uniquenesses);
        const omega = valueOf(omegaOfCovariances(matrix));
        const common = loadings.reduce((sum, value) => sum + value, 0) ** 2;
        const whole = common + uniquenesses.reduce((sum, value) => sum + value, 0);
        const variances = matrix.reduce((sum, row, item) => sum + (row[item] ?? 0), 0);
        const alpha = (items.length / (items.length - 1)) * (1 - variances / whole);
        expect(omega).toBeCloseTo(common / whole, 6);
        expect(omega).toBeGreaterThanOrEqual(alpha - 1e-6);
        expect(omega).toBeLessThanOrEqual(1);
      }),
    );
    const equal = implied([0.7, 0.7, 0.7], [0.5, 0.6, 0.7]);
    expect(valueOf(omegaOfCovariances(equal))).toBeCloseTo((1.5 * (9 * 0.49 - 3 * 0.49)) / (9 * 0.49 + 1.8), 9);
  });

  it('refuses a factor that would explain more than an item holds', () => {
    const improper = [
      [1, 0.9, 0.9],
      [0.9, 1, 0.5],
      [0.9, 0.5, 1],
    ];
    expect(omegaOfCovariances(improper)).toEqual({ kind: 'undefined', reason: 'improper_solution' });
    expect(
      mcdonaldOmega([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual({ kind: 'undefined', reason: 'zero_variance' });
  });
});
