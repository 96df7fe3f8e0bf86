import { RELATIONAL_MODELS, type RelationalModel } from '../instruments/relational-models/relational-profile';
import { allDefined, mapDefined, type Estimate } from '../statistics/estimate';
import { wilsonProportion, type Proportion } from '../statistics/intervals';

/** What a participant's dominant model can be, `mixed` last. */
export const DOMINANCE = [...RELATIONAL_MODELS, 'mixed'] as const;
export type Dominance = (typeof DOMINANCE)[number];

/** One relationship's part of the participants. */
export interface RelationalShare {
  readonly model: RelationalModel | 'mixed';
  readonly proportion: Proportion;
}

/**
 * How many participants hold each relationship (question 3), each share with its Wilson interval. `mixed` is always
 * a class of its own: without it business and personal would seem to add up to everyone.
 * @param dominant one per participant with a profile; those without are not in the total
 * @param confidence per interval, not for all five together
 * @returns undefined `empty` without participants
 */
export function relationalShares(
  dominant: readonly Dominance[],
  confidence = 0.95,
): Estimate<readonly RelationalShare[], 'empty'> {
  return allDefined(
    DOMINANCE.map((model) => {
      const count = dominant.filter((held) => held === model).length;
      return mapDefined(wilsonProportion(count, dominant.length, confidence), (proportion) => ({ model, proportion }));
    }),
  );
}
