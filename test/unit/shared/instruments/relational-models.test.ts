import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationalModels } from '../../../../shared/instruments/relational-models';
import {
  dominantModel,
  errorOfMeasurement,
  relationalProfile,
  relativeEntropy,
  RELATIONAL_MODELS,
  type PerModel,
} from '../../../../shared/instruments/relational-models/relational-profile';
import { relationalVignettes } from '../../../../shared/instruments/relational-vignettes';
import { answersOf, given, missing, valueOf } from '../../../support/instrument-answers';

function means(communal: number, authority: number, equality: number, market: number): PerModel<number> {
  return {
    communal_sharing: communal,
    authority_ranking: authority,
    equality_matching: equality,
    market_pricing: market,
  };
}

const anyMeans = fc
  .tuple(...RELATIONAL_MODELS.map(() => fc.double({ min: 1, max: 7, noNaN: true })))
  .map(([communal = 1, authority = 1, equality = 1, market = 1]) => means(communal, authority, equality, market));

/** SEM 0.6 * sqrt(1 - 0.75) = 0.3, so the lead needed is 1.96 * sqrt(0.18) = 0.8316. */
const precise = { reliability: 0.75, deviation: 0.6 };
const PRECISION = {
  communal_sharing: precise,
  authority_ranking: precise,
  equality_matching: precise,
  market_pricing: precise,
};

describe('the relational profile', () => {
  it('ipsatises (2, 1, 3, 6) to (-1, -2, 0, 3), keeps the mean 3, and has entropy .86479', () => {
    const profile = relationalProfile(means(2, 1, 3, 6));
    expect(RELATIONAL_MODELS.map((model) => profile.relative[model])).toEqual([-1, -2, 0, 3]);
    expect(profile.closeness).toBe(3);
    expect(profile.entropy).toBeCloseTo(0.86479, 5);
    expect(profile.communalMinusMarket).toBe(-4);
  });

  it('calls a model dominant from a lead of 1.96 * sqrt(SEM1^2 + SEM2^2) on, and mixed below it', () => {
    expect(errorOfMeasurement(precise)).toBeCloseTo(0.3, 12);
    expect(dominantModel(means(2, 2, 3, 3.832), PRECISION)).toBe('market_pricing');
    expect(dominantModel(means(2, 2, 3, 3.831), PRECISION)).toBe('mixed');
    expect(dominantModel(means(3.9, 2, 3, 1), PRECISION)).toBe('communal_sharing');
  });

  it('takes the errors of the two models that compete, not of the others', () => {
    const vague = { reliability: 0, deviation: 3 };
    expect(dominantModel(means(1, 2, 3, 5), { ...PRECISION, communal_sharing: vague })).toBe('market_pricing');
    expect(dominantModel(means(1, 2, 3, 5), { ...PRECISION, equality_matching: vague })).toBe('mixed');
  });

  it('is mixed when two lead together, even without any error', () => {
    const exact = { reliability: 1, deviation: 1 };
    const none = Object.fromEntries(RELATIONAL_MODELS.map((model) => [model, exact])) as typeof PRECISION;
    expect(dominantModel(means(5, 5, 1, 1), none)).toBe('mixed');
    expect(dominantModel(means(5, 4.9, 1, 1), none)).toBe('communal_sharing');
  });

  it('has relative means that add up to 0, an entropy in 0..1, and ignores a shift in what it says of dominance', () => {
    fc.assert(
      fc.property(anyMeans, fc.integer({ min: 0, max: 3 }), (some, shift) => {
        const profile = relationalProfile(some);
        const sum = RELATIONAL_MODELS.reduce((total, model) => total + profile.relative[model], 0);
        expect(sum).toBeCloseTo(0, 10);
        expect(profile.entropy).toBeGreaterThanOrEqual(0);
        expect(profile.entropy).toBeLessThanOrEqual(1 + 1e-12);
        const shifted = means(
          some.communal_sharing + shift,
          some.authority_ranking + shift,
          some.equality_matching + shift,
          some.market_pricing + shift,
        );
        const again = relationalProfile(shifted);
        for (const model of RELATIONAL_MODELS) expect(again.relative[model]).toBeCloseTo(profile.relative[model], 10);
        expect(again.entropy).toBeGreaterThanOrEqual(profile.entropy - 1e-12);
      }),
    );
  });

  it('has entropy 1 for equal amounts, 0 for one amount, and none without amounts', () => {
    expect(relativeEntropy([3, 3, 3, 3])).toBeCloseTo(1, 12);
    expect(relativeEntropy([0, 5, 0, 0])).toBe(0);
    expect(() => relativeEntropy([0, 0])).toThrow('shares');
  });
});

