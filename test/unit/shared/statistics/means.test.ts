import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, equivalence, meanDifference, meanWithInterval } from '../../../../shared/statistics/means';
import { valueOf } from '../../../support/instrument-answers';

const FIRST = [1, 2, 2, 3, 3, 3, 4, 4, 5, 7, 9, 15];
const SECOND = [4, 4, 6, 7, 8, 8, 9, 12, 13];
const PAIRS = [
  [2, 1],
  [4, 3],
  [4, 2],
  [5, 5],
  [7, 4],
  [8, 7],
  [9, 6],
  [11, 9],
] as const;

describe('a mean', () => {
  it('agrees with R: t.test(x)$conf.int', () => {
    const { value, interval, count } = valueOf(meanWithInterval(FIRST));
    expect([value, count]).toEqual([58 / 12, 12]);
    expect(interval.low).toBeCloseTo(2.35275175619258, 10);
    expect(interval.high).toBeCloseTo(7.31391491047409, 10);
  });

  it('has no interval of one value', () => {
    expect(meanWithInterval([7])).toEqual({ kind: 'undefined', reason: 'too_few' });
  });
});

describe('a difference of means', () => {
  it('agrees with R: t.test(x, y), which is Welch', () => {
    const found = valueOf(meanDifference(FIRST, SECOND));
    expect(found.interval.low).toBeCloseTo(-6.276506238881344, 10);
    expect(found.interval.high).toBeCloseTo(0.165395127770232, 10);
    expect(found.degrees).toBeCloseTo(18.8630822657676, 10);
    expect(found.standardError).toBeCloseTo(1.53814207163958, 12);
  });

  it('is equivalent within a margin as the two one-sided tests say; R: pt((d + 6) / se, df, lower = FALSE)', () => {
    expect(equivalence(valueOf(meanDifference(FIRST, SECOND)), 6).p).toBeCloseTo(0.0354388174897376, 10);
  });

  it('turns round when the groups are swapped, and needs spread', () => {
    const values = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const [one, other] = [meanDifference(first, second), meanDifference(second, first)];
        expect(one.kind).toBe(other.kind);
        if (one.kind === 'undefined' || other.kind === 'undefined') return;
        expect(one.value.value).toBeCloseTo(-other.value.value, 10);
        expect(one.value.interval.low).toBeCloseTo(-other.value.interval.high, 8);
      }),
    );
    expect(meanDifference([3, 3], [4, 4])).toEqual({ kind: 'undefined', reason: 'zero_variance' });
    expect(meanDifference([3], [4, 5])).toEqual({ kind: 'undefined', reason: 'too_few' });
  });
});

describe('a correlation', () => {
  it('agrees with R: cor.test(x, y)', () => {
    const { value, interval } = valueOf(correlation(PAIRS));
    expect(value).toBeCloseTo(0.937333517539532, 12);
    expect(interval.low).toBeCloseTo(0.685331012010329, 10);
    expect(interval.high).toBeCloseTo(0.988854587366902, 10);
  });

  it('stays in -1..1 and does not exist without spread', () => {
    expect(correlation(PAIRS.map(([x]) => [x, 3] as const))).toEqual({ kind: 'undefined', reason: 'zero_variance' });
    const perfect = valueOf(correlation(PAIRS.map(([x]) => [x, 2 * x] as const)));
    expect(perfect.value).toBeCloseTo(1, 12);
    expect(perfect.interval.high).toBeLessThanOrEqual(1);
  });
});
