import { BIAT_ALGORITHM_NAMES, BIAT_ALGORITHMS, BIAT_CELLS, BiatScorer } from './biat';
import type { Cell, ScoreColumn } from './columns';
import { IAT_CELLS, IatScorer, isIncluded } from './iat';
import { IAT_ALGORITHM_NAMES, IAT_ALGORITHMS } from './iat-algorithms';
import { iatColumns } from './iat-columns';
import type { DeviationOrder } from './iat-difference';
import { biatColumns, primingColumns, sciatColumns } from './other-columns';
import { PRIMING_CELLS, PrimingScorer } from './priming';
import { PairedMoments, reliabilityOf, type Reliability } from './reliability';
import { SCIAT_CELLS, SciatScorer, type PenaltyMean } from './sciat';
import type { Score } from './score';
import type { TrialTable } from './trials';

export const SCORED_TASKS = ['iat', 'sciat', 'biat', 'priming'] as const;
export type ScoredTask = (typeof SCORED_TASKS)[number];

/** What a person can choose; a task reads what applies to it. */
export interface ScoringOptions {
  /** Names from the task's `algorithms`; empty means all. */
  readonly algorithms: readonly string[];
  readonly sd: DeviationOrder;
  readonly penaltyMean: PenaltyMean;
  readonly halves: boolean;
}

/** How well a score agrees with itself over the participants scored so far. */
export interface NamedReliability extends Reliability {
  readonly score: string;
  readonly method: 'practice_with_test' | 'odd_with_even';
}

/** A task made ready for scoring with chosen options. */
export interface PreparedTask {
  /** Names of the score table's columns, without the participant. */
  readonly columns: readonly string[];
  /** Which of `columns` get a reason beside them. */
  readonly explained: readonly boolean[];
  /** Whether a chosen algorithm needs the latency to the correct response. */
  readonly needsCorrectedLatency: boolean;
  /** Scores one participant; the values are in the order of `columns`. */
  score(trials: TrialTable): readonly Cell[];
  /** Reliability over the participants scored so far who are not excluded. */
  reliability(): readonly NamedReliability[];
}

/** Everything that differs between tasks, in one place. */
export interface TaskScoring {
  /** Block roles, or for priming prime and target, that scores read. */
  readonly cells: readonly string[];
  /** Known block roles that no score reads. */
  readonly unscored: readonly string[];
  /** Columns of the trial file that make the cell: `block_role`, or for priming two more. */
  readonly cellFrom: 'block_role' | 'prime_and_target';
  /** Whether trials can end without a response, so that `timed_out` must be there. */
  readonly needsTimedOut: boolean;
  readonly algorithms: readonly string[];
  prepare(options: ScoringOptions): PreparedTask;
}

interface ReliabilitySource<Scores> {
  readonly score: string;
  readonly method: NamedReliability['method'];
  readonly pair: (scores: Scores) => { first: Score; second: Score } | null;
}

function prepared<Scores>(
  scorer: { score(trials: TrialTable): Scores },
  columns: readonly ScoreColumn<Scores>[],
  needsCorrectedLatency: boolean,
  reliabilities: readonly ReliabilitySource<Scores>[],
): PreparedTask {
  const moments = reliabilities.map((source) => ({ source, pairs: new PairedMoments() }));
  return {
    columns: columns.map(({ name }) => name),
    explained: columns.map(({ explained }) => explained),
    needsCorrectedLatency,
    score(trials) {
      const scores = scorer.score(trials);
      for (const { source, pairs } of moments) {
        const pair = source.pair(scores);
        if (pair) pairs.add(pair.first, pair.second);
      }
      return columns.map(({ cell }) => cell(scores));
    },
    reliability: () =>
      moments.map(({ source, pairs }) => ({ score: source.score, method: source.method, ...reliabilityOf(pairs) })),
  };
}

