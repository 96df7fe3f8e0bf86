import { both, type FormatPart, type ItemPart } from '../../study/parts';
import { ratedItems, type RatedRow } from '../rated-items';

const SATISFACTION: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 7,
  low: both('zeer ontevreden', 'very dissatisfied'),
  high: both('zeer tevreden', 'very satisfied'),
};

const ATTRIBUTES: readonly RatedRow[] = [
  ['attribute_lead_time', 'hoe snel iets geregeld is', 'how fast things are arranged'],
  ['attribute_reachability', 'hoe goed u hen kunt bereiken', 'how easily you can reach them'],
  ['attribute_knowledge', 'wat de medewerkers weten', 'what the staff know'],
  ['attribute_empathy', 'hoe zij zich in u verplaatsen', 'how they put themselves in your place'],
  ['attribute_friendliness', 'hoe vriendelijk zij zijn', 'how friendly they are'],
  ['attribute_clarity', 'hoe duidelijk zij zijn', 'how clear they are'],
  ['attribute_digital', 'wat u zelf online kunt regelen', 'what you can arrange online yourself'],
  ['attribute_price', 'wat u betaalt voor wat u krijgt', 'what you pay for what you get'],
];

export const attributeItems: readonly ItemPart[] = ratedItems(
  ATTRIBUTES,
  SATISFACTION,
  'attributes',
  (id) => id.replace('attribute_', ''),
  (nl, en) => [`Hoe tevreden bent u over ${nl}?`, `How satisfied are you with ${en}?`],
);
