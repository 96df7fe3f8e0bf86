import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKey, checkAnswer } from '../../../../shared/session/check-answer';
import { answer, answerValue, type AnswerValue } from '../../../../shared/session/events';
import { answerFormat } from '../../../../shared/study/schema';
import { simulatedParticipant, drawnTraits } from '../../../../shared/simulation/participant';
import { builtInStudy } from '../../../../shared/built-in-study';

const ends = { low: { nl: 'laag', en: 'low' }, high: { nl: 'hoog', en: 'high' } };
const options = ['a', 'b', 'c'].map((value) => ({ value, label: { nl: value, en: value } }));
const story = { nl: 's', en: 's' };

function misfit(format: unknown, value: AnswerValue): string | null {
  const checked = checkAnswer(answerFormat.parse(format), { kind: 'value', value });
  return checked.ok ? null : String(checked.error.details['reason'] ?? checked.error.code);
}

describe('answers against their format', () => {
  const half = { kind: 'slider', min: 1, max: 10, step: 0.5, ...ends };
  const vignette = { kind: 'vignette', story, options, min: 1, max: 7, ...ends };
  const rated = { a: 1, b: 7, c: 4 };
  const grid = { kind: 'grid', size: 9, horizontal: ends, vertical: ends };
  const several = { kind: 'several', options };
  const ranking = { kind: 'ranking', options };
  const cases: [string, unknown, AnswerValue, string | null][] = [
    ['half step', half, 7.5, null],
    ['lowest', half, 1, null],
    ['highest', half, 10, null],
    ['below', half, 0.5, 'range'],
    ['above', half, 10.5, 'range'],
    ['between steps', half, 7.25, 'step'],
    ['a word for a number', half, '7', 'type'],
    ['tenth steps that do not add up', { ...half, step: 0.1 }, 1.7000000000000002, null],
    ['choice', { kind: 'choice', options }, 'b', null],
    ['unknown choice', { kind: 'choice', options }, 'd', 'option'],
    ['several', several, ['c', 'a'], null],
    ['none of several', several, [], null],
    ['one twice', several, ['a', 'a'], 'count'],
    ['unknown in several', several, ['d'], 'option'],
    ['ranking', ranking, ['c', 'a', 'b'], null],
    ['half a ranking', ranking, ['c', 'a'], 'order'],
    ['ranking with a repeat', ranking, ['c', 'a', 'a'], 'count'],
    ['vignette', vignette, { chosen: 'a', ratings: rated }, null],
    ['vignette without a rating', vignette, { chosen: 'a', ratings: { a: 1, b: 2 } }, 'count'],
    ['vignette with another rating', vignette, { chosen: 'a', ratings: { a: 1, b: 2, d: 3 } }, 'option'],
    ['vignette rated too high', vignette, { chosen: 'a', ratings: { ...rated, a: 8 } }, 'range'],
    ['vignette chosen unknown', vignette, { chosen: 'z', ratings: rated }, 'option'],
    ['grid corner', grid, { x: 0, y: 8 }, null],
    ['outside the grid', grid, { x: 9, y: 0 }, 'range'],
    ['grid for a vignette', vignette, { x: 1, y: 1 }, 'type'],
    ['text too long', { kind: 'text', maxLength: 5 }, 'été 😀', 'answer_too_long'],
    ['emoji', { kind: 'text', maxLength: 10 }, 'été 😀', null],
    ['right to left', { kind: 'text', maxLength: 10 }, 'שלום', null],
    ['blank text', { kind: 'text', maxLength: 5 }, '  ', 'blank'],
    ['number', { kind: 'number', min: 0, max: 99 }, 12, null],
    ['number too high', { kind: 'number', min: 0, max: 99 }, 100, 'range'],
    ['date', { kind: 'date' }, '2026-02-28', null],
    ['no such day', { kind: 'date' }, '2026-02-30', 'date'],
    ['date in words', { kind: 'date' }, '3 mei', 'date'],
    ['consent', { kind: 'consent', mandatory: true }, false, null],
    ['consent in words', { kind: 'consent', mandatory: true }, 'yes', 'type'],
  ];
  it.each(cases)('%s', (_name, format, value, expected) => {
    expect(misfit(format, value)).toBe(expected);
  });

  it('takes a missing code everywhere but at a mandatory consent', () => {
    const refused = { kind: 'missing', code: 'refused' } as const;
    expect(checkAnswer(answerFormat.parse(half), refused).ok).toBe(true);
    expect(checkAnswer(answerFormat.parse({ kind: 'consent', mandatory: true }), refused).ok).toBe(false);
    expect(checkAnswer(answerFormat.parse({ kind: 'consent', mandatory: false }), refused).ok).toBe(true);
  });

  it('never throws, whatever the value', () => {
    const values = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string(),
      fc.array(fc.string()),
      fc.record({ x: fc.integer(), y: fc.integer() }),
      fc.record({ chosen: fc.string(), ratings: fc.dictionary(fc.string(), fc.integer()) }),
    );
    const formats = [half, vignette, grid, several, ranking].map((format) => answerFormat.parse(format));
    fc.assert(
      fc.property(fc.constantFrom(...formats), values, (format, value) => {
        const parsed = answerValue.safeParse(value);
        if (parsed.success) checkAnswer(format, { kind: 'value', value: parsed.data });
      }),
    );
  });

  it('names repeated measures apart', () => {
    expect(answerKey('grade', null)).toBe('grade');
    expect(answerKey('fatigue', 'before')).not.toBe(answerKey('fatigue', 'after'));
  });
});

describe('the simulated participant', () => {
  it('answers every item of the built-in study within its format, the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const first = simulatedParticipant(drawnTraits(seed, 'nl'));
        const again = simulatedParticipant(drawnTraits(seed, 'nl'));
        for (const item of builtInStudy.items) {
          const given = first.answer(item, null);
          expect(answer.safeParse(given).success).toBe(true);
          expect({ item: item.id, checked: checkAnswer(item.format, given) }).toMatchObject({ checked: { ok: true } });
          expect(again.answer(item, null)).toEqual(given);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows its profile: more agreement with the model it holds, a higher grade where the grade is higher', () => {
    const meanOf = (scale: string, seeds: number, profile: Parameters<typeof simulatedParticipant>[0]): number => {
      const items = builtInStudy.items.filter((item) => item.instrument?.scale === scale);
      const values = Array.from({ length: seeds }, (_unused, seed) =>
        items.map((item) => simulatedParticipant({ ...profile, seed, missingChance: 0 }).answer(item, null)),
      ).flat();
      const numbers = values.map((value) => (value.kind === 'value' ? Number(value.value) : 0));
      return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    };
    const profile = drawnTraits(3, 'en');
    const market = {
      ...profile,
      relation: { communal_sharing: 2, authority_ranking: 2, equality_matching: 2, market_pricing: 6 },
    };
    expect(meanOf('market_pricing', 30, market)).toBeGreaterThan(meanOf('communal_sharing', 30, market) + 2);
    expect(meanOf('grade', 60, { ...profile, grade: 9 })).toBeGreaterThan(
      meanOf('grade', 60, { ...profile, grade: 5 }) + 2,
    );
  });
});
