/** The machine's two clocks; tests give their own. */
export interface Clock {
  /** ms since some fixed moment; never runs backwards while the process lives. */
  monotonicMs(): number;
  /** The wall clock as ISO 8601 in UTC with ms; may jump either way. */
  utc(): string;
}

/** The real clocks of this process. */
export const machineClock: Clock = {
  monotonicMs: () => performance.now(),
  utc: () => new Date().toISOString(),
};

/** ms from one ISO moment to another; negative when the second is earlier. */
export function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/**
 * The clock of one session: 0 when it was created, never backwards, carried on over restarts by the wall clock.
 * While a process serves the session only the monotonic clock counts, so that a corrected wall clock changes nothing.
 */
export class SessionClock implements Clock {
  readonly #clock: Clock;
  readonly #offsetMs: number;
  #lastMs: number;

  /** @param startMs session ms at this moment */
  constructor(clock: Clock, startMs: number) {
    this.#clock = clock;
    this.#offsetMs = startMs - clock.monotonicMs();
    this.#lastMs = startMs;
  }

  /** Session ms now, to the microsecond. */
  monotonicMs(): number {
    const now = Math.round((this.#offsetMs + this.#clock.monotonicMs()) * 1000) / 1000;
    this.#lastMs = Math.max(this.#lastMs, now);
    return this.#lastMs;
  }

  utc(): string {
    return this.#clock.utc();
  }
}
