import type { Score } from '../instruments/instrument';
import { missingCode, type AssociationSource, type Valence } from '../session/events';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';

/** Why a participant is not in an analysis: no score, or no automatic association that may be used. */
export const ABSENCES = [
  'not_asked',
  'too_few_answers',
  ...missingCode.options,
  'task_not_completed',
  'task_too_many_errors',
  'no_association_named',
  'never_in_contact',
] as const;
export type Absence = (typeof ABSENCES)[number];

/** An automatic association (D, positive is favourable) with its two halves, which tell how reliable it is. */
export interface AutomaticAssociation {
  readonly d: number;
  /** D of the odd and of the even trials; null when one of them does not exist. */
  readonly halves: { readonly odd: number; readonly even: number } | null;
}

/** What the analyses know of one participant. It never leaves the computation: pages show groups only. */
export interface InterviewCase {
  /** Instrument scores by the name of their column (shared/instruments/score-columns.ts). */
  readonly scores: ReadonlyMap<string, Score<number | string>>;
  /** The option chosen, by item, for questions that belong to no instrument. */
  readonly choices: ReadonlyMap<string, Estimate<string, Absence>>;
  /** By id of the task. */
  readonly automatic: ReadonlyMap<string, Estimate<AutomaticAssociation, Absence>>;
  /** What the participant named in the open interview. */
  readonly associations: readonly { readonly source: AssociationSource; readonly valence: Valence }[];
}

/** A number score of a participant. */
export function numberOf({ scores }: InterviewCase, name: string): Estimate<number, Absence> {
  const score = scores.get(name) ?? undefinedBecause('not_asked');
  if (score.kind === 'undefined') return score;
  return typeof score.value === 'number' ? defined(score.value) : undefinedBecause('technical');
}

/** A category score of a participant. */
export function wordOf({ scores }: InterviewCase, name: string): Estimate<string, Absence> {
  const score = scores.get(name) ?? undefinedBecause('not_asked');
  if (score.kind === 'undefined') return score;
  return typeof score.value === 'string' ? defined(score.value) : undefinedBecause('technical');
}

/** The option a participant chose. */
export function choiceOf({ choices }: InterviewCase, item: string): Estimate<string, Absence> {
  return choices.get(item) ?? undefinedBecause('not_asked');
}

/** The automatic association of a participant in a task. */
export function automaticOf({ automatic }: InterviewCase, task: string): Estimate<AutomaticAssociation, Absence> {
  return automatic.get(task) ?? undefinedBecause('not_asked');
}

/** Participants who are not in an analysis, counted by why. */
export interface Missing {
  readonly reason: Absence;
  readonly count: number;
}

/** Those an analysis can use, and how many it cannot use for which reason, the most frequent first. */
export interface Usable<Value> {
  readonly values: readonly Value[];
  readonly missing: readonly Missing[];
}

/** Reads the same from every participant; who lacks it is counted and never filled in. */
export function usable<Value>(
  cases: readonly InterviewCase[],
  read: (one: InterviewCase) => Estimate<Value, Absence>,
): Usable<Value> {
  const values: Value[] = [];
  const counts = new Map<Absence, number>();
  for (const one of cases) {
    const found = read(one);
    if (found.kind === 'defined') values.push(found.value);
    else counts.set(found.reason, (counts.get(found.reason) ?? 0) + 1);
  }
  const missing = [...counts].map(([reason, count]) => ({ reason, count }));
  return { values, missing: missing.toSorted((one, other) => other.count - one.count) };
}
