import { both } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { meanScore } from '../scale-scores';
import { attributeItems } from './items';

const LABELS = {
  lead_time: both('Doorlooptijd', 'Lead time'),
  reachability: both('Bereikbaarheid', 'Reachability'),
  knowledge: both('Kennis', 'Knowledge'),
  empathy: both('Inleving', 'Empathy'),
  friendliness: both('Vriendelijkheid', 'Friendliness'),
  clarity: both('Duidelijkheid', 'Clarity'),
  digital: both('Zelf online regelen', 'Doing it online'),
  price: both('Prijs', 'Price'),
};

const scales = Object.entries(LABELS).map(([name, label]) =>
  scaleOf(attributeItems, { name, label, itemCount: 1, minimumAnswered: 1 }),
);

/** Satisfaction with the parts of the service; each part is a measure of its own. */
export const attributes = defineInstrument({
  name: 'attributes',
  version: 1,
  label: both('Onderdelen van de service', 'Service attributes'),
  reference:
    'Own items. Use after Brandt, R. D. (1987). A procedure for identifying value-enhancing service components using customer satisfaction survey data. In Surprenant, C. (Ed.), Add value to your service (pp. 61-65). American Marketing Association.',
  items: attributeItems,
  scales,
  scores: scales.map((scale) => meanScore(scale, `attributes_${scale.name}`)),
});
