import type { Stimulus, TaskPlan } from '../../shared/associations/tasks';
import type { TrialRecord } from '../../shared/associations/trial';
import { success, type Result } from '../../shared/base/result';
import type {
  BlockEnd,
  BlockStart,
  Disturbance,
  EngineInterfaces,
  KeyInput,
  LongTask,
  Mark,
  TaskProgress,
  TaskScreen,
} from '../../renderer/task-engine/interfaces';
import { runTask, type TaskRun } from '../../renderer/task-engine/task-run';
import type { TaskOutcome } from '../../renderer/task-engine/interfaces';

/** What the participant of a simulated world can do and see. */
export interface Shown {
  readonly stimulus: Stimulus;
  readonly identifier: string;
  /** When its first frame is on the screen, ms. */
  readonly presentedMs: number;
}

export interface WorldOptions {
  readonly hz?: number;
  /** Whether the browser reports presentations. */
  readonly reports?: (identifier: string) => boolean;
  /** Frames from writing to light; 1 unless given. */
  readonly framesToLight?: (identifier: string) => number;
  readonly onStimulus?: (world: World, shown: Shown) => void;
  readonly onScreen?: (world: World, screen: TaskScreen) => void;
  readonly prepare?: (stimuli: readonly Stimulus[]) => Result<void>;
  readonly store?: (trials: readonly TrialRecord[]) => Promise<Result<void>>;
}

/** Time from light to its report, and from a key to its handler, ms. */
const REPORT_DELAY_MS = 1.5;
const HANDLER_DELAY_MS = 0.3;

/** A machine in which time passes only when the test says so: frames, keys and reports are events in one queue. */
export class World {
  now = 1000;
  wallOffset = 1_700_000_000_000;
  readonly log = {
    started: [] as BlockStart[],
    trials: [] as TrialRecord[],
    ended: [] as BlockEnd[],
    progress: [] as TaskProgress[],
    screens: [] as TaskScreen[],
    marks: [] as Mark[],
    storedWhileShown: 0,
  };
  readonly #queue: { at: number; order: number; run: () => void }[] = [];
  #order = 0;
  #frameListeners = new Set<(start: number) => void>();
  #longTaskListeners = new Set<(task: LongTask) => void>();
  #presentedListeners = new Set<(identifier: string, at: number) => void>();
  #keyListeners = new Set<{ press: (key: KeyInput) => void; release: (key: KeyInput) => void }>();
  #disturbanceListeners = new Set<(disturbance: Disturbance, at: number) => void>();
  #armed: { stimulus: Stimulus; identifier: string } | null = null;
  #shown = false;
  #nextFrame: number;
  readonly interval: number;

  readonly options: WorldOptions;

