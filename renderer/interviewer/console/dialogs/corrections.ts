import type { AnswerRecord, SessionState } from '../../../../shared/session/state';
import type { Answer, MissingCode, NewEvent } from '../../../../shared/session/events';
import { answerKey } from '../../../../shared/session/check-answer';
import { placesOf } from '../../../../shared/session/plan';
import { blockOf, isMandatoryConsent, itemOf, stepOf } from '../../../../shared/study/lookups';
import type { Block, Item, Study } from '../../../../shared/study/schema';

/** An answer that can be corrected, with what it answers. */
export interface GivenItem {
  readonly key: string;
  readonly block: Block;
  readonly item: Item;
  readonly record: AnswerRecord;
}

/** Every answer given so far in the order of the plan, also those whose condition no longer holds. */
export function givenItems(study: Study, state: SessionState): readonly GivenItem[] {
  const inPlan = placesOf(study, state.header, state.answers).flatMap((place) => {
    const step = stepOf(study, place.step);
    return step.kind === 'items' && place.item !== null ? [answerKey(place.item, step.occasion ?? null)] : [];
  });
  const keys = [...inPlan, ...Object.keys(state.answers).filter((key) => !inPlan.includes(key))];
  return keys.flatMap((key) => {
    const record = state.answers[key];
    if (!record) return [];
    return [{ key, record, block: blockOf(study, record.place.block), item: itemOf(study, record.item) }];
  });
}

const CODES: readonly MissingCode[] = ['refused', 'dont_know', 'not_applicable'];

/** The reasons that may stand in the place of an answer; without a mandatory consent there is only yes or no. */
export function codesFor({ format }: Item): readonly MissingCode[] {
  return isMandatoryConsent(format) ? [] : CODES;
}

/** A correction: the earlier answer stays in the journal, with who gave it and when. */
export function correctionOf(record: AnswerRecord, answer: Answer): NewEvent {
  const { place, occasion, sequence } = record;
  if (place.item === null) throw new Error('an answer belongs to an item');
  return {
    actor: 'interviewer',
    body: {
      type: 'answer_recorded',
      payload: { place, item: place.item, occasion, answer, shownMs: null, answeredMs: null, supersedes: sequence },
    },
  };
}
