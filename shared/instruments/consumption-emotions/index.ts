import type { Text } from '../../base/ids';
import { defined, undefinedBecause } from '../../statistics/estimate';
import { both } from '../../study/parts';
import {
  defineInstrument,
  scaleOf,
  type InstrumentAnswers,
  type NoScoreReason,
  type Scale,
  type Score,
} from '../instrument';
import { meanOf, meanOfScale, meanScore } from '../scale-scores';
import { descriptorItems } from './items';

type Valence = 'positive' | 'negative' | 'neither';
type Row = readonly [name: string, valence: Valence, itemCount: number, nl: string, en: string];

/** The sixteen clusters of Richins (1997). Surprise is pleasant to some and unpleasant to others. */
const CLUSTERS: readonly Row[] = [
  ['anger', 'negative', 3, 'Woede', 'Anger'],
  ['discontent', 'negative', 2, 'Ongenoegen', 'Discontent'],
  ['worry', 'negative', 3, 'Zorgen', 'Worry'],
  ['sadness', 'negative', 3, 'Verdriet', 'Sadness'],
  ['fear', 'negative', 3, 'Angst', 'Fear'],
  ['shame', 'negative', 3, 'Schaamte', 'Shame'],
  ['envy', 'negative', 2, 'Afgunst', 'Envy'],
  ['loneliness', 'negative', 2, 'Eenzaamheid', 'Loneliness'],
  ['romantic_love', 'positive', 3, 'Romantische liefde', 'Romantic love'],
  ['love', 'positive', 3, 'Liefde', 'Love'],
  ['peacefulness', 'positive', 2, 'Rust', 'Peacefulness'],
  ['contentment', 'positive', 2, 'Tevredenheid', 'Contentment'],
  ['optimism', 'positive', 3, 'Optimisme', 'Optimism'],
  ['joy', 'positive', 3, 'Vreugde', 'Joy'],
  ['excitement', 'positive', 3, 'Opwinding', 'Excitement'],
  ['surprise', 'neither', 3, 'Verrassing', 'Surprise'],
];

/** Descriptors outside the clusters; they have no part in the index. */
const SINGLES: readonly Row[] = [
  ['guilty', 'negative', 1, 'Schuldig', 'Guilty'],
  ['proud', 'positive', 1, 'Trots', 'Proud'],
  ['eager', 'positive', 1, 'Vol ongeduld', 'Eager'],
  ['relieved', 'positive', 1, 'Opgelucht', 'Relieved'],
];

/** Two answers make a cluster's mean; a descriptor that stands alone needs its own. */
function scaleOfRow([name, , itemCount, nl, en]: Row): Scale {
  return scaleOf(descriptorItems, {
    name,
    label: both(nl, en),
    itemCount,
    minimumAnswered: Math.min(2, itemCount),
  });
}

const CLUSTER_SCALES = CLUSTERS.map((row) => ({ valence: row[1], scale: scaleOfRow(row) }));
const SINGLE_SCALES = SINGLES.map(scaleOfRow);

/** Names of the clusters that a valence's mean is made of. */
export function clustersOf(valence: Exclude<Valence, 'neither'>): readonly string[] {
  return CLUSTER_SCALES.filter((cluster) => cluster.valence === valence).map(({ scale }) => scale.name);
}

/**
 * Mean of a valence's cluster means, so that clusters weigh the same whatever their number of descriptors. Clusters a
 * study leaves out do not count; of the clusters it asks, at least half must have a mean.
 */
function valenceMean(answers: InstrumentAnswers, valence: Exclude<Valence, 'neither'>): Score {
  const scores = CLUSTER_SCALES.filter(
    (cluster) => cluster.valence === valence && (answers.get(cluster.scale.name)?.length ?? 0) > 0,
  ).map(({ scale }) => meanOfScale(answers, scale));
  const means = scores.flatMap((score) => (score.kind === 'defined' ? [score.value] : []));
  if (means.length > 0 && means.length * 2 >= scores.length) return defined(meanOf(means));
  return undefinedBecause(sharedReason(scores));
}

function sharedReason(scores: readonly Score[]): NoScoreReason {
  const reasons = new Set(scores.map((score) => (score.kind === 'undefined' ? score.reason : 'too_few_answers')));
  const [reason = 'not_asked', ...others] = reasons;
  return others.length === 0 ? reason : 'too_few_answers';
}

/** Mean of the positive clusters less mean of the negative ones: our own index, no published formula exists. */
export function emotionIndex(answers: InstrumentAnswers): Score {
  const positive = valenceMean(answers, 'positive');
  const negative = valenceMean(answers, 'negative');
  if (positive.kind === 'undefined') return positive;
  return negative.kind === 'undefined' ? negative : defined(positive.value - negative.value);
}

function valenceScore(valence: Exclude<Valence, 'neither'>, label: Text) {
  return {
    name: `emotion_${valence}`,
    label,
    scales: clustersOf(valence),
    type: 'number' as const,
    minimum: 1,
    maximum: 4,
    score: (answers: InstrumentAnswers) => valenceMean(answers, valence),
  };
}

/** What customers feel about a contact, or overall. */
export const consumptionEmotions = defineInstrument({
  name: 'consumption_emotions',
  version: 1,
  label: both('Gevoelens', 'Consumption emotions'),
  reference:
    'Own translation and question. Clusters: Richins, M. L. (1997). Measuring emotions in the consumption experience. Journal of Consumer Research, 24, 127-146. The emotion index is our own.',
  items: descriptorItems,
  scales: [...CLUSTER_SCALES.map(({ scale }) => scale), ...SINGLE_SCALES],
  scores: [
    ...CLUSTER_SCALES.map(({ scale }) => meanScore(scale, `emotion_cluster_${scale.name}`)),
    ...SINGLE_SCALES.map((scale) => meanScore(scale, `emotion_single_${scale.name}`)),
    valenceScore('positive', both('Positieve gevoelens', 'Positive emotions')),
    valenceScore('negative', both('Negatieve gevoelens', 'Negative emotions')),
    {
      name: 'emotion_index',
      label: both('Emotie-index: positief min negatief', 'Emotion index: positive minus negative'),
      scales: [...clustersOf('positive'), ...clustersOf('negative')],
      type: 'number',
      minimum: -3,
      maximum: 3,
      score: emotionIndex,
    },
  ],
});
