import type { PlannedBlock, TaskPlan } from '../../shared/associations/tasks';
import { FAST_RESPONSE_MS } from '../../shared/associations/trial';
import type { Problem } from '../../shared/base/problems';
import type { FrameHistory } from './frames';
import type { BlockEnd, Disturbance, EngineInterfaces, KeyInput, Stop, TaskProgress } from './interfaces';
import { TrialRun } from './trial-run';

/** Empty field before the first trial, ms: time to look up, and for the frame loop to get warm. */
const LEAD_IN_MS = 1000;
/** A gap in the frames, or between the clocks, that only a sleeping machine makes, ms. */
const SLEEP_MS = 3000;

export interface BlockContext {
  readonly plan: TaskPlan;
  readonly block: PlannedBlock;
  readonly attempt: number;
  readonly interfaces: EngineInterfaces;
  readonly history: FrameHistory;
  readonly offsetMs: number;
  readonly tooSlow: string;
  readonly signal: AbortSignal | null;
}

export interface BlockResult {
  readonly outcome: BlockEnd['outcome'];
  readonly reason: BlockEnd['reason'];
  /** Share of first responses that were right, 0..1; null when there were none. */
  readonly accuracy: number | null;
  /** Why storing failed, where that ended the block. */
  readonly problem: Problem | null;
}

const INVALID = { blur: 'blur', resized: 'resized', sleep: 'interrupted', interviewer: 'interrupted' } as const;
type Interruption = keyof typeof INVALID;

/** Runs the trials of one block, one after the other, and hands each record over in the interval after it. */
class BlockRun {
  readonly #context: BlockContext;
  readonly #finish: (result: BlockResult) => void;
  readonly #stops: Stop[] = [];
  readonly #held = new Set<string>();
  #trial: TrialRun | null = null;
  #index = -1;
  #dueMs: number;
  #closing = false;
  #between: { readonly key: KeyInput; readonly repeated: boolean }[] = [];
  #ended = false;
  #interrupted: Interruption | null = null;
  #lastFrame: number | null = null;
  #clockGap: number;
  readonly #startedMs: number;
  readonly #counts = { responses: 0, correct: 0, fast: 0, missedFrames: 0 };

  constructor(context: BlockContext, finish: (result: BlockResult) => void) {
    this.#context = context;
    this.#finish = finish;
    const { clock } = context.interfaces;
    this.#startedMs = clock.now();
    this.#dueMs = this.#startedMs + LEAD_IN_MS;
    this.#clockGap = clock.wall() - this.#startedMs;
  }

