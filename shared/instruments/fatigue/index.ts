import { both } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { meanScore } from '../scale-scores';
import { fatigueItem } from './items';

const tired = scaleOf([fatigueItem], {
  name: 'fatigue',
  label: both('Vermoeidheid, 0-10', 'Fatigue, 0-10'),
  itemCount: 1,
  minimumAnswered: 1,
});

/** How tired the participant is, on each occasion asked. */
export const fatigue = defineInstrument({
  name: 'fatigue',
  version: 1,
  label: both('Vermoeidheid', 'Fatigue'),
  reference:
    'Own wording. Single-item form after van Hooff, M. L. M., Geurts, S. A. E., Kompier, M. A. J., & Taris, T. W. (2007). How fatigued do you currently feel? Journal of Occupational Health, 49, 224-234.',
  items: [fatigueItem],
  scales: [tired],
  scores: [meanScore(tired, 'fatigue_rating')],
});
