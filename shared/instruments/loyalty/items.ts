import { AGREEMENT, both, type ItemPart } from '../../study/parts';
import { LIKELIHOOD, ratedItems } from '../rated-items';

/** The two overall judgements. */
export const overallItems: readonly ItemPart[] = [
  {
    id: 'grade',
    version: 1,
    prompt: both(
      'Welk rapportcijfer geeft u deze aanbieder, alles bij elkaar genomen?',
      'All things considered, what grade from 1 to 10 do you give this provider?',
    ),
    format: {
      kind: 'slider',
      min: 1,
      max: 10,
      step: 0.5,
      low: both('zeer slecht', 'very bad'),
      high: both('uitmuntend', 'excellent'),
    },
    instrument: { name: 'loyalty', scale: 'grade' },
    classification: 'safe',
  },
  {
    id: 'recommendation',
    version: 1,
    prompt: both(
      'Hoe waarschijnlijk is het dat u deze aanbieder bij een vriend of collega aanbeveelt?',
      'How likely are you to recommend this provider to a friend or colleague?',
    ),
    format: {
      kind: 'scale',
      min: 0,
      max: 10,
      low: both('zeer onwaarschijnlijk', 'not at all likely'),
      high: both('zeer waarschijnlijk', 'extremely likely'),
    },
    instrument: { name: 'loyalty', scale: 'recommendation' },
    classification: 'safe',
    source:
      'Recommendation question after Reichheld (2003), Harvard Business Review 81(12):46-54. NPS, Net Promoter and Net Promoter Score are trademarks of Bain & Company, NICE Systems and Fred Reichheld.',
  },
];

/** Ease, both kinds of satisfaction, and the intention to stay before and after the last contact. */
export const singleLoyaltyItems: readonly ItemPart[] = [
  ...ratedItems(
    [
      [
        'effort',
        'Deze aanbieder maakt het mij gemakkelijk om dingen geregeld te krijgen.',
        'This provider makes it easy for me to get things done.',
      ],
      [
        'satisfaction_rational',
        'Als ik erover nadenk, ben ik tevreden met wat deze aanbieder mij biedt.',
        'When I think about it, I am satisfied with what this provider offers me.',
      ],
      [
        'satisfaction_emotional',
        'Ik heb een goed gevoel bij deze aanbieder.',
        'I have a good feeling about this provider.',
      ],
    ],
    AGREEMENT,
    'loyalty',
    (id) => id,
  ),
  ...ratedItems(
    [
      [
        'contact_intention_before',
        'Hoe zeker was u vóór uw laatste contact dat u klant zou blijven?',
        'Before your last contact, how certain were you that you would remain a customer?',
      ],
      [
        'contact_intention_after',
        'En hoe zeker was u daarvan direct na dat contact?',
        'And how certain were you right after that contact?',
      ],
    ],
    LIKELIHOOD,
    'loyalty',
    (id) => id,
  ),
];
