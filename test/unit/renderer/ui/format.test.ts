import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDuration,
  formatElapsed,
  formatNumber,
  formatPlanned,
  formatShare,
  formatSignedMinutes,
  parseNumber,
} from '../../../../renderer/ui/format';

describe('numbers and times as the reader writes them', () => {
  it('uses the decimal sign of the language', () => {
    expect(formatNumber(7.5, 'nl')).toBe('7,5');
    expect(formatNumber(7.5, 'en')).toBe('7.5');
    expect(formatNumber(8, 'nl')).toBe('8');
    expect(formatShare(0.874, 'en')).toBe('87%');
  });

  it('shows elapsed time in hours, minutes and seconds of fixed width', () => {
    expect(formatElapsed(0)).toBe('00:00:00');
    expect(formatElapsed(37 * 60_000 + 12_999)).toBe('00:37:12');
    expect(formatElapsed(3_600_000)).toBe('01:00:00');
    expect(formatElapsed(-5)).toBe('00:00:00');
    expect(formatPlanned(90)).toBe('1:30');
  });

  it('signs lateness with a true minus', () => {
    expect(formatSignedMinutes(4.2)).toBe('+4');
    expect(formatSignedMinutes(-2)).toBe('−2');
    expect(formatSignedMinutes(-0.2)).toBe('0');
  });

  it('gives short durations in seconds and longer ones in minutes', () => {
    const words = { seconds: (n: number) => `${n} s`, minutes: (n: number) => `${n} min` };
    expect(formatDuration(119_000, words)).toBe('119 s');
    expect(formatDuration(120_000, words)).toBe('2 min');
  });

  it('reads back every number it writes, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (tenths, language) => {
          const value = tenths / 100;
          const written = String(value).replace('.', language === 'nl' ? ',' : '.');
          expect(parseNumber(written)).toBe(value);
        },
      ),
    );
    for (const nonsense of ['', 'seven', '1.2.3', '1e5', '--1', '7,']) expect(parseNumber(nonsense)).toBeNull();
  });
});
