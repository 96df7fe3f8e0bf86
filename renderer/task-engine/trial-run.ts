import type { PlannedBlock, PlannedTrial, TaskPlan } from '../../shared/associations/tasks';
import type { KeyPress, Side, TrialFlag, TrialInvalidReason, TrialRecord } from '../../shared/associations/trial';
import type { FrameHistory } from './frames';
import type { KeyInput, TaskDisplay } from './interfaces';

/** A response sooner than this was begun before the stimulus could be seen, ms. */
const ANTICIPATION_MS = 150;
/** A handler that ran later than this after its key flags the trial, ms. */
const LATE_HANDLER_MS = 5;
/** How long "please respond faster" stays (Karpinski & Steinman 2006), ms. */
const TOO_SLOW_MS = 500;
/** A presentation report that is later than this after the response is not waited for, ms. */
const REPORT_PATIENCE_MS = 250;
/** A stimulus is on the screen one or two frames after it was written; later, the machine was held up. */
const LATE_PRESENTATION_FRAMES = 2.5;
/** Share of the interval between trials after which the record is closed; most keys are up again by then. */
const CLOSING_SHARE = 0.6;
const MOST_PRESSES = 200;
const MOST_REPEATS = 100;

/** What a trial needs to know of its surroundings. */
export interface TrialSurroundings {
  readonly plan: TaskPlan;
  readonly block: PlannedBlock;
  readonly attempt: number;
  readonly display: TaskDisplay;
  readonly history: FrameHistory;
  /** Keys that are down now; kept by the block, over its trials. */
  readonly held: ReadonlySet<string>;
  /** Session ms = window ms + this. */
  readonly offsetMs: number;
}

/**
 * ready: armed, not shown. primed: the prime is up. up: the stimulus waits for a response. correcting: the error mark
 * waits for the right key. marked: a mark stays for a while. resting: the field is empty.
 */
type Phase = 'ready' | 'primed' | 'up' | 'correcting' | 'marked' | 'resting';

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** One trial from arming to its record, as a machine that frames, keys and presentation reports drive. */
export class TrialRun {
  readonly #trial: PlannedTrial;
  readonly #around: TrialSurroundings;
  readonly #identifier: string;
  readonly #presses: KeyPress[] = [];
  readonly #flags = new Set<TrialFlag>();
  #repeats = 0;
  #phase: Phase = 'ready';
  /** Start of the frame in which the prime, or the stimulus, was written. */
  #primeWrittenMs: number | null = null;
  #writtenMs: number | null = null;
  /** Start of the frame after that. */
  #frameMs: number | null = null;
  #presentedMs: number | null = null;
  #expiring = false;
  #response: { readonly key: KeyInput; readonly correct: boolean } | null = null;
  #correctedMs: number | null = null;
  #timedOut = false;
  #markUntilMs = 0;
  #restingSinceMs = 0;
  #invalidReason: TrialInvalidReason | null = null;

