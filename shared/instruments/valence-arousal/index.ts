import type { Text } from '../../base/ids';
import { defined, undefinedBecause } from '../../statistics/estimate';
import { both } from '../../study/parts';
import { defineInstrument, scaleOf, type NumberScore } from '../instrument';
import { valuesOf } from '../scale-scores';
import { gridItem } from './items';

const SIZE = 9;
const MIDDLE = (SIZE - 1) / 2;

const grid = scaleOf([gridItem], {
  name: 'grid',
  label: both('Prettig en opgewonden', 'Valence and arousal'),
  itemCount: 1,
  minimumAnswered: 1,
});

/** Cells from the middle: -4 at the low end, 0 neutral, 4 at the high end. */
function along(axis: 'x' | 'y', name: string, label: Text): NumberScore {
  return {
    name,
    label,
    scales: [grid.name],
    type: 'number',
    minimum: -MIDDLE,
    maximum: MIDDLE,
    score: (answers) => {
      const cell = valuesOf(answers, grid);
      if (cell.kind === 'undefined') return cell;
      const [value] = cell.value;
      return typeof value === 'object' && 'x' in value ? defined(value[axis] - MIDDLE) : undefinedBecause('technical');
    },
  };
}

/** One cell says how pleasant and how stirred a feeling was. */
export const valenceArousal = defineInstrument({
  name: 'valence_arousal',
  version: 1,
  label: both('Vakje voor het gevoel', 'Affect grid'),
  reference:
    'Own wording. Russell, J. A., Weiss, A., & Mendelsohn, G. A. (1989). Affect Grid: a single-item scale of pleasure and arousal. Journal of Personality and Social Psychology, 57, 493-502.',
  items: [gridItem],
  scales: [grid],
  scores: [
    along('x', 'feeling_valence', both('Onprettig (-4) tot prettig (4)', 'Unpleasant (-4) to pleasant (4)')),
    along('y', 'feeling_arousal', both('Rustig (-4) tot opgewonden (4)', 'Calm (-4) to stirred (4)')),
  ],
});
