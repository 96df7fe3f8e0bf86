import { both } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { meanScore } from '../scale-scores';
import { distanceItems } from './items';

const distance = scaleOf(distanceItems, {
  name: 'distance',
  label: both('Afstand tot de aanbieder', 'Distance to the provider'),
  itemCount: 2,
  minimumAnswered: 2,
});

/** Feeling a number, and distance that grows. */
export const feltDistance = defineInstrument({
  name: 'distance',
  version: 1,
  label: both('Ervaren afstand', 'Felt distance'),
  reference: 'Own items.',
  items: distanceItems,
  scales: [distance],
  scores: [meanScore(distance, 'distance_felt')],
});
