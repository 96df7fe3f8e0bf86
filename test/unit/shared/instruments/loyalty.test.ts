import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loyalty } from '../../../../shared/instruments/loyalty';
import {
  netPromoterScore,
  recommendationCounts,
  recommendationGroup,
} from '../../../../shared/instruments/loyalty/net-promoter';
import { intentions } from '../../../../shared/instruments/intentions';
import { expectations } from '../../../../shared/instruments/expectations';
import { incidents } from '../../../../shared/instruments/incidents';
import { answersOf, given, missing, valueOf } from '../../../support/instrument-answers';

describe('the Net Promoter Score', () => {
  it('of 100 promoters, 130 passives and 45 detractors is 20.0 with standard error 4.2094', () => {
    const found = valueOf(netPromoterScore({ promoter: 100, passive: 130, detractor: 45 }));
    expect(found.participants).toBe(275);
    expect(found.score).toBeCloseTo(20, 10);
    expect(found.standardError).toBeCloseTo(4.2094, 4);
    expect(found.interval.low).toBeCloseTo(11.5266, 4);
    expect(found.interval.high).toBeCloseTo(27.9223, 4);
  });

  it('has bounds that are the differences a score test would just not refuse', () => {
    const { interval } = valueOf(netPromoterScore({ promoter: 100, passive: 130, detractor: 45 }));
    for (const bound of [interval.low, interval.high]) {
      const delta = bound / 100;
      const error = Math.sqrt((145 / 275 - delta ** 2) / 275);
      expect(Math.abs(0.2 - delta) / error).toBeCloseTo(1.959963984540054, 10);
    }
  });

  it('stays in -100..100, holds the score, and turns round when groups swap', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, count, (promoter, passive, detractor) => {
        fc.pre(promoter + passive + detractor > 0);
        const one = valueOf(netPromoterScore({ promoter, passive, detractor }));
        const other = valueOf(netPromoterScore({ promoter: detractor, passive, detractor: promoter }));
        expect(one.interval.low).toBeGreaterThanOrEqual(-100);
        expect(one.interval.high).toBeLessThanOrEqual(100);
        expect(one.interval.low).toBeLessThanOrEqual(one.score + 1e-9);
        expect(one.interval.high).toBeGreaterThanOrEqual(one.score - 1e-9);
        expect(one.interval.low).toBeCloseTo(-other.interval.high, 9);
      }),
    );
  });

  it('keeps a width when all are promoters, and does not exist without anyone', () => {
    const all = valueOf(netPromoterScore({ promoter: 20, passive: 0, detractor: 0 }));
    expect([all.score, all.interval.high]).toEqual([100, 100]);
    expect(all.interval.low).toBeLessThan(75);
    expect(netPromoterScore({ promoter: 0, passive: 0, detractor: 0 }).kind).toBe('undefined');
  });

  it('puts each answer 0-10 in its group', () => {
    expect([0, 6, 7, 8, 9, 10].map(recommendationGroup)).toEqual([
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
    expect(recommendationCounts([0, 6, 7, 8, 9, 10, 10])).toEqual({ promoter: 3, passive: 2, detractor: 2 });
  });
});

describe('loyalty, intentions, expectations and incidents', () => {
  it('score grade, group and the change by the contact', () => {
    const scores = loyalty.score(
      answersOf({
        grade: [given(7.5)],
        recommendation: [given(8)],
        contact_intention_before: [given(6)],
        contact_intention_after: [given(2)],
      }),
    );
    expect(scores['loyalty_grade']).toEqual({ kind: 'defined', value: 7.5 });
    expect(scores['loyalty_recommendation_group']).toEqual({ kind: 'defined', value: 'passive' });
    expect(scores['loyalty_contact_change']).toEqual({ kind: 'defined', value: -4 });
    expect(scores['loyalty_ease']).toEqual({ kind: 'undefined', reason: 'not_asked' });
  });

  it('need both items of an intention', () => {
    const of = (...answers: Parameters<typeof answersOf>[0][string]) =>
      intentions.score(answersOf({ switch: answers }))['intentions_switch'];
    expect(of(given(2), given(5))).toEqual({ kind: 'defined', value: 3.5 });
    expect(of(given(2), missing('dont_know'))).toEqual({ kind: 'undefined', reason: 'too_few_answers' });
  });

  it('give each priority its rank', () => {
    const order = ['expertise', 'speed', 'first_time', 'friendliness', 'self_service'];
    const scores = expectations.score(answersOf({ priorities: [given(order)] }));
    expect(order.map((option) => scores[`expectations_rank_${option}`])).toEqual(
      [1, 2, 3, 4, 5].map((value) => ({ kind: 'defined', value })),
    );
  });

  it('follow an incident to where it ended', () => {
    const path = (answers: Record<string, string>) =>
      incidents.score(
        answersOf(Object.fromEntries(Object.entries(answers).map(([scale, value]) => [scale, [given(value)]]))),
      )['incident_path'];
    expect(path({ happened: 'no' })).toEqual({ kind: 'defined', value: 'no_failure' });
    expect(path({ happened: 'yes', complained: 'no' })).toEqual({ kind: 'defined', value: 'no_complaint' });
    expect(path({ happened: 'yes', complained: 'yes', solved: 'partly' })).toEqual({
      kind: 'defined',
      value: 'partly_solved',
    });
    expect(path({ happened: 'yes', complained: 'yes', solved: 'no' })).toEqual({
      kind: 'defined',
      value: 'not_solved',
    });
    expect(path({ happened: 'yes', complained: 'yes' })).toEqual({ kind: 'undefined', reason: 'not_asked' });
  });
});
