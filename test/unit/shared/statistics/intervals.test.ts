import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../../shared/statistics/bootstrap';
import { wilsonProportion } from '../../../../shared/statistics/intervals';

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const counted = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.record({ count: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

describe('the Wilson interval', () => {
  it('agrees with R: prop.test(44, 275, correct = FALSE)', () => {
    const found = wilsonProportion(44, 275);
    if (found.kind === 'undefined') throw new Error(found.reason);
    expect(found.value.share).toBe(0.16);
    expect(found.value.interval.low).toBeCloseTo(0.12140004828789, 12);
    expect(found.value.interval.high).toBeCloseTo(0.207967970403161, 12);
  });

  it('holds the share, stays within 0..1, and mirrors when counting the others', () => {
    fc.assert(
      fc.property(counted, ({ count, total }) => {
        const [one, other] = [wilsonProportion(count, total), wilsonProportion(total - count, total)];
        if (one.kind === 'undefined' || other.kind === 'undefined') throw new Error('undefined');
        const { low, high } = one.value.interval;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(one.value.share);
        expect(high).toBeGreaterThanOrEqual(one.value.share);
        expect(high).toBeGreaterThan(low);
        expect(low).toBeCloseTo(1 - other.value.interval.high, 12);
      }),
    );
  });

  it('does not exist without a whole', () => {
    expect(wilsonProportion(0, 0)).toEqual({ kind: 'undefined', reason: 'empty' });
  });
});

describe('the bootstrap interval', () => {
  const skewed = [1, 2, 2, 3, 3, 3, 4, 4, 5, 7, 9, 15];

  it('agrees with scipy.stats.bootstrap, BCa of a skewed mean over 200 000 resamples: 3.25 to 7.92', () => {
    const found = bootstrapInterval(skewed, meanOf, { seed: 11, repetitions: 40_000 });
    if (found.kind === 'undefined') throw new Error(found.reason);
    expect(Math.abs(found.value.interval.low - 3.25)).toBeLessThan(0.09);
    expect(Math.abs(found.value.interval.high - 7.917)).toBeLessThan(0.17);
  });

  it('is the same for the same seed and another for another', () => {
    const of = (seed: number) => bootstrapInterval(skewed, meanOf, { seed, repetitions: 500 });
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });

  it('moves with the data', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 40 }), (values) => {
        const of = (sample: readonly number[]) => bootstrapInterval(sample, meanOf, { seed: 1, repetitions: 200 });
        const [plain, shifted] = [of(values), of(values.map((value) => value + 8))];
        if (plain.kind === 'undefined' || shifted.kind === 'undefined') throw new Error('undefined');
        expect(plain.value.interval.low).toBeLessThanOrEqual(plain.value.interval.high);
        expect(shifted.value.value).toBeCloseTo(plain.value.value + 8, 10);
      }),
      { numRuns: 30 },
    );
  });

  it('says when there is too little, or a statistic that does not exist', () => {
    expect(bootstrapInterval([1, 2], meanOf, { seed: 1 })).toEqual({ kind: 'undefined', reason: 'too_few_cases' });
    expect(bootstrapInterval(skewed, () => Number.NaN, { seed: 1 })).toEqual({
      kind: 'undefined',
      reason: 'statistic_undefined',
    });
  });
});
