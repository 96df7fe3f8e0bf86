import { count, indicator, measure, word, yesOrNo, type ScoreColumn } from './columns';
import { replacesErrors, type IatOptions, type IatScore, type IatScores, type SpeedCounts } from './iat';
import type { IatAlgorithmName } from './iat-algorithms';
import { labelOf } from './labels';
import { undefinedScore, type Score } from './score';

type Column = ScoreColumn<IatScores>;

function ofAlgorithm(name: IatAlgorithmName, pick: (score: IatScore) => Score | null): (scores: IatScores) => Score {
  return (scores) => {
    const score = scores.scores.get(name);
    return (score && pick(score)) ?? undefinedScore('no_trials');
  };
}

function speedColumns(suffix: string, pick: (scores: IatScores) => SpeedCounts): Column[] {
  return [
    indicator(`n_gt10000${suffix}`, (scores) => pick(scores).over10000),
    indicator(`n_lt300${suffix}`, (scores) => pick(scores).under300),
    indicator(`n_lt400${suffix}`, (scores) => pick(scores).under400),
    indicator(`prop_lt300_raw${suffix}`, (scores) => pick(scores).shareOfAll),
    measure(`prop_lt300_after10s${suffix}`, (scores) => pick(scores).shareWithin10s),
    indicator(`prop_lt300_blockmean${suffix}`, (scores) => pick(scores).meanShareOfBlocks),
  ];
}

/** The columns of an IAT score table, named and ordered as in the reference data. */
export function iatColumns(options: IatOptions): readonly Column[] {
  const { algorithms } = options;
  const replacing = options.sd === 'before_penalty' ? algorithms.filter(replacesErrors) : [];
  const halved = options.halves ? algorithms : [];
  return [
    indicator('compat_first', (scores) => scores.compatibleFirst),
    count('n_critical', (scores) => scores.critical),
    count('n_errors', (scores) => scores.errors),
    ...speedColumns('', (scores) => scores.first),
    ...speedColumns('_corrected', (scores) => scores.corrected),
    yesOrNo('missing_block', (scores) => scores.missingBlock),
    indicator('excl_fast', (scores) => scores.excludedFast),
    indicator('excl_fast_raw_denominator', (scores) => scores.excludedFastOfAll),
    indicator('excl_fast_blockmean', (scores) => scores.excludedFastBlockMean),
    measure('error_rate', (scores) => scores.errorRate),
    ...algorithms.flatMap((name): Column[] => [
      measure(
        name,
        ofAlgorithm(name, (score) => score.d),
      ),
      measure(
        `${name}_practice`,
        ofAlgorithm(name, (score) => score.practice),
      ),
      measure(
        `${name}_test`,
        ofAlgorithm(name, (score) => score.test),
      ),
    ]),
    ...replacing.map((name) =>
      measure(
        `${name}_sd_before_penalty`,
        ofAlgorithm(name, (score) => score.sdBeforePenalty),
      ),
    ),
    ...algorithms.map((name) =>
      word(`${name}_label`, (scores: IatScores) => labelOf(ofAlgorithm(name, (score) => score.d)(scores))),
    ),
    ...halved.flatMap((name): Column[] => [
      measure(
        `${name}_odd`,
        ofAlgorithm(name, (score) => score.halves && score.halves.odd),
      ),
      measure(
        `${name}_even`,
        ofAlgorithm(name, (score) => score.halves && score.halves.even),
      ),
    ]),
  ];
}
