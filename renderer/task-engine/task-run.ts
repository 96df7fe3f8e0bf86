import type { PlannedBlock, TaskPlan } from '../../shared/associations/tasks';
import { taskSentence } from '../../shared/languages/tasks';
import { problemOf } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import { runBlock, type BlockResult } from './block-run';
import { FrameHistory } from './frames';
import type { EngineInterfaces, TaskOutcome, TaskProgress, TaskSink } from './interfaces';
import { ScreenRunner } from './screens';

/** Practice has to reach this accuracy within so many repeats. */
interface PracticeGate {
  readonly accuracy: number;
  readonly repeats: number;
}

export interface TaskRun {
  readonly plan: TaskPlan;
  readonly interfaces: EngineInterfaces;
  /** Session ms = window ms + this. */
  readonly offsetMs: number;
  /** Where to start, 1-based; after a crash the block that was under way. */
  readonly fromBlock?: number;
  /** Which attempt at that block this is: 2 after one that was interrupted. */
  readonly attempt?: number;
  readonly gate?: PracticeGate | null;
  /** Aborting stops the task inside its block. */
  readonly signal?: AbortSignal;
}

/** What follows from a block that was run. */
type Next = { readonly kind: 'next' } | { readonly kind: 'again'; readonly gate: boolean } | TaskOutcome;

class Runner {
  readonly #run: TaskRun;
  readonly #screens: ScreenRunner;
  readonly #history = new FrameHistory();

  constructor(run: TaskRun) {
    this.#run = run;
    this.#screens = new ScreenRunner(run.interfaces, run.plan, run.signal ?? null);
  }

  async run(): Promise<TaskOutcome> {
    const { clock } = this.#run.interfaces;
    const stops = [
      clock.onFrame((start) => this.#history.frame(start)),
      clock.onLongTask((task) => this.#history.longTask(task)),
    ];
    try {
      return await this.#blocks();
    } finally {
      for (const stop of stops) stop();
    }
  }

  async #blocks(): Promise<TaskOutcome> {
    const { plan, fromBlock = 1 } = this.#run;
    for (const block of plan.blocks.filter((candidate) => candidate.block >= fromBlock)) {
      const first = block.block === fromBlock;
      const outcome = await this.#untilDone(block, first ? (this.#run.attempt ?? 1) : 1);
      if (outcome) return outcome;
      if (block.breakAfter && !(await this.#rest(block))) {
        return { kind: 'stopped', block: block.block + 1, attempt: 1 };
      }
    }
    this.#run.interfaces.sink.progress(this.#progressOf(plan.blocks.length, 'finished'));
    return { kind: 'completed' };
  }

  async #rest(after: PlannedBlock): Promise<boolean> {
    this.#run.interfaces.sink.progress(this.#progressOf(after.block, 'break'));
    return this.#screens.rest();
  }

  /** Repeats a block until it is complete; null means go on with the next. */
  async #untilDone(block: PlannedBlock, firstAttempt: number): Promise<TaskOutcome | null> {
    for (let attempt = firstAttempt; ; attempt += 1) {
      const next = await this.#once(block, attempt);
      if (next.kind === 'next') return null;
      if (next.kind !== 'again') return next;
      const shown = next.gate ? await this.#screens.onceMore() : await this.#screens.interrupted();
      if (!shown) return { kind: 'stopped', block: block.block, attempt: attempt + 1 };
    }
  }

