import { defined, undefinedBecause, type Estimate } from './estimate';
import { intervalOf, wilsonProportion, type Interval } from './intervals';
import type { Estimated } from './means';
import { studentQuantile } from './student';

/** What a participant adds to a ratio: e.g. negative associations, and all associations. */
export interface RatioPart {
  readonly part: number;
  readonly whole: number;
}

/**
 * A share of things that participants have several of: sum of the parts over sum of the wholes, with an interval from
 * the spread between participants, because one person's things resemble each other (ratio estimator, Cochran 1977,
 * Sampling techniques, formula 6.13), by Student's t and kept within 0..1. `count` is the number of things.
 * @returns undefined `too_few` with fewer than two participants who have any
 */
export function clusteredShare(parts: readonly RatioPart[], confidence = 0.95): Estimate<Estimated, 'too_few'> {
  const having = parts.filter(({ whole }) => whole > 0);
  const things = having.reduce((sum, { whole }) => sum + whole, 0);
  const participants = having.length;
  if (participants < 2) return undefinedBecause('too_few');
  const value = having.reduce((sum, { part }) => sum + part, 0) / things;
  const squares = having.reduce((sum, { part, whole }) => sum + (part - value * whole) ** 2, 0);
  const error = Math.sqrt((squares * participants) / (participants - 1)) / things;
  const half = studentQuantile(0.5 + confidence / 2, participants - 1) * error;
  return defined({
    value,
    interval: intervalOf(Math.max(0, value - half), Math.min(1, value + half), confidence),
    count: things,
  });
}

export interface Odds {
  /** Null when the second never happened. */
  readonly value: number | null;
  /** `high` is null when it has no bound. */
  readonly low: number;
  readonly high: number | null;
  readonly confidence: number;
}

function odds(share: number): number | null {
  return share >= 1 ? null : share / (1 - share);
}

/**
 * How many times as often one of two things happened as the other: the odds of the share of the first among both,
 * with the bounds of its score interval (Wilson 1927) turned into odds.
 * @returns undefined `empty` when neither happened
 */
export function oddsOf(first: number, second: number, confidence = 0.95): Estimate<Odds, 'empty'> {
  const share = wilsonProportion(first, first + second, confidence);
  if (share.kind === 'undefined') return share;
  const { low, high }: Interval = share.value.interval;
  return defined({ value: odds(share.value.share), low: odds(low) ?? 0, high: odds(high), confidence });
}
