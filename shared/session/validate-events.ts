import { problemOf, type Problem } from '../base/problems';
import { assertNever, failure, success, type Result } from '../base/result';
import { findStep, isMandatoryConsent, itemOf } from '../study/lookups';
import type { Study } from '../study/schema';
import { sameAttempt } from './apply-event';
import { answerKey, checkAnswer } from './check-answer';
import type { Actor, EventBody, EventOf, NewEvent, Place } from './events';
import { hasOutcome } from './completeness';
import { firstPlaceOf, isOpen, nextPlace, placeKey, placesOf, positionOf, samePlace } from './plan';
import { runningAttempt, type SessionState } from './state';
import { reduce } from './reducer';

const PARTICIPANT_MAY: readonly EventBody['type'][] = [
  'moved',
  'answer_recorded',
  'task_block_started',
  'trials_recorded',
  'task_block_ended',
  'pressure_recorded',
  'clock_aligned',
  'timing_certified',
];

/** Still possible when the session is finished: corrections, notes, and what the machine itself tells. */
const AFTER_FINISH: readonly EventBody['type'][] = [
  'answer_recorded',
  'capture_recorded',
  'session_opened',
  'display_changed',
  'clock_aligned',
  'audio_recorded',
  'audio_left_out',
];

const WHILE_PAUSED_REFUSED: readonly EventBody['type'][] = [
  'moved',
  'task_block_started',
  'pressure_recorded',
  'block_repeated',
];

const notNow = (): Problem => problemOf('session_not_in_this_state');

function whyNotActor(actor: Actor, body: EventBody, study: Study): Problem | null {
  if (actor === 'lead') return notNow();
  if (actor !== 'participant') return null;
  if (!PARTICIPANT_MAY.includes(body.type)) return notNow();
  if (body.type === 'moved' && body.payload.reason !== 'continue') return notNow();
  if (body.type !== 'answer_recorded') return null;
  const step = findStep(study, body.payload.place.step);
  return step?.kind === 'items' && step.answeredBy === 'participant' ? null : notNow();
}

function whyNotPhase(state: SessionState, body: EventBody, actor: Actor): Problem | null {
  if (state.phase === 'finished') {
    const correction = body.type !== 'answer_recorded' || (body.payload.supersedes !== null && actor === 'interviewer');
    return AFTER_FINISH.includes(body.type) && correction ? null : problemOf('session_already_finished');
  }
  if (state.phase === 'paused' && WHILE_PAUSED_REFUSED.includes(body.type)) return problemOf('session_paused');
  return null;
}

function whyNotAnswer(study: Study, state: SessionState, payload: EventOf<'answer_recorded'>['payload'], actor: Actor) {
  const { place, item, occasion, supersedes, answer } = payload;
  const step = findStep(study, place.step);
  if (step?.kind !== 'items' || place.item !== item || positionOf(study, state.header, place) < 0) return notNow();
  if (occasion !== (step.occasion ?? null)) return notNow();
  const current = state.answers[answerKey(item, occasion)];
  const currentStep = samePlace(state.place, place);
  if (supersedes !== (current?.sequence ?? null)) return problemOf('answer_already_there');
  if (!currentStep && (current === undefined || actor === 'participant')) return notNow();
  const checked = checkAnswer(itemOf(study, item).format, answer);
  return checked.ok ? null : checked.error;
}

/** Whether the session may go on from a place: it has its outcome, or none is due there any more. */
function isDone(study: Study, state: SessionState, place: Place): boolean {
  if (state.skippedBlocks[place.block] !== undefined) return true;
  return !isOpen(study, state.header, state.answers, place) || hasOutcome(study, state, place);
}

/** Blocks behind a mandatory consent stay shut until it is given. */
function lacksConsent(study: Study, state: SessionState, to: Place): boolean {
  const before = placesOf(study, state.header, state.answers).slice(0, Math.max(0, positionIn(study, state, to)));
  return before.some((place) => {
    if (place.block === to.block || place.item === null) return false;
    const step = findStep(study, place.step);
    if (step?.kind !== 'items') return false;
    const { format } = itemOf(study, place.item);
    if (!isMandatoryConsent(format)) return false;
    const answer = state.answers[answerKey(place.item, step.occasion ?? null)]?.answer;
    return !(answer?.kind === 'value' && answer.value === true);
  });
}

function positionIn(study: Study, state: SessionState, place: Place): number {
  return placesOf(study, state.header, state.answers).findIndex((candidate) => samePlace(candidate, place));
}

function isTask(study: Study, place: Place): boolean {
  const kind = findStep(study, place.step)?.kind;
  return kind === 'task' || kind === 'warm_up';
}

function whyNotForward(study: Study, state: SessionState, to: Place): Problem | null {
  if (state.place === null || !samePlace(nextPlace(study, state), to)) return notNow();
  if (!isDone(study, state, state.place)) return problemOf('answer_needed_first');
  return lacksConsent(study, state, to) ? problemOf('consent_needed') : null;
}

function whyNotBackward(study: Study, state: SessionState, to: Place, withinBlock: boolean): Problem | null {
  if (isTask(study, to) || state.visited[placeKey(to)] === undefined) return notNow();
  if (positionOf(study, state.header, to) >= positionOf(study, state.header, state.place)) return notNow();
  return withinBlock && to.block !== state.place?.block ? notNow() : null;
}

