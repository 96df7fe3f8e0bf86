import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSOCIATION_SOURCES } from '../../../../shared/session/events';
import { associationSources, meanValence, type Named } from '../../../../shared/analyses/association-sources';
import { feltEmotions, type Feelings } from '../../../../shared/analyses/emotions';
import { relationOutcomes, type Related } from '../../../../shared/analyses/relation-outcomes';
import { reliableDiscrepancy } from '../../../../shared/analyses/reliable-discrepancy';
import { clusteredShare } from '../../../../shared/statistics/ratios';
import { valueOf } from '../../../support/instrument-answers';
import { FRIENDLINESS, GRADES, RECOMMENDATIONS, STAYING } from '../../../support/respondents';

describe('question 4: what a personal relation goes with', () => {
  const related = FRIENDLINESS.map((score, at): Related => ({
    dominant: at % 3 === 0 ? 'communal_sharing' : at % 3 === 1 ? 'market_pricing' : 'mixed',
    communalMinusMarket: score,
    outcomes: { staying: STAYING[at] ?? 0 },
  }));

  it('agrees with R: cor.test and lm over those who answered', () => {
    const [staying] = valueOf(relationOutcomes(related));
    expect(staying?.outcome).toBe('staying');
    expect(staying?.correlation.value).toBeCloseTo(0.857369667213141, 10);
    expect(staying?.slope.value).toBeCloseTo(1.1028838659392, 10);
    expect(staying?.groups.map(({ model, count }) => [model, count])).toEqual([
      ['communal_sharing', 12],
      ['authority_ranking', 0],
      ['equality_matching', 0],
      ['market_pricing', 12],
      ['mixed', 12],
    ]);
    const mean = (start: number) =>
      STAYING.filter((_value, at) => at % 3 === start).reduce((sum, value) => sum + value, 0) / 12;
    expect(staying?.personalLessBusiness?.value).toBeCloseTo(mean(0) - mean(1), 12);
  });

  it('gives no mean to a group of four and compares nothing with it', () => {
    const few = related.map((one, at): Related => ({ ...one, dominant: at < 4 ? 'communal_sharing' : 'mixed' }));
    const [staying] = valueOf(relationOutcomes(few));
    expect(staying?.groups[0]).toEqual({ model: 'communal_sharing', count: 4, mean: null });
    expect(staying?.personalLessBusiness).toBeNull();
  });
});

describe('question 6: what customers feel', () => {
  const someone = (contentment: number, anger: number, recentContact: boolean | null): Feelings => ({
    clusters: new Map([
      ['anger', anger],
      ['contentment', contentment],
    ]),
    negative: anger,
    recentContact,
  });

  it('ranks by mean, counts the negative group from 2 on, and compares contacts, worked by hand', () => {
    const found = valueOf(
      feltEmotions([
        ...[2, 2, 3, 3, 2].map((anger) => someone(3, anger, true)),
        ...[1, 1, 1, 1, 1.5].map((anger) => someone(2, anger, false)),
        someone(4, 1, null),
      ]),
    );
    expect(found.ranked.map(({ cluster }) => cluster)).toEqual(['contentment', 'anger']);
    expect(found.ranked[0]?.felt.value).toBeCloseTo(29 / 11, 12);
    expect([found.negativeGroup.count, found.negativeGroup.total]).toEqual([5, 11]);
    expect(found.byContact?.difference.value).toBeCloseTo(2.4 - 1.1, 12);
    expect([found.byContact?.recent.count, found.byContact?.earlier.count]).toEqual([5, 5]);
  });

  it('compares no group of four', () => {
    const few = [1, 2, 1, 2, 1, 2].map((anger, at) => someone(2, anger, at < 4));
    expect(valueOf(feltEmotions(few)).byContact).toBeNull();
  });
});

