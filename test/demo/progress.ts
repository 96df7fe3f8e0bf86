import { planTask, type TaskPlan } from '../../shared/associations/tasks';
import type { SessionState } from '../../shared/session/reducer';
import { placeKey, placesOf } from '../../shared/session/plan';
import { runSimulatedTask, type ReactionParameters } from '../../shared/simulation/reaction-times';
import { stepOf, taskOf } from '../../shared/study/lookups';
import type { Place } from '../../shared/session/events';
import type { Study } from '../../shared/study/schema';

/** A screen of the interview that is still to come, or the one that is there. */
export interface Part {
  /** `placeKey` of its place. */
  readonly key: string;
  /** About how long it takes, ms. */
  readonly ms: number;
  /** 0 where it is no task. */
  readonly trials: number;
}

/** About a screen that is answered as soon as it is there, ms; the windows need that much. */
const SCREEN_MS = 350;
/** From the first trial of a block back to the screen before it, ms. */
const BETWEEN_BLOCKS_MS = 700;

function trialsOf(plan: TaskPlan): number {
  return plan.blocks.reduce((sum, block) => sum + block.trials.length, 0);
}

/** How long the trials of a task take this person, ms: from the beginning of each block to its end. */
export function taskMs(plan: TaskPlan, reactions: ReactionParameters, place: Place): number {
  let total = 0;
  let begun = 0;
  for (const { atMs, body } of runSimulatedTask(plan, reactions, { place, startMs: 0 })) {
    if (body.type === 'task_block_started') begun = atMs;
    if (body.type === 'trials_recorded') total += atMs - begun + BETWEEN_BLOCKS_MS;
  }
  return total;
}

function partOf(study: Study, { header }: SessionState, reactions: ReactionParameters, place: Place): Part {
  const key = placeKey(place);
  const step = stepOf(study, place.step);
  if (step.kind !== 'task' && step.kind !== 'warm_up') return { key, ms: SCREEN_MS, trials: 0 };
  const plan = planTask(taskOf(study, step.task), { ...header, study, seed: header.assignment.seed });
  if (!plan.ok) return { key, ms: SCREEN_MS, trials: 0 };
  return { key, ms: taskMs(plan.value, reactions, place), trials: trialsOf(plan.value) };
}

/** The screens of a session in their order, as far as its answers decide them now. */
export function partsOf(study: Study, state: SessionState, reactions: ReactionParameters): readonly Part[] {
  return placesOf(study, state.header, state.answers).map((place) => partOf(study, state, reactions, place));
}

/** About what is left of an interview, ms, with `trial` trials of the part at `key` done. */
export function leftMs(parts: readonly Part[], key: string, trial: number): number {
  const at = parts.findIndex((part) => part.key === key);
  const rest = at === -1 ? parts : parts.slice(at);
  const done = at === -1 ? 0 : (rest[0]?.ms ?? 0) * (trial / Math.max(1, rest[0]?.trials ?? 1));
  return Math.max(0, rest.reduce((sum, part) => sum + part.ms, 0) - done);
}

/** `2 min 10 s`; from a minute on in steps of ten seconds, because it is an estimate. */
export function durationOf(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const tens = Math.round(seconds / 10) * 10;
  const rest = tens % 60;
  return `${Math.floor(tens / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** Where the demo is. */
export interface Moment {
  /** What is done now, in words. */
  readonly step: string;
  /** Of a task: its trial, from 1. */
  readonly trial?: { readonly now: number; readonly of: number };
  /** Until the end of the demo, ms. */
  readonly leftMs: number;
}

/** `Sorting task · trial 34 of 180 · about 2 min left`. */
export function lineOf({ step, trial, leftMs: left }: Moment): string {
  const counted = trial === undefined ? [] : [`trial ${trial.now} of ${trial.of}`];
  return [step, ...counted, `about ${durationOf(left)} left`].join(' · ');
}

/** Where progress goes: a line that is drawn over on a terminal, lines elsewhere. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
}

const CLEAR_LINE = '\r\u001b[2K';

/** Tells a person how far the demo is; trials only on a terminal, where they do not fill the page. */
export class Progress {
  #drawn = false;
  #last = '';

  constructor(private readonly screen: Screen) {}

  /** A line that stays. */
  say(line: string): void {
    this.screen.write(`${this.#drawn ? CLEAR_LINE : ''}${line}\n`);
    this.#drawn = false;
  }

  at(moment: Moment): void {
    if (this.screen.isTerminal) {
      this.screen.write(`${CLEAR_LINE}${lineOf(moment).slice(0, this.screen.columns - 1)}`);
      this.#drawn = true;
    } else if (moment.step !== this.#last) this.say(lineOf(moment));
    this.#last = moment.step;
  }

  /** Takes the moving line away. */
  clear(): void {
    if (this.#drawn) this.screen.write(CLEAR_LINE);
    this.#drawn = false;
  }
}
