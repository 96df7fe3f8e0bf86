import { defined, type Score } from './score';

/** A value in a score table: a score that may be undefined, or a word; null is an absent word. */
export type Cell = Score | string | null;

/** One column of a task's score table. */
export interface ScoreColumn<Scores> {
  readonly name: string;
  readonly cell: (scores: Scores) => Cell;
  /** Whether a column `<name>_reason` says why the value is undefined. */
  readonly explained: boolean;
}

/** A score or measure that can be undefined and then needs its reason beside it. */
export function measure<Scores>(name: string, cell: (scores: Scores) => Score): ScoreColumn<Scores> {
  return { name, cell, explained: true };
}

/** A flag or count; undefined only where a measure in the same row says why. */
export function indicator<Scores>(name: string, cell: (scores: Scores) => Score): ScoreColumn<Scores> {
  return { name, cell, explained: false };
}

/** A number that always exists. */
export function count<Scores>(name: string, cell: (scores: Scores) => number): ScoreColumn<Scores> {
  return { name, cell: (scores) => defined(cell(scores)), explained: false };
}

/** Yes or no, written as 1 or 0. */
export function yesOrNo<Scores>(name: string, cell: (scores: Scores) => boolean): ScoreColumn<Scores> {
  return { name, cell: (scores) => defined(cell(scores) ? 1 : 0), explained: false };
}

/** A word. */
export function word<Scores>(name: string, cell: (scores: Scores) => string | null): ScoreColumn<Scores> {
  return { name, cell, explained: false };
}
