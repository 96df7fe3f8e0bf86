import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../../shared/session/check-answer';
import { remarksFor, unansweredAloud } from '../../../../shared/simulation/conversation';
import { practiceCharacter, practicePerson } from '../../../../shared/simulation/practice';
import { builtInStudy } from '../../../../shared/built-in-study';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const languages = fc.constantFrom('nl' as const, 'en' as const);
const characters = fc.constantFrom(...practiceCharacter.options);

/** Every item of the full form with the occasion it is asked on. */
const asked = builtInStudy.blocks.flatMap(({ steps }) =>
  steps.flatMap((step) =>
    step.kind === 'items' ? step.items.map((item) => ({ item, occasion: step.occasion ?? null })) : [],
  ),
);

describe('a person to practise with', () => {
  it('gives every item of the study an answer that fits its format, and always the same one', () => {
    expect(asked.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(seeds, languages, characters, (seed, language, character) => {
        const one = practicePerson(seed, character, language).participant;
        const same = practicePerson(seed, character, language).participant;
        for (const { item: id, occasion } of asked) {
          const item = builtInStudy.items.find((candidate) => candidate.id === id);
          if (item === undefined) throw new Error(id);
          const answer = one.answer(item, occasion);
          expect(checkAnswer(item.format, answer), id).toEqual({ ok: true, value: answer });
          expect(same.answer(item, occasion)).toEqual(answer);
          expect(one.answeringMs(item, occasion)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is quicker when hurried and slower when tired than when attentive', () => {
    const [item] = builtInStudy.items;
    if (item === undefined) throw new Error('the built-in study has items');
    const time = (character: 'attentive' | 'hurried' | 'tired') =>
      practicePerson(11, character, 'nl').participant.answeringMs(item, null);
    expect(time('hurried')).toBeLessThan(time('attentive'));
    expect(time('tired')).toBeGreaterThan(time('attentive'));
  });
});

describe('what is said in practice', () => {
  it('comes one after the other, never twice in a step, in the language of the interview', () => {
    fc.assert(
      fc.property(seeds, languages, (seed, language) => {
        const remarks = remarksFor(seed, 'story', language);
        expect(new Set(remarks.map(({ text }) => text)).size).toBe(remarks.length);
        for (const [index, { atMs }] of remarks.entries()) {
          expect(atMs).toBeGreaterThan(index === 0 ? 0 : (remarks[index - 1]?.atMs ?? 0) + 5_000);
        }
        const other = remarksFor(seed, 'story', language === 'nl' ? 'en' : 'nl');
        expect(other.map(({ source, valence }) => `${source} ${valence}`)).toEqual(
          remarks.map(({ source, valence }) => `${source} ${valence}`),
        );
        expect(other[0]?.text).not.toBe(remarks[0]?.text);
      }),
    );
  });

  it('tells why there is no answer, exactly where there will be none', () => {
    fc.assert(
      fc.property(seeds, languages, (seed, language) => {
        const person = practicePerson(seed, 'tired', language);
        for (const { item: id, occasion } of asked) {
          const item = builtInStudy.items.find((candidate) => candidate.id === id) ?? null;
          const answer = item === null ? null : person.participant.answer(item, occasion);
          const spoken = unansweredAloud(person, { item, occasion, answer: null, answeredBy: 'participant' });
          expect(spoken === null).toBe(answer?.kind !== 'missing');
          expect(unansweredAloud(person, { item, occasion, answer: null, answeredBy: 'interviewer' })).toBeNull();
          expect(unansweredAloud(person, { item, occasion, answer, answeredBy: 'participant' })).toBeNull();
        }
      }),
      { numRuns: 10 },
    );
  });
});
