import type { CornerLabel, Stimulus } from '../../shared/associations/tasks';
import type { TrialRecord } from '../../shared/associations/trial';
import type { EventOf } from '../../shared/session/events';
import type { Problem } from '../../shared/base/problems';
import type { Result } from '../../shared/base/result';

/**
 * All the engine knows of the machine: four narrow interfaces, so that the same engine runs in a window and under a
 * simulated clock. Every time is in ms on the window's monotonic clock (performance.now) unless it says otherwise.
 */

export type Stop = () => void;

export interface LongTask {
  readonly start: number;
  readonly end: number;
}

export interface TaskClock {
  now(): number;
  /** The wall clock, ms: runs on while the machine sleeps, where the monotonic clock may stand still. */
  wall(): number;
  /** Keeps a frame loop warm and calls on every frame with the frame's start; the loop runs until stopped. */
  onFrame(listener: (frameStart: number) => void): Stop;
  /** Tasks of the main thread longer than 50 ms, reported after they end. */
  onLongTask(listener: (task: LongTask) => void): Stop;
  /** A moment between blocks in which waste may be collected. */
  settle(): Promise<void>;
}

/** A full screen around the trials: text, and the digits of a memory load. */
export interface TaskScreen {
  readonly state: 'instructions' | 'break' | 'waiting';
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Large digits to keep in mind, or those typed so far. */
  readonly digits: string | null;
  /** What to press to go on. */
  readonly action: string;
  /** Category words already in their corners, so that the instructions can be read with them in view. */
  readonly left: readonly CornerLabel[];
  readonly right: readonly CornerLabel[];
}

export type Mark = 'error' | 'too_slow';

export interface TaskDisplay {
  /** Loads fonts and decodes images before a block, so that showing them costs nothing later. */
  prepare(stimuli: readonly Stimulus[]): Promise<Result<void>>;
  screen(screen: TaskScreen): void;
  /** The grey field with the category words in its corners, and nothing else. */
  field(left: readonly CornerLabel[], right: readonly CornerLabel[], tooSlow: string): void;
  /** Builds the next stimulus aside; `identifier` names it in its presentation report. */
  arm(stimulus: Stimulus, identifier: string): void;
  /** Puts the armed stimulus up in place of what is there. Called inside a frame callback. */
  present(): void;
  clear(): void;
  mark(mark: Mark | null): void;
  /** Reports when the frame that first held a stimulus was shown. */
  onPresented(listener: (identifier: string, presentedMs: number) => void): Stop;
}

export interface KeyInput {
  /** Physical key, as `KeyboardEvent.code`. */
  readonly code: string;
  /** When the key moved, by the system's event time. */
  readonly at: number;
  /** When our handler ran. */
  readonly handledAt: number;
  readonly repeat: boolean;
}

/** What takes the participant away from the field: another window, a hidden page, another size of the window. */
export type Disturbance = 'blur' | 'resized';

export interface TaskInput {
  onKey(press: (key: KeyInput) => void, release: (key: KeyInput) => void): Stop;
  onDisturbance(listener: (disturbance: Disturbance, at: number) => void): Stop;
  /** What is printed on a key of this keyboard. */
  nameOf(code: string): Promise<string>;
}

/** Progress for the console; never a score. */
export interface TaskProgress {
  readonly block: number;
  readonly blocks: number;
  readonly trial: number;
  readonly trials: number;
  readonly accuracy: number | null;
  /** Share of responses under 300 ms, the limit at which scores exclude a person (Greenwald et al. 2003). */
  readonly tooFastShare: number | null;
  readonly missedFrames: number;
  readonly secondsLeft: number | null;
  readonly state: 'instructions' | 'running' | 'break' | 'waiting' | 'finished';
}

export type BlockStart = Omit<EventOf<'task_block_started'>['payload'], 'place'>;
export type BlockEnd = Omit<EventOf<'task_block_ended'>['payload'], 'place'>;

/**
 * Takes what was measured. Each promise settles once it is durably stored; the engine shows nothing timed before
 * that. A failure stops the task with its problem.
 */
export interface TaskSink {
  blockStarted(start: BlockStart): Promise<Result<void>>;
  trials(trials: readonly TrialRecord[]): Promise<Result<void>>;
  blockEnded(end: BlockEnd): Promise<Result<void>>;
  /** Called only between trials. */
  progress(progress: TaskProgress): void;
}

export interface EngineInterfaces {
  readonly clock: TaskClock;
  readonly display: TaskDisplay;
  readonly input: TaskInput;
  readonly sink: TaskSink;
}

/** How a task ended. */
export type TaskOutcome =
  | { readonly kind: 'completed' }
  /** A practice gate was not reached; the interviewer decides how to go on. */
  | { readonly kind: 'gate_failed'; readonly accuracy: number }
  /** Stopped from outside inside this block, which has to be repeated. */
  | { readonly kind: 'stopped'; readonly block: number; readonly attempt: number }
  | { readonly kind: 'failed'; readonly problem: Problem };