/** Two halves of one score as a pair, unless the participant is excluded. */
function halvesOf(
  included: boolean,
  halves: { readonly odd: Score; readonly even: Score } | null | undefined,
): { first: Score; second: Score } | null {
  return included && halves ? { first: halves.odd, second: halves.even } : null;
}

const isZero = (score: Score): boolean => score.kind === 'defined' && score.value === 0;

function chosen<Name extends string>(all: readonly Name[], options: ScoringOptions): readonly Name[] {
  return options.algorithms.length === 0 ? all : all.filter((name) => options.algorithms.includes(name));
}

const iat: TaskScoring = {
  cells: IAT_CELLS,
  unscored: ['practice_target', 'practice_attribute', 'practice_target_reversed', 'practice', 'warm_up'],
  cellFrom: 'block_role',
  needsTimedOut: false,
  algorithms: IAT_ALGORITHM_NAMES,
  prepare(options) {
    const algorithms = chosen(IAT_ALGORITHM_NAMES, options);
    const settings = { algorithms, sd: options.sd, halves: options.halves };
    return prepared(
      new IatScorer(settings),
      iatColumns(settings),
      algorithms.some((name) => IAT_ALGORITHMS[name].latency === 'corrected'),
      algorithms.flatMap((name) => [
        {
          score: name,
          method: 'practice_with_test',
          pair: (scores) => {
            const score = scores.scores.get(name);
            return score && isIncluded(scores) ? { first: score.practice, second: score.test } : null;
          },
        },
        ...(options.halves
          ? [
              {
                score: name,
                method: 'odd_with_even' as const,
                pair: (scores: ReturnType<IatScorer['score']>) =>
                  halvesOf(isIncluded(scores), scores.scores.get(name)?.halves),
              },
            ]
          : []),
      ]),
    );
  },
};

const sciat: TaskScoring = {
  cells: SCIAT_CELLS,
  unscored: ['practice', 'warm_up'],
  cellFrom: 'block_role',
  needsTimedOut: true,
  algorithms: ['d_sciat'],
  prepare(options) {
    return prepared(
      new SciatScorer(options),
      sciatColumns(options),
      false,
      options.halves
        ? [
            {
              score: 'd_sciat',
              method: 'odd_with_even',
              pair: (scores) => halvesOf(!scores.missingBlock && isZero(scores.excludedErrors), scores.halves),
            },
          ]
        : [],
    );
  },
};

const biat: TaskScoring = {
  cells: BIAT_CELLS,
  unscored: ['practice', 'warm_up'],
  cellFrom: 'block_role',
  needsTimedOut: false,
  algorithms: BIAT_ALGORITHM_NAMES,
  prepare(options) {
    const algorithms = chosen(BIAT_ALGORITHM_NAMES, options);
    const settings = { algorithms, halves: options.halves };
    return prepared(
      new BiatScorer(settings),
      biatColumns(settings),
      algorithms.some((name) => BIAT_ALGORITHMS[name].latency === 'corrected'),
      (options.halves ? algorithms : []).map((name) => ({
        score: name,
        method: 'odd_with_even',
        pair: (scores) =>
          halvesOf(!scores.missingBlock && isZero(scores.excludedFast), scores.scores.get(name)?.halves),
      })),
    );
  },
};

const priming: TaskScoring = {
  cells: PRIMING_CELLS,
  unscored: ['practice', 'warm_up'],
  cellFrom: 'prime_and_target',
  needsTimedOut: false,
  algorithms: ['effect'],
  prepare(options) {
    return prepared(
      new PrimingScorer(options),
      primingColumns(options),
      false,
      options.halves
        ? [
            {
              score: 'effect',
              method: 'odd_with_even',
              pair: (scores) => halvesOf(isZero(scores.excludedErrors), scores.halves),
            },
          ]
        : [],
    );
  },
};

/** How each task is scored. */
export const taskScoring: Readonly<Record<ScoredTask, TaskScoring>> = { iat, sciat, biat, priming };
