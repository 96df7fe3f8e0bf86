import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { correlation, estimatedOf, meanDifference, meanWithInterval, type Estimated } from '../statistics/means';
import { straightLine } from './straight-line';
import type { NoFinding } from './question-result';
import { SMALLEST_GROUP } from './emotions';
import { DOMINANCE, type Dominance } from './relational-shares';

/** What a personal relation is said to be good for, by the score it is measured with. */
export const OUTCOMES = {
  experience: 'loyalty_grade',
  staying: 'intentions_repurchase',
  tolerance: 'intentions_pay_more',
  word_of_mouth: 'intentions_recommend',
  leaving: 'intentions_switch',
} as const;
export const OUTCOME_NAMES = ['experience', 'staying', 'tolerance', 'word_of_mouth', 'leaving'] as const;
type Outcome = (typeof OUTCOME_NAMES)[number];

/** One participant: the relation held, communal sharing less market pricing in points, and the outcomes known. */
export interface Related {
  readonly dominant: Dominance;
  readonly communalMinusMarket: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

export interface OutcomeByRelation {
  readonly outcome: Outcome;
  /** Pearson's r of the outcome with communal sharing less market pricing. */
  readonly correlation: Estimated;
  /** Points of the outcome per point more communal. */
  readonly slope: Estimated;
  /** Mean per relation held; null for a group that is too small. */
  readonly groups: readonly { readonly model: Dominance; readonly count: number; readonly mean: Estimated | null }[];
  /** Personal less business; null when one of the two is too small. */
  readonly personalLessBusiness: Estimated | null;
}

function outcomeBy(participants: readonly Related[], outcome: Outcome, confidence: number): OutcomeByRelation | null {
  const known = participants.flatMap(({ dominant, communalMinusMarket, outcomes }) => {
    const value = outcomes[outcome];
    return value === undefined ? [] : [{ dominant, pair: [communalMinusMarket, value] as const }];
  });
  const pairs = known.map(({ pair }) => pair);
  const [together, line] = [correlation(pairs, confidence), straightLine(pairs, confidence)];
  if (together.kind === 'undefined' || line.kind === 'undefined') return null;
  const valuesOf = (model: Dominance): number[] =>
    known.flatMap(({ dominant, pair }) => (dominant === model ? [pair[1]] : []));
  const groups = DOMINANCE.map((model) => {
    const values = valuesOf(model);
    const mean = meanWithInterval(values, confidence);
    const isShown = mean.kind === 'defined' && values.length >= SMALLEST_GROUP;
    return { model, count: values.length, mean: isShown ? mean.value : null };
  });
  const [personal, business] = [valuesOf('communal_sharing'), valuesOf('market_pricing')];
  const compared = meanDifference(personal, business, confidence);
  const isCompared = compared.kind === 'defined' && Math.min(personal.length, business.length) >= SMALLEST_GROUP;
  return {
    outcome,
    correlation: together.value,
    slope: line.value.slope,
    groups,
    personalLessBusiness: isCompared ? estimatedOf(compared.value) : null,
  };
}

/**
 * Whether a personal relation goes with a better experience and more loyalty, and business with leaving (question 4):
 * the continuous score first (communal sharing less market pricing), because it uses every participant, and the
 * groups beside it.
 */
export function relationOutcomes(
  participants: readonly Related[],
  confidence = 0.95,
): Estimate<readonly OutcomeByRelation[], NoFinding> {
  const found = OUTCOME_NAMES.flatMap((outcome) => outcomeBy(participants, outcome, confidence) ?? []);
  return found.length === 0 ? undefinedBecause('zero_variance') : defined(found);
}
