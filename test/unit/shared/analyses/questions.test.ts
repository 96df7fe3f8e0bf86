import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discordance, quadrantOf } from '../../../../shared/analyses/discordance';
import { recommendationAnalysis } from '../../../../shared/analyses/recommendation';
import { DOMINANCE, relationalShares } from '../../../../shared/analyses/relational-shares';
import { valueOf } from '../../../support/instrument-answers';

function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}

describe('question 3: who holds which relationship', () => {
  it('gives 44 of 275 personal as 16 %, 12.1 to 20.8, beside mixed', () => {
    const shares = valueOf(
      relationalShares([
        ...times(44, 'communal_sharing' as const),
        ...times(190, 'market_pricing' as const),
        ...times(41, 'mixed' as const),
      ]),
    );
    const personal = shares.find(({ model }) => model === 'communal_sharing');
    expect(personal?.proportion.share).toBe(0.16);
    expect(personal?.proportion.interval.low).toBeCloseTo(0.1214, 4);
    expect(personal?.proportion.interval.high).toBeCloseTo(0.208, 4);
    expect(shares.map(({ model, proportion }) => [model, proportion.count])).toEqual([
      ['communal_sharing', 44],
      ['authority_ranking', 0],
      ['equality_matching', 0],
      ['market_pricing', 190],
      ['mixed', 41],
    ]);
  });

  it('adds up to everyone, mixed included', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DOMINANCE), { minLength: 1 }), (dominant) => {
        const shares = valueOf(relationalShares(dominant));
        expect(shares.reduce((sum, { proportion }) => sum + proportion.share, 0)).toBeCloseTo(1, 10);
      }),
    );
    expect(relationalShares([])).toEqual({ kind: 'undefined', reason: 'empty' });
  });
});

describe('question 7: stated against automatic', () => {
  const someone = (stated: number, automatic: number) => ({ stated, automatic });

  it('counts quadrants, with 7 satisfied and 0 not negative', () => {
    expect([someone(7, 0), someone(7, -0.01), someone(6.5, 0.3), someone(3, -1)].map(quadrantOf)).toEqual([
      'satisfied_positive',
      'satisfied_negative',
      'dissatisfied_positive',
      'dissatisfied_negative',
    ]);
  });

  it('sets 60/20/10/10 against independence: .8 x .3 + .2 x .7 = .38, so .08 below', () => {
    const found = valueOf(
      discordance([
        ...times(60, someone(8, 0.5)),
        ...times(20, someone(8, -0.5)),
        ...times(10, someone(5, 0.5)),
        ...times(10, someone(5, -0.5)),
      ]),
    );
    expect(found.discordant.share).toBeCloseTo(0.3, 12);
    expect(found.expectedShare).toBeCloseTo(0.38, 12);
    expect(found.excess).toBeCloseTo(-0.08, 12);
    // The products of both deviations are .06, -.14, -.24, .56 (60, 20, 10, 10 times); twice their SD over sqrt(100).
    const spread = Math.sqrt((60 * 0.02 ** 2 + 20 * 0.18 ** 2 + 10 * 0.28 ** 2 + 10 * 0.52 ** 2) / 99);
    expect(found.excessInterval.high - found.excess).toBeCloseTo((1.9599639845 * 2 * spread) / 10, 8);
  });

  it('has no excess when the table is a product of its margins', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, size, size, size, (satisfied, dissatisfied, positive, negative) => {
        const cells = [
          [satisfied * positive, someone(9, 1)],
          [satisfied * negative, someone(9, -1)],
          [dissatisfied * positive, someone(2, 1)],
          [dissatisfied * negative, someone(2, -1)],
        ] as const;
        expect(valueOf(discordance(cells.flatMap(([count, one]) => times(count, one)))).excess).toBeCloseTo(0, 10);
      }),
    );
  });
});

describe('question 18: avoiding 9s and 10s', () => {
  it('gives histogram, mean, deviation, score and the cut at 8', () => {
    const found = valueOf(recommendationAnalysis([10, 9, 8, 8, 8, 7, 7, 6, 5, 2]));
    expect(found.histogram.map(({ proportion }) => proportion.count)).toEqual([0, 0, 1, 0, 0, 1, 1, 2, 3, 1, 1]);
    expect(found.mean.value).toBe(7);
    // Student's t with 9 degrees of freedom at 97.5 %, 2.262157, times SD / sqrt(10), SD = sqrt(46 / 9).
    expect(found.mean.interval.high).toBeCloseTo(7 + (2.2621571628 * Math.sqrt(46 / 9)) / Math.sqrt(10), 8);
    expect(found.netPromoter.score).toBeCloseTo(-10, 10);
    expect(found.fromEight.score).toBeCloseTo(20, 10);
  });

  it('never scores lower from 8 than from 9, by as much as there are eights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2 }), (results) => {
        const { netPromoter, fromEight, histogram } = valueOf(recommendationAnalysis(results));
        expect(fromEight.score - netPromoter.score).toBeCloseTo(100 * (histogram[8]?.proportion.share ?? 0), 9);
      }),
    );
    expect(recommendationAnalysis([])).toEqual({ kind: 'undefined', reason: 'too_few' });
  });
});
