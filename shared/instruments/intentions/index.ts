import { both } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { meanScore } from '../scale-scores';
import { intentionItems } from './items';

const LABELS = {
  repurchase: both('Blijven en opnieuw kopen', 'Staying and buying again'),
  recommend: both('Aanbevelen', 'Recommending'),
  complain: both('Klagen', 'Complaining'),
  switch: both('Overstappen', 'Switching'),
  pay_more: both('Meer betalen', 'Paying more'),
};

/** Each intention is the mean of its two items; one answer is no mean. */
const scales = Object.entries(LABELS).map(([name, label]) =>
  scaleOf(intentionItems, { name, label, itemCount: 2, minimumAnswered: 2 }),
);

/** What customers intend to do. */
export const intentions = defineInstrument({
  name: 'intentions',
  version: 1,
  label: both('Plannen', 'Behavioural intentions'),
  reference:
    'Own items. Dimensions after Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1996). The behavioral consequences of service quality. Journal of Marketing, 60(2), 31-46.',
  items: intentionItems,
  scales,
  scores: scales.map((scale) => meanScore(scale, `intentions_${scale.name}`)),
});
