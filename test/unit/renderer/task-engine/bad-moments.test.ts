import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../shared/base/problems';
import { failure, success } from '../../../../shared/base/result';
import type { TaskSettings } from '../../../../shared/study/task-settings';
import { planned, tasks } from '../../../support/task-materials';
import { answering, runIn, type Shown, type World, type WorldOptions } from '../../../support/simulated-world';

const SHORT = { practiceTrials: 6, testTrials: 6 };
const sciat = (changes: object = {}): TaskSettings => tasks.sciat({ ...SHORT, ...changes });

/** Answers every trial, but does something else at one of them (only at the first attempt). */
function exceptAt(
  plan: ReturnType<typeof planned>,
  identifier: string,
  instead: (world: World, shown: Shown) => void,
): WorldOptions {
  const answer = answering(plan, 400);
  return {
    onStimulus: (world, shown) => (shown.identifier === identifier ? instead(world, shown) : answer(world, shown)),
  };
}

describe.each([60, 144])('deadlines at %i Hz', (hz) => {
  it('run from the presented onset: a key 1 ms before counts, 1 ms after does not', async () => {
    const plan = planned(sciat());
    const at = (latency: number) => ({
      hz,
      onStimulus: (world: World, { presentedMs }: Shown) => world.press('KeyE', presentedMs + latency),
    });
    const inTime = await runIn(at(1499), plan);
    expect(inTime.world.log.trials.every(({ timedOut, latencyMs }) => !timedOut && latencyMs === 1499)).toBe(true);
    const late = await runIn(at(1501), plan);
    expect(late.world.log.trials.every(({ timedOut, latencyMs, key }) => timedOut && latencyMs === null && !key)).toBe(
      true,
    );
    expect(late.world.log.marks.every((mark) => mark === 'too_slow')).toBe(true);
    expect(late.world.log.trials[0]?.presses).toHaveLength(1);
  });

  it('never end a trial without a deadline', async () => {
    const plan = planned(tasks.sorting({ trials: 4 }));
    const { world } = await runIn({ hz, onStimulus: answering(plan, 20_000) }, plan);
    expect(world.log.trials.map(({ latencyMs }) => latencyMs)).toEqual([20_000, 20_000, 20_000, 20_000]);
  });
});

describe('mistakes', () => {
  it('are corrected where the task asks for it, both latencies kept', async () => {
    const plan = planned(tasks.sorting({ trials: 4 }));
    const { world } = await runIn({ onStimulus: answering(plan, 400, () => true) }, plan);
    for (const trial of world.log.trials) {
      expect(trial).toMatchObject({ correct: false, latencyMs: 400, latencyCorrectedMs: 800, timedOut: false });
      expect(trial.presses.map(({ code }) => code)).toHaveLength(2);
    }
    expect(world.log.marks).toEqual(['error', 'error', 'error', 'error']);
  });

  it('pass by themselves in the single-category task', async () => {
    const plan = planned(sciat());
    const onStimulus = (world: World, { identifier, presentedMs }: Shown): void => {
      const [block, , trial] = identifier.split('.').map(Number);
      const side = plan.blocks[(block ?? 0) - 1]?.trials[(trial ?? 0) - 1]?.sideCorrect;
      world.press(side === 'left' ? 'KeyI' : 'KeyE', presentedMs + 400);
    };
    const { world } = await runIn({ onStimulus }, plan);
    expect(world.log.trials.every(({ correct, latencyCorrectedMs }) => correct === false && !latencyCorrectedMs)).toBe(
      true,
    );
  });
});