describe('the scales', () => {
  const five = (...values: (number | null)[]) =>
    values.map((value) => (value === null ? missing('dont_know') : given(value)));
  const complete = {
    communal_sharing: five(2, 2, 2, 2, 2),
    authority_ranking: five(1, 1, 1, 1, 1),
    equality_matching: five(3, 3, 3, 3, 3),
    market_pricing: five(6, 6, 6, 6, 6),
  };

  it('take the mean of four or five answers, and none of three', () => {
    const scores = (communal: ReturnType<typeof five>) =>
      relationalModels.score(answersOf({ ...complete, communal_sharing: communal }));
    expect(scores(five(1, 2, 3, 4, 6))['relation_communal_sharing']).toEqual({ kind: 'defined', value: 3.2 });
    expect(scores(five(1, 2, null, 4, 5))['relation_communal_sharing']).toEqual({ kind: 'defined', value: 3 });
    const three = scores(five(1, 2, null, null, 5));
    expect(three['relation_communal_sharing']).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
    expect(three['relation_market_pricing']).toEqual({ kind: 'defined', value: 6 });
    for (const name of ['relation_closeness', 'relation_dominant', 'relation_market_pricing_relative']) {
      expect(three[name]).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
    }
  });

  it('give the whole profile by name', () => {
    const scores = relationalModels.score(answersOf(complete));
    expect(valueOf(scores['relation_entropy'])).toBeCloseTo(0.86479, 5);
    expect(scores['relation_communal_minus_market']).toEqual({ kind: 'defined', value: -4 });
    expect(scores['relation_dominant']).toEqual({ kind: 'defined', value: 'market_pricing' });
  });

  it('tell refused from not asked', () => {
    const refused = Array.from({ length: 5 }, () => missing('refused'));
    expect(relationalModels.score(answersOf({ communal_sharing: refused }))['relation_communal_sharing']).toEqual({
      kind: 'undefined',
      reason: 'refused',
    });
    expect(relationalModels.score(answersOf({}))['relation_communal_sharing']).toEqual({
      kind: 'undefined',
      reason: 'not_asked',
    });
  });

  it('turn a reversed item round: 2 on 1..7 counts as 6', () => {
    const reversed = new Map([
      ['communal_sharing', [2, 2, 2, 2].map((value) => ({ answer: given(value), reversed: true }))],
    ]);
    expect(relationalModels.score(reversed)['relation_communal_sharing']).toEqual({ kind: 'defined', value: 6 });
  });
});

describe('the vignettes', () => {
  const choice = (chosen: string, communal: number) =>
    given({
      chosen,
      ratings: { communal_sharing: communal, authority_ranking: 2, equality_matching: 3, market_pricing: 5 },
    });

  it('give the share chosen and the mean fit per model, from three situations on', () => {
    const scores = relationalVignettes.score(
      answersOf({
        situation: [
          choice('market_pricing', 1),
          choice('communal_sharing', 7),
          choice('market_pricing', 4),
          missing('refused'),
        ],
      }),
    );
    expect(valueOf(scores['vignettes_market_pricing_share'])).toBeCloseTo(2 / 3, 12);
    expect(scores['vignettes_communal_sharing_fit']).toEqual({ kind: 'defined', value: 4 });
    expect(scores['vignettes_authority_ranking_share']).toEqual({ kind: 'defined', value: 0 });
  });

  it('give nothing from two', () => {
    const scores = relationalVignettes.score(
      answersOf({ situation: [choice('market_pricing', 1), choice('market_pricing', 1), null, null] }),
    );
    expect(scores['vignettes_market_pricing_share']).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
  });
});
