import { consumptionEmotions } from '../../../../shared/instruments/consumption-emotions';
import { dotIntervals } from '../../../charts/dot-interval';
import type { FoundOf } from '../../../../shared/bridge/analyses';
import type { PageOf } from '../content';
import type { Said } from '../number-words';

function clusterName(cluster: string, { language }: Said): string {
  return consumptionEmotions.scales.find(({ name }) => name === cluster)?.label[language] ?? cluster;
}

function contactWords({ byContact }: FoundOf<'emotions'>, said: Said): string {
  const { t } = said;
  if (byContact === null) return t('answers.emotions.noContactGroups');
  return t('answers.emotions.byContact', {
    recent: said.estimate(byContact.recent, 2),
    earlier: said.estimate(byContact.earlier, 2),
    difference: said.estimate(byContact.difference, 2),
    recentCount: byContact.recent.count,
    earlierCount: byContact.earlier.count,
  });
}

/** Question 6: what customers feel most, and when negative feelings arise. */
export const emotions: PageOf<'emotions'> = (found, said) => {
  const { t } = said;
  const { ranked, negativeGroup } = found;
  const [first, second, third] = ranked.map(({ cluster }) => clusterName(cluster, said).toLowerCase());
  return {
    finding: t('answers.emotions.finding', {
      count: negativeGroup.total,
      first,
      second,
      third,
      negative: said.proportion(negativeGroup),
    }),
    notes: [contactWords(found, said), t('answers.emotions.comparator')],
    drawing: dotIntervals({
      dense: true,
      rows: ranked.map(({ cluster, felt }) => ({
        label: clusterName(cluster, said),
        ...said.row(felt, 2),
      })),
      ends: [
        { at: 1, said: t('answers.emotions.notAtAll') },
        { at: 4, said: t('answers.emotions.strongly') },
      ],
    }),
    tables: [
      {
        columns: [
          t('answers.columns.emotion'),
          t('answers.columns.participants'),
          t('answers.columns.mean'),
          t('answers.columns.interval'),
        ],
        rows: ranked.map(({ cluster, felt }) => ({
          head: clusterName(cluster, said),
          cells: said.meanCells(felt),
        })),
      },
    ],
    how: [t('answers.emotions.how'), t('answers.meanHow'), t('answers.wilson')],
    sources: [t('answers.emotions.source'), t('answers.welchSource'), t('answers.wilsonSource')],
  };
};
