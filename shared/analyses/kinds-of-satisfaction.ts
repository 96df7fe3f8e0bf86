import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { equivalence, estimatedOf, meanDifference, meanWithInterval, type Estimated } from '../statistics/means';
import type { NoFinding } from './question-result';
import { SMALLEST_GROUP } from './emotions';

/** From this agreement on (1-7) somebody counts as satisfied in that sense. */
const SATISFIED_FROM = 5;

/** Two groups count as alike when they differ by less, in points of the intention to stay (1-7): our choice. */
export const ALIKE_WITHIN = 0.5;

export const SATISFACTIONS = ['emotional', 'rational', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** One participant: agreement with both statements and the intention to stay, 1-7. */
export interface Satisfied {
  readonly rational: number;
  readonly emotional: number;
  readonly staying: number;
}

export interface KindsOfSatisfaction {
  readonly groups: readonly { readonly group: Satisfaction; readonly staying: Estimated }[];
  /** Rationally satisfied less dissatisfied. */
  readonly rationalLessDissatisfied: Estimated;
  /** The larger p of the two one-sided tests; below 0.05 they behave alike. */
  readonly equivalenceP: number;
  /** Emotionally less only rationally satisfied. */
  readonly emotionalLessRational: Estimated;
}

/** A good feeling counts whatever the head says; satisfied in the head alone is the group the claim is about. */
export function satisfactionOf({ rational, emotional }: Satisfied): Satisfaction {
  if (emotional >= SATISFIED_FROM) return 'emotional';
  return rational >= SATISFIED_FROM ? 'rational' : 'dissatisfied';
}

/**
 * Whether those satisfied in the head alone behave like the dissatisfied (question 12): means of the intention to
 * stay, Welch's differences, and an equivalence test by two one-sided tests (Schuirmann 1987) with a margin of half a
 * point.
 * @returns undefined `group_too_small` when one of the three has fewer than five participants
 */
export function kindsOfSatisfaction(
  participants: readonly Satisfied[],
  confidence = 0.95,
): Estimate<KindsOfSatisfaction, NoFinding> {
  const values = (group: Satisfaction): number[] =>
    participants.flatMap((one) => (satisfactionOf(one) === group ? [one.staying] : []));
  const groups = SATISFACTIONS.flatMap((group) => {
    const staying = meanWithInterval(values(group), confidence);
    const isShown = staying.kind === 'defined' && staying.value.count >= SMALLEST_GROUP;
    return isShown ? [{ group, staying: staying.value }] : [];
  });
  if (groups.length < SATISFACTIONS.length) return undefinedBecause('group_too_small');
  const below = meanDifference(values('rational'), values('dissatisfied'), confidence);
  const above = meanDifference(values('emotional'), values('rational'), confidence);
  if (below.kind === 'undefined' || above.kind === 'undefined') return undefinedBecause('zero_variance');
  return defined({
    groups,
    rationalLessDissatisfied: estimatedOf(below.value),
    equivalenceP: equivalence(below.value, ALIKE_WITHIN).p,
    emotionalLessRational: estimatedOf(above.value),
  });
}
