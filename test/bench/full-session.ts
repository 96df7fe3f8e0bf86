import { addStudy, newestStudy } from '../../electron/store/session/studies';
import { createProfile } from '../../electron/store/profile/profile';
import type { Clock } from '../../electron/store/database/clock';
import type { OpenProfile } from '../../electron/store/profile/open-profile';
import type { JournalEvent, NewEvent } from '../../shared/session/events';
import { captureId, participantCode, type SessionId } from '../../shared/base/ids';
import { builtInStudy } from '../../shared/built-in-study';
import { PASSPHRASE, valueOf } from '../support/profile';
import { simulatedEvents } from '../support/simulated-source';

const CHEAP = { memoryKiB: 1024, iterations: 1, parallelism: 1 };
const BATCH = 50;

/** A machine whose clocks show the moment of the event that is being stored. */
class JournalClock implements Clock {
  #event: JournalEvent | null = null;

  at(event: JournalEvent): void {
    this.#event = event;
  }

  monotonicMs(): number {
    return this.#event?.monotonicMs ?? 0;
  }

  utc(): string {
    return this.#event?.utc ?? new Date(Date.UTC(2026, 4, 4, 9)).toISOString();
  }
}

function note(number: number): NewEvent {
  const text = `Noot ${number}: de klant vertelt over het laatste contact, de wachttijd en wat er daarna gebeurde.`;
  const capture = { kind: 'note', id: captureId.parse(crypto.randomUUID()), text } as const;
  return { actor: 'interviewer', body: { type: 'capture_recorded', payload: { capture, place: null } } };
}

function append(store: OpenProfile, session: SessionId, events: readonly NewEvent[]): void {
  const state = store.sessions.stateOf(session);
  if (state === null) throw new Error('the session is served');
  valueOf(store.sessions.append(session, state.last.sequence, events));
}

/**
 * A profile with one session of the full form, done to its last event but the finish, and so many notes typed on the
 * way. Everything went through the store's own door. The profile is locked again.
 */
export async function fullSessionIn(folder: string, notes: number): Promise<SessionId> {
  const clock = new JournalClock();
  const wanted = { interviewer: 'bench', passphrase: PASSPHRASE, pin: null };
  const store = valueOf(await createProfile(folder, wanted, { programVersion: 'bench', clock, cost: CHEAP }));
  try {
    valueOf(addStudy(store.database, builtInStudy, clock));
    const { study } = valueOf(newestStudy(store.database, builtInStudy.id));
    const provider = study.providers[0]?.id;
    if (provider === undefined) throw new Error('the built-in study has providers');
    const participant = participantCode.parse('P-0001');
    const chosen = { study: study.id, form: 'full', participant, provider, language: 'nl' } as const;
    const { session } = valueOf(store.sessions.create(chosen));
    const header = store.sessions.stateOf(session)?.header;
    if (header === undefined) throw new Error('the session is served');
    const events = simulatedEvents(0, { form: 'full', study, header: () => header });
    for (const [index, event] of events.entries()) {
      if (index < 2 || event.body.type === 'session_finished') continue;
      clock.at(event);
      append(store, session, [{ actor: event.actor, body: event.body }]);
      if (index === Math.floor(events.length / 2)) {
        for (let done = 0; done < notes; done += BATCH) {
          append(
            store,
            session,
            Array.from({ length: Math.min(BATCH, notes - done) }, (_, at) => note(done + at)),
          );
        }
      }
    }
    valueOf(store.sessions.close(session));
    return session;
  } finally {
    store.close();
  }
}