  start(): void {
    const context = this.#context;
    const { clock, display, input } = context.interfaces;
    const stopSignal = (): void => this.#interrupt('interviewer');
    context.signal?.addEventListener('abort', stopSignal);
    this.#stops.push(
      () => context.signal?.removeEventListener('abort', stopSignal),
      clock.onFrame((start) => this.#frame(start)),
      display.onPresented((identifier, presentedMs) => this.#trial?.presented(identifier, presentedMs)),
      input.onKey(
        (key) => this.#press(key),
        (key) => this.#release(key),
      ),
      input.onDisturbance((disturbance: Disturbance) => this.#interrupt(disturbance)),
    );
    this.#prepareNext();
    if (context.signal?.aborted) this.#interrupt('interviewer');
  }

  #frame(start: number): void {
    if (this.#ended || this.#interrupted) return;
    if (this.#slept(start)) {
      this.#interrupt('sleep');
      return;
    }
    const trial = this.#trial;
    if (!trial) return;
    if (trial.isReady) {
      if (this.#context.history.intervalMs === null) this.#context.history.measure();
      const halfFrame = (this.#context.history.intervalMs ?? 0) / 2;
      if (start >= this.#dueMs - halfFrame) trial.show(start);
      return;
    }
    trial.frame(start);
    if (!this.#closing && trial.canClose(start)) void this.#close(trial);
  }

  #slept(start: number): boolean {
    const { clock } = this.#context.interfaces;
    const last = this.#lastFrame ?? start;
    this.#lastFrame = start;
    const gap = clock.wall() - clock.now();
    const jumped = Math.abs(gap - this.#clockGap) > SLEEP_MS;
    this.#clockGap = gap;
    return jumped || start - last > SLEEP_MS;
  }

  #press(key: KeyInput): void {
    const repeated = key.repeat || this.#held.has(key.code);
    // The record of the last trial is closed while it is stored; what is pressed meanwhile goes to the next.
    if (this.#closing) this.#between.push({ key, repeated });
    else this.#trial?.press(key, repeated);
    this.#held.add(key.code);
  }

  #release(key: KeyInput): void {
    this.#trial?.release(key);
    this.#held.delete(key.code);
  }

  #prepareNext(): void {
    const { plan, block, attempt, history, offsetMs, interfaces } = this.#context;
    this.#index += 1;
    const planned = block.trials[this.#index];
    history.measure();
    if (!planned) {
      this.#end({ outcome: 'completed', reason: 'finished', accuracy: this.#accuracy(), problem: null });
      return;
    }
    const held = this.#held;
    const trial = new TrialRun(planned, {
      plan,
      block,
      attempt,
      history,
      held,
      offsetMs,
      display: interfaces.display,
    });
    for (const { key, repeated } of this.#between) trial.press(key, repeated);
    this.#between = [];
    this.#trial = trial;
    interfaces.sink.progress(this.#progress());
  }

  async #close(trial: TrialRun): Promise<void> {
    this.#closing = true;
    const record = trial.record();
    this.#count(trial);
    const stored = await this.#context.interfaces.sink.trials([record]);
    this.#closing = false;
    if (!stored.ok) {
      this.#end({ outcome: 'interrupted', reason: 'technical', accuracy: this.#accuracy(), problem: stored.error });
      return;
    }
    if (this.#interrupted) {
      this.#end({ outcome: 'interrupted', reason: this.#interrupted, accuracy: this.#accuracy(), problem: null });
      return;
    }
    this.#dueMs = trial.restingSinceMs + this.#context.block.interTrialMs;
    this.#prepareNext();
  }

  #count(trial: TrialRun): void {
    const counts = this.#counts;
    const latency = trial.latencyMs();
    if (latency !== null) {
      counts.responses += 1;
      if (trial.accuracy === true) counts.correct += 1;
      if (latency < FAST_RESPONSE_MS) counts.fast += 1;
    }
    counts.missedFrames += trial.missedFrames();
  }

  #accuracy(): number | null {
    return this.#counts.responses === 0 ? null : this.#counts.correct / this.#counts.responses;
  }

  #progress(): TaskProgress {
    const { plan, block, interfaces } = this.#context;
    const { responses, fast, missedFrames } = this.#counts;
    const done = this.#index;
    const perTrial = done === 0 ? null : (interfaces.clock.now() - this.#startedMs) / done;
    return {
      block: block.block,
      blocks: plan.blocks.length,
      trial: done + 1,
      trials: block.trials.length,
      accuracy: this.#accuracy(),
      tooFastShare: responses === 0 ? null : fast / responses,
      missedFrames,
      secondsLeft: perTrial === null ? null : Math.round((perTrial * (block.trials.length - done)) / 1000),
      state: 'running',
    };
  }

  /** Ends the block early. A trial that was shown is recorded as it stands, after what is already on its way. */
  #interrupt(reason: Interruption): void {
    if (this.#ended || this.#interrupted) return;
    this.#interrupted = reason;
    if (this.#closing) return;
    const trial = this.#trial;
    if (trial?.wasShown) {
      trial.invalidate(INVALID[reason], this.#context.interfaces.clock.now());
      void this.#close(trial);
    } else this.#end({ outcome: 'interrupted', reason, accuracy: this.#accuracy(), problem: null });
  }

  #stopListening(): void {
    this.#ended = true;
    for (const stop of this.#stops) stop();
    this.#context.interfaces.display.clear();
  }

  #end(result: BlockResult): void {
    this.#stopListening();
    this.#finish(result);
  }
}

/** Runs one block. Never rejects: what goes wrong is in the result. */
export async function runBlock(context: BlockContext): Promise<BlockResult> {
  const { display } = context.interfaces;
  display.field(context.block.left, context.block.right, context.tooSlow);
  return new Promise((resolve) => {
    new BlockRun(context, resolve).start();
  });
}
