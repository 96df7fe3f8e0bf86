import { describe, expect, it } from 'vitest';
import { languageOf, simulatedCounts, wantedFrom, type Wanted } from '../../demo/options';

function read(...args: string[]): Wanted {
  const wanted = wantedFrom(args);
  if (!wanted.ok) throw new Error(wanted.error);
  return wanted.value;
}

describe('the options of the demo', () => {
  it('takes one participant through the windows unless more are asked for', () => {
    expect(read()).toMatchObject({ participants: 2, windows: 1, seed: 7, form: 'short', languages: ['nl', 'en'] });
    expect(read('--participants', '4', '--windows=3', '--full', '--language', 'en')).toMatchObject({
      participants: 4,
      windows: 3,
      form: 'full',
      languages: ['en'],
    });
  });

  it.each([
    [['--participants', '1'], /one person alone/],
    [['--participants', 'two'], /--participants/],
    [['--participants', '3', '--windows', '4'], /--windows .* 3 participants/],
    [['--windows', '0'], /--windows/],
    [['--seed', '-1'], /--seed/],
    [['--seed', '4294967296'], /--seed/],
    [['--seed'], /--seed needs a value/],
    [['--language', 'fr'], /nl, en or both/],
    [['--out', ''], /--out/],
    [['--fast'], /no option --fast/],
    [['--full=yes'], /--full takes no value/],
    [['7'], /"7" belongs to no option/],
  ])('answers %j with one sentence', (args, sentence) => {
    const wanted = wantedFrom(args);
    expect(wanted.ok).toBe(false);
    expect(wanted.ok ? '' : wanted.error).toMatch(sentence);
    expect(wanted.ok ? '' : wanted.error).toMatch(/^[^.]+\.$/);
  });
});

describe('who comes from simulate', () => {
  it('is everyone who does not go through the windows, in the languages taken in turn', () => {
    const wanted = read('--participants', '5', '--windows', '1');
    expect([0, 1, 2].map((index) => languageOf(wanted, index))).toEqual(['nl', 'en', 'nl']);
    expect(simulatedCounts(wanted)).toEqual([
      { language: 'nl', count: 2 },
      { language: 'en', count: 2 },
    ]);
    expect(simulatedCounts(read())).toEqual([{ language: 'en', count: 1 }]);
    expect(simulatedCounts(read('--windows', '2'))).toEqual([]);
  });
});
