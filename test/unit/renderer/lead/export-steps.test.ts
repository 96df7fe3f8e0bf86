import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, isWeaker, readWidths } from '../../../../renderer/lead/export/generalisation-words';
import type { ExportVariable } from '../../../../shared/export/variables';

describe('widths of bands as a lead types them', () => {
  it('are read in both ways of writing numbers', () => {
    expect(readWidths('2, 10, 20')).toEqual([2, 10, 20]);
    expect(readWidths('0,5; 1; 2')).toEqual([0.5, 1, 2]);
    expect(readWidths('0.5 1 2')).toEqual([0.5, 1, 2]);
    expect(readWidths('7')).toEqual([7]);
  });

  it('are refused where they are no steps', () => {
    for (const typed of ['', ' ', 'wide', '0', '-2', '10, 5', '2, 5', '5, 5', '1 2 4 8 16 32 64 128 256']) {
      expect(readWidths(typed), typed).toBeNull();
    }
  });

  it('come back as they were, whatever the steps', () => {
    const widths = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 7 }))
      .map(([first, factors]) =>
        factors.reduce((known, factor) => [...known, (known.at(-1) ?? first) * factor], [first]),
      );
    fc.assert(
      fc.property(widths, (steps) => {
        expect(readWidths(steps.join('; '))).toEqual(steps);
      }),
    );
  });
});

const variable: ExportVariable = {
  id: 'tenure_years',
  kind: 'item',
  label: { nl: 'Hoeveel jaar bent u klant?', en: 'For how many years?' },
  declared: 'quasi',
  declaredSteps: null,
  classification: null,
  steps: null,
  values: 'numbers',
  options: [],
  allowed: ['direct', 'quasi', 'sensitive', 'safe', null],
  lock: null,
  decidedUtc: null,
};

describe('the list of variables', () => {
  it('finds by name and by question in either language, within a class', () => {
    expect(isShown(variable, 'all', 'TENURE')).toBe(true);
    expect(isShown(variable, 'unclassified', ' jaar ')).toBe(true);
    expect(isShown(variable, 'quasi', '')).toBe(false);
    expect(isShown(variable, 'all', 'grade')).toBe(false);
  });

  it('knows which class guards a question less', () => {
    expect(isWeaker('quasi', 'safe')).toBe(true);
    expect(isWeaker('quasi', 'sensitive')).toBe(true);
    expect(isWeaker('sensitive', 'safe')).toBe(true);
    for (const kept of ['quasi', 'direct', null] as const) expect(isWeaker('quasi', kept)).toBe(false);
    expect(isWeaker('safe', 'safe')).toBe(false);
    expect(isWeaker(null, 'safe')).toBe(false);
  });
});