describe('keys', () => {
  const plan = planned(tasks.sorting({ trials: 4 }));
  const right = (identifier: string): string => {
    const side = plan.blocks[0]?.trials[Number(identifier.split('.')[2]) - 1]?.sideCorrect ?? 'left';
    return plan.keys[side];
  };
  const other = (code: string): string => (code === 'KeyE' ? 'KeyI' : 'KeyE');

  it('both at once: the first counts and the trial is flagged', async () => {
    const { world } = await runIn(
      exceptAt(plan, '1.1.2', (w, { identifier, presentedMs }) => {
        w.press(other(right(identifier)), presentedMs + 300);
        w.press(right(identifier), presentedMs + 300);
      }),
      plan,
    );
    expect(world.log.trials[1]).toMatchObject({ correct: false, latencyMs: 300, flags: ['both_keys'] });
    expect(world.log.trials[1]?.presses).toHaveLength(2);
    expect(world.log.trials[2]?.flags).toEqual([]);
  });

  it('held through the block: auto-repeat never answers, is kept in the record and flagged', async () => {
    const { world, outcome } = await runIn(
      {
        onStimulus: (w, { identifier, presentedMs }) => {
          // The left key goes down in trial 1 and stays down; the system repeats it every 33 ms for a while.
          if (identifier === '1.1.1') {
            w.press('KeyE', presentedMs + 200, Number.POSITIVE_INFINITY);
            for (let index = 0; index < 400; index += 1) {
              w.press('KeyE', presentedMs + 500 + index * 33, Number.POSITIVE_INFINITY, true);
            }
            w.press('KeyI', presentedMs + 15_000);
            w.press('KeyE', presentedMs + 15_500, 50, true);
          } else {
            w.press(right(identifier), presentedMs + 20_000);
            w.press(other(right(identifier)), presentedMs + 21_000);
            w.press(right(identifier), presentedMs + 22_000);
          }
        },
      },
      plan,
    );
    expect(outcome.kind).toBe('completed');
    expect(world.log.trials[1]?.flags).toContain('held_key');
    expect(world.log.trials[1]?.latencyMs).toBeGreaterThanOrEqual(15_000 - 13_000);
    for (const trial of world.log.trials) expect(trial.presses.length).toBeLessThanOrEqual(200);
    expect(world.log.trials.flatMap(({ presses }) => presses).some(({ repeat }) => repeat)).toBe(true);
  });

  it('anticipations are kept and flagged', async () => {
    const { world } = await runIn(
      exceptAt(plan, '1.1.3', (w, { identifier, presentedMs }) => w.press(right(identifier), presentedMs + 149)),
      plan,
    );
    expect(world.log.trials[2]).toMatchObject({ latencyMs: 149, flags: ['anticipation'] });
  });

  it('pressed while a record is being stored are kept with the next trial', async () => {
    let live: World | null = null;
    const { world } = await runIn(
      {
        onScreen: (w) => {
          live = w;
          w.press('Space', w.now + 300);
        },
        onStimulus: answering(plan, 400),
        store: (trials) =>
          new Promise((resolve) => {
            if (trials[0]?.trial === 1) live?.press('KeyQ', live.now + 5);
            live?.at(live.now + 40, () => resolve(success(undefined)));
          }),
      },
      plan,
    );
    expect(world.log.trials[0]?.presses.map(({ code }) => code)).not.toContain('KeyQ');
    const next = world.log.trials[1];
    expect(next?.presses[0]?.code).toBe('KeyQ');
    expect(next?.presses[0]?.down).toBeLessThan(next?.onsetMs ?? 0);
    expect(next?.latencyMs).toBe(400);
  });

  it('that are no response keys are kept and answer nothing', async () => {
    const { world } = await runIn(
      exceptAt(plan, '1.1.1', (w, { identifier, presentedMs }) => {
        w.press('KeyQ', presentedMs + 250);
        w.press(right(identifier), presentedMs + 500);
      }),
      plan,
    );
    expect(world.log.trials[0]).toMatchObject({ latencyMs: 500, key: right('1.1.1') });
    expect(world.log.trials[0]?.presses.map(({ code }) => code)).toEqual(['KeyQ', right('1.1.1')]);
  });
});

describe('the screen', () => {
  const plan = planned(sciat());

  it('without a presentation report the next frame is taken, and said so', async () => {
    const { world } = await runIn(
      { onStimulus: answering(plan, 400), reports: (identifier) => identifier !== '1.1.2' },
      plan,
    );
    const trial = world.log.trials[1];
    expect(trial).toMatchObject({ onsetSource: 'frame', flags: ['no_presentation'] });
    expect(trial?.onsetMs).toBe(trial?.frameMs);
    expect(world.log.trials[2]).toMatchObject({ onsetSource: 'presentation', latencyMs: 400 });
  });

  it('a stimulus that comes late to the screen is timed from there and flagged', async () => {
    const framesToLight = (identifier: string): number => (identifier === '1.1.2' ? 3 : 2);
    const { world } = await runIn({ onStimulus: answering(plan, 400), framesToLight }, plan);
    expect(world.log.trials[1]).toMatchObject({ latencyMs: 400, flags: ['missed_frames'] });
    expect(world.log.trials[2]).toMatchObject({ latencyMs: 400, flags: [] });
  });

  it('a busy main thread costs flags, not accuracy', async () => {
    const { world } = await runIn(
      exceptAt(plan, '1.1.2', (w, { presentedMs }) => {
        w.at(presentedMs + 200, () => w.block(120));
        w.press('KeyE', presentedMs + 250);
      }),
      plan,
    );
    const trial = world.log.trials[1];
    expect(trial?.latencyMs).toBe(250);
    expect(new Set(trial?.flags)).toEqual(new Set(['long_task', 'missed_frames', 'late_handler']));
    expect(world.log.progress.some(({ missedFrames }) => missedFrames > 0)).toBe(true);
  });
});

