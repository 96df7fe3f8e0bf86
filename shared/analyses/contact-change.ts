import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { wilsonProportion, type Proportion } from '../statistics/intervals';
import { oddsOf, type Odds } from '../statistics/ratios';
import type { NoFinding } from './question-result';

export const CHANGES = ['worse', 'same', 'better'] as const;
type Change = (typeof CHANGES)[number];

export interface ContactChange {
  readonly shares: readonly { readonly change: Change; readonly proportion: Proportion }[];
  /** How many times as often worse as better; null when nobody changed. */
  readonly ratio: Odds | null;
}

function changeOf(difference: number): Change {
  if (difference === 0) return 'same';
  return difference < 0 ? 'worse' : 'better';
}

/**
 * Whether the last contact made customers less certain to stay more often than more certain (question 25).
 * @param differences certainty after less before, in points, one per participant who had a contact
 */
export function contactChange(differences: readonly number[], confidence = 0.95): Estimate<ContactChange, NoFinding> {
  const changes = differences.map(changeOf);
  const count = (wanted: Change): number => changes.filter((change) => change === wanted).length;
  const shares = CHANGES.flatMap((change) => {
    const proportion = wilsonProportion(count(change), changes.length, confidence);
    return proportion.kind === 'defined' ? [{ change, proportion: proportion.value }] : [];
  });
  if (shares.length === 0) return undefinedBecause('group_too_small');
  const ratio = oddsOf(count('worse'), count('better'), confidence);
  return defined({ shares, ratio: ratio.kind === 'defined' ? ratio.value : null });
}
