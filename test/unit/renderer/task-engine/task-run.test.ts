import { describe, expect, it } from 'vitest';
import { trialRecord } from '../../../../shared/associations/trial';
import { planned, tasks } from '../../../support/task-materials';
import { answering, runIn } from '../../../support/simulated-world';

describe.each([60, 144])('at %i Hz', (hz) => {
  it.each(['sciat', 'iat', 'biat', 'priming', 'sorting'] as const)('runs %s from end to end', async (kind) => {
    const plan = planned(tasks[kind]());
    const { world, outcome } = await runIn({ hz, onStimulus: answering(plan, 437.25) }, plan);
    expect(outcome).toEqual({ kind: 'completed' });
    expect(world.log.trials).toHaveLength(plan.blocks.flatMap(({ trials }) => trials).length);
    for (const trial of world.log.trials) {
      expect(trialRecord.parse(trial)).toEqual(trial);
      expect(trial).toMatchObject({ latencyMs: 437.25, correct: true, onsetSource: 'presentation', flags: [] });
      expect(trial.refreshHz).toBeCloseTo(hz, 1);
    }
    expect(world.log.storedWhileShown).toBe(0);
    expect(world.log.ended.map(({ outcome: how, reason }) => `${how} ${reason}`)).toEqual(
      plan.blocks.map(() => 'completed finished'),
    );
  });
});
