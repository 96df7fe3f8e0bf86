import type { FoundOf } from '../../../../shared/analyses/results';
import { curve } from '../../../charts/curve';
import type { PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

type Found = FoundOf<'grade_threshold'>;

/** The bend is called the finding when it is the likeliest shape with at least this Akaike weight (Burnham & Anderson 2002, 2.9). */
const PREFERRED = 0.5;

function shapesTable({ shapes }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [
      t('analyses.grade_threshold.shape'),
      t('analyses.columns.explained'),
      t('analyses.grade_threshold.weight'),
    ],
    rows: shapes.map(({ shape, explained, weight }) => ({
      head: t(`analyses.shape.${shape}`),
      cells: [numbers.share(explained), numbers.share(weight)],
    })),
  };
}

function slopesTable({ bend, below, above }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [t('analyses.columns.measure'), t('analyses.columns.value'), t('analyses.columns.interval')],
    rows: [
      {
        head: t('analyses.grade_threshold.bend'),
        cells: numbers.cells(bend),
      },
      {
        head: t('analyses.grade_threshold.below'),
        cells: numbers.cells(below, 2),
      },
      {
        head: t('analyses.grade_threshold.above'),
        cells: numbers.cells(above, 2),
      },
    ],
  };
}

function levelsTable({ levels }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [
      t('analyses.columns.grade'),
      t('analyses.columns.participants'),
      t('analyses.columns.mean'),
      t('analyses.columns.interval'),
    ],
    rows: levels.map(({ grade, count, staying }) => ({
      head: numbers.number(grade),
      cells: [
        numbers.number(count),
        staying === null ? t('analyses.tooSmall') : numbers.number(staying.value, 2),
        staying === null ? '–' : numbers.numberInterval(staying.interval, 2),
      ],
    })),
  };
}

/** Question 13: whether loyalty rises only above a certain grade. */
export const gradeThreshold: PageOf<'grade_threshold'> = (found, numbers) => {
  const { t } = numbers;
  const { bend, below, above, shapes, levels } = found;
  const count = levels.reduce((sum, level) => sum + level.count, 0);
  const likeliest = shapes.toSorted((one, other) => other.weight - one.weight)[0];
  const bendWords = t('analyses.grade_threshold.bendAt', {
    value: numbers.number(bend.value),
    interval: numbers.numberInterval(bend.interval),
  });
  const isBend = likeliest?.shape === 'bend' && likeliest.weight >= PREFERRED;
  return {
    finding: t(isBend ? 'analyses.grade_threshold.findingBend' : 'analyses.grade_threshold.findingOther', {
      count,
      bend: `${numbers.number(bend.value)} (${numbers.numberInterval(bend.interval)})`,
      below: numbers.estimate(below, 2),
      above: numbers.estimate(above, 2),
      shape: likeliest === undefined ? '–' : t(`analyses.shape.${likeliest.shape}`).toLowerCase(),
      weight: numbers.share(likeliest?.weight ?? 0),
    }),
    notes: [t('analyses.grade_threshold.reading')],
    drawing: curve({
      upward: t('analyses.grade_threshold.upward'),
      along: t('analyses.columns.grade'),
      points: levels.flatMap(({ grade, staying }) =>
        staying === null
          ? []
          : [
              {
                at: grade,
                value: staying.value,
                ...staying.interval,
                label: numbers.number(grade),
                note: t('analyses.countNote', { count: staying.count }),
              },
            ],
      ),
      fitted: found.fitted.map(({ grade, staying }) => [grade, staying] as const),
      bounds: { lowest: 1, highest: 7 },
      valueLabel: (value) => numbers.number(value),
      stretch: { ...bend.interval, at: bend.value, valueLabel: bendWords },
    }),
    tables: [slopesTable(found, numbers), shapesTable(found, numbers), levelsTable(found, numbers)],
    how: [t('analyses.grade_threshold.how'), t('analyses.grade_threshold.howRivals')],
    sources: [t('analyses.grade_threshold.source'), t('analyses.grade_threshold.sourceRivals')],
  };
};
