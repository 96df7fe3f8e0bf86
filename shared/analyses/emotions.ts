import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { wilsonProportion, type Proportion } from '../statistics/intervals';
import { estimatedOf, meanDifference, meanWithInterval, type Estimated } from '../statistics/means';
import type { NoFinding } from './question-result';

/** A smaller group is not compared. */
export const SMALLEST_GROUP = 5;

/** From this mean of the negative emotions on somebody belongs to the negative group: 2 is "a little". */
const NEGATIVE_FROM = 2;

/** What one participant felt overall, 1 not at all to 4 strongly; null where it was not answered. */
export interface Feelings {
  readonly clusters: ReadonlyMap<string, number>;
  readonly negative: number;
  /** Whether the last contact was in the past six months; null when unknown. */
  readonly recentContact: boolean | null;
}

export interface FeltEmotions {
  /** Mean strength of each cluster, the strongest first. */
  readonly ranked: readonly { readonly cluster: string; readonly felt: Estimated }[];
  /** Participants whose negative emotions are at least "a little" on average. */
  readonly negativeGroup: Proportion;
  /** Mean of the negative emotions with and without a recent contact; null when a group is too small. */
  readonly byContact: {
    readonly recent: Estimated;
    readonly earlier: Estimated;
    readonly difference: Estimated;
  } | null;
}

function byContactOf(participants: readonly Feelings[], confidence: number): FeltEmotions['byContact'] {
  const [recent, earlier] = [true, false].map((wanted) =>
    participants.flatMap(({ recentContact, negative }) => (recentContact === wanted ? [negative] : [])),
  );
  if (!recent || !earlier || Math.min(recent.length, earlier.length) < SMALLEST_GROUP) return null;
  const means = [recent, earlier].map((values) => meanWithInterval(values, confidence));
  const difference = meanDifference(recent, earlier, confidence);
  const [one, other] = means;
  if (one?.kind !== 'defined' || other?.kind !== 'defined' || difference.kind !== 'defined') return null;
  return { recent: one.value, earlier: other.value, difference: estimatedOf(difference.value) };
}

/**
 * What customers feel most (question 6), and whether negative feelings go with a recent contact: cluster means
 * (Richins 1997) with Student's interval, and Welch's difference between those with and without a recent contact.
 */
export function feltEmotions(participants: readonly Feelings[], confidence = 0.95): Estimate<FeltEmotions, NoFinding> {
  const names = [...new Set(participants.flatMap(({ clusters }) => [...clusters.keys()]))];
  const ranked = names.flatMap((cluster) => {
    const felt = meanWithInterval(
      participants.flatMap(({ clusters }) => clusters.get(cluster) ?? []),
      confidence,
    );
    return felt.kind === 'defined' ? [{ cluster, felt: felt.value }] : [];
  });
  const negative = participants.filter((one) => one.negative >= NEGATIVE_FROM).length;
  const negativeGroup = wilsonProportion(negative, participants.length, confidence);
  if (negativeGroup.kind === 'undefined' || ranked.length === 0) return undefinedBecause('group_too_small');
  return defined({
    ranked: ranked.toSorted((one, other) => other.felt.value - one.felt.value),
    negativeGroup: negativeGroup.value,
    byContact: byContactOf(participants, confidence),
  });
}
