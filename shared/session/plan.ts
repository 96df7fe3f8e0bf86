import { randomFrom, type Random } from '../base/random';
import { assertNever } from '../base/result';
import { blocksInOrder, reordered } from '../study/order';
import type { Block, Condition, Step, Study } from '../study/schema';
import { answerKey } from './check-answer';
import type { Answer, EventOf, Place } from './events';

/** What a session was created with; decides its plan for good. */
export type SessionHeader = EventOf<'session_created'>['payload'];

/** Current answers by `answerKey`, as far as the plan needs them. */
export type PlanAnswers = Readonly<Record<string, { readonly answer: Answer; readonly sequence: number }>>;

/** What of a session decides where it can go next; SessionState is one. */
export interface PlanPosition {
  readonly header: SessionHeader;
  readonly answers: PlanAnswers;
  readonly skippedBlocks: Readonly<Record<string, unknown>>;
  readonly place: Place | null;
}

interface PlannedPlace {
  readonly place: Place;
  readonly when: Condition | undefined;
}

/** The whole plan depends on study and header alone, so it is made once for each header. */
const wholePlans = new WeakMap<SessionHeader, { study: Study; places: readonly PlannedPlace[] }>();

/** The blocks of the session's form, in the order of its arm. */
export function blocksOf(study: Study, header: SessionHeader): readonly Block[] {
  return blocksInOrder(study, header.form, header.assignment.arm);
}

function stepsOf(block: Block, header: SessionHeader): readonly Step[] {
  const loadFirst = header.assignment.loadOrder === 'load_first';
  return reordered(block.steps, (step) => {
    if (step.kind !== 'pressure') return null;
    return step.loadDigits > 0 === loadFirst ? 0 : 1;
  });
}

function itemsOf(step: Step, random: Random): readonly (Place['item'] | null)[] {
  switch (step.kind) {
    case 'items':
      return step.shuffled ? random.fork(`items ${step.id}`).shuffled(step.items) : step.items;
    case 'pressure':
      return step.choices.map((choice) => choice.id);
    case 'script':
    case 'task':
    case 'warm_up':
    case 'capture':
    case 'break':
      return [null];
    default:
      return assertNever(step, 'itemsOf');
  }
}

function wholePlanOf(study: Study, header: SessionHeader): readonly PlannedPlace[] {
  const known = wholePlans.get(header);
  if (known?.study === study) return known.places;
  const random = randomFrom(header.assignment.seed);
  const places = blocksOf(study, header).flatMap((block) =>
    stepsOf(block, header).flatMap((step) =>
      itemsOf(step, random).map((item) => ({ place: { block: block.id, step: step.id, item }, when: step.when })),
    ),
  );
  wholePlans.set(header, { study, places });
  return places;
}

/** Answers never change in place, so what was found in them once holds; a screen asks the same many times. */
const newestAnswers = new WeakMap<PlanAnswers, Map<string, Answer | null>>();

/** The newest answer to an item on any occasion. */
function newestAnswer(answers: PlanAnswers, item: string): Answer | null {
  const known = newestAnswers.get(answers) ?? new Map<string, Answer | null>();
  newestAnswers.set(answers, known);
  const found = known.get(item);
  if (found !== undefined) return found;
  const prefix = answerKey(item, '');
  let newest: PlanAnswers[string] | null = answers[item] ?? null;
  for (const [key, record] of Object.entries(answers)) {
    if (key.startsWith(prefix) && (newest === null || record.sequence > newest.sequence)) newest = record;
  }
  const answer = newest?.answer ?? null;
  known.set(item, answer);
  return answer;
}

/** A missing answer meets no condition: a branch opens on what was said, never on silence. */
function isMet(condition: Condition | undefined, answers: PlanAnswers): boolean {
  if (condition === undefined) return true;
  const answer = newestAnswer(answers, condition.item);
  if (answer?.kind !== 'value') return false;
  const values = Array.isArray(answer.value) ? answer.value : [answer.value];
  return condition.oneOf.some((wanted) => values.some((value) => value === wanted));
}

/** Whether two places are the same screen. */
export function samePlace(left: Place | null, right: Place | null): boolean {
  if (left === null || right === null) return left === right;
  return left.block === right.block && left.step === right.step && left.item === right.item;
}

/** A place as a key of a record. */
export function placeKey(place: Place): string {
  return place.item === null ? place.step : `${place.step}/${place.item}`;
}

/** The position of a place in the whole plan, conditions aside; -1 when it is not in it. */
export function positionOf(study: Study, header: SessionHeader, place: Place | null): number {
  if (place === null) return -1;
  return wholePlanOf(study, header).findIndex((candidate) => samePlace(candidate.place, place));
}

/**
 * Every place of the session in order: the form's blocks in the arm's order, pressure steps in the cell's load
 * order, items shuffled by the session's seed, and only the steps whose condition the current answers meet.
 * Stable: answering adds or removes conditional places and never moves another.
 */
export function placesOf(study: Study, header: SessionHeader, answers: PlanAnswers): readonly Place[] {
  return wholePlanOf(study, header)
    .filter((planned) => isMet(planned.when, answers))
    .map((planned) => planned.place);
}

/** Whether a place is in the plan and its condition is met. */
export function isOpen(study: Study, header: SessionHeader, answers: PlanAnswers, place: Place): boolean {
  const planned = wholePlanOf(study, header)[positionOf(study, header, place)];
  return planned !== undefined && isMet(planned.when, answers);
}

/** The next place outside skipped blocks, also from a place whose own condition no longer holds; null at the end. */
export function nextPlace(study: Study, position: PlanPosition): Place | null {
  const from = positionOf(study, position.header, position.place);
  const next = wholePlanOf(study, position.header).find(
    (planned, index) =>
      index > from &&
      position.skippedBlocks[planned.place.block] === undefined &&
      isMet(planned.when, position.answers),
  );
  return next?.place ?? null;
}

/** The first open place of a block; null when the block is not in the session's plan. */
export function firstPlaceOf(study: Study, position: PlanPosition, block: string): Place | null {
  const first = wholePlanOf(study, position.header).find(
    (planned) => planned.place.block === block && isMet(planned.when, position.answers),
  );
  return first?.place ?? null;
}
