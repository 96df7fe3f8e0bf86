import { validateEvents } from '../session/validate-events';
import { chainEvent } from '../session/hash-chain';
import type { EventBody, JournalEvent, NewEvent, Place } from '../session/events';
import type { SessionHeader } from '../session/plan';
import { reduce, startOf, type SessionState } from '../session/reducer';
import type { TaskSettings } from '../study/task-settings';
import type { Study } from '../study/schema';
import type { SimulatedParticipant } from './participant';
import { simulateSession, type SimulationClock } from './session';

export interface SimulatedJournal {
  readonly study: Study;
  readonly header: SessionHeader;
  readonly participant: SimulatedParticipant;
  /** Wall clock at the beginning, ms since 1970. */
  readonly startUtcMs: number;
  readonly pauseChance: number;
  /** Runs a task on the given clock; see SimulatedSession. */
  readonly runTask: (
    place: Place,
    settings: TaskSettings,
    state: SessionState,
    clock: SimulationClock,
  ) => Iterable<EventBody>;
}

/** A clock that passes only when told to. */
function virtualClock(startMs: number): SimulationClock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    wait: (ms) => {
      nowMs += ms;
    },
  };
}

/**
 * The whole journal of a simulated session, chained as the store would, without a store.
 * @throws when `admit` refuses one of the simulation's own events: then the simulation is wrong
 */
export function simulatedJournal(options: SimulatedJournal): { events: JournalEvent[]; state: SessionState } {
  const { study, header } = options;
  const clock = virtualClock(0);
  const chained = (previous: JournalEvent | null, event: NewEvent): JournalEvent =>
    chainEvent(previous, event, clock.nowMs(), new Date(options.startUtcMs + clock.nowMs()).toISOString());
  const created = chained(null, { actor: 'system', body: { type: 'session_created', payload: header } });
  const start = startOf(study, created);
  if (!start.ok) throw new Error(`simulatedJournal: ${start.error.code}`);
  const events = [created];
  let state = start.value;
  const commit = (batch: readonly NewEvent[]): void => {
    const admitted = validateEvents(study, state, batch);
    if (!admitted.ok) throw new Error(`simulatedJournal: ${admitted.error.code} for ${batch[0]?.body.type}`);
    for (const event of batch) {
      const next = chained(events.at(-1) ?? null, event);
      events.push(next);
      state = reduce(study, state, next);
    }
  };
  const opened = { gapMs: 0, clockSetBack: false, first: true };
  commit([{ actor: 'system', body: { type: 'session_opened', payload: opened } }]);
  const session = {
    ...options,
    clock,
    state: () => state,
    runTask: (place: Place, settings: TaskSettings, now: SessionState) => options.runTask(place, settings, now, clock),
  };
  for (const batch of simulateSession(session)) commit(batch);
  return { events, state };
}
