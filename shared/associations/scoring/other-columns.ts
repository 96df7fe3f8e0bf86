import type { BiatAlgorithmName, BiatOptions, BiatScore, BiatScores } from './biat';
import { count, indicator, measure, word, yesOrNo, type ScoreColumn } from './columns';
import { labelOf } from './labels';
import type { PrimingOptions, PrimingScores } from './priming';
import type { SciatOptions, SciatScores } from './sciat';
import { undefinedScore, type Score } from './score';
import { HALVES } from './trials';

/** The columns of an SC-IAT score table, named and ordered as in the reference data. */
export function sciatColumns(options: SciatOptions): readonly ScoreColumn<SciatScores>[] {
  return [
    indicator('compat_first', (scores) => scores.compatibleFirst),
    count('n_test', (scores) => scores.testTrials),
    count('n_nonresponse', (scores) => scores.withoutResponse),
    count('n_lt350', (scores) => scores.under350),
    count('n_used', (scores) => scores.used),
    measure('error_rate', (scores) => scores.errorRate),
    measure('error_rate_after350', (scores) => scores.errorRateAfter350),
    measure('accuracy_compatible', (scores) => scores.accuracyCompatible),
    measure('accuracy_incompatible', (scores) => scores.accuracyIncompatible),
    indicator('excl_error20', (scores) => scores.excludedErrors),
    indicator('excl_error20_after350', (scores) => scores.excludedErrorsAfter350),
    yesOrNo('missing_block', (scores) => scores.missingBlock),
    indicator('excl_implicitMeasures_acc75', (scores) => scores.excludedBlockAccuracy),
    measure('d_sciat', (scores) => scores.main.d),
    ...(options.penaltyMean === 'correct'
      ? [measure('d_sciat_penalty_on_correct_mean', (scores: SciatScores) => given(scores.onCorrectMean))]
      : []),
    measure('mean_compatible', (scores) => scores.main.meanCompatible),
    measure('mean_incompatible', (scores) => scores.main.meanIncompatible),
    measure('sd_correct', (scores) => scores.main.deviationOfCorrect),
    ...(options.halves
      ? HALVES.map((half) => measure(`d_sciat_${half}`, (scores: SciatScores) => given(scores.halves?.[half])))
      : []),
  ];
}

/** The columns of a brief IAT score table, named and ordered as in the reference data. */
export function biatColumns(options: BiatOptions): readonly ScoreColumn<BiatScores>[] {
  const [labelled] = options.algorithms;
  return [
    indicator('compat_first', (scores) => scores.compatibleFirst),
    count('n_scored_blocks', (scores) => scores.inScoredBlocks),
    count('n_analysed', (scores) => scores.analysed),
    count('n_gt10000', (scores) => scores.over10000),
    count('n_lt300_analysed', (scores) => scores.under300),
    count('n_lt300_all', (scores) => scores.under300WithWarmUp),
    measure('error_rate', (scores) => scores.errorRate),
    measure('prop_lt300', (scores) => scores.shareFast),
    indicator('excl_fast', (scores) => scores.excludedFast),
    indicator('excl_fast_raw_denominator', (scores) => scores.excludedFastOfAll),
    indicator('excl_fast_with_warmup', (scores) => scores.excludedFastWithWarmUp),
    yesOrNo('missing_block', (scores) => scores.missingBlock),
    ...options.algorithms.flatMap((name): ScoreColumn<BiatScores>[] => [
      measure(name, (scores) => ofBiat(scores, name, (score) => score.d)),
      measure(`${name}_pair1`, (scores) => ofBiat(scores, name, (score) => score.pair1)),
      measure(`${name}_pair2`, (scores) => ofBiat(scores, name, (score) => score.pair2)),
    ]),
    ...(labelled
      ? [word('D_label', (scores: BiatScores) => labelOf(ofBiat(scores, labelled, (score) => score.d)))]
      : []),
    ...(options.halves ? options.algorithms : []).flatMap((name) =>
      HALVES.map((half) =>
        measure(`${name}_${half}`, (scores: BiatScores) => ofBiat(scores, name, (score) => score.halves?.[half])),
      ),
    ),
  ];
}

/** The columns of an evaluative priming score table, named and ordered as in the reference data. */
export function primingColumns(options: PrimingOptions): readonly ScoreColumn<PrimingScores>[] {
  return [
    count('n', (scores) => scores.trials),
    measure('error_rate', (scores) => scores.errorRate),
    indicator('excl_error40', (scores) => scores.excludedErrors),
    count('n_used_300_1000', (scores) => scores.used),
    measure('facil_A_ms', (scores) => scores.facilitationA),
    measure('facil_B_ms', (scores) => scores.facilitationB),
    measure('effect_ms_300_1000', (scores) => scores.effect),
    measure('effect_ln_300_1000', (scores) => scores.effectLn),
    measure('effect_ln_untrimmed', (scores) => scores.effectLnUntrimmed),
    measure('incon_minus_con_ms_300_2000', (scores) => scores.incongruentMinusCongruent),
    ...(options.halves
      ? HALVES.map((half) => measure(`effect_${half}`, (scores: PrimingScores) => given(scores.halves?.[half])))
      : []),
  ];
}

/** A score that the options asked for; its column exists only when they did. */
function given(score: Score | null | undefined): Score {
  return score ?? undefinedScore('no_trials');
}

function ofBiat(
  scores: BiatScores,
  name: BiatAlgorithmName,
  pick: (score: BiatScore) => Score | null | undefined,
): Score {
  const score = scores.scores.get(name);
  return given(score && pick(score));
}
