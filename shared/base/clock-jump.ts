/** Two clocks read at one moment, ms: the wall clock, and one that only runs forwards. */
export interface ClockPair {
  readonly wallMs: number;
  readonly steadyMs: number;
}

export type ClockJump = { kind: 'none' } | { kind: 'set_back'; ms: number } | { kind: 'slept'; ms: number };

/** Less than this is an ordinary correction by a time server, or a busy machine. */
const NOTEWORTHY_MS = 30_000;

/**
 * What happened between two readings that should be `everyMs` apart. Asleep, the wall clock has moved on by more than
 * the time between readings, whether or not the steady clock stood still meanwhile, which differs per system.
 */
export function jumpBetween(before: ClockPair, after: ClockPair, everyMs: number): ClockJump {
  const wallMs = after.wallMs - before.wallMs;
  const steadyMs = after.steadyMs - before.steadyMs;
  if (wallMs - steadyMs <= -NOTEWORTHY_MS) return { kind: 'set_back', ms: steadyMs - wallMs };
  const goneMs = Math.max(wallMs, steadyMs) - everyMs;
  return goneMs >= NOTEWORTHY_MS ? { kind: 'slept', ms: goneMs } : { kind: 'none' };
}
