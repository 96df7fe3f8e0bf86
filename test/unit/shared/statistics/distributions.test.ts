import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCumulative, normalQuantile } from '../../../../shared/statistics/normal';
import { studentCumulative, studentQuantile } from '../../../../shared/statistics/student';

/** Relative closeness, for tails that are tiny. */
function expectClose(found: number, wanted: number): void {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-11);
}

describe('the normal distribution', () => {
  it('agrees with R: pnorm and qnorm', () => {
    expectClose(normalCumulative(2.9), 0.998134186699616);
    expectClose(normalCumulative(3.2), 0.9993128620620841);
    expectClose(normalCumulative(-8), 6.220960574271785e-16);
    expectClose(normalQuantile(0.975), 1.959963984540054);
    expectClose(normalQuantile(1e-10), -6.361340902404056);
  });

  it('has a quantile that undoes its cumulative function, on both sides of the middle', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCumulative(normalQuantile(p))).toBeCloseTo(p, 12);
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 3);
      }),
    );
  });

  it('is infinite at the ends and refuses what is no probability', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(() => normalQuantile(1.1)).toThrow('not a probability');
  });
});

describe("Student's t and Fisher's F", () => {
  it('agree with R: pt, qt and pf', () => {
    expectClose(studentQuantile(0.975, 10), 2.228138851986274);
    expectClose(studentQuantile(0.999, 2.5), 13.822193110866);
    expectClose(studentQuantile(0.025, 1), -12.70620473617471);
    expectClose(studentCumulative(-1.3, 7), 0.1173839176961885);
    expectClose(studentCumulative(4, 300), 0.9999600799775814);
  });
});