function whyNotMove(study: Study, state: SessionState, { to, reason }: EventOf<'moved'>['payload']): Problem | null {
  if (!isOpen(study, state.header, state.answers, to)) return notNow();
  if (runningAttempt(state) !== null) return problemOf('task_running');
  switch (reason) {
    case 'start':
      return state.place === null && samePlace(nextPlace(study, state), to) ? null : notNow();
    case 'continue':
    case 'skip':
      return whyNotForward(study, state, to);
    case 'back':
      return whyNotBackward(study, state, to, true);
    case 'correct':
      return whyNotBackward(study, state, to, false);
    case 'resume':
      if (state.visited[placeKey(to)] === undefined) return notNow();
      return lacksConsent(study, state, to) ? problemOf('consent_needed') : null;
    case 'repeat': {
      const repeated = state.repeats.at(-1)?.block;
      return repeated === to.block && samePlace(firstPlaceOf(study, state, to.block), to) ? null : notNow();
    }
    default:
      return assertNever(reason, 'whyNotMove');
  }
}

function whyNotTaskStart(study: Study, state: SessionState, payload: EventOf<'task_block_started'>['payload']) {
  if (runningAttempt(state) !== null) return problemOf('task_running');
  if (!samePlace(state.place, payload.place) || !isTask(study, payload.place)) return notNow();
  const earlier = state.taskAttempts.filter(
    (attempt) => attempt.place.step === payload.place.step && attempt.block === payload.block,
  );
  const highest = Math.max(0, ...earlier.map((attempt) => attempt.attempt));
  return payload.attempt === highest + 1 ? null : notNow();
}

function whyNotTrials(state: SessionState, payload: EventOf<'trials_recorded'>['payload']): Problem | null {
  const attempt = runningAttempt(state);
  if (attempt === null || !sameAttempt(attempt, payload)) return notNow();
  const fits = payload.trials.every(
    (trial) => trial.task === attempt.task && trial.block === attempt.block && trial.attempt === attempt.attempt,
  );
  return fits ? null : notNow();
}

function whyNotSkip(study: Study, state: SessionState, block: string): Problem | null {
  if (runningAttempt(state) !== null) return problemOf('task_running');
  const consent = placesOf(study, state.header, state.answers).some((place) => {
    if (place.block !== block || place.item === null || findStep(study, place.step)?.kind !== 'items') return false;
    return isMandatoryConsent(itemOf(study, place.item).format);
  });
  return consent ? problemOf('consent_needed') : null;
}

function whyNotFinish(study: Study, state: SessionState, early: boolean): Problem | null {
  if (runningAttempt(state) !== null) return problemOf('task_running');
  if (early) return null;
  if (state.place === null || nextPlace(study, state) !== null) return notNow();
  return isDone(study, state, state.place) ? null : problemOf('answer_needed_first');
}

function whyNotBody(study: Study, state: SessionState, body: EventBody, actor: Actor): Problem | null {
  switch (body.type) {
    case 'moved':
      return whyNotMove(study, state, body.payload);
    case 'answer_recorded':
      return whyNotAnswer(study, state, body.payload, actor);
    case 'task_block_started':
      return whyNotTaskStart(study, state, body.payload);
    case 'trials_recorded':
      return whyNotTrials(state, body.payload);
    case 'pressure_recorded':
      return samePlace(state.place, body.payload.place) ? null : notNow();
    case 'block_skipped':
      return whyNotSkip(study, state, body.payload.block);
    case 'block_repeated':
      return whyNotRepeat(study, state, body.payload.block);
    case 'session_finished':
      return whyNotFinish(study, state, body.payload.early);
    case 'audio_recorded':
      return state.consent.audio === true ? null : problemOf('audio_without_consent');
    case 'audio_left_out':
      return body.payload.chunks.every((chunk) => state.audioChunks.some((known) => known.chunk === chunk))
        ? null
        : notNow();
    case 'session_created':
    case 'session_opened':
    case 'capture_recorded':
    case 'paused':
    case 'resumed':
    case 'task_block_ended':
    case 'interruption_recorded':
    case 'clock_aligned':
    case 'timing_certified':
    case 'display_changed':
      return null;
    default:
      return assertNever(body, 'whyNotBody');
  }
}

/** Only a block that was begun can be repeated: repeating what never was would hide that it is missing. */
function whyNotRepeat(study: Study, state: SessionState, block: string): Problem | null {
  if (runningAttempt(state) !== null) return problemOf('task_running');
  const first = firstPlaceOf(study, state, block);
  return first !== null && state.visited[placeKey(first)] !== undefined ? null : notNow();
}

/**
 * Says why proposed events may not enter the journal, or that they may. They are tried one after the other, so a
 * batch may answer a question and move on; all are admitted or none.
 * @returns the problem of the first event that cannot be admitted
 */
export function validateEvents(study: Study, state: SessionState, events: readonly NewEvent[]): Result<void> {
  let current = state;
  for (const event of events) {
    const refusal =
      whyNotActor(event.actor, event.body, study) ??
      whyNotPhase(current, event.body, event.actor) ??
      whyNotBody(study, current, event.body, event.actor);
    if (refusal !== null) return failure(refusal);
    const { sequence, monotonicMs, utc } = current.last;
    const next = reduce(study, current, { ...event, sequence: sequence + 1, monotonicMs, utc });
    if (next.ignored > current.ignored) return failure(notNow());
    current = next;
  }
  return success(undefined);
}
