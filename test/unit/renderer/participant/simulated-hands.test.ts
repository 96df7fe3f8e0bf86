import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatedHands } from '../../../../renderer/participant/practice/simulated-hands';
import { runTask } from '../../../../renderer/task-engine/task-run';
import { practiceCharacter, practicePerson } from '../../../../shared/simulation/practice';
import { simulateTaskBlocks } from '../../../../shared/simulation/reaction-times';
import { taskSettings, type TaskSettings } from '../../../../shared/study/task-settings';
import type { TaskPlan } from '../../../../shared/associations/tasks';
import { planned, tasks } from '../../../support/task-materials';
import { World } from '../../../support/simulated-world';

const KINDS = ['sciat', 'iat', 'biat', 'priming'] as const;

const FEW_TRIALS = {
  sciat: { practiceTrials: 6, testTrials: 8 },
  iat: { trials: [4, 4, 4, 8, 4, 4, 8] },
  biat: { practiceTrials: 8, testTrials: 8 },
  priming: { blocks: 2, trialsPerBlock: 4 },
};

function short(kind: (typeof KINDS)[number], changes: object = {}): TaskSettings {
  return taskSettings.parse({ ...tasks[kind](), ...FEW_TRIALS[kind], ...changes });
}

function shortPlan(kind: (typeof KINDS)[number], seed: number): TaskPlan {
  return planned(short(kind), { seed });
}

interface Wish {
  readonly character?: 'attentive' | 'hurried' | 'tired';
  readonly areActive?: (world: World) => boolean;
  readonly during?: (world: World) => void;
  readonly signal?: AbortSignal;
  readonly triesBefore?: number;
}

/** Runs a whole task with nobody at the keyboard but simulated hands. */
async function doneBy(plan: TaskPlan, seed: number, wish: Wish = {}) {
  const world = new World({ onScreen: () => undefined });
  const person = practicePerson(seed, wish.character ?? 'attentive', 'nl');
  const hands = simulatedHands(world.interfaces, {
    plan,
    reactions: person.reactions,
    triesBefore: wish.triesBefore ?? 0,
    areActive: () => wish.areActive?.(world) ?? true,
    later: (ms, work) => {
      let called = true;
      world.at(world.now + ms, () => {
        if (called) work();
      });
      return () => {
        called = false;
      };
    },
  });
  wish.during?.(world);
  const run = { plan, interfaces: { ...world.interfaces, ...hands }, offsetMs: 0 };
  const outcome = await world.until(runTask(wish.signal ? { ...run, signal: wish.signal } : run));
  return { world, outcome, person };
}

describe('simulated hands', () => {
  it('do every kind of task to its end, as every character, with the presses the simulation foresaw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KINDS),
        fc.constantFrom(...practiceCharacter.options),
        fc.integer({ min: 0, max: 0xffff_fffe }),
        async (kind, character, seed) => {
          const plan = shortPlan(kind, seed);
          const { world, outcome, person } = await doneBy(plan, seed, { character });
          expect(outcome.kind).toBe('completed');
          const foreseen = simulateTaskBlocks(plan, { ...person.reactions, seed: person.reactions.seed + 1 });
          const responses = foreseen.flatMap((block) => block.responses);
          expect(world.log.trials).toHaveLength(responses.length);
          for (const [index, trial] of world.log.trials.entries()) {
            const wanted = responses[index];
            // A deadline may overtake a press that was due a frame before it.
            if (trial.timedOut || wanted === undefined) continue;
            expect(trial.key).toBe(wanted.key === null ? null : plan.keys[wanted.key]);
            expect(Math.abs((trial.latencyMs ?? 0) - (wanted.latencyMs ?? 0))).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keep the digits of a memory load in mind and type them', async () => {
    const plan = planned(short('sciat', { memoryLoadDigits: 5 }), { seed: 7 });
    const { world, outcome } = await doneBy(plan, 7);
    expect(outcome.kind).toBe('completed');
    const loaded = world.log.ended.filter(({ memory }) => memory !== undefined);
    expect(loaded.length).toBeGreaterThan(0);
    for (const { memory } of loaded) expect(memory?.recalled).toBe(memory?.digits);
  });

  it('rest while a person answers, and a person’s key counts beside theirs', async () => {
    const plan = shortPlan('iat', 3);
    let isActive = false;
    const { world, outcome } = await doneBy(plan, 3, {
      areActive: () => isActive,
      during: (now) => {
        now.press('Space', now.now + 20_000);
        now.at(now.now + 40_000, () => {
          isActive = true;
        });
      },
    });
    expect(outcome.kind).toBe('completed');
    const [first] = world.log.trials;
    expect(first?.latencyMs).toBeGreaterThan(15_000);
  });

  it('stop with the task, and do its next try otherwise than the one before', async () => {
    const plan = shortPlan('sciat', 5);
    const stop = new AbortController();
    const stopped = await doneBy(plan, 5, {
      signal: stop.signal,
      during: (now) => now.at(now.now + 8_000, () => stop.abort()),
    });
    expect(stopped.outcome.kind).toBe('stopped');
    const latencies = async (triesBefore: number) => {
      const { world } = await doneBy(plan, 5, { triesBefore });
      return world.log.trials.map(({ latencyMs }) => latencyMs);
    };
    const first = await latencies(0);
    expect(await latencies(0)).toEqual(first);
    expect(await latencies(1)).not.toEqual(first);
  });
});
