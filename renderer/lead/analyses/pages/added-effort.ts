import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf } from '../content';

/** Question 22: whether ease decides who stays, beyond grade and recommendation. */
export const addedEffort: PageOf<'added_effort'> = ({ explained, slope }, said) => {
  const { t } = said;
  const shareOf = (wanted: (typeof explained)[number]['by']): string => {
    const part = explained.find(({ by }) => by === wanted)?.part;
    return part === undefined ? '–' : `${said.share(part.value)} (${said.shareInterval(part.interval)})`;
  };
  return {
    finding: t('answers.added_effort.finding', {
      count: slope.count,
      both: shareOf('both'),
      added: shareOf('added'),
    }),
    notes: [t('answers.added_effort.slope', { slope: said.estimate(slope, 2) })],
    drawing: dotIntervals({
      rows: explained.map(({ by, part }) => ({
        label: t(`answers.explanation.${by}`),
        value: part.value,
        ...part.interval,
        said: said.share(part.value),
        note: t('answers.noted', { interval: said.shareInterval(part.interval), count: part.count }),
        tone: by === 'added' ? 'late' : 'accent',
      })),
      ends: [
        { at: 0, said: said.share(0) },
        { at: 1, said: said.share(1) },
      ],
    }),
    tables: [
      {
        columns: [t('answers.columns.explainedBy'), t('answers.columns.explained'), t('answers.columns.interval')],
        rows: explained.map(({ by, part }) => ({
          head: t(`answers.explanation.${by}`),
          cells: [said.share(part.value), said.shareInterval(part.interval)],
        })),
      },
    ],
    how: [t('answers.added_effort.how'), t('answers.added_effort.howInterval')],
    sources: [t('answers.added_effort.source'), t('answers.added_effort.sourceInterval')],
  };
};
