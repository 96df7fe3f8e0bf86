import type { TaskPlan } from '../../../shared/associations/tasks';
import type { Side } from '../../../shared/associations/trial';
import {
  simulateTaskBlocks,
  type ReactionParameters,
  type SimulatedResponse,
} from '../../../shared/simulation/reaction-times';
import type {
  EngineInterfaces,
  KeyInput,
  Stop,
  TaskDisplay,
  TaskInput,
  TaskScreen,
} from '../../task-engine/interfaces';

/** What the hands of a simulated participant need to know. */
export interface HandsOptions {
  readonly plan: TaskPlan;
  readonly reactions: ReactionParameters;
  /** Tries at this task before this run: each try comes out differently. */
  readonly triesBefore: number;
  /** False while a person answers instead; asked at every press. */
  readonly areActive: () => boolean;
  /** Runs work after so many ms; the answer calls it off. */
  readonly later: (ms: number, work: () => void) => Stop;
}

type Surroundings = Pick<EngineInterfaces, 'clock' | 'display' | 'input'>;
type Listener = { readonly press: (key: KeyInput) => void; readonly release: (key: KeyInput) => void };

const READING_MS = 900;
const READING_MS_PER_CHARACTER = 12;
const MOST_READING_MS = 9000;
const TYPING_MS = 350;
const SCREEN_KEY_HELD_MS = 90;
const CORRECTION_MS = 400;

/**
 * The hands of a simulated participant, as an engine's input. They see what a person would see, through the display
 * they are wrapped around, and press keys after the latencies of shared/simulation: nothing in the engine knows of
 * them. A person's own keys keep working beside theirs; whatever changes on the screen calls off what they were about
 * to press.
 */
class SimulatedHands implements TaskInput {
  readonly #around: Surroundings;
  readonly #options: HandsOptions;
  readonly #listeners = new Set<Listener>();
  readonly #responses = new Map<number, ReadonlyMap<string, SimulatedResponse>>();
  #planned: Stop = () => undefined;
  #armed: string | null = null;
  #shown: { readonly identifier: string; readonly fromMs: number } | null = null;
  #hasResponded = false;
  #digits = '';

  constructor(around: Surroundings, options: HandsOptions) {
    this.#around = around;
    this.#options = options;
  }