describe('interruptions', () => {
  const plan = planned(sciat());

  it.each([
    ['blur', (world: World, at: number) => world.disturb('blur', at), 'blur', 'blur'],
    ['another size of the window', (world: World, at: number) => world.disturb('resized', at), 'resized', 'resized'],
    [
      'sleep in which our clock stands still',
      (world: World, at: number) => world.at(at, () => world.sleep(60_000)),
      'sleep',
      'interrupted',
    ],
    [
      'sleep in which our clock goes on',
      (world: World, at: number) => world.at(at, () => world.block(60_000)),
      'sleep',
      'interrupted',
    ],
  ] as const)('%s: trial kept as invalid, block marked and repeated', async (_, disturb, reason, invalidReason) => {
    const { world, outcome } = await runIn(
      exceptAt(plan, '2.1.4', (w, { presentedMs }) => disturb(w, presentedMs + 200)),
      plan,
    );
    expect(outcome.kind).toBe('completed');
    expect(world.log.ended.map((end) => [end.block, end.attempt, end.outcome, end.reason])).toEqual([
      [1, 1, 'completed', 'finished'],
      [2, 1, 'interrupted', reason],
      [2, 2, 'completed', 'finished'],
      [3, 1, 'completed', 'finished'],
      [4, 1, 'completed', 'finished'],
    ]);
    const first = world.log.trials.filter(({ block, attempt }) => block === 2 && attempt === 1);
    expect(first).toHaveLength(4);
    expect(first[3]).toMatchObject({ invalidReason, latencyMs: null, timedOut: false });
    expect(first.slice(0, 3).every((trial) => trial.invalidReason === null)).toBe(true);
    expect(world.log.trials.filter(({ block, attempt }) => block === 2 && attempt === 2)).toHaveLength(6);
    expect(world.log.screens.some(({ title }) => title === 'This part was interrupted')).toBe(true);
  });

  it('between two trials: the finished trial stays valid, the block is repeated', async () => {
    const { world } = await runIn(
      exceptAt(plan, '1.1.2', (w, { presentedMs }) => {
        w.press('KeyE', presentedMs + 400);
        w.press('KeyI', presentedMs + 402);
        w.disturb('blur', presentedMs + 700);
      }),
      plan,
    );
    expect(world.log.ended[0]).toMatchObject({ outcome: 'interrupted', reason: 'blur' });
    expect(world.log.trials[1]).toMatchObject({ trial: 2, attempt: 1, invalidReason: null });
    expect(world.log.trials[2]).toMatchObject({ trial: 1, attempt: 2 });
  });

  it('the process killed in trial 40 of 72: the block is run again from its beginning as the next attempt', async () => {
    const whole = planned(tasks.sciat());
    const { world, outcome } = await runIn({ onStimulus: answering(whole, 400) }, whole, { fromBlock: 2, attempt: 2 });
    expect(outcome.kind).toBe('completed');
    expect(world.log.started.map(({ block, attempt, trials }) => [block, attempt, trials])).toEqual([
      [2, 2, 72],
      [3, 1, 24],
      [4, 1, 72],
    ]);
  });

  it('stopped by the interviewer: the block is marked and the rest is left', async () => {
    const stop = new AbortController();
    const options = exceptAt(plan, '1.1.3', (w, { presentedMs }) => w.at(presentedMs + 100, () => stop.abort()));
    const { world, outcome } = await runIn(options, plan, { signal: stop.signal });
    expect(outcome).toEqual({ kind: 'stopped', block: 1, attempt: 2 });
    expect(world.log.ended).toMatchObject([{ block: 1, outcome: 'interrupted', reason: 'interviewer' }]);
    expect(world.log.trials.at(-1)).toMatchObject({ trial: 3, invalidReason: 'interrupted' });
  });

  it('stopped while instructions are read', async () => {
    const stop = new AbortController();
    const onScreen = (w: World): void => w.at(w.now + 100, () => stop.abort());
    const { world, outcome } = await runIn({ onScreen }, plan, { signal: stop.signal });
    expect(outcome).toEqual({ kind: 'stopped', block: 1, attempt: 1 });
    expect(world.log.started).toEqual([]);
  });

  it('a store that fails ends the task with its problem', async () => {
    const problem = problemOf('disk_full');
    let stored = 0;
    const store = async () => ((stored += 1) < 3 ? success(undefined) : failure(problem));
    const { outcome, world } = await runIn({ onStimulus: answering(plan, 400), store }, plan);
    expect(outcome).toEqual({ kind: 'failed', problem });
    expect(world.log.ended).toMatchObject([{ outcome: 'interrupted', reason: 'technical' }]);
  });

  it('a store that throws does not hang the task', async () => {
    const store = async () => Promise.reject(new Error('gone'));
    const { outcome } = await runIn({ onStimulus: answering(plan, 400), store }, plan);
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'unexpected' } });
  });

  it('an image that cannot be decoded stops the task before its block, by name', async () => {
    const problem = problemOf('task_image_unreadable', { name: 'logo' });
    const { outcome, world } = await runIn({ prepare: () => failure(problem) }, plan);
    expect(outcome).toEqual({ kind: 'failed', problem });
    expect(world.log.started).toEqual([]);
  });
});

