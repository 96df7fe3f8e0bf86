import type { Answer, EventBody, MissingCode, NewEvent, Place } from './events';
import { answerKey, isConsentRefused } from './check-answer';
import { firstPlaceOf, nextPlace, placeKey, placesOf, samePlace } from './plan';
import type { AnswerRecord, SessionState } from './state';
import { blockOf, itemOf, stepOf } from '../study/lookups';
import type { Block, Item, Step, Study } from '../study/schema';

/** Where a session is, with the parts of the study looked up. */
export interface CurrentStep {
  place: Place;
  block: Block;
  step: Step;
  item: Item | null;
  occasion: string | null;
  answer: AnswerRecord | null;
  answeredBy: 'participant' | 'interviewer' | null;
}

/** The occasion of a step's answers; null for steps that ask once. */
function occasionOf(step: Step): string | null {
  return step.kind === 'items' ? (step.occasion ?? null) : null;
}

/** The parts of the study a place means. */
export function currentStepOf(study: Study, state: SessionState, place: Place): CurrentStep {
  const step = stepOf(study, place.step);
  const isItem = step.kind === 'items' && place.item !== null;
  const occasion = occasionOf(step);
  return {
    place,
    block: blockOf(study, place.block),
    step,
    item: isItem && place.item !== null ? itemOf(study, place.item) : null,
    occasion,
    answer: isItem && place.item !== null ? (state.answers[answerKey(place.item, occasion)] ?? null) : null,
    answeredBy: step.kind === 'items' ? step.answeredBy : null,
  };
}

type Who = 'interviewer' | 'participant';

function event(actor: Who, body: EventBody): NewEvent {
  return { actor, body };
}

/** An answer to the item of this place, replacing an earlier one where there is one. */
function answerEvent(
  currentStep: CurrentStep,
  answer: Answer,
  actor: Who,
  shownMs: number | null,
  answeredMs: number | null,
) {
  if (currentStep.place.item === null) throw new Error('an answer needs an item');
  return event(actor, {
    type: 'answer_recorded',
    payload: {
      place: currentStep.place,
      item: currentStep.place.item,
      occasion: currentStep.occasion,
      answer,
      shownMs,
      answeredMs,
      supersedes: currentStep.answer?.sequence ?? null,
    },
  });
}

/** The state with an answer as it will be, so that conditions see it when the next place is looked for. */
function withAnswer(state: SessionState, currentStep: CurrentStep, answer: Answer): SessionState {
  if (currentStep.place.item === null) return state;
  const key = answerKey(currentStep.place.item, currentStep.occasion);
  const moment = { ...state.last, sequence: state.last.sequence + 1 };
  const record: AnswerRecord = {
    ...moment,
    answer,
    actor: 'participant',
    shownMs: null,
    answeredMs: null,
    place: currentStep.place,
    item: currentStep.place.item,
    occasion: currentStep.occasion,
    superseded: [],
  };
  return { ...state, answers: { ...state.answers, [key]: record } };
}

/** The move after this place, or none at the end of the plan. */
export function moveOn(
  study: Study,
  state: SessionState,
  actor: Who,
  reason: 'start' | 'continue' | 'skip',
): NewEvent[] {
  const to = nextPlace(study, state);
  return to === null ? [] : [event(actor, { type: 'moved', payload: { to, reason } })];
}

/** Records an answer and goes on, in one proposal. A refused mandatory consent stays where it is: nothing follows. */
export function answerAndMoveOn(
  study: Study,
  state: SessionState,
  currentStep: CurrentStep,
  answer: Answer,
  actor: Who,
  times: { shownMs: number | null; answeredMs: number | null },
): NewEvent[] {
  const recorded = answerEvent(currentStep, answer, actor, times.shownMs, times.answeredMs);
  if (currentStep.item !== null && isConsentRefused(currentStep.item.format, answer)) return [recorded];
  const reason = answer.kind === 'missing' ? 'skip' : 'continue';
  return [recorded, ...moveOn(study, withAnswer(state, currentStep, answer), actor, reason)];
}

/** Leaves the rest of a block with a code and goes on. */
export function skipBlock(
  study: Study,
  state: SessionState,
  currentStep: CurrentStep,
  code: MissingCode,
  note: string | null,
) {
  const block = currentStep.block.id;
  const after: SessionState = {
    ...state,
    skippedBlocks: { ...state.skippedBlocks, [block]: { ...state.last, code, note } },
  };
  return [
    event('interviewer', { type: 'block_skipped', payload: { block, code, note } }),
    ...moveOn(study, after, 'interviewer', 'skip'),
  ];
}

/** Does a block again from its first place. */
export function repeatBlock(study: Study, state: SessionState, block: Block['id'], note: string | null): NewEvent[] {
  const to = firstPlaceOf(study, state, block);
  if (to === null) return [];
  return [
    event('interviewer', { type: 'block_repeated', payload: { block, note } }),
    event('interviewer', { type: 'moved', payload: { to, reason: 'repeat' } }),
  ];
}

/** To the nearest earlier place that was visited, also in an earlier block; tasks are left out: they are repeated. */
export function moveBack(study: Study, state: SessionState): NewEvent[] {
  const { place } = state;
  if (place === null) return [];
  const places = placesOf(study, state.header, state.answers);
  const from = places.findIndex((other) => samePlace(other, place));
  const to = places.slice(0, Math.max(0, from)).findLast((other) => {
    const { kind } = stepOf(study, other.step);
    return state.visited[placeKey(other)] !== undefined && kind !== 'task' && kind !== 'warm_up';
  });
  if (!to) return [];
  const reason = to.block === place.block ? 'back' : 'correct';
  return [event('interviewer', { type: 'moved', payload: { to, reason } })];
}

/** How far the session is inside its block, in places: 1-based position and number of places. */
export function progressInBlock(study: Study, state: SessionState): { position: number; count: number } {
  const { place } = state;
  if (place === null) return { position: 0, count: 1 };
  const places = placesOf(study, state.header, state.answers).filter((other) => other.block === place.block);
  return { position: places.findIndex((other) => samePlace(other, place)) + 1, count: Math.max(1, places.length) };
}

/** Whether the current place is the last of the plan. */
export function isAtEnd(study: Study, state: SessionState): boolean {
  return state.place !== null && nextPlace(study, state) === null;
}
