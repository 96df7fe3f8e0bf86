import { deviation, mean } from 'd3-array';
import {
  netPromoterScore,
  recommendationCounts,
  type NetPromoterScore,
  type RecommendationCounts,
} from '../instruments/loyalty/net-promoter';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';

/** Promoters from 8 on: what the score would be if those who avoid a 9 meant one. */
const SENSITIVE_CUT = 8;
const HIGHEST = 10;

export interface RecommendationAnalysis {
  /** How often each answer 0..10 was given, by answer. */
  readonly histogram: readonly number[];
  readonly mean: number;
  /** N - 1 in the denominator; null for one participant. */
  readonly deviation: number | null;
  readonly counts: RecommendationCounts;
  readonly netPromoter: NetPromoterScore;
  /** The same answers with promoters counted from 8, detractors unchanged. */
  readonly fromEight: NetPromoterScore;
}

/**
 * Whether the Dutch avoid 9s and 10s (question 18): the whole distribution, the Net Promoter Score with its interval
 * (Reichheld 2003), and the score under the cut at 8, because the difference between the two is what avoiding costs.
 * @param answers whole numbers 0..10, one per participant who answered
 * @returns undefined `no_participants` without answers
 */
export function recommendationAnalysis(
  answers: readonly number[],
  confidence = 0.95,
): Estimate<RecommendationAnalysis, 'no_participants'> {
  const counts = recommendationCounts(answers);
  const eights = answers.filter((answer) => answer >= SENSITIVE_CUT).length;
  const netPromoter = netPromoterScore(counts, confidence);
  const fromEight = netPromoterScore(
    { promoter: eights, passive: answers.length - eights - counts.detractor, detractor: counts.detractor },
    confidence,
  );
  const average = mean(answers);
  if (netPromoter.kind === 'undefined') return netPromoter;
  if (fromEight.kind === 'undefined') return fromEight;
  if (average === undefined) return undefinedBecause('no_participants');
  return defined({
    histogram: Array.from(
      { length: HIGHEST + 1 },
      (_unused, answer) => answers.filter((given) => given === answer).length,
    ),
    mean: average,
    deviation: deviation(answers) ?? null,
    counts,
    netPromoter: netPromoter.value,
    fromEight: fromEight.value,
  });
}