  constructor(trial: PlannedTrial, around: TrialSurroundings) {
    this.#trial = trial;
    this.#around = around;
    this.#identifier = `${around.block.block}.${around.attempt}.${trial.trial}`;
    if (trial.prime) around.display.arm(trial.prime.stimulus, `${this.#identifier}.prime`);
    else around.display.arm(trial.stimulus, this.#identifier);
  }

  get isReady(): boolean {
    return this.#phase === 'ready';
  }

  /** Whether anything of this trial was shown, so that it has to be recorded. */
  get wasShown(): boolean {
    return this.#writtenMs !== null || this.#primeWrittenMs !== null;
  }

  /** When the field became empty again; the interval between trials counts from here. */
  get restingSinceMs(): number {
    return this.#restingSinceMs;
  }

  get accuracy(): boolean | null {
    return this.#response?.correct ?? null;
  }

  /** Shows the prime or the stimulus; inside a frame callback. */
  show(frameStart: number): void {
    const { display, held, plan } = this.#around;
    if (held.has(plan.keys.left) || held.has(plan.keys.right)) this.#flags.add('held_key');
    display.present();
    if (this.#trial.prime) {
      this.#primeWrittenMs = frameStart;
      this.#phase = 'primed';
      display.arm(this.#trial.stimulus, this.#identifier);
    } else {
      this.#writtenMs = frameStart;
      this.#phase = 'up';
    }
  }

  /** The frame loop came by. */
  frame(frameStart: number): void {
    if (this.#writtenMs !== null && this.#frameMs === null && frameStart > this.#writtenMs) this.#frameMs = frameStart;
    if (this.#phase === 'primed') this.#endPrime(frameStart);
    else if (this.#phase === 'up') this.#checkDeadline(frameStart);
    else if (this.#phase === 'marked' && frameStart >= this.#markUntilMs - this.#halfFrame()) this.#rest(frameStart);
  }

  /** The frame that first held an element of this trial was shown. */
  presented(identifier: string, presentedMs: number): void {
    if (identifier !== this.#identifier || this.#writtenMs === null) return;
    // A report from before the writing would be of something else.
    if (presentedMs >= this.#writtenMs) this.#presentedMs = presentedMs;
  }

  /** A key went down; `repeated` when it was down already. */
  press(key: KeyInput, repeated: boolean): void {
    const { plan, held } = this.#around;
    if (repeated) this.#repeats += 1;
    if (this.#presses.length < MOST_PRESSES && (!repeated || this.#repeats <= MOST_REPEATS)) {
      this.#presses.push({ code: key.code, down: key.at, up: null, repeat: repeated });
    }
    const side = key.code === plan.keys.left ? 'left' : key.code === plan.keys.right ? 'right' : null;
    if (side === null) return;
    if (repeated) {
      if (this.#phase === 'up') this.#flags.add('held_key');
      return;
    }
    const other = side === 'left' ? plan.keys.right : plan.keys.left;
    if (held.has(other) && this.#phase !== 'ready' && this.#phase !== 'resting') this.#flags.add('both_keys');
    this.#respond(key, side);
  }

  release(key: KeyInput): void {
    for (let index = this.#presses.length - 1; index >= 0; index -= 1) {
      const press = this.#presses[index];
      if (press?.code !== key.code || press.up !== null) continue;
      press.up = key.at;
      if (!press.repeat) return;
    }
  }

  /** Ends the trial as not usable; what was measured so far is kept. */
  invalidate(reason: TrialInvalidReason, nowMs: number): void {
    if (reason === 'blur' || reason === 'resized') this.#flags.add(reason);
    if (this.#phase !== 'resting') {
      this.#invalidReason = reason;
      this.#rest(nowMs);
    }
  }

  /** Whether all that can still come in has come in, so that the record can be closed. */
  canClose(frameStart: number): boolean {
    if (this.#phase !== 'resting') return false;
    const settled = frameStart >= this.#restingSinceMs + this.#around.block.interTrialMs * CLOSING_SHARE;
    return settled && (this.#presentedMs !== null || frameStart >= this.#restingSinceMs + REPORT_PATIENCE_MS);
  }

  /** Frames missed while the stimulus was up. */
  missedFrames(): number {
    return this.#writtenMs === null ? 0 : this.#around.history.missedBetween(this.#writtenMs, this.#endMs());
  }

  /** Onset to first response, ms; null without a response or an onset. */
  latencyMs(): number | null {
    const onset = this.#presentedMs ?? this.#frameMs;
    return this.#response === null || onset === null ? null : rounded(this.#response.key.at - onset);
  }

  /** The trial as measured, on the session clock. */
  record(): TrialRecord {
    const { plan, block, attempt, history, offsetMs } = this.#around;
    const onset = this.#presentedMs ?? this.#frameMs;
    const latencyMs = this.latencyMs();
    const session = (time: number | null): number | null => (time === null ? null : rounded(time + offsetMs));
    this.#raiseFlags(latencyMs);
    return {
      task: plan.task,
      kind: plan.kind,
      block: block.block,
      blockRole: block.role,
      attempt,
      trial: this.#trial.trial,
      stimulus: this.#trial.stimulus.name,
      stimulusCategory: this.#trial.category,
      prime: this.#trial.prime?.stimulus.name ?? null,
      primeCategory: this.#trial.prime?.category ?? null,
      sideCorrect: this.#trial.sideCorrect,
      key: this.#response?.key.code ?? null,
      correct: this.#response?.correct ?? null,
      latencyMs,
      latencyCorrectedMs: this.#correctedMs === null || onset === null ? null : rounded(this.#correctedMs - onset),
      timedOut: this.#timedOut,
      presses: this.#presses.map((press) => ({
        ...press,
        down: rounded(press.down + offsetMs),
        up: session(press.up),
      })),
      onsetMs: session(onset),
      onsetSource: this.#presentedMs === null ? 'frame' : 'presentation',
      frameMs: session(this.#frameMs),
      responseMs: session(this.#response?.key.at ?? null),
      handlerMs: session(this.#response?.key.handledAt ?? null),
      refreshHz: history.refreshHz === null ? null : rounded(history.refreshHz),
      flags: [...this.#flags],
      seed: plan.seed,
      invalidReason: this.#invalidReason,
    };
  }

  #halfFrame(): number {
    return (this.#around.history.intervalMs ?? 0) / 2;
  }

  #endMs(): number {
    return this.#response?.key.at ?? this.#restingSinceMs;
  }

  #raiseFlags(latencyMs: number | null): void {
    const { history } = this.#around;
    if (this.#writtenMs !== null && this.#presentedMs === null) this.#flags.add('no_presentation');
    if (this.#writtenMs !== null && history.longTaskBetween(this.#writtenMs, this.#endMs()))
      this.#flags.add('long_task');
    if (this.missedFrames() > 0 || this.#presentedLate()) this.#flags.add('missed_frames');
    if (latencyMs !== null && latencyMs < ANTICIPATION_MS) this.#flags.add('anticipation');
    const { key } = this.#response ?? { key: null };
    if (key && key.handledAt - key.at > LATE_HANDLER_MS) this.#flags.add('late_handler');
  }

  #presentedLate(): boolean {
    const { intervalMs } = this.#around.history;
    if (this.#presentedMs === null || this.#writtenMs === null || intervalMs === null) return false;
    return this.#presentedMs - this.#writtenMs > LATE_PRESENTATION_FRAMES * intervalMs;
  }

  #endPrime(frameStart: number): void {
    const { prime } = this.#trial;
    if (!prime || this.#primeWrittenMs === null) return;
    // Prime and stimulus take equally long from writing to showing, so frame starts measure the prime's duration.
    const up = frameStart - this.#primeWrittenMs;
    if (up < prime.durationMs - this.#halfFrame()) return;
    if (up > prime.durationMs + 3 * this.#halfFrame()) this.#flags.add('missed_frames');
    this.#around.display.present();
    this.#writtenMs = frameStart;
    this.#phase = 'up';
  }

  #checkDeadline(frameStart: number): void {
    const { deadlineMs } = this.#around.block;
    const onset = this.#presentedMs ?? this.#frameMs;
    if (deadlineMs === null || onset === null || frameStart < onset + deadlineMs) return;
    // A key pressed in time may still be on its way to us: one more frame before the trial is given up.
    if (!this.#expiring) {
      this.#expiring = true;
      return;
    }
    this.#timedOut = true;
    this.#around.display.clear();
    this.#mark('too_slow', frameStart + TOO_SLOW_MS);
  }

  #respond(key: KeyInput, side: Side): void {
    const { block, display } = this.#around;
    const correct = side === this.#trial.sideCorrect;
    if (this.#phase === 'correcting' && correct) {
      this.#correctedMs = key.at;
      this.#rest(key.handledAt);
      return;
    }
    if (this.#phase !== 'up' || this.#writtenMs === null || key.at < this.#writtenMs) return;
    const onset = this.#presentedMs ?? this.#frameMs;
    if (block.deadlineMs !== null && onset !== null && key.at > onset + block.deadlineMs) return;
    this.#response = { key, correct };
    if (correct) {
      if (block.forcedCorrection) this.#correctedMs = key.at;
      this.#rest(key.handledAt);
    } else if (block.forcedCorrection) {
      this.#phase = 'correcting';
      display.mark('error');
    } else if (block.feedbackMs > 0) this.#mark('error', key.handledAt + block.feedbackMs);
    else this.#rest(key.handledAt);
  }

  #mark(mark: 'error' | 'too_slow', untilMs: number): void {
    this.#phase = 'marked';
    this.#markUntilMs = untilMs;
    this.#around.display.mark(mark);
  }

  #rest(nowMs: number): void {
    this.#phase = 'resting';
    this.#restingSinceMs = nowMs;
    this.#around.display.clear();
    this.#around.display.mark(null);
  }
}
