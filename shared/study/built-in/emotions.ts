import { both, type FormatPart, type ItemPart } from './parts';

const SOURCE =
  'Own translation and question. Clusters after Richins, M. L. (1997), Journal of Consumer Research 24:127-146.';

const STRENGTH: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 4,
  low: both('helemaal niet', 'not at all'),
  high: both('sterk', 'strongly'),
  points: [
    both('helemaal niet', 'not at all'),
    both('een beetje', 'a little'),
    both('nogal', 'moderately'),
    both('sterk', 'strongly'),
  ],
};

/** Descriptor, cluster, Dutch, English. */
const DESCRIPTORS = [
  ['contented', 'contentment', 'tevreden', 'contented'],
  ['peaceful', 'peacefulness', 'vredig', 'peaceful'],
  ['optimistic', 'optimism', 'optimistisch', 'optimistic'],
  ['happy', 'joy', 'blij', 'happy'],
  ['angry', 'anger', 'boos', 'angry'],
  ['discontented', 'discontent', 'ontevreden', 'discontented'],
  ['worried', 'worry', 'bezorgd', 'worried'],
  ['relieved', 'relieved', 'opgelucht', 'relieved'],
] as const;

export const emotionItems: readonly ItemPart[] = DESCRIPTORS.map(([descriptor, cluster, nl, en]) => ({
  id: `emotion_${descriptor}`,
  version: 1,
  prompt: both(`Hoe sterk voelde u zich ${nl}?`, `How strongly did you feel ${en}?`),
  format: STRENGTH,
  instrument: { name: 'consumption_emotions', scale: cluster },
  classification: 'safe',
  source: SOURCE,
}));

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
