import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../../shared/session/check-answer';
import { builtInStudy } from '../../../../shared/built-in-study';
import type { AnswerFormat } from '../../../../shared/study/schema';
import { cellAfterKey } from '../../../../renderer/answer-fields/GridField';
import { valueAfterKey } from '../../../../renderer/answer-fields/SliderField';
import {
  isFilledIn,
  optionsShown,
  scaleValues,
  snapped,
  valueOf,
  valueTyped,
} from '../../../../renderer/answer-fields/drafts';
import { firstStage, loadFor } from '../../../../renderer/participant/pressure';

const ends = { low: { nl: 'laag', en: 'low' }, high: { nl: 'hoog', en: 'high' } };
const grade: Extract<AnswerFormat, { kind: 'slider' }> = { kind: 'slider', min: 1, max: 10, step: 0.5, ...ends };

describe('answers being filled in', () => {
  it('keeps a text that is too long from being saved, and takes emoji and words from right to left', () => {
    const format = { kind: 'text', lines: 3, maxLength: 2000 } as const;
    expect(isFilledIn(format, 'x'.repeat(100_000), 0)).toBe(false);
    expect(isFilledIn(format, 'x'.repeat(2000), 0)).toBe(true);
    expect(isFilledIn(format, '🙂 שלום', 0)).toBe(true);
  });

  it('lists the points of a scale', () => {
    expect(scaleValues({ min: 1, max: 7, step: 1 })).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(scaleValues({ min: 0, max: 1, step: 0.1 })).toHaveLength(11);
  });

  it('chooses by digits: 1 then 0 is ten only where there is a ten', () => {
    const upToTen = scaleValues({ min: 0, max: 10, step: 1 });
    expect(valueTyped('1', upToTen)).toBe(1);
    expect(valueTyped('10', upToTen)).toBe(10);
    expect(valueTyped('710', upToTen)).toBe(10);
    expect(valueTyped('10', [0, 1, 2])).toBe(0);
    expect(valueTyped('9', [1, 2, 3])).toBeNull();
    expect(valueTyped('', upToTen)).toBeNull();
  });

  it('a slider starts in the middle, moves by its step and stays inside', () => {
    expect(valueAfterKey('ArrowRight', null, grade)).toBe(5.5);
    expect(valueAfterKey('ArrowRight', 7, grade)).toBe(7.5);
    expect(valueAfterKey('ArrowUp', 10, grade)).toBe(10);
    expect(valueAfterKey('Home', 7, grade)).toBe(1);
    expect(valueAfterKey('x', 7, grade)).toBeNull();
  });

  it('whatever is dragged or pressed on a slider is an answer that may be saved', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (position) => {
        const value = snapped(position, grade);
        expect(checkAnswer(grade, { kind: 'value', value }).ok).toBe(true);
      }),
    );
  });

  it('arrows walk the grid and never leave it', () => {
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), { minLength: 1 });
    fc.assert(
      fc.property(keys, (walk) => {
        const cell = walk.reduce<{ x: number; y: number } | null>((at, key) => cellAfterKey(key, at, 9), null);
        expect(cell?.x).toBeGreaterThanOrEqual(0);
        expect(cell?.x).toBeLessThan(9);
        expect(cell?.y).toBeGreaterThanOrEqual(0);
        expect(cell?.y).toBeLessThan(9);
      }),
    );
    expect(cellAfterKey('ArrowUp', null, 9)).toEqual({ x: 4, y: 4 });
    expect(cellAfterKey('ArrowUp', { x: 4, y: 4 }, 9)).toEqual({ x: 4, y: 5 });
    expect(cellAfterKey('Enter', { x: 4, y: 4 }, 9)).toBeNull();
  });

  it('nothing is filled in beforehand except where no choice is an answer', () => {
    for (const item of builtInStudy.items) {
      expect(isFilledIn(item.format, null, 0), item.id).toBe(item.format.kind === 'several');
    }
    expect(valueOf({ kind: 'consent', mandatory: true }, false)).toBe(false);
  });

  it('shuffles options by the seed, the same every time', () => {
    for (const item of builtInStudy.items) {
      expect(optionsShown(item, 7)).toEqual(optionsShown(item, 7));
    }
  });
});

describe('choices under pressure', () => {
  it('draws digits to hold: 1 to 9, none twice in a row, the same for a seed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), fc.integer({ min: 0, max: 9 }), (seed, count) => {
        const load = loadFor(seed, 'choice', count);
        expect(load).toMatch(/^[1-9]*$/);
        expect(load).toHaveLength(count);
        expect(load).not.toMatch(/(.)\1/);
        expect(loadFor(seed, 'choice', count)).toBe(load);
        expect(firstStage(load)).toBe(count === 0 ? 'choose' : 'memorise');
      }),
    );
  });
});
