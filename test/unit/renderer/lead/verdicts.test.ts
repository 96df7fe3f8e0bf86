import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVerdicts, isProblem, laptopName, rangesOf } from '../../../../renderer/lead/inbox/verdicts';
import { fileVerdict, type FileVerdict } from '../../../../shared/merge/verdicts';

const verdictOf = (verdict: FileVerdict['verdict']): FileVerdict => ({
  file: 'a.ucsession',
  verdict,
  session: null,
  participant: null,
  reason: null,
});

describe('verdicts in the inbox', () => {
  it('asks nothing of the lead for what is in, and something for everything else', () => {
    const harmless = fileVerdict.shape.verdict.options.filter((verdict) => !isProblem(verdictOf(verdict)));
    expect(harmless).toEqual(['merged', 'already_there', 'newer_kept']);
  });

  it('counts every file once', () => {
    const kinds = fc.constantFrom(...fileVerdict.shape.verdict.options);
    fc.assert(
      fc.property(fc.array(kinds), (verdicts) => {
        const counts = countVerdicts(verdicts.map(verdictOf));
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(verdicts.length);
        expect(new Set(counts.map(([verdict]) => verdict)).size).toBe(counts.length);
      }),
    );
  });
});

describe('missing numbers', () => {
  it('are said as people say them', () => {
    expect(rangesOf([7])).toBe('7');
    expect(rangesOf([8, 3, 5, 6, 7, 12])).toBe('3, 5–8, 12');
    expect(rangesOf([])).toBe('');
  });

  it('can be read back, none lost and none added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const back = rangesOf(numbers)
          .split(', ')
          .filter((part) => part !== '')
          .flatMap((part) => {
            const [first = 0, last = first] = part.split('–').map(Number);
            return Array.from({ length: last - first + 1 }, (_, step) => first + step);
          });
        expect(back).toEqual(numbers.toSorted((one, other) => one - other));
      }),
    );
  });

  it('name the laptop by the first group both sides see', () => {
    expect(laptopName('3M9K-AAAA-BBBB-CCCC-DDDD')).toBe('3M9K');
  });
});
