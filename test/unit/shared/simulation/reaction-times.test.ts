import { describe, expect, it } from 'vitest';
import type { TrialRecord } from '../../../../shared/associations/trial';
import { eventBody, place } from '../../../../shared/session/events';
import { reactionParameters, runSimulatedTask, simulateTaskBlocks } from '../../../../shared/simulation/reaction-times';
import { planned, tasks } from '../../../support/task-materials';

const where = place.parse({ block: 'tasks', step: 'own', item: null });
const SESSIONS = 120;

function trialsOf(kind: 'sciat' | 'iat' | 'biat' | 'priming', seed: number, association: number): TrialRecord[] {
  const plan = planned(tasks[kind](), { seed });
  const events = runSimulatedTask(plan, reactionParameters(seed, association), { place: where, startMs: 1000 });
  return events.flatMap(({ body }) => (body.type === 'trials_recorded' ? body.payload.trials : []));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** D as a plain check of the simulation: difference of means over the inclusive SD of answered trials. */
function difference(trials: readonly TrialRecord[], roles: readonly [string, string]): number {
  const of = (role: string): number[] =>
    trials
      .filter((trial) => trial.blockRole === role && (trial.latencyCorrectedMs !== null || trial.correct))
      .map((trial) => trial.latencyCorrectedMs ?? trial.latencyMs ?? Number.NaN);
  const [compatible, incompatible] = [of(roles[0]), of(roles[1])];
  return (mean(incompatible) - mean(compatible)) / deviation([...compatible, ...incompatible]);
}

describe('simulated reaction times', () => {
  it.each([
    ['sciat', ['test_compatible', 'test_incompatible']],
    ['iat', ['test_compatible', 'test_incompatible']],
    ['biat', ['block1_compatible', 'block1_incompatible']],
  ] as const)('%s: the mean D over many sessions is near the latent association', (kind, roles) => {
    for (const association of [-0.4, 0, 0.6]) {
      const scores = Array.from({ length: SESSIONS }, (_, seed) =>
        difference(trialsOf(kind, seed, association), roles),
      );
      expect(Math.abs(mean(scores) - association)).toBeLessThan(0.08);
    }
  });

  it('priming: the effect is 40 ms per unit of association', () => {
    const effects = Array.from({ length: SESSIONS }, (_, seed) => {
      const trials = trialsOf('priming', seed, 1);
      const of = (prime: string, target: string): number =>
        mean(
          trials
            .filter((trial) => trial.primeCategory === prime && trial.stimulusCategory === target && trial.correct)
            .map(({ latencyMs }) => latencyMs ?? Number.NaN),
        );
      const facilitation = (prime: string): number => of(prime, 'negative') - of(prime, 'positive');
      return facilitation('prime_A') - facilitation('prime_B');
    });
    expect(Math.abs(mean(effects) - 40)).toBeLessThan(12);
  });

  it('makes events a journal takes, in order of time', () => {
    for (const kind of ['sciat', 'iat', 'biat', 'priming', 'sorting'] as const) {
      const plan = planned(tasks[kind]({ memoryLoadDigits: kind === 'iat' ? 5 : 0 }));
      const events = runSimulatedTask(plan, reactionParameters(7, 0.3), { place: where, startMs: 500 });
      expect(events).toHaveLength(3 * plan.blocks.length);
      for (const { body } of events) expect(eventBody.parse(body)).toEqual(body);
      const times = events.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('carries on from a block that was interrupted', () => {
    const start = { place: where, startMs: 0, fromBlock: 3, attempt: 2 };
    const events = runSimulatedTask(planned(tasks.sciat()), reactionParameters(7, 0.3), start);
    const blocks = events.flatMap(({ body }) => (body.type === 'task_block_ended' ? [body.payload] : []));
    expect(blocks.map(({ block, attempt }) => [block, attempt])).toEqual([
      [3, 2],
      [4, 1],
    ]);
  });

  it('clicks fast, makes mistakes and loses attention as often as asked', () => {
    const plan = planned(tasks.sciat());
    const share = (changes: object, is: (latency: number | null, wrong: boolean) => boolean): number => {
      const profiles = Array.from({ length: 20 }, (_, seed) => reactionParameters(seed, 0, changes));
      const found = profiles.flatMap((profile) =>
        simulateTaskBlocks(plan, profile).flatMap(({ responses }, index) =>
          responses.map(({ trial, key, latencyMs }) => {
            const side = plan.blocks[index]?.trials[trial - 1]?.sideCorrect;
            return is(latencyMs, key !== null && key !== side) ? 1 : 0;
          }),
        ),
      );
      return mean(found);
    };
    expect(share({ fastRate: 0.3 }, (latency) => latency !== null && latency < 300)).toBeCloseTo(0.3, 1);
    expect(share({ errorRate: 0.2 }, (_, wrong) => wrong)).toBeCloseTo(0.2, 1);
    expect(share({ lapseRate: 0.5 }, (latency) => latency === null)).toBeGreaterThan(0.2);
    const one = JSON.stringify(simulateTaskBlocks(plan, reactionParameters(1, 0)));
    expect(JSON.stringify(simulateTaskBlocks(plan, reactionParameters(1, 0)))).toBe(one);
    expect(JSON.stringify(simulateTaskBlocks(plan, reactionParameters(2, 0)))).not.toBe(one);
  });
});
