import { describe, expect, it } from 'vitest';
import { place } from '../../../shared/session/events';
import { reactionParameters, simulateTaskBlocks } from '../../../shared/simulation/reaction-times';
import { durationOf, leftMs, lineOf, Progress, taskMs, type Part } from '../../demo/progress';
import { planned, tasks } from '../../support/task-materials';

const parts: Part[] = [
  { key: 'welcome', ms: 400, trials: 0 },
  { key: 'sorting', ms: 100_000, trials: 100 },
  { key: 'closing', ms: 600, trials: 0 },
];

describe('what is left', () => {
  it('is everything from the part that is there, less the trials that are done', () => {
    expect(leftMs(parts, 'welcome', 0)).toBe(101_000);
    expect(leftMs(parts, 'sorting', 25)).toBe(75_600);
    expect(leftMs(parts, 'closing', 0)).toBe(600);
  });

  it('is the whole interview while its place is not known, and never below nothing', () => {
    expect(leftMs(parts, 'elsewhere', 3)).toBe(101_000);
    // A block that was done again counts more trials than the plan has.
    expect(leftMs(parts.slice(1, 2), 'sorting', 140)).toBe(0);
  });

  it('counts at least the latencies that the person takes', () => {
    const plan = planned(tasks.iat());
    const reactions = reactionParameters(7, 0.4);
    const latencies = simulateTaskBlocks(plan, reactions)
      .flatMap(({ responses }) => responses)
      .reduce((sum, { latencyMs, correctionLatencyMs }) => sum + (correctionLatencyMs ?? latencyMs ?? 0), 0);
    const trials = plan.blocks.reduce((sum, block) => sum + block.trials.length, 0);
    const ms = taskMs(plan, reactions, place.parse({ block: 'tasks', step: 'own', item: null }));
    expect(ms).toBeGreaterThan(latencies);
    expect(ms).toBeLessThan(latencies + trials * 1000);
  });
});

describe('how it is said', () => {
  it.each([
    [0, '1 s'],
    [24_400, '24 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [134_000, '2 min 10 s'],
    [178_000, '3 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(durationOf(ms)).toBe(text);
  });

  it('names step, trial and time left', () => {
    expect(lineOf({ step: 'Closing', leftMs: 23_000 })).toBe('Closing · about 23 s left');
    const trial = { now: 34, of: 180 };
    expect(lineOf({ step: 'Sorting', trial, leftMs: 120_000 })).toBe('Sorting · trial 34 of 180 · about 2 min left');
  });

  function written(isTerminal: boolean): string {
    let text = '';
    const progress = new Progress({ isTerminal, columns: 30, write: (more) => (text += more) });
    for (const now of [1, 2]) progress.at({ step: 'Sorting', trial: { now, of: 9 }, leftMs: 9000 });
    progress.say('Done.');
    return text;
  }

  it('writes one line per step where there is no terminal', () => {
    expect(written(false)).toBe('Sorting · trial 1 of 9 · about 9 s left\nDone.\n');
  });

  it('draws over its line on a terminal, no wider than it is, and leaves only what stays', () => {
    const [, first, second, last] = written(true).split('\r\u001b[2K');
    expect([first, second, last]).toEqual([
      'Sorting · trial 1 of 9 · abou',
      'Sorting · trial 2 of 9 · abou',
      'Done.\n',
    ]);
  });
});