describe('question 8: where associations come from', () => {
  const named = (
    ...associations: [Named['associations'][number]['source'], 'negative' | 'neutral' | 'positive'][]
  ) => ({
    associations: associations.map(([source, valence]) => ({ source, valence })),
    grade: 7,
    automatic: 0.2,
  });

  it('takes the spread from participants: 2 of 4, 1 of 2, 3 of 3 is 6 of 9, worked by hand', () => {
    const found = valueOf(
      clusteredShare([
        { part: 2, whole: 4 },
        { part: 1, whole: 2 },
        { part: 3, whole: 3 },
      ]),
    );
    expect([found.value, found.count]).toEqual([6 / 9, 9]);
    // Residuals -2/3, -1/3 and 1: squares 14/9; error sqrt(14/9 * 3/2) / 9; t at 97.5 % with 2 degrees is 4.302653.
    const half = (4.30265272974946 * Math.sqrt((14 / 9) * 1.5)) / 9;
    expect(found.interval.low).toBeCloseTo(Math.max(0, 6 / 9 - half), 8);
    expect(found.interval.high).toBe(1);
  });

  it('counts sources and valences, and the mean valence of an origin', () => {
    const people = [
      named(['own', 'positive'], ['media', 'negative']),
      named(['own', 'negative'], ['own', 'positive'], ['sector', 'negative']),
      named(['hearsay', 'neutral']),
    ];
    const { associations, sources, together } = valueOf(associationSources(people));
    expect(associations).toBe(6);
    expect(sources.map(({ source, counts }) => [source, counts.negative + counts.neutral + counts.positive])).toEqual([
      ['own', 3],
      ['hearsay', 1],
      ['media', 1],
      ['sector', 1],
    ]);
    expect(sources[0]?.negative?.value).toBeCloseTo(1 / 3, 12);
    expect(people.map((one) => meanValence(one, 'own'))).toEqual([1, 0, null]);
    expect(people.map((one) => meanValence(one, 'stories'))).toEqual([-1, -1, 0]);
    expect(together).toEqual([
      { origin: 'own', withGrade: null, withAutomatic: null },
      { origin: 'stories', withGrade: null, withAutomatic: null },
    ]);
  });

  it('has shares of sources that add up to everything, each within its interval', () => {
    const association = fc.tuple(
      fc.constantFrom(...ASSOCIATION_SOURCES),
      fc.constantFrom('negative', 'neutral', 'positive'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(association, { minLength: 1, maxLength: 6 }), { minLength: 2 }), (people) => {
        const { sources } = valueOf(
          associationSources(people.map((one) => named(...(one as Parameters<typeof named>)))),
        );
        expect(sources.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 10);
        for (const { share } of sources) {
          expect(share.interval.low).toBeLessThanOrEqual(share.value + 1e-12);
          expect(share.interval.high).toBeGreaterThanOrEqual(share.value - 1e-12);
        }
      }),
    );
  });
});

describe('question 7: reliable differences', () => {
  const people = GRADES.map((grade, at) => ({
    grade,
    recommendation: RECOMMENDATIONS[at] ?? 0,
    automatic: { d: grade / 10 - 0.6, halves: { odd: grade / 10 - 0.5, even: grade / 10 - 0.7 } },
  }));

  it('agrees with R where the automatic association follows the grade, and finds who is turned round', () => {
    const found = valueOf(reliableDiscrepancy(people));
    // R: a <- scale(grade); s <- scale(scale(grade) + scale(rec)); sum(abs(a - s) > 1.96 * sqrt(2 - reliability - 1))
    expect([found.lower.count, found.higher.count]).toEqual([0, 1]);
    expect(found.reliability.automatic).toBeCloseTo(1, 10);
    // R: r <- cor(grade, rec); 2 * r / (1 + r)
    expect(found.reliability.stated).toBeCloseTo(0.958764166655292, 10);
    const turned = people.map((one, at) =>
      at === 10 ? { ...one, automatic: { d: -1.2, halves: { odd: -1.1, even: -1.3 } } } : one,
    );
    expect(valueOf(reliableDiscrepancy(turned)).lower.count).toBeGreaterThan(0);
  });

  it('says that nothing is reliable when the halves contradict each other', () => {
    const contrary = people.map((one, at) => ({
      ...one,
      automatic: { d: at / 10, halves: { odd: at, even: -at } },
    }));
    expect(reliableDiscrepancy(contrary)).toEqual({ kind: 'undefined', reason: 'no_reliability' });
  });
});
