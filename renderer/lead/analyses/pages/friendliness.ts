import { curve } from '../../../charts/curve';
import type { PageOf } from '../content';

const LOWEST = 1;
const HIGHEST = 7;

/** Question 24: whether friendliness goes with coming back. */
export const friendliness: PageOf<'friendliness'> = (found, numbers) => {
  const { t } = numbers;
  const { correlation, slope, constant, explained, levels } = found;
  return {
    finding: t('analyses.friendliness.finding', {
      count: slope.count,
      slope: numbers.estimate(slope, 2),
      correlation: numbers.estimate(correlation, 2),
    }),
    notes: [t('analyses.friendliness.reading')],
    drawing: curve({
      upward: t('analyses.grade_threshold.upward'),
      along: t('analyses.friendliness.along'),
      points: levels.map(({ rating, staying }) => ({
        at: rating,
        value: staying.value,
        ...staying.interval,
        label: numbers.number(rating),
        note: t('analyses.countNote', { count: staying.count }),
      })),
      fitted: [LOWEST, HIGHEST].map((rating) => [rating, constant + slope.value * rating] as const),
      bounds: { lowest: LOWEST, highest: HIGHEST },
      valueLabel: (value) => numbers.number(value),
    }),
    tables: [
      {
        columns: [t('analyses.columns.measure'), t('analyses.columns.value'), t('analyses.columns.interval')],
        rows: [
          {
            head: t('analyses.friendliness.slope'),
            cells: numbers.cells(slope, 2),
          },
          {
            head: t('analyses.columns.correlation'),
            cells: numbers.cells(correlation, 2),
          },
          { head: t('analyses.columns.explained'), cells: [numbers.share(explained), '–'] },
        ],
      },
      {
        columns: [
          t('analyses.friendliness.along'),
          t('analyses.columns.participants'),
          t('analyses.columns.mean'),
          t('analyses.columns.interval'),
        ],
        rows: levels.map(({ rating, staying }) => ({
          head: numbers.number(rating),
          cells: numbers.meanCells(staying),
        })),
      },
    ],
    how: [t('analyses.friendliness.how'), t('analyses.correlationHow')],
    sources: [t('analyses.friendliness.source'), t('analyses.fisherSource')],
  };
};
