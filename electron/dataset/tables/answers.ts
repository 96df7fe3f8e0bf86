import { answerKey } from '../../../shared/interview/answers';
import type { SessionState } from '../../../shared/interview/state';
import type { Classification, Item, Study } from '../../../shared/study/schema';
import { itemOf } from '../../../shared/study/lookups';
import { cellOfAnswer, columnsOfItem, type ItemColumn } from './item-variables';
import type { Cell, Variable } from '../table';

/** An item on an occasion, as it occurs somewhere in the study's blocks. */
interface Asked {
  key: string;
  columns: readonly ItemColumn[];
}

/** What each item contributes to the answers table, in the order of the study; every occasion once. */
export interface AnswerColumns {
  variables: readonly Variable[];
  /** Places of the columns that hold a day's number, of which only the distance to a first day may leave. */
  dayPlaces: readonly number[];
  cells(state: SessionState): Cell[];
}

/** Direct identifiers and free text never become a column: nothing later could leak what is not there. */
function mayLeave(variable: Variable): boolean {
  return variable.classification !== 'direct' && variable.classification !== 'free_text';
}

function askedIn(study: Study, classify: (item: Item) => Classification): Asked[] {
  const asked = new Map<string, Asked>();
  for (const step of study.blocks.flatMap((block) => block.steps)) {
    if (step.kind !== 'items') continue;
    for (const id of step.items) {
      const occasion = step.occasion ?? null;
      const key = answerKey(id, occasion);
      const item = itemOf(study, id);
      const columns = columnsOfItem({ ...item, classification: classify(item) }, occasion).filter(({ variable }) =>
        mayLeave(variable),
      );
      if (columns.length > 0 && !asked.has(key)) asked.set(key, { key, columns });
    }
  }
  return [...asked.values()];
}

/**
 * The columns of the answers table for a study, and how to fill them from a session.
 * @param classify the classification of an item in this export
 */
export function answerColumns(study: Study, classify: (item: Item) => Classification): AnswerColumns {
  const asked = askedIn(study, classify);
  return {
    dayPlaces: asked.flatMap(({ columns }) => columns).flatMap(({ isDay }, place) => (isDay ? [place] : [])),
    variables: asked.flatMap(({ columns }) => columns.map(({ variable }) => variable)),
    cells: (state) =>
      asked.flatMap(({ key, columns }) => columns.map((column) => cellOfAnswer(column, state.answers[key]?.answer))),
  };
}
