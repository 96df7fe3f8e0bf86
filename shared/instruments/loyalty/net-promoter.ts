import { intervalOf, type Interval } from '../../statistics/intervals';
import { normalQuantile } from '../../statistics/normal';
import { defined, undefinedBecause, type Estimate } from '../../statistics/estimate';

export const RECOMMENDATION_GROUPS = ['promoter', 'passive', 'detractor'] as const;
export type RecommendationGroup = (typeof RECOMMENDATION_GROUPS)[number];
export type RecommendationCounts = Readonly<Record<RecommendationGroup, number>>;

/** Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6 (Reichheld 2003). */
export function recommendationGroup(answer: number): RecommendationGroup {
  if (answer >= 9) return 'promoter';
  return answer >= 7 ? 'passive' : 'detractor';
}

/** How many of the answers fall in each group. */
export function recommendationCounts(answers: readonly number[]): RecommendationCounts {
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (const answer of answers) counts[recommendationGroup(answer)] += 1;
  return counts;
}

export interface NetPromoterScore {
  readonly participants: number;
  /** Per cent promoters less per cent detractors, -100..100. */
  readonly score: number;
  /** In the same points: 100 * sqrt((p + d - (p - d)^2) / n), the multinomial variance with n (Rocks 2016). */
  readonly standardError: number;
  readonly interval: Interval;
}

/**
 * Net Promoter Score with its standard error and interval.
 *
 * The interval inverts the test of p - d = delta with the variance taken at delta, (p + d - delta^2) / n, as May &
 * Johnson (1997, Statistics in Medicine 16:2127-2136) do for the difference of correlated proportions. It stays
 * within -100..100 and does not shrink to a point when everyone is a promoter; for hundreds of participants it
 * agrees with score +- z * standard error to half a point.
 * @param confidence e.g. 0.95
 * @returns undefined `no_participants` without answers
 */
export function netPromoterScore(
  { promoter, passive, detractor }: RecommendationCounts,
  confidence = 0.95,
): Estimate<NetPromoterScore, 'no_participants'> {
  const participants = promoter + passive + detractor;
  if (participants === 0) return undefinedBecause('no_participants');
  const difference = (promoter - detractor) / participants;
  const extremes = (promoter + detractor) / participants;
  const weight = normalQuantile(0.5 + confidence / 2) ** 2 / participants;
  const half = Math.sqrt(weight * Math.max(0, extremes * (1 + weight) - difference ** 2));
  return defined({
    participants,
    score: 100 * difference,
    standardError: 100 * Math.sqrt(Math.max(0, extremes - difference ** 2) / participants),
    interval: intervalOf(
      Math.max(-100, (100 * (difference - half)) / (1 + weight)),
      Math.min(100, (100 * (difference + half)) / (1 + weight)),
      confidence,
    ),
  });
}
