import { undefinedBecause, type Estimate } from '../statistics/estimate';
import type { Missing, Usable } from './interview-case';

/** What became of a question: the finding, or why there is none. */
export interface QuestionResult<Found> {
  /** Participants the finding rests on. */
  readonly counted: number;
  readonly missing: readonly Missing[];
  readonly result:
    | { readonly state: 'found'; readonly found: Found }
    | { readonly state: 'too_few'; readonly needed: number }
    | { readonly state: 'no_finding'; readonly why: NoFinding };
}

export type NoFinding = 'zero_variance' | 'group_too_small';

/**
 * With fewer participants nothing is shown: an interval over so few says little, and an automatic measure over so few
 * would come close to being somebody's.
 */
export const FEWEST_PARTICIPANTS = 10;

/** Answers a question from those who can be used, or says that they are too few. */
export function resultFrom<Value, Found>(
  { values, missing }: Usable<Value>,
  needed: number,
  find: (values: readonly Value[]) => Estimate<Found, NoFinding>,
): QuestionResult<Found> {
  const common = { counted: values.length, missing };
  if (values.length < needed) return { ...common, result: { state: 'too_few', needed } };
  const found = find(values);
  return found.kind === 'defined'
    ? { ...common, result: { state: 'found', found: found.value } }
    : { ...common, result: { state: 'no_finding', why: found.reason } };
}

/** Says why there is no finding in the words of the pages. */
export function because<Value>(estimate: Estimate<Value, string>, why: NoFinding): Estimate<Value, NoFinding> {
  return estimate.kind === 'defined' ? estimate : undefinedBecause(why);
}
