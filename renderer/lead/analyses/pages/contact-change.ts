import type { FoundOf } from '../../../../shared/analyses/results';
import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf } from '../content';
import type { NumberWords } from '../number-words';

function ratioWords({ ratio }: FoundOf<'contact_change'>, numbers: NumberWords): string {
  const { t } = numbers;
  if (ratio === null) return t('analyses.contact_change.nobody');
  const low = numbers.number(ratio.low);
  if (ratio.value === null) return t('analyses.contact_change.neverBetter', { low });
  const value = numbers.number(ratio.value);
  return ratio.high === null
    ? t('analyses.contact_change.ratioFrom', { value, low })
    : t('analyses.contact_change.ratio', {
        value,
        interval: numbers.numberInterval({ low: ratio.low, high: ratio.high }),
      });
}

/** Question 25: whether a contact makes customers less certain to stay more often than more certain. */
export const contactChange: PageOf<'contact_change'> = (found, numbers) => {
  const { t } = numbers;
  const of = (wanted: 'worse' | 'same' | 'better'): string => {
    const one = found.shares.find(({ change }) => change === wanted);
    return one === undefined ? '–' : numbers.proportion(one.proportion);
  };
  return {
    finding: `${t('analyses.contact_change.finding', {
      count: found.shares[0]?.proportion.total ?? 0,
      worse: of('worse'),
      better: of('better'),
    })} ${ratioWords(found, numbers)}`,
    notes: [t('analyses.contact_change.comparator')],
    drawing: dotIntervals({
      rows: found.shares.map(({ change, proportion }) => ({
        label: t(`analyses.change.${change}`),
        value: proportion.share,
        ...proportion.interval,
        valueLabel: numbers.share(proportion.share),
        note: `${numbers.shareInterval(proportion.interval)} · ${numbers.countOf(proportion)}`,
        tone: change === 'worse' ? 'late' : change === 'same' ? 'edge' : 'accent',
      })),
      ends: [
        { at: 0, valueLabel: numbers.share(0) },
        { at: 1, valueLabel: numbers.share(1) },
      ],
    }),
    tables: [
      {
        columns: [
          t('analyses.contact_change.after'),
          t('analyses.columns.participants'),
          t('analyses.columns.share'),
          t('analyses.columns.interval'),
        ],
        rows: found.shares.map(({ change, proportion }) => ({
          head: t(`analyses.change.${change}`),
          cells: [
            numbers.number(proportion.count),
            numbers.share(proportion.share),
            numbers.shareInterval(proportion.interval),
          ],
        })),
      },
    ],
    how: [t('analyses.contact_change.how'), t('analyses.wilson')],
    sources: [t('analyses.contact_change.source'), t('analyses.wilsonSource')],
  };
};
