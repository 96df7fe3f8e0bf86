import { deviation } from 'd3-array';
import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { intervalOf, wilsonProportion, type Interval, type Proportion } from '../statistics/intervals';
import { normalQuantile } from '../statistics/normal';

/** One participant: a grade 1-10 or recommendation 0-10, and the automatic association (D, positive is favourable). */
export interface StatedAndAutomatic {
  readonly stated: number;
  readonly automatic: number;
}

/** From this grade or recommendation on a customer counts as satisfied (row 7 of docs/questions.md). */
const SATISFIED_FROM = 7;

export const QUADRANTS = [
  'satisfied_positive',
  'satisfied_negative',
  'dissatisfied_positive',
  'dissatisfied_negative',
] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export interface Discordance {
  readonly participants: number;
  readonly counts: Readonly<Record<Quadrant, number>>;
  /** Satisfied yet automatically negative, or the reverse. */
  readonly discordant: Proportion;
  /** Share that would be discordant if the two measures had nothing to do with each other, from the margins, 0..1. */
  readonly expectedShare: number;
  /** Observed less expected share; below 0 when the measures agree more than by chance. */
  readonly excess: number;
  readonly excessInterval: Interval;
}

/**
 * Standard error of the excess. In the indicators s (satisfied) and p (positive) the excess is -2 cov(s, p), so its
 * error follows from the influence of each participant on a covariance, (s - mean)(p - mean) - cov (Efron &
 * Tibshirani 1993, An introduction to the bootstrap, chapter 21).
 */
function errorOfExcess(participants: readonly StatedAndAutomatic[], satisfied: number, positive: number): number {
  const products = participants.map(
    ({ stated, automatic }) => (Number(stated >= SATISFIED_FROM) - satisfied) * (Number(automatic >= 0) - positive),
  );
  return (2 * (deviation(products) ?? 0)) / Math.sqrt(products.length);
}

/** A D of exactly 0 is not negative: the claim is about associations that are. */
export function quadrantOf({ stated, automatic }: StatedAndAutomatic): Quadrant {
  const positive = automatic >= 0;
  if (stated >= SATISFIED_FROM) return positive ? 'satisfied_positive' : 'satisfied_negative';
  return positive ? 'dissatisfied_positive' : 'dissatisfied_negative';
}

/**
 * How often what customers say and what their reaction times show disagree (question 7), against what independence
 * alone would give: p(satisfied) p(negative) + p(dissatisfied) p(positive), the expected frequencies of a 2 x 2
 * table (Pearson 1900). About groups only: no participant is told a quadrant.
 * @returns undefined `empty` without participants
 */
export function discordance(
  participants: readonly StatedAndAutomatic[],
  confidence = 0.95,
): Estimate<Discordance, 'empty'> {
  const counts = { satisfied_positive: 0, satisfied_negative: 0, dissatisfied_positive: 0, dissatisfied_negative: 0 };
  for (const participant of participants) counts[quadrantOf(participant)] += 1;
  const total = participants.length;
  const discordant = wilsonProportion(counts.satisfied_negative + counts.dissatisfied_positive, total, confidence);
  if (discordant.kind === 'undefined') return undefinedBecause('empty');
  const satisfied = (counts.satisfied_positive + counts.satisfied_negative) / total;
  const positive = (counts.satisfied_positive + counts.dissatisfied_positive) / total;
  const expectedShare = satisfied * (1 - positive) + (1 - satisfied) * positive;
  const excess = discordant.value.share - expectedShare;
  const half = normalQuantile(0.5 + confidence / 2) * errorOfExcess(participants, satisfied, positive);
  return defined({
    participants: total,
    counts,
    discordant: discordant.value,
    expectedShare,
    excess,
    excessInterval: intervalOf(excess - half, excess + half, confidence),
  });
}
