import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jumpBetween } from '../../../../shared/base/clock-jump';
import { spaceLevel } from '../../../../renderer/interviewer/machine/disk-space';
import { formatBytes, formatCountdown } from '../../../../renderer/ui/format';

const EVERY_MS = 5000;
const at = (wallMs: number, steadyMs: number) => ({ wallMs, steadyMs });

describe('the watch on the clock', () => {
  it('says nothing of ordinary readings, also on a busy machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -20_000, max: 9000 }), (lateMs, driftMs) => {
        const after = at(EVERY_MS + lateMs + driftMs, EVERY_MS + lateMs);
        expect(jumpBetween(at(0, 0), after, EVERY_MS)).toEqual({ kind: 'none' });
      }),
    );
  });

  it('knows an hour of sleep whether or not the steady clock stood still', () => {
    const hour = 3_600_000;
    expect(jumpBetween(at(0, 0), at(hour + EVERY_MS, EVERY_MS), EVERY_MS)).toEqual({ kind: 'slept', ms: hour });
    expect(jumpBetween(at(0, 0), at(hour + EVERY_MS, hour + EVERY_MS), EVERY_MS)).toEqual({ kind: 'slept', ms: hour });
  });

  it('knows a clock that was set back by an hour', () => {
    const hour = 3_600_000;
    expect(jumpBetween(at(hour, 0), at(EVERY_MS, EVERY_MS), EVERY_MS)).toEqual({ kind: 'set_back', ms: hour });
  });
});

describe('the space that is left', () => {
  it('warns under 500 MB and alarms under 100 MB', () => {
    expect([500_000_000, 499_999_999, 100_000_000, 99_999_999, 0].map(spaceLevel)).toEqual([
      'enough',
      'little',
      'little',
      'almost_none',
      'almost_none',
    ]);
  });

  it('worries nobody where the system does not tell', () => {
    expect(spaceLevel(null)).toBe('enough');
  });

  it('is written as the reader writes it', () => {
    expect(formatBytes(42_500_000, 'nl')).toBe('42,5 MB');
    expect(formatBytes(12_340_000_000, 'en')).toBe('12.3 GB');
  });
});

describe('the countdown of a break', () => {
  it('reaches zero only when it is over', () => {
    expect([240_000, 61_000, 1, 0, -5].map(formatCountdown)).toEqual(['04:00', '01:01', '00:01', '00:00', '00:00']);
  });
});
