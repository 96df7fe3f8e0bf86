import { jumpBetween, type ClockPair } from '../../shared/base/clock-jump';
import type { EventOf } from '../../shared/session/events';
import type { HandlerContext } from './handlers/context';

type Interruption = EventOf<'interruption_recorded'>['payload'];
type Recording = Pick<HandlerContext, 'profile' | 'tell' | 'log'>;

/** Writes into the open interview's journal what the machine did to it; nothing where no interview is open. */
function record({ profile, tell, log }: Recording, payload: Interruption): void {
  const session = profile.current;
  const state = profile.currentState();
  if (session === null || state === null || state.phase === 'finished') return;
  const sessions = profile.sessionsOf(session);
  if (!sessions.ok) return;
  const appended = sessions.value.append(session, state.last.sequence, [
    { actor: 'system', body: { type: 'interruption_recorded', payload } },
  ]);
  if (appended.ok) tell('session_changed', { session, events: appended.value });
  else log.note('interruption_not_recorded', appended.error.code);
}

/** Records that the participant's screen was pulled out while it was in use. */
export function recordLostDisplay(context: Recording): void {
  record(context, { cause: 'display_lost', durationMs: null, note: null });
}

/** Records that the machine slept so many ms. */
export function recordSleep(context: Recording, ms: number): void {
  record(context, { cause: 'sleep', durationMs: Math.round(ms), note: null });
}

const EVERY_MS = 5_000;

/**
 * Notices each sleep of the machine once: by what the system tells of it, and by clocks that jumped, because not
 * every system tells and some tell only afterwards.
 */
export class SleepWatch {
  #last: ClockPair;
  #suspendedWallMs: number | null = null;

  /** @param read both clocks now @param slept hears how long each sleep was, ms */
  constructor(
    private readonly read: () => ClockPair,
    private readonly slept: (ms: number) => void,
  ) {
    this.#last = read();
  }

  /** Looks at the clocks until the process ends, which this does not hold up. */
  start(): void {
    setInterval(() => {
      this.look();
    }, EVERY_MS).unref();
  }

  /** One look; to be repeated every five seconds. */
  look(): void {
    const now = this.read();
    const jump = jumpBetween(this.#last, now, EVERY_MS);
    if (jump.kind === 'slept') this.#wake(now, jump.ms);
    this.#last = now;
  }

  /** The system says that it goes to sleep. */
  suspend(): void {
    this.#suspendedWallMs = this.read().wallMs;
  }

  /** The system says that it is awake again. */
  resume(): void {
    if (this.#suspendedWallMs === null) {
      this.look();
      return;
    }
    const now = this.read();
    this.#wake(now, 0);
    this.#last = now;
  }

  #wake(now: ClockPair, atLeastMs: number): void {
    const byWallMs = this.#suspendedWallMs === null ? 0 : now.wallMs - this.#suspendedWallMs;
    this.#suspendedWallMs = null;
    this.slept(Math.max(atLeastMs, byWallMs));
  }
}

/** Both clocks of this process, ms. */
export function readClocks(): ClockPair {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}
