import type { PressureRecord } from '../../../shared/session/state';
import type { Text } from '../../../shared/base/ids';
import type { Classification, Study } from '../../../shared/study/schema';
import type { Cell, Variable } from '../table';
import { studyChoices, type StudyChoice } from '../study-variables';
import type { StateColumns } from './state-columns';

/** One column of a choice under pressure. */
interface ChoiceColumn {
  readonly variable: Variable;
  cell(record: PressureRecord): Cell;
}

function part(choice: StudyChoice, suffix: string, words: Text, rest: Partial<Variable>): Variable {
  const { id, prompt } = choice.choice;
  return {
    name: `${id}${suffix}`,
    label: { nl: `${prompt.nl} – ${words.nl}`, en: `${prompt.en} – ${words.en}` },
    type: 'integer',
    classification: 'safe',
    categories: [],
    mayBeMissing: false,
    source: `choice ${id} of step ${choice.step.id}`,
    ...rest,
  };
}

/** Digits typed at their place, of those that were to be kept in mind. */
function recalledDigits({ load, recalled }: PressureRecord): Cell {
  if (load === null) return null;
  return [...load].filter((digit, place) => recalled?.[place] === digit).length;
}

function chosenColumn(asked: StudyChoice, classification: Classification): ChoiceColumn {
  const { choice, step } = asked;
  return {
    variable: {
      name: choice.id,
      label: choice.prompt,
      type: 'string',
      classification,
      categories: choice.options.map(({ value, label }) => ({ value, label })),
      mayBeMissing: true,
      source: `choice ${choice.id} of step ${step.id}`,
    },
    cell: ({ chosen, timedOut }) => {
      if (timedOut) return { missing: 'timeout' };
      return chosen ?? { missing: 'technical' };
    },
  };
}

function conditionColumns(asked: StudyChoice): ChoiceColumn[] {
  return [
    {
      variable: part(asked, '_latency_ms', { nl: 'reactietijd', en: 'response time' }, { type: 'number', unit: 'ms' }),
      cell: ({ latencyMs }) => latencyMs,
    },
    {
      variable: part(asked, '_deadline_ms', { nl: 'tijd om te kiezen', en: 'time to choose' }, { unit: 'ms' }),
      cell: ({ deadlineMs }) => (deadlineMs === null ? null : Math.round(deadlineMs)),
    },
    {
      variable: part(asked, '_load_digits', { nl: 'cijfers om te onthouden', en: 'digits to keep in mind' }, {}),
      cell: ({ load }) => load?.length ?? 0,
    },
    {
      variable: part(asked, '_recalled_digits', { nl: 'cijfers goed onthouden', en: 'digits recalled in place' }, {}),
      cell: recalledDigits,
    },
  ];
}

/**
 * The choices under pressure as columns of the answers table: what was chosen and, beside it, response time, deadline,
 * memory load and how much of it was recalled. Where a choice is a key, only the choice itself is there: the exact
 * times beside it would single people out again.
 * @param classify the classification of a choice in this export; null for one that is not classified
 */
export function choiceColumns(study: Study, classify: (id: string) => Classification | null): StateColumns {
  const asked = studyChoices(study).flatMap((choice) => {
    const classification = classify(choice.choice.id);
    if (classification === null || classification === 'direct' || classification === 'free_text') return [];
    const chosen = chosenColumn(choice, classification);
    const columns = classification === 'quasi' ? [chosen] : [chosen, ...conditionColumns(choice)];
    return [{ id: choice.choice.id, columns }];
  });
  return {
    table: 'answers',
    columns: asked.flatMap(({ id, columns }) =>
      columns.map(({ variable }) => ({ variable, isDay: false, from: [id] })),
    ),
    cells: ({ pressure }) =>
      asked.flatMap(({ id, columns }) => {
        const record = pressure[id];
        return columns.map(({ cell }) => (record === undefined ? null : cell(record)));
      }),
  };
}