  constructor(options: WorldOptions = {}) {
    this.options = options;
    this.interval = 1000 / (options.hz ?? 60);
    this.#nextFrame = this.now;
    this.at(this.now, () => this.#frame());
  }

  at(time: number, run: () => void): void {
    this.#queue.push({ at: Math.max(time, this.now), order: this.#order, run });
    this.#order += 1;
  }

  #frame(): void {
    const start = this.#nextFrame;
    for (const listener of this.#frameListeners) listener(start);
    this.#nextFrame += this.interval;
    this.at(this.#nextFrame, () => this.#frame());
  }

  /** Stops the main thread from now on: frames and events come late. */
  block(ms: number): void {
    const start = this.now;
    const end = start + ms;
    for (const event of this.#queue) if (event.at < end) event.at = end;
    this.#nextFrame = start + Math.ceil(ms / this.interval) * this.interval;
    if (ms > 50) this.at(end, () => this.#longTaskListeners.forEach((listener) => listener({ start, end })));
  }

  /** The machine sleeps: the wall clock goes on, ours stands still. */
  sleep(ms: number): void {
    this.wallOffset += ms;
  }

  press(code: string, at: number, heldMs = 90, repeat = false): void {
    this.at(at + HANDLER_DELAY_MS, () => {
      const key = { code, at, handledAt: this.now, repeat };
      for (const { press } of this.#keyListeners) press(key);
    });
    if (Number.isFinite(heldMs)) {
      this.at(at + heldMs, () => {
        const key = { code, at: at + heldMs, handledAt: this.now, repeat: false };
        for (const { release } of this.#keyListeners) release(key);
      });
    }
  }

  disturb(disturbance: Disturbance, at: number): void {
    this.at(at, () => this.#disturbanceListeners.forEach((listener) => listener(disturbance, at)));
  }

  readonly interfaces: EngineInterfaces = {
    clock: {
      now: () => this.now,
      wall: () => this.now + this.wallOffset,
      onFrame: (listener) => listen(this.#frameListeners, listener),
      onLongTask: (listener) => listen(this.#longTaskListeners, listener),
      settle: async () => undefined,
    },
    display: {
      prepare: async (stimuli) => this.options.prepare?.(stimuli) ?? success(undefined),
      screen: (screen) => {
        this.log.screens.push(screen);
        if (this.options.onScreen) this.options.onScreen(this, screen);
        else this.press('Space', this.now + 500);
      },
      field: () => undefined,
      arm: (stimulus, identifier) => {
        this.#armed = { stimulus, identifier };
      },
      present: () => this.#present(),
      clear: () => {
        this.#shown = false;
      },
      mark: (mark) => {
        if (mark) this.log.marks.push(mark);
      },
      onPresented: (listener) => listen(this.#presentedListeners, listener),
    },
    input: {
      onKey: (press, release) => listen(this.#keyListeners, { press, release }),
      onDisturbance: (listener) => listen(this.#disturbanceListeners, listener),
      nameOf: async (code) => code.replace('Key', ''),
    },
    sink: {
      blockStarted: async (start) => {
        this.log.started.push(start);
        return success(undefined);
      },
      trials: async (trials) => {
        if (this.#shown) this.log.storedWhileShown += 1;
        this.log.trials.push(...trials);
        return this.options.store?.(trials) ?? success(undefined);
      },
      blockEnded: async (end) => {
        this.log.ended.push(end);
        return success(undefined);
      },
      progress: (progress) => this.log.progress.push(progress),
    },
  };

  #present(): void {
    const armed = this.#armed;
    if (!armed) return;
    this.#armed = null;
    this.#shown = true;
    const presentedMs = this.now + (this.options.framesToLight?.(armed.identifier) ?? 1) * this.interval;
    if (this.options.reports?.(armed.identifier) ?? true) {
      this.at(presentedMs + REPORT_DELAY_MS, () =>
        this.#presentedListeners.forEach((listener) => listener(armed.identifier, presentedMs)),
      );
    }
    this.options.onStimulus?.(this, { ...armed, presentedMs });
  }

  /** Lets time pass until the work is done; fails when it takes more than a simulated day. */
  async until<Value>(work: Promise<Value>): Promise<Value> {
    let done = false;
    void work.finally(() => {
      done = true;
    });
    for (;;) {
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
      if (done) return work;
      this.#queue.sort((a, b) => a.at - b.at || a.order - b.order);
      const event = this.#queue.shift();
      if (!event || this.now > 86_400_000) throw new Error('the simulated world stands still');
      this.now = Math.max(this.now, event.at);
      event.run();
    }
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Ran {
  readonly world: World;
  readonly outcome: TaskOutcome;
}

/** Runs a plan in a world until it ends. */
export async function runIn(
  options: WorldOptions,
  plan: TaskPlan,
  run: Partial<Omit<TaskRun, 'plan' | 'interfaces'>> = {},
): Promise<Ran> {
  const world = new World(options);
  const outcome = await world.until(runTask({ plan, interfaces: world.interfaces, offsetMs: 0, ...run }));
  return { world, outcome };
}

/** A participant who presses the right key a fixed time after the stimulus is on the screen. */
export function answering(plan: TaskPlan, latencyMs: number, wrong: (identifier: string) => boolean = () => false) {
  return (world: World, { identifier, presentedMs }: Shown): void => {
    const [block, , trial, prime] = identifier.split('.');
    if (prime) return;
    const planned = plan.blocks[Number(block) - 1]?.trials[Number(trial) - 1];
    if (!planned) throw new Error(`no trial ${identifier}`);
    const right = plan.keys[planned.sideCorrect];
    const other = plan.keys[planned.sideCorrect === 'left' ? 'right' : 'left'];
    if (!wrong(identifier)) {
      world.press(right, presentedMs + latencyMs);
      return;
    }
    world.press(other, presentedMs + latencyMs);
    world.press(right, presentedMs + latencyMs + 400);
  };
}
