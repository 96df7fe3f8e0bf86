import type { Text } from '../../base/ids';
import { mapDefined } from '../../statistics/estimate';
import { both, optionOf } from '../../study/parts';
import { defineInstrument, scaleOf } from '../instrument';
import { difference, meanOfScale, meanScore } from '../scale-scores';
import { overallItems, singleLoyaltyItems } from './items';
import { recommendationGroup } from './net-promoter';

const items = [...overallItems, ...singleLoyaltyItems];

function single(name: string, label: Text) {
  return scaleOf(items, { name, label, itemCount: 1, minimumAnswered: 1 });
}

const grade = single('grade', both('Rapportcijfer', 'Grade'));
const recommendation = single('recommendation', both('Aanbeveling, 0-10', 'Recommendation, 0-10'));
const effort = single('effort', both('Gemak (7 is het gemakkelijkst)', 'Ease (7 is easiest)'));
const rational = single('satisfaction_rational', both('Tevreden bij nadenken', 'Rational satisfaction'));
const emotional = single('satisfaction_emotional', both('Goed gevoel', 'Emotional satisfaction'));
const before = single(
  'contact_intention_before',
  both('Zeker te blijven, voor het laatste contact', 'Certain to stay, before the last contact'),
);
const after = single(
  'contact_intention_after',
  both('Zeker te blijven, na het laatste contact', 'Certain to stay, after the last contact'),
);

/** Judgements of the provider as a whole, and what the last contact did to the intention to stay. */
export const loyalty = defineInstrument({
  name: 'loyalty',
  version: 1,
  label: both('Oordeel en trouw', 'Judgement and loyalty'),
  reference:
    'Own wording. Recommendation after Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review, 81(12), 46-54. Ease after Dixon, M., Freeman, K., & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, 88(7/8), 116-122. NPS, Net Promoter and Net Promoter Score are trademarks of Bain & Company, NICE Systems and Fred Reichheld.',
  items,
  scales: [grade, recommendation, effort, rational, emotional, before, after],
  scores: [
    meanScore(grade, 'loyalty_grade'),
    meanScore(recommendation, 'loyalty_recommendation'),
    {
      name: 'loyalty_recommendation_group',
      label: both('Groep naar aanbeveling (NPS)', 'Group by recommendation (NPS)'),
      scales: [recommendation.name],
      type: 'category',
      categories: [
        optionOf('promoter', 'promotor (9-10)', 'promoter (9-10)'),
        optionOf('passive', 'passief (7-8)', 'passive (7-8)'),
        optionOf('detractor', 'criticaster (0-6)', 'detractor (0-6)'),
      ],
      score: (answers) =>
        mapDefined(meanOfScale(answers, recommendation), (given): string => recommendationGroup(given)),
    },
    meanScore(effort, 'loyalty_ease'),
    meanScore(rational, 'loyalty_satisfaction_rational'),
    meanScore(emotional, 'loyalty_satisfaction_emotional'),
    meanScore(before, 'loyalty_contact_before'),
    meanScore(after, 'loyalty_contact_after'),
    {
      name: 'loyalty_contact_change',
      label: both('Verandering door het laatste contact', 'Change by the last contact'),
      scales: [before.name, after.name],
      type: 'number',
      minimum: -6,
      maximum: 6,
      score: (answers) => difference(meanOfScale(answers, before), meanOfScale(answers, after)),
    },
  ],
});
