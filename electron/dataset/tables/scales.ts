import type { Score } from '../../../shared/instruments/instrument';
import { instrumentScores, scoreColumns, type ScoreColumn } from '../../../shared/instruments/score-columns';
import type { Classification, Study } from '../../../shared/study/schema';
import type { Cell, Variable } from '../table';
import type { StateColumn, StateColumns } from './state-columns';

/** The items a score is made from. */
function itemsOf(study: Study, { instrument, variable }: ScoreColumn): string[] {
  return study.items.flatMap(({ id, instrument: own }) =>
    own?.name === instrument.name && variable.scales.includes(own.scale) ? [id] : [],
  );
}

/**
 * A score may leave as its items may: it is sensitive when one of them is, and it does not exist when one of them is
 * not exported or is made coarser, for it would tell what was taken away.
 */
function strictest(classifications: readonly (Classification | null)[]): 'safe' | 'sensitive' | null {
  if (classifications.some((own) => own !== 'safe' && own !== 'sensitive')) return null;
  return classifications.includes('sensitive') ? 'sensitive' : 'safe';
}

function variableOf({ name, label, instrument, variable }: ScoreColumn, classification: Classification): Variable {
  const scales = `scored by instrument ${instrument.name} version ${instrument.version} from ${variable.scales.join(', ')}`;
  const isNumber = variable.type === 'number';
  return {
    name,
    label: { nl: `${instrument.label.nl}: ${label.nl}`, en: `${instrument.label.en}: ${label.en}` },
    type: isNumber ? 'number' : 'string',
    classification,
    categories: isNumber ? [] : variable.categories.map(({ value, label: words }) => ({ value, label: words })),
    mayBeMissing: true,
    source: `${scales}. ${instrument.reference}`,
    ...(isNumber ? { minimum: variable.minimum, maximum: variable.maximum } : {}),
  };
}

function cellOfScore(score: Score<number | string> | undefined): Cell {
  if (score === undefined) return null;
  if (score.kind === 'defined') return score.value;
  return score.reason === 'not_asked' ? null : { missing: score.reason };
}

/**
 * The scores of the instruments, one column each with a row per session, as shared/instruments computes them for the
 * version of the study that the session ran. A score that does not exist says why.
 * @param classify the classification of an item in this export; null for one that is not classified
 */
export function scaleColumns(study: Study, classify: (item: string) => Classification | null): StateColumns {
  const columns = scoreColumns(study).flatMap((column): StateColumn[] => {
    const from = itemsOf(study, column);
    const classification = strictest(from.map(classify));
    return classification === null ? [] : [{ variable: variableOf(column, classification), isDay: false, from }];
  });
  return {
    table: 'scales',
    columns,
    cells(state, ran) {
      const scores = new Map(instrumentScores(ran, state).map(({ variable, score }) => [variable, score]));
      return columns.map(({ variable }) => cellOfScore(scores.get(variable.name)));
    },
  };
}
