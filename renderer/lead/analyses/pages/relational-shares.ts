import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf } from '../content';

/** Question 3: which relationship customers hold with their provider. */
export const relationalShares: PageOf<'relational_shares'> = (shares, numbers) => {
  const { t } = numbers;
  const of = (wanted: string): string => {
    const found = shares.find(({ model }) => model === wanted);
    return found === undefined ? '' : numbers.proportion(found.proportion);
  };
  const total = shares[0]?.proportion.total ?? 0;
  const ordered = shares.toSorted((one, other) => {
    if (one.model === 'mixed' || other.model === 'mixed') return one.model === 'mixed' ? 1 : -1;
    return other.proportion.count - one.proportion.count;
  });
  return {
    finding: t('analyses.relational_shares.finding', {
      count: total,
      business: of('market_pricing'),
      personal: of('communal_sharing'),
      mixed: of('mixed'),
    }),
    notes: [t('analyses.relational_shares.comparator')],
    drawing: dotIntervals({
      rows: ordered.map(({ model, proportion }) => ({
        label: t(`analyses.model.${model}`),
        value: proportion.share,
        ...proportion.interval,
        valueLabel: numbers.share(proportion.share),
        note: `${numbers.shareInterval(proportion.interval)} · ${numbers.countOf(proportion)}`,
        tone: model === 'mixed' ? 'edge' : 'accent',
      })),
      ends: [
        { at: 0, valueLabel: numbers.share(0) },
        { at: 1, valueLabel: numbers.share(1) },
      ],
    }),
    tables: [
      {
        columns: [
          t('analyses.columns.relationship'),
          t('analyses.columns.participants'),
          t('analyses.columns.share'),
          t('analyses.columns.interval'),
        ],
        rows: ordered.map(({ model, proportion }) => ({
          head: t(`analyses.model.${model}`),
          cells: [
            numbers.number(proportion.count),
            numbers.share(proportion.share),
            numbers.shareInterval(proportion.interval),
          ],
        })),
      },
    ],
    how: [t('analyses.relational_shares.how'), t('analyses.wilson')],
    sources: [t('analyses.relational_shares.source'), t('analyses.wilsonSource')],
  };
};