  async #once(block: PlannedBlock, attempt: number): Promise<Next> {
    const { plan, interfaces, offsetMs, signal } = this.#run;
    const { clock, display, sink } = interfaces;
    const stopped: TaskOutcome = { kind: 'stopped', block: block.block, attempt };
    sink.progress(this.#progressOf(block.block, 'instructions'));
    const stimuli = block.trials.flatMap(({ stimulus, prime }) => (prime ? [prime.stimulus, stimulus] : [stimulus]));
    const prepared = await display.prepare(stimuli);
    if (!prepared.ok) return { kind: 'failed', problem: prepared.error };
    if (!(await this.#screens.instructions(block))) return stopped;
    if (block.memoryLoad !== null && !(await this.#screens.memorise(block.memoryLoad))) return stopped;
    const place = { task: plan.task, kind: plan.kind, block: block.block, blockRole: block.role, attempt };
    const started = await sink.blockStarted({ ...place, seed: plan.seed, trials: block.trials.length });
    if (!started.ok) return { kind: 'failed', problem: started.error };
    await clock.settle();
    const tooSlow = taskSentence('too_slow', plan.language);
    const context = { plan, block, attempt, interfaces, offsetMs, tooSlow, history: this.#history };
    const result = await runBlock({ ...context, signal: signal ?? null });
    return this.#conclude(block, attempt, result);
  }

  async #conclude(block: PlannedBlock, attempt: number, result: BlockResult): Promise<Next> {
    const gated = this.#gateFails(result);
    const recalled = block.memoryLoad !== null && result.outcome === 'completed' ? await this.#screens.recall() : null;
    const ended = await this.#endBlock(block, attempt, result, gated, recalled);
    if (result.problem) return { kind: 'failed', problem: result.problem };
    if (!ended.ok) return { kind: 'failed', problem: ended.error };
    if (result.outcome === 'interrupted') {
      const stopped = { kind: 'stopped', block: block.block, attempt: attempt + 1 } as const;
      return result.reason === 'interviewer' ? stopped : { kind: 'again', gate: false };
    }
    if (!gated) return { kind: 'next' };
    if (attempt <= (this.#run.gate?.repeats ?? 0)) return { kind: 'again', gate: true };
    return { kind: 'gate_failed', accuracy: result.accuracy ?? 0 };
  }

  #gateFails({ outcome, accuracy }: BlockResult): boolean {
    const gate = this.#run.gate ?? null;
    return gate !== null && outcome === 'completed' && (accuracy ?? 0) < gate.accuracy;
  }

  async #endBlock(
    block: PlannedBlock,
    attempt: number,
    { outcome, reason }: BlockResult,
    gated: boolean,
    recalled: string | null,
  ): Promise<Result<void>> {
    const { plan, interfaces } = this.#run;
    const { task, kind } = plan;
    return interfaces.sink.blockEnded({
      task,
      kind,
      block: block.block,
      blockRole: block.role,
      attempt,
      outcome,
      reason: gated ? 'gate_failed' : reason,
      ...(block.memoryLoad !== null && recalled !== null ? { memory: { digits: block.memoryLoad, recalled } } : {}),
    });
  }

  #progressOf(block: number, state: TaskProgress['state']): TaskProgress {
    const { blocks } = this.#run.plan;
    return {
      block,
      blocks: blocks.length,
      trial: 0,
      trials: blocks[block - 1]?.trials.length ?? 0,
      accuracy: null,
      tooFastShare: null,
      missedFrames: 0,
      secondsLeft: null,
      state,
    };
  }
}

/** A sink whose failures are values, whatever the one given does. */
function safely(sink: TaskSink): TaskSink {
  const kept = (storing: Promise<Result<void>>): Promise<Result<void>> =>
    storing.catch(() => failure(problemOf('unexpected', { where: 'task records' })));
  return {
    blockStarted: (start) => kept(sink.blockStarted(start)),
    trials: (trials) => kept(sink.trials(trials)),
    blockEnded: (end) => kept(sink.blockEnded(end)),
    progress: (progress) => sink.progress(progress),
  };
}

/**
 * Runs a task from a block on: instructions, blocks, rests, repeats of what was interrupted. Everything measured goes
 * to the sink as it comes; the promise settles when the task ended one way or another, and never rejects for what a
 * person or machine may do.
 */
export async function runTask(run: TaskRun): Promise<TaskOutcome> {
  return new Runner({ ...run, interfaces: { ...run.interfaces, sink: safely(run.interfaces.sink) } }).run();
}
