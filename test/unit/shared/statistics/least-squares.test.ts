import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../../shared/statistics/least-squares';
import { valueOf } from '../../../support/instrument-answers';

/** Longley (1967), the regression that the National Institute of Standards and Technology certifies to 15 digits. */
const LONGLEY = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe('least squares', () => {
  it('agrees with the certified values for Longley: coefficients, their errors, residual and R squared', () => {
    const found = valueOf(
      leastSquares(
        LONGLEY.map(([, ...predictors]) => [1, ...predictors]),
        LONGLEY.map(([employed = 0]) => employed),
      ),
    );
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    const errors = [
      890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
      455.478499142212,
    ];
    for (const [at, value] of certified.entries()) {
      expect((found.coefficients[at] ?? 0) / value).toBeCloseTo(1, 7);
      expect((found.standardErrors[at] ?? 0) / (errors[at] ?? 0)).toBeCloseTo(1, 7);
    }
    expect(found.residual / 836424.055505915).toBeCloseTo(1, 7);
    expect(found.explained).toBeCloseTo(0.995479004577296, 10);
    expect(found.degrees).toBe(9);
  });

  it('finds the line that made the points', () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(number, number, fc.uniqueArray(number, { minLength: 3, maxLength: 12 }), (constant, slope, xs) => {
        const found = valueOf(
          leastSquares(
            xs.map((x) => [1, x]),
            xs.map((x) => constant + slope * x),
          ),
        );
        expect(found.coefficients[0]).toBeCloseTo(constant, 7);
        expect(found.coefficients[1]).toBeCloseTo(slope, 7);
      }),
    );
  });

  it('says when a column follows from the others, or nothing is left to estimate with', () => {
    const rows = [1, 2, 3, 4, 5].map((x) => [1, x, 2 * x + 3]);
    expect(leastSquares(rows, [1, 2, 2, 3, 5])).toEqual({ kind: 'undefined', reason: 'dependent_columns' });
    expect(
      leastSquares(
        [
          [1, 2],
          [1, 3],
        ],
        [1, 2],
      ),
    ).toEqual({ kind: 'undefined', reason: 'too_few_rows' });
  });
});
