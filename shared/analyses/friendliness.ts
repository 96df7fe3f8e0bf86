import { defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { correlation, meanWithInterval, type Estimated } from '../statistics/means';
import type { NoFinding } from './question-result';
import { SMALLEST_GROUP } from './emotions';
import { straightLine } from './straight-line';

/** Satisfaction with the friendliness and the intention to stay and buy again, both 1-7. */
export type Greeted = readonly [friendliness: number, staying: number];

export interface Friendliness {
  readonly correlation: Estimated;
  /** Points of staying per point of friendliness. */
  readonly slope: Estimated;
  readonly constant: number;
  readonly explained: number;
  /** Mean intention per rating, for ratings given by five participants or more. */
  readonly levels: readonly { readonly rating: number; readonly staying: Estimated }[];
}

/** Whether friendliness goes with coming back (question 24): the straight line, the correlation, and the means. */
export function friendliness(greeted: readonly Greeted[], confidence = 0.95): Estimate<Friendliness, NoFinding> {
  const [together, line] = [correlation(greeted, confidence), straightLine(greeted, confidence)];
  if (together.kind === 'undefined' || line.kind === 'undefined') return undefinedBecause('zero_variance');
  const levels = [...Map.groupBy(greeted, ([rating]) => rating)]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([rating, ones]) => {
      const staying = meanWithInterval(
        ones.map(([, value]) => value),
        confidence,
      );
      return staying.kind === 'defined' && ones.length >= SMALLEST_GROUP ? [{ rating, staying: staying.value }] : [];
    });
  const { slope, constant, explained } = line.value;
  return defined({ correlation: together.value, slope, constant, explained, levels });
}
