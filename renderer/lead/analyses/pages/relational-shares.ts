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
    finding: t('answers.relational_shares.finding', {
      count: total,
      business: of('market_pricing'),
      personal: of('communal_sharing'),
      mixed: of('mixed'),
    }),
    notes: [t('answers.relational_shares.comparator')],
    drawing: dotIntervals({
      rows: ordered.map(({ model, proportion }) => ({
        label: t(`answers.model.${model}`),
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
          t('answers.columns.relationship'),
          t('answers.columns.participants'),
          t('answers.columns.share'),
          t('answers.columns.interval'),
        ],
        rows: ordered.map(({ model, proportion }) => ({
          head: t(`answers.model.${model}`),
          cells: [
            numbers.number(proportion.count),
            numbers.share(proportion.share),
            numbers.shareInterval(proportion.interval),
          ],
        })),
      },
    ],
    how: [t('answers.relational_shares.how'), t('answers.wilson')],
    sources: [t('answers.relational_shares.source'), t('answers.wilsonSource')],
  };
};
