import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf } from '../content';

/** Question 22: whether ease decides who stays, beyond grade and recommendation. */
export const addedEffort: PageOf<'added_effort'> = ({ explained, slope }, numbers) => {
  const { t } = numbers;
  const shareOf = (wanted: (typeof explained)[number]['by']): string => {
    const part = explained.find(({ by }) => by === wanted)?.part;
    return part === undefined ? '–' : `${numbers.share(part.value)} (${numbers.shareInterval(part.interval)})`;
  };
  return {
    finding: t('analyses.added_effort.finding', {
      count: slope.count,
      both: shareOf('both'),
      added: shareOf('added'),
    }),
    notes: [t('analyses.added_effort.slope', { slope: numbers.estimate(slope, 2) })],
    drawing: dotIntervals({
      rows: explained.map(({ by, part }) => ({
        label: t(`analyses.explanation.${by}`),
        value: part.value,
        ...part.interval,
        valueLabel: numbers.share(part.value),
        note: t('analyses.noted', { interval: numbers.shareInterval(part.interval), count: part.count }),
        tone: by === 'added' ? 'late' : 'accent',
      })),
      ends: [
        { at: 0, valueLabel: numbers.share(0) },
        { at: 1, valueLabel: numbers.share(1) },
      ],
    }),
    tables: [
      {
        columns: [t('analyses.columns.explainedBy'), t('analyses.columns.explained'), t('analyses.columns.interval')],
        rows: explained.map(({ by, part }) => ({
          head: t(`analyses.explanation.${by}`),
          cells: [numbers.share(part.value), numbers.shareInterval(part.interval)],
        })),
      },
    ],
    how: [t('analyses.added_effort.how'), t('analyses.added_effort.howInterval')],
    sources: [t('analyses.added_effort.source'), t('analyses.added_effort.sourceInterval')],
  };
};
