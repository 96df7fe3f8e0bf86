import { both } from '../../study/parts';
import { defineInstrument, type Scale } from '../instrument';
import { meanScore } from '../scale-scores';
import { INSIGHT, suspicionItems } from './items';

const insight: Scale = {
  name: 'insight',
  label: both('Inzicht in het doel, 0-2', 'Insight into the purpose, 0-2'),
  itemCount: 1,
  minimumAnswered: 1,
  format: INSIGHT,
};

/** What the participant guessed of the purpose, judged by the interviewer. */
export const suspicion = defineInstrument({
  name: 'suspicion',
  version: 1,
  label: both('Doorzien van het doel', 'Suspicion'),
  reference:
    'Own items. Funnelled probing after Bargh, J. A., & Chartrand, T. L. (2000). The mind in the middle. In Reis, H. T., & Judd, C. M. (Eds.), Handbook of research methods in social and personality psychology (pp. 253-285). Cambridge University Press.',
  items: suspicionItems,
  scales: [insight],
  scores: [meanScore(insight, 'suspicion_insight')],
});
