import { answerKey } from '../../../shared/interview/answers';
import type { SessionState } from '../../../shared/interview/state';
import type { Study } from '../../../shared/study/schema';
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
  cells(state: SessionState): Cell[];
}

/** Direct identifiers and free text never become a column: nothing later could leak what is not there. */
function mayLeave(variable: Variable): boolean {
  return variable.classification !== 'direct' && variable.classification !== 'free_text';
}

function askedIn(study: Study): Asked[] {
  const asked = new Map<string, Asked>();
  for (const step of study.blocks.flatMap((block) => block.steps)) {
    if (step.kind !== 'items') continue;
    for (const id of step.items) {
      const occasion = step.occasion ?? null;
      const key = answerKey(id, occasion);
      const columns = columnsOfItem(itemOf(study, id), occasion).filter(({ variable }) => mayLeave(variable));
      if (columns.length > 0 && !asked.has(key)) asked.set(key, { key, columns });
    }
  }
  return [...asked.values()];
}

/** The columns of the answers table for a study, and how to fill them from a session. */
export function answerColumns(study: Study): AnswerColumns {
  const asked = askedIn(study);
  return {
    variables: asked.flatMap(({ columns }) => columns.map(({ variable }) => variable)),
    cells: (state) =>
      asked.flatMap(({ key, columns }) => columns.map((column) => cellOfAnswer(column, state.answers[key]?.answer))),
  };
}
