import { descriptorIds } from '../instruments/consumption-emotions/items';
import { both, type StepPart } from '../study/parts';
import { HAD_CONTACT } from './screener';

/** One descriptor of eight clusters, positive and negative, for the short form. */
export const SHORT_EMOTIONS: readonly string[] = [
  'emotion_contented',
  'emotion_peaceful',
  'emotion_optimistic',
  'emotion_happy',
  'emotion_angry',
  'emotion_discontented',
  'emotion_worried',
  'emotion_relieved',
];

/** The same questions twice: for the last contact (where there was one) and for the relationship as a whole. */
export const emotionSteps: readonly StepPart[] = [
  {
    id: 'full_emotions_last_contact',
    title: both('Gevoelens bij het laatste contact', 'Feelings at the last contact'),
    kind: 'items',
    say: both(
      'Gaat u in gedachten terug naar het laatste contact met deze aanbieder. Er komen nu gevoelens langs; geef bij elk aan hoe sterk u het toen had. Veel gevoelens zullen niet van toepassing zijn, en dat is prima.',
      'Go back in your mind to the last contact with this provider. You will now see feelings pass by; for each one, say how strongly you had it then. Many of them will not apply, and that is fine.',
    ),
    items: [...descriptorIds],
    shuffled: true,
    occasion: 'last_contact',
    when: { item: 'last_contact_when', oneOf: HAD_CONTACT },
  },
  {
    id: 'full_grid_last_contact',
    title: both('Het laatste contact in één vakje', 'The last contact in one cell'),
    kind: 'items',
    items: ['feeling_grid'],
    occasion: 'last_contact',
    when: { item: 'last_contact_when', oneOf: HAD_CONTACT },
  },
  {
    id: 'full_emotions_overall',
    title: both('Gevoelens in het algemeen', 'Feelings overall'),
    kind: 'items',
    say: both(
      'Nu dezelfde gevoelens, maar dan over al uw ervaringen met deze aanbieder samen. Ga gerust snel; uw eerste ingeving is goed.',
      'Now the same feelings, but for all your experiences with this provider taken together. Feel free to go fast; your first thought is fine.',
    ),
    items: [...descriptorIds],
    shuffled: true,
    occasion: 'overall',
  },
  {
    id: 'full_grid_overall',
    title: both('Alles bij elkaar in één vakje', 'Everything together in one cell'),
    kind: 'items',
    items: ['feeling_grid'],
    occasion: 'overall',
  },
];