  onKey(press: Listener['press'], release: Listener['release']): Stop {
    const listener = { press, release };
    this.#listeners.add(listener);
    const stop = this.#around.input.onKey(press, release);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#planned();
      stop();
    };
  }

  /** The interviewer works in another window meanwhile: for a simulated participant that disturbs nothing. */
  onDisturbance(listener: Parameters<TaskInput['onDisturbance']>[0]): Stop {
    return this.#around.input.onDisturbance((disturbance, at) => {
      if (disturbance !== 'blur' || !this.#options.areActive()) listener(disturbance, at);
    });
  }

  nameOf(code: string): Promise<string> {
    return this.#around.input.nameOf(code);
  }

  /** The display as the engine uses it, looked at on its way. */
  watched(): TaskDisplay {
    const { display } = this.#around;
    return {
      prepare: (stimuli) => display.prepare(stimuli),
      screen: (screen) => {
        display.screen(screen);
        this.#readScreen(screen);
      },
      field: (left, right, tooSlow) => {
        this.#nothingPlanned();
        display.field(left, right, tooSlow);
      },
      arm: (stimulus, identifier) => {
        this.#armed = identifier;
        display.arm(stimulus, identifier);
      },
      present: () => {
        display.present();
        this.#hasResponded = false;
        if (this.#armed !== null) this.#see(this.#armed, this.#around.clock.now());
      },
      clear: () => {
        this.#nothingPlanned();
        display.clear();
      },
      mark: (mark) => {
        display.mark(mark);
        if (mark === 'error') this.#correct();
      },
      onPresented: (listener) =>
        display.onPresented((identifier, presentedMs) => {
          if (this.#shown?.identifier === identifier && !this.#hasResponded) this.#see(identifier, presentedMs);
          listener(identifier, presentedMs);
        }),
    };
  }

  #nothingPlanned(): void {
    this.#planned();
    this.#planned = () => undefined;
    this.#shown = null;
  }

  #plan(atMs: number, code: string, heldMs: number): void {
    this.#planned();
    this.#planned = this.#options.later(Math.max(0, atMs - this.#around.clock.now()), () => {
      if (!this.#options.areActive()) {
        // A person was to answer but let it be: when the hands are given back, they look again.
        this.#plan(this.#around.clock.now() + READING_MS, code, heldMs);
        return;
      }
      this.#hasResponded = true;
      this.#press(code, heldMs);
    });
  }

  #press(code: string, heldMs: number): void {
    const at = this.#around.clock.now();
    // Only who listens now: a press that brings up the next screen must not be taken for its key as well.
    const listening = Array.from(this.#listeners);
    for (const { press } of listening) press({ code, at, handledAt: at, repeat: false });
    this.#options.later(heldMs, () => {
      const upAt = this.#around.clock.now();
      for (const { release } of this.#listeners) release({ code, at: upAt, handledAt: upAt, repeat: false });
    });
  }

  /** Reads a screen and goes on; digits are kept in mind, and typed where they are asked for. */
  #readScreen(screen: TaskScreen): void {
    this.#nothingPlanned();
    const asksForDigits = screen.action === '' && screen.digits !== null;
    if (asksForDigits) return this.#typeDigits(screen.digits ?? '');
    if (screen.digits !== null) this.#digits = screen.digits;
    const characters = screen.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, screen.title.length);
    const readingMs = Math.min(MOST_READING_MS, READING_MS + READING_MS_PER_CHARACTER * characters);
    this.#plan(this.#around.clock.now() + readingMs, 'Space', SCREEN_KEY_HELD_MS);
  }

  #typeDigits(typed: string): void {
    const next = this.#digits[typed.length];
    const code = next === undefined ? 'Enter' : `Digit${next}`;
    this.#plan(this.#around.clock.now() + TYPING_MS, code, SCREEN_KEY_HELD_MS);
  }

  /** A stimulus is up since `fromMs`: the first press follows after its latency. A prime asks for nothing. */
  #see(identifier: string, fromMs: number): void {
    this.#shown = { identifier, fromMs };
    const response = this.#responseTo(identifier);
    if (response === null || response.key === null || response.latencyMs === null) return;
    this.#plan(fromMs + response.latencyMs, this.#codeOf(response.key), response.heldMs);
  }

  /** The error mark is up and stays until the right key is pressed. */
  #correct(): void {
    const shown = this.#shown;
    const planned = shown === null ? null : this.#trialOf(shown.identifier);
    if (shown === null || planned === null || !planned.block.forcedCorrection) return;
    const response = this.#responseTo(shown.identifier);
    const now = this.#around.clock.now();
    const correctionMs = response?.correctionLatencyMs ?? null;
    const atMs = correctionMs === null ? now + CORRECTION_MS : Math.max(now, shown.fromMs + correctionMs);
    this.#plan(atMs, this.#codeOf(planned.trial.sideCorrect), response?.heldMs ?? SCREEN_KEY_HELD_MS);
  }

  #codeOf(side: Side): string {
    return this.#options.plan.keys[side];
  }

  /** What `block.attempt.trial` names; null for a prime. */
  #trialOf(identifier: string) {
    const [block, attempt, trial, prime] = identifier.split('.');
    if (prime !== undefined) return null;
    const planned = this.#options.plan.blocks.find((candidate) => candidate.block === Number(block));
    const found = planned?.trials.find((candidate) => candidate.trial === Number(trial));
    return planned && found ? { block: planned, trial: found, attempt: Number(attempt) } : null;
  }

  #responseTo(identifier: string): SimulatedResponse | null {
    const named = this.#trialOf(identifier);
    if (named === null) return null;
    const run = this.#options.triesBefore + named.attempt;
    const known = this.#responses.get(run) ?? this.#simulated(run);
    this.#responses.set(run, known);
    return known.get(`${named.block.block}.${named.trial.trial}`) ?? null;
  }

  #simulated(run: number): ReadonlyMap<string, SimulatedResponse> {
    const { plan, reactions } = this.#options;
    const seed = (reactions.seed + run) >>> 0;
    const blocks = simulateTaskBlocks(plan, { ...reactions, seed });
    return new Map(
      blocks.flatMap(({ block, responses }) =>
        responses.map((response): [string, SimulatedResponse] => [`${block}.${response.trial}`, response]),
      ),
    );
  }
}

/** Puts simulated hands on a machine: its display is looked at, its input gets their presses beside real ones. */
export function simulatedHands(around: Surroundings, options: HandsOptions): Pick<Surroundings, 'display' | 'input'> {
  const hands = new SimulatedHands(around, options);
  return { display: hands.watched(), input: hands };
}
