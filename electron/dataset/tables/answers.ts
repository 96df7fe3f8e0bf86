import { answerKey } from '../../../shared/session/check-answer';
import type { SessionState } from '../../../shared/session/reducer';
import { itemOf } from '../../../shared/study/lookups';
import type { Classification, Item, Study } from '../../../shared/study/schema';
import { cellOfAnswer, columnsOfItem, type ItemColumn } from './item-variables';
import type { StateColumns } from './state-columns';

/** An item on an occasion, as it occurs somewhere in the study's blocks. */
interface Asked {
  readonly item: string;
  readonly key: string;
  readonly columns: readonly ItemColumn[];
}

/** An item as it counts in one export: the classification and the steps of making it coarser may be the lead's. */
export type ClassifiedItem = Item & { readonly classification: Classification };

/** Direct identifiers and free text never become a column: nothing later could leak what is not there. */
function mayLeave({ classification }: ClassifiedItem): boolean {
  return classification !== 'direct' && classification !== 'free_text';
}

function askedIn(study: Study, classify: (item: Item) => ClassifiedItem | null): Asked[] {
  const asked = new Map<string, Asked>();
  for (const step of study.blocks.flatMap((block) => block.steps)) {
    if (step.kind !== 'items') continue;
    for (const id of step.items) {
      const occasion = step.occasion ?? null;
      const key = answerKey(id, occasion);
      const item = classify(itemOf(study, id));
      if (item === null || !mayLeave(item) || asked.has(key)) continue;
      asked.set(key, { item: id, key, columns: columnsOfItem(item, occasion) });
    }
  }
  return [...asked.values()];
}

/**
 * The columns of the answers table for a study's items, in the order of the study, every occasion once.
 * @param classify the item as it counts in this export; null for one that is not classified
 */
export function answerColumns(study: Study, classify: (item: Item) => ClassifiedItem | null): StateColumns {
  const asked = askedIn(study, classify);
  return {
    table: 'answers',
    columns: asked.flatMap(({ item, columns }) =>
      columns.map(({ variable, isDay }) => ({ variable, isDay, from: [item] })),
    ),
    cells: (state: SessionState) =>
      asked.flatMap(({ key, columns }) => columns.map((column) => cellOfAnswer(column, state.answers[key]?.answer))),
  };
}