describe('around the blocks', () => {
  it('practice below the gate is repeated, then handed to the interviewer', async () => {
    const plan = planned(tasks.sorting({ trials: 4 }));
    const wrong = { onStimulus: answering(plan, 400, () => true) };
    const { world, outcome } = await runIn(wrong, plan, { gate: { accuracy: 0.8, repeats: 2 } });
    expect(outcome).toEqual({ kind: 'gate_failed', accuracy: 0 });
    expect(world.log.ended.map(({ attempt, reason }) => [attempt, reason])).toEqual([
      [1, 'gate_failed'],
      [2, 'gate_failed'],
      [3, 'gate_failed'],
    ]);
    const second = { onStimulus: answering(plan, 400, (identifier) => identifier.startsWith('1.1.')) };
    const passed = await runIn(second, plan, { gate: { accuracy: 0.8, repeats: 2 } });
    expect(passed.outcome).toEqual({ kind: 'completed' });
    expect(passed.world.log.ended.map(({ reason }) => reason)).toEqual(['gate_failed', 'finished']);
  });

  it('a memory load is shown before the block and asked for after it', async () => {
    const plan = planned(sciat({ memoryLoadDigits: 7 }));
    const digits = plan.blocks.map(({ memoryLoad }) => memoryLoad);
    for (const load of digits) expect(load).toMatch(/^[1-9]{7}$/);
    const onScreen = (w: World, screen: { title: string; digits: string | null }): void => {
      if (!screen.title.startsWith('Which number')) {
        w.press('Space', w.now + 300);
        return;
      }
      const typed = screen.digits ?? '';
      const keys = ['Digit1', 'Numpad2', 'Backspace', 'Digit3'];
      const state = w.log.screens.filter(({ title }) => title === screen.title).length % 5;
      w.press(typed.length > 9 || state === 0 ? 'Enter' : (keys[state - 1] ?? 'Enter'), w.now + 300);
    };
    const { world, outcome } = await runIn({ onStimulus: answering(plan, 400), onScreen }, plan);
    expect(outcome.kind).toBe('completed');
    expect(world.log.screens.filter(({ digits: shown }) => shown !== null && digits.includes(shown))).toHaveLength(4);
    expect(world.log.ended.map(({ memory }) => memory)).toEqual(
      digits.map((load) => ({ digits: load, recalled: '13' })),
    );
  });

  it('names the keys of this keyboard and offers a rest between the mappings', async () => {
    const plan = planned(sciat());
    const { world } = await runIn({ onStimulus: answering(plan, 400) }, plan);
    const said = world.log.screens.flatMap(({ paragraphs }) => paragraphs).join(' ');
    expect(said).toContain('Press E for');
    expect(said).not.toContain('{{');
    expect(world.log.screens.filter(({ state }) => state === 'break')).toHaveLength(1);
  });

  it('works with a two-button box and tells the console how far it is', async () => {
    const plan = planned(sciat({ keys: { left: 'Digit1', right: 'Numpad2' } }));
    const { world } = await runIn({ onStimulus: answering(plan, 250) }, plan);
    expect(new Set(world.log.trials.map(({ key }) => key))).toEqual(new Set(['Digit1', 'Numpad2']));
    const last = world.log.progress.findLast(({ state }) => state === 'running');
    expect(last).toMatchObject({ block: 4, blocks: 4, trials: 6, accuracy: 1, tooFastShare: 1, missedFrames: 0 });
    expect(world.log.progress.at(-1)?.state).toBe('finished');
  });
});
