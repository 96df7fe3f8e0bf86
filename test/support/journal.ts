import { chainEvent } from '../../shared/session/hash-chain';
import type { EventBody, JournalEvent, NewEvent, Place } from '../../shared/session/events';
import { eventBody } from '../../shared/session/events';
import { validateEvents } from '../../shared/session/validate-events';
import { placeKey, placesOf, type SessionHeader } from '../../shared/session/plan';
import { drawAssignment } from '../../shared/session/draw-assignment';
import { taskBlocksOf } from '../../shared/session/task-blocks';
import { reduce, startOf, type SessionState } from '../../shared/session/reducer';
import type { Result } from '../../shared/base/result';
import { hashOfStudy } from './study-text';
import type { Form, Study } from '../../shared/study/schema';
import type { TaskSettings } from '../../shared/study/task-settings';
import type { SimulationClock } from '../../shared/simulation/session';

export const START_UTC_MS = Date.UTC(2026, 4, 4, 9, 0, 0);

/** A session's header for a study; `seed` draws its cell and all that is shuffled. */
export function headerFor(study: Study, seed = 1, form: Form = 'short', drawn = 0): SessionHeader {
  const assignment = drawAssignment(
    study,
    seed,
    Array.from({ length: drawn }, () => drawAssignment(study, seed, [])),
  );
  const body = eventBody.parse({
    type: 'session_created',
    payload: {
      session: '018f3c1e-0000-4000-8000-000000000001',
      study: study.id,
      studyHash: hashOfStudy(study),
      form,
      language: 'nl',
      participant: 'P-0001',
      provider: study.providers[0]?.id,
      device: '018f3c1e-0000-4000-8000-000000000002',
      assignment,
      practice: false,
      programVersion: '0.1.0',
    },
  });
  if (body.type !== 'session_created') throw new Error('not a header');
  return body.payload;
}

/** The blocks of a task still to be done, without trials: what the journal needs to know of any task. */
export function* briefTask(
  study: Study,
  place: Place,
  settings: TaskSettings,
  state: SessionState,
  clock: SimulationClock,
): Generator<EventBody> {
  for (const block of taskBlocksOf(study, state.header, settings.id)) {
    const tries = state.taskAttempts.filter((attempt) => attempt.place.step === place.step && attempt.block === block);
    const named = {
      place,
      task: settings.id,
      kind: settings.kind,
      block,
      blockRole: 'practice' as const,
      attempt: tries.length + 1,
    };
    yield { type: 'task_block_started', payload: { ...named, seed: 7, trials: 24 } };
    clock.wait(30_000);
    yield { type: 'task_block_ended', payload: { ...named, outcome: 'completed', reason: 'finished' } };
  }
}

/** A journal in memory that admits and reduces as main does. */
export class Journal {
  events: JournalEvent[] = [];
  state: SessionState;
  nowMs = 0;

  constructor(
    readonly study: Study,
    readonly header: SessionHeader,
  ) {
    const created = this.chained({ actor: 'system', body: { type: 'session_created', payload: header } });
    const start = startOf(study, created);
    if (!start.ok) throw new Error(start.error.code);
    this.state = start.value;
    this.events.push(created);
    this.must({
      actor: 'system',
      body: { type: 'session_opened', payload: { gapMs: 0, clockSetBack: false, first: true } },
    });
  }

  private chained(event: NewEvent): JournalEvent {
    return chainEvent(this.events.at(-1) ?? null, event, this.nowMs, new Date(START_UTC_MS + this.nowMs).toISOString());
  }

  /** Proposes events; commits them when admitted. */
  propose(...events: NewEvent[]): Result<void> {
    const admitted = validateEvents(this.study, this.state, events);
    if (admitted.ok) {
      for (const event of events) {
        const next = this.chained(event);
        this.events.push(next);
        this.state = reduce(this.study, this.state, next);
      }
    }
    return admitted;
  }

  must(...events: NewEvent[]): void {
    const admitted = this.propose(...events);
    if (!admitted.ok) throw new Error(`${admitted.error.code}: ${events.map((event) => event.body.type).join(', ')}`);
  }
}

export function asInterviewer(body: EventBody): NewEvent {
  return { actor: 'interviewer', body };
}

export function asParticipant(body: EventBody): NewEvent {
  return { actor: 'participant', body };
}

/** The place before this one in the same block; null at the block's beginning. */
export function previousPlace(study: Study, { header, place, answers }: SessionState): Place | null {
  const places = placesOf(study, header, answers);
  const from = places.findIndex((one) => place !== null && placeKey(one) === placeKey(place));
  return places.slice(0, Math.max(0, from)).findLast((one) => one.block === place?.block) ?? null;
}
