import {
  netPromoterScore,
  recommendationCounts,
  type NetPromoterScore,
  type RecommendationCounts,
} from '../instruments/loyalty/net-promoter';
import { allDefined, defined, mapDefined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { wilsonProportion, type Proportion } from '../statistics/intervals';
import { meanWithInterval, type Estimated } from '../statistics/means';

/** Promoters from 8 on: what the score would be if those who avoid a 9 meant one. */
const SENSITIVE_CUT = 8;
const HIGHEST = 10;

/** How often one answer was given. */
interface AnswerShare {
  readonly answer: number;
  readonly proportion: Proportion;
}

export interface GradeAnalysis {
  /** By answer, 1 to 10 in half steps. */
  readonly histogram: readonly AnswerShare[];
  readonly mean: Estimated;
  readonly nineOrMore: Proportion;
}

export interface RecommendationAnalysis {
  /** By answer, 0 to 10. */
  readonly histogram: readonly AnswerShare[];
  readonly mean: Estimated;
  readonly counts: RecommendationCounts;
  readonly netPromoter: NetPromoterScore;
  /** The same answers with promoters counted from 8, detractors unchanged. */
  readonly fromEight: NetPromoterScore;
}

function histogramOf(
  answers: readonly number[],
  { lowest, step }: { readonly lowest: number; readonly step: number },
  confidence: number,
): Estimate<readonly AnswerShare[], 'empty'> {
  const bins = Array.from({ length: (HIGHEST - lowest) / step + 1 }, (_unused, at) => lowest + at * step);
  return allDefined(
    bins.map((answer) =>
      mapDefined(
        wilsonProportion(answers.filter((given) => given === answer).length, answers.length, confidence),
        (proportion) => ({ answer, proportion }),
      ),
    ),
  );
}

/**
 * The distribution of grades 1-10 (question 18), each answer's share with its Wilson interval, the mean, and who gave
 * a nine or more.
 * @returns undefined `too_few` with fewer than two grades
 */
export function gradeAnalysis(grades: readonly number[], confidence = 0.95): Estimate<GradeAnalysis, 'too_few'> {
  const histogram = histogramOf(grades, { lowest: 1, step: 0.5 }, confidence);
  const mean = meanWithInterval(grades, confidence);
  const nineOrMore = wilsonProportion(grades.filter((grade) => grade >= 9).length, grades.length, confidence);
  if (mean.kind === 'undefined') return mean;
  if (histogram.kind === 'undefined' || nineOrMore.kind === 'undefined') return undefinedBecause('too_few');
  return defined({ histogram: histogram.value, mean: mean.value, nineOrMore: nineOrMore.value });
}

/**
 * Whether the Dutch avoid 9s and 10s (question 18): the whole distribution, the Net Promoter Score with its interval
 * (Reichheld 2003), and the score under the cut at 8, because the difference between the two is what avoiding costs.
 * @param answers whole numbers 0..10, one per participant who answered
 * @returns undefined `too_few` with fewer than two answers
 */
export function recommendationAnalysis(
  answers: readonly number[],
  confidence = 0.95,
): Estimate<RecommendationAnalysis, 'too_few'> {
  const counts = recommendationCounts(answers);
  const eights = answers.filter((answer) => answer >= SENSITIVE_CUT).length;
  const histogram = histogramOf(answers, { lowest: 0, step: 1 }, confidence);
  const netPromoter = netPromoterScore(counts, confidence);
  const fromEight = netPromoterScore(
    { promoter: eights, passive: answers.length - eights - counts.detractor, detractor: counts.detractor },
    confidence,
  );
  const mean = meanWithInterval(answers, confidence);
  if (mean.kind === 'undefined') return mean;
  if (histogram.kind === 'undefined' || netPromoter.kind === 'undefined' || fromEight.kind === 'undefined') {
    return undefinedBecause('too_few');
  }
  return defined({
    histogram: histogram.value,
    mean: mean.value,
    counts,
    netPromoter: netPromoter.value,
    fromEight: fromEight.value,
  });
}
