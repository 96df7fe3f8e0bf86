import { msBetween } from '../database/clock';

/** Wrong tries in a row and when the last one was. */
export interface WrongTries {
  wrong: number;
  lastUtc: string;
}

export const NO_WRONG_TRIES: WrongTries = { wrong: 0, lastUtc: new Date(0).toISOString() };

const FREE_TRIES = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 900_000;

/** The wait after so many wrong tries, ms: none before the third, then 5 s doubling up to 15 minutes. */
export function delayAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (wrong - FREE_TRIES), LONGEST_DELAY_MS);
}

/** ms still to wait; a wall clock set back never makes the wait longer than the whole delay. */
export function waitLeft(tries: WrongTries, nowUtc: string): number {
  const delay = delayAfter(tries.wrong);
  const waited = Math.max(0, msBetween(tries.lastUtc, nowUtc));
  return Math.max(0, delay - waited);
}
