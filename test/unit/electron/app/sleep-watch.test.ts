import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SleepWatch } from '../../../../electron/app/interruptions';

const HOUR = 3_600_000;
const EVERY = 5_000;

/** A machine whose clocks a test turns, and what its watch heard. */
function machine({ steadySleeps }: { steadySleeps: boolean }) {
  const clocks = { wallMs: 1_000_000, steadyMs: 0 };
  const heard: number[] = [];
  const watch = new SleepWatch(
    () => ({ ...clocks }),
    (ms) => heard.push(Math.round(ms)),
  );
  const pass = (ms: number): void => {
    clocks.wallMs += ms;
    clocks.steadyMs += ms;
  };
  const sleep = (ms: number): void => {
    clocks.wallMs += ms;
    if (!steadySleeps) clocks.steadyMs += ms;
  };
  const run = (looks: number): void => {
    for (let look = 0; look < looks; look += 1) {
      pass(EVERY);
      watch.look();
    }
  };
  return { watch, clocks, heard, pass, sleep, run };
}

describe('the watch on sleep', () => {
  for (const steadySleeps of [true, false]) {
    const kind = steadySleeps ? 'stands still' : 'runs on';
    it(`hears of an hour's sleep once, whatever the system tells and when (steady clock ${kind})`, () => {
      const tells = fc.record({ before: fc.boolean(), after: fc.boolean(), lookFirst: fc.boolean() });
      fc.assert(
        fc.property(tells, ({ before, after, lookFirst }) => {
          const { watch, heard, sleep, pass, run } = machine({ steadySleeps });
          run(3);
          if (before) watch.suspend();
          sleep(HOUR);
          pass(10);
          if (lookFirst) watch.look();
          if (after) watch.resume();
          run(3);
          expect(heard).toHaveLength(1);
          for (const ms of heard) expect(Math.abs(ms - HOUR)).toBeLessThanOrEqual(2 * EVERY);
        }),
      );
    });
  }

  it('counts each lid that was closed, also for a moment', () => {
    const { watch, heard, sleep, run } = machine({ steadySleeps: true });
    for (const ms of [4_000, 20 * 60_000]) {
      run(2);
      watch.suspend();
      sleep(ms);
      watch.resume();
      run(2);
    }
    expect(heard).toEqual([4_000, 20 * 60_000]);
  });

  it('says nothing of a clock that was set back or of time that just passes', () => {
    const { clocks, heard, run } = machine({ steadySleeps: true });
    run(20);
    clocks.wallMs -= HOUR;
    run(20);
    expect(heard).toEqual([]);
  });
});
