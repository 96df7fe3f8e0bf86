import type { BlockId, Text } from '../base/ids';
import { blockOf, findStep } from '../study/lookups';
import type { Study } from '../study/schema';
import { answerKey } from './check-answer';
import type { Answer, MissingCode, Place } from './events';
import { blocksOf, placesOf } from './plan';
import type { SessionState, TaskAttempt } from './state';
import { taskBlocksOf } from './task-blocks';

/** What became of one place of the plan that asks for something. */
export interface PlaceOutcome {
  readonly place: Place;
  readonly occasion: string | null;
  /** The answer given, or the code that a skipped block or an early end gives; null while nothing is known. */
  readonly answer: Answer | null;
}

/** A block with places that still lack an answer or a completed task. */
export interface OpenEnd {
  readonly block: BlockId;
  readonly title: Text;
  readonly places: readonly Place[];
}

function codeWithout(state: SessionState, place: Place): MissingCode | null {
  const skipped = state.skippedBlocks[place.block];
  if (skipped) return skipped.code;
  return state.finish?.early === true ? 'interrupted' : null;
}

/**
 * Every item of the session's plan with its answer. Items nobody answered get the code of their skipped block, or
 * `interrupted` when the session ended early: missing is not empty.
 */
export function itemOutcomes(study: Study, state: SessionState): readonly PlaceOutcome[] {
  return placesOf(study, state.header, state.answers).flatMap((place) => {
    const step = findStep(study, place.step);
    if (step?.kind !== 'items' || place.item === null) return [];
    const occasion = step.occasion ?? null;
    const given = state.answers[answerKey(place.item, occasion)]?.answer;
    const code = codeWithout(state, place);
    return [{ place, occasion, answer: given ?? (code === null ? null : { kind: 'missing' as const, code }) }];
  });
}

/** The last try at each block of a task step, in order of the task's blocks. */
export function lastAttempts(state: SessionState, step: string): readonly TaskAttempt[] {
  const tries = new Map<number, TaskAttempt>();
  for (const attempt of state.taskAttempts) if (attempt.place.step === step) tries.set(attempt.block, attempt);
  return [...tries.values()].toSorted((left, right) => left.block - right.block);
}

/** Whether the last try at every block of a step's task was completed; a task that cannot be planned never is. */
export function isTaskComplete(study: Study, state: SessionState, step: string, task: string): boolean {
  const completed = lastAttempts(state, step).filter((attempt) => attempt.outcome === 'completed');
  const planned = taskBlocksOf(study, state.header, task);
  return planned.length > 0 && planned.every((block) => completed.some((attempt) => attempt.block === block));
}

/** Whether a place has what it was there for: an answer (or code), a choice, a completed task. Talk always has. */
export function hasOutcome(study: Study, state: SessionState, place: Place): boolean {
  const step = findStep(study, place.step);
  if (step === undefined) return true;
  switch (step.kind) {
    case 'items':
      return place.item !== null && state.answers[answerKey(place.item, step.occasion ?? null)] !== undefined;
    case 'pressure':
      return place.item !== null && state.pressure[place.item] !== undefined;
    case 'task':
    case 'warm_up':
      return isTaskComplete(study, state, step.id, step.task);
    case 'script':
    case 'capture':
    case 'break':
      return true;
  }
}

/** What is still missing, block by block; blocks skipped with a code are not open any more. */
export function openEnds(study: Study, state: SessionState): readonly OpenEnd[] {
  const open = placesOf(study, state.header, state.answers).filter(
    (place) => state.skippedBlocks[place.block] === undefined && !hasOutcome(study, state, place),
  );
  return blocksOf(study, state.header).flatMap(({ id }) => {
    const places = open.filter((place) => place.block === id);
    return places.length === 0 ? [] : [{ block: id, title: blockOf(study, id).title, places }];
  });
}
