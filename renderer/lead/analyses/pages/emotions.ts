import { consumptionEmotions } from '../../../../shared/instruments/consumption-emotions';
import { dotIntervals } from '../../../charts/dot-interval';
import type { FoundOf } from '../../../../shared/analyses/results';
import type { PageOf } from '../content';
import type { NumberWords } from '../number-words';

function clusterName(cluster: string, { language }: NumberWords): string {
  return consumptionEmotions.scales.find(({ name }) => name === cluster)?.label[language] ?? cluster;
}

function contactWords({ byContact }: FoundOf<'emotions'>, numbers: NumberWords): string {
  const { t } = numbers;
  if (byContact === null) return t('analyses.emotions.noContactGroups');
  return t('analyses.emotions.byContact', {
    recent: numbers.estimate(byContact.recent, 2),
    earlier: numbers.estimate(byContact.earlier, 2),
    difference: numbers.estimate(byContact.difference, 2),
    recentCount: byContact.recent.count,
    earlierCount: byContact.earlier.count,
  });
}

/** Question 6: what customers feel most, and when negative feelings arise. */
export const emotions: PageOf<'emotions'> = (found, numbers) => {
  const { t } = numbers;
  const { ranked, negativeGroup } = found;
  const [first, second, third] = ranked.map(({ cluster }) => clusterName(cluster, numbers).toLowerCase());
  return {
    finding: t('analyses.emotions.finding', {
      count: negativeGroup.total,
      first,
      second,
      third,
      negative: numbers.proportion(negativeGroup),
    }),
    notes: [contactWords(found, numbers), t('analyses.emotions.comparator')],
    drawing: dotIntervals({
      dense: true,
      rows: ranked.map(({ cluster, felt }) => ({
        label: clusterName(cluster, numbers),
        ...numbers.row(felt, 2),
      })),
      ends: [
        { at: 1, valueLabel: t('analyses.emotions.notAtAll') },
        { at: 4, valueLabel: t('analyses.emotions.strongly') },
      ],
    }),
    tables: [
      {
        columns: [
          t('analyses.columns.emotion'),
          t('analyses.columns.participants'),
          t('analyses.columns.mean'),
          t('analyses.columns.interval'),
        ],
        rows: ranked.map(({ cluster, felt }) => ({
          head: clusterName(cluster, numbers),
          cells: numbers.meanCells(felt),
        })),
      },
    ],
    how: [t('analyses.emotions.how'), t('analyses.meanHow'), t('analyses.wilson')],
    sources: [t('analyses.emotions.source'), t('analyses.welchSource'), t('analyses.wilsonSource')],
  };
};
