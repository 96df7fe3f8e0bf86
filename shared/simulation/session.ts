import type { TaskSettings } from '../study/task-settings';
import { captureId } from '../base/ids';
import {
  ASSOCIATION_SOURCES,
  VALENCES,
  type Actor,
  type Answer,
  type EventBody,
  type NewEvent,
  type Place,
} from '../session/events';
import { answerKey } from '../session/check-answer';
import { isTaskComplete } from '../session/completeness';
import { nextPlace } from '../session/plan';
import type { SessionState } from '../session/state';
import { randomFrom, type Random } from '../base/random';
import { assertNever } from '../base/result';
import { itemOf, stepOf, taskOf } from '../study/lookups';
import type { Step, Study } from '../study/schema';
import type { SimulatedParticipant } from './participant';

/** The session clock of a simulation: real in the app, virtual where waiting has no sense. */
export interface SimulationClock {
  /** ms on the session clock. */
  nowMs(): number;
  /** Lets time pass. */
  wait(ms: number): void;
}

export interface SimulatedSession {
  readonly study: Study;
  /** The session as its journal has it now; asked again before every batch, so that a crash can be resumed. */
  readonly state: () => SessionState;
  readonly participant: SimulatedParticipant;
  readonly clock: SimulationClock;
  /** Runs the task at a place to its end; each event is committed before the next is asked for. Moves the clock. */
  readonly runTask: (place: Place, settings: TaskSettings, state: SessionState) => Iterable<EventBody>;
  /** Chance 0..1 of a pause before a step. */
  readonly pauseChance: number;
}

/** Events that belong together: committed all or none, as a window would. */
export type Batch = readonly NewEvent[];

const SPEAKING_MS_PER_CHARACTER = 60;

function by(actor: Actor, body: EventBody): NewEvent {
  return { actor, body };
}

/** A version 4 UUID (RFC 9562) from a seeded stream: simulated sessions must come out the same every time. */
export function uuidFrom(random: Random): string {
  const digits = Array.from({ length: 32 }, (_unused, index) => {
    if (index === 12) return '4';
    const drawn = random.integer(16);
    return (index === 16 ? 8 + (drawn % 4) : drawn).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function randomAt(session: SimulatedSession, purpose: string): Random {
  return randomFrom(session.participant.traits.seed).fork(purpose);
}

function speak(session: SimulatedSession, step: Step): void {
  const spoken = step.say?.[session.participant.traits.language].length ?? 0;
  session.clock.wait(500 + spoken * SPEAKING_MS_PER_CHARACTER);
}

function* answerItem(
  session: SimulatedSession,
  place: Place,
  step: Extract<Step, { kind: 'items' }>,
): Generator<Batch> {
  if (place.item === null) return;
  const occasion = step.occasion ?? null;
  if (session.state().answers[answerKey(place.item, occasion)]) return;
  const item = itemOf(session.study, place.item);
  const answer: Answer = session.participant.answer(item, occasion);
  const shownMs = session.clock.nowMs();
  session.clock.wait(session.participant.answeringMs(item, occasion));
  const actor = answer.kind === 'missing' ? 'interviewer' : step.answeredBy;
  const answeredMs = session.clock.nowMs();
  yield [
    by(actor, {
      type: 'answer_recorded',
      payload: { place, item: place.item, occasion, answer, shownMs, answeredMs, supersedes: null },
    }),
  ];
}

function* talk(session: SimulatedSession, place: Place, step: Step): Generator<Batch> {
  const random = randomAt(session, `talk ${step.id}`);
  for (let count = 3 + random.integer(4); count > 0; count -= 1) {
    session.clock.wait(8000 + random.integer(20_000));
    const text = session.participant.words(`${step.id} ${count}`);
    const id = captureId.parse(uuidFrom(random));
    const source = ASSOCIATION_SOURCES[random.integer(ASSOCIATION_SOURCES.length)] ?? 'own';
    const valence = VALENCES[random.integer(VALENCES.length)] ?? 'neutral';
    const capture = { kind: 'association' as const, id, text, source, valence };
    yield [by('interviewer', { type: 'capture_recorded', payload: { capture, place } })];
  }
}

function* choose(session: SimulatedSession, place: Place, step: Extract<Step, { kind: 'pressure' }>): Generator<Batch> {
  const choice = step.choices.find((candidate) => candidate.id === place.item);
  if (!choice || session.state().pressure[choice.id]) return;
  const random = randomAt(session, `choice ${choice.id}`);
  const load = Array.from({ length: step.loadDigits }, () => random.integer(10)).join('');
  const neededMs = 900 + random.integer(3500);
  const timedOut = step.deadlineMs !== null && neededMs > step.deadlineMs;
  session.clock.wait(timedOut ? (step.deadlineMs ?? neededMs) : neededMs);
  const own = session.participant.choosesOwn(choice.id, step.loadDigits > 0 || step.deadlineMs !== null);
  const chosen = choice.options[own ? 0 : choice.options.length - 1]?.value ?? null;
  yield [
    by('participant', {
      type: 'pressure_recorded',
      payload: {
        place,
        item: choice.id,
        chosen: timedOut ? null : chosen,
        load: load === '' ? null : load,
        recalled: load === '' ? null : load,
        deadlineMs: step.deadlineMs,
        latencyMs: timedOut ? null : neededMs,
        timedOut,
      },
    }),
  ];
}

function* actAt(session: SimulatedSession, place: Place): Generator<Batch> {
  const step = stepOf(session.study, place.step);
  switch (step.kind) {
    case 'items':
      return yield* answerItem(session, place, step);
    case 'task':
    case 'warm_up':
      if (isTaskComplete(session.study, session.state(), step.id, step.task)) return;
      for (const body of session.runTask(place, taskOf(session.study, step.task), session.state())) {
        yield [by('participant', body)];
      }
      return;
    case 'capture':
      return yield* talk(session, place, step);
    case 'pressure':
      return yield* choose(session, place, step);
    case 'break':
      return session.clock.wait(step.minutes * 60_000);
    case 'script':
      return;
    default:
      return assertNever(step, 'actAt');
  }
}

function* pauseSometimes(session: SimulatedSession, place: Place): Generator<Batch> {
  const random = randomAt(session, `pause ${place.step}`);
  if (random.next() >= session.pauseChance) return;
  yield [by('interviewer', { type: 'paused', payload: { reason: 'person', note: null } })];
  session.clock.wait(20_000 + random.integer(60_000));
  yield [by('interviewer', { type: 'resumed', payload: {} })];
}

/**
 * Takes a session from where it is to its end, batch by batch. The caller commits each batch before it asks for the
 * next and lets `state` answer the result; everything yielded is what the console and display would propose, so
 * `admit` accepts it. Deterministic for a participant's seed.
 */
export function* simulateSession(session: SimulatedSession): Generator<Batch> {
  const { study } = session;
  let step: string | null = null;
  for (;;) {
    const { phase, place } = session.state();
    if (phase === 'finished') return;
    if (phase === 'paused') yield [by('interviewer', { type: 'resumed', payload: {} })];
    if (place !== null) {
      if (place.step !== step) {
        step = place.step;
        yield* pauseSometimes(session, place);
        speak(session, stepOf(study, place.step));
      }
      yield* actAt(session, place);
    }
    const to = nextPlace(study, session.state());
    if (to === null) break;
    const reason = place === null ? 'start' : 'continue';
    yield [by('interviewer', { type: 'moved', payload: { to, reason } })];
  }
  yield [by('interviewer', { type: 'session_finished', payload: { early: false, reason: null } })];
}
