import { curve } from '../../../charts/curve';
import type { PageOf } from '../content';

const LOWEST = 1;
const HIGHEST = 7;

/** Question 24: whether friendliness goes with coming back. */
export const friendliness: PageOf<'friendliness'> = (found, numbers) => {
  const { t } = numbers;
  const { correlation, slope, constant, explained, levels } = found;
  return {
    finding: t('answers.friendliness.finding', {
      count: slope.count,
      slope: numbers.estimate(slope, 2),
      correlation: numbers.estimate(correlation, 2),
    }),
    notes: [t('answers.friendliness.reading')],
    drawing: curve({
      upward: t('answers.grade_threshold.upward'),
      along: t('answers.friendliness.along'),
      points: levels.map(({ rating, staying }) => ({
        at: rating,
        value: staying.value,
        ...staying.interval,
        label: numbers.number(rating),
        note: t('answers.countNote', { count: staying.count }),
      })),
      fitted: [LOWEST, HIGHEST].map((rating) => [rating, constant + slope.value * rating] as const),
      bounds: { lowest: LOWEST, highest: HIGHEST },
      valueLabel: (value) => numbers.number(value),
    }),
    tables: [
      {
        columns: [t('answers.columns.measure'), t('answers.columns.value'), t('answers.columns.interval')],
        rows: [
          {
            head: t('answers.friendliness.slope'),
            cells: numbers.cells(slope, 2),
          },
          {
            head: t('answers.columns.correlation'),
            cells: numbers.cells(correlation, 2),
          },
          { head: t('answers.columns.explained'), cells: [numbers.share(explained), '–'] },
        ],
      },
      {
        columns: [
          t('answers.friendliness.along'),
          t('answers.columns.participants'),
          t('answers.columns.mean'),
          t('answers.columns.interval'),
        ],
        rows: levels.map(({ rating, staying }) => ({
          head: numbers.number(rating),
          cells: numbers.meanCells(staying),
        })),
      },
    ],
    how: [t('answers.friendliness.how'), t('answers.correlationHow')],
    sources: [t('answers.friendliness.source'), t('answers.fisherSource')],
  };
};
