import type { FoundOf } from '../../../../shared/bridge/analyses';
import { curve } from '../../../charts/curve';
import type { PageOf, PageTable } from '../content';
import type { Said } from '../number-words';

type Found = FoundOf<'grade_threshold'>;

/** The bend is called the finding when it is the likeliest shape with at least this Akaike weight (Burnham & Anderson 2002, 2.9). */
const PREFERRED = 0.5;

function shapesTable({ shapes }: Found, said: Said): PageTable {
  const { t } = said;
  return {
    columns: [t('answers.grade_threshold.shape'), t('answers.columns.explained'), t('answers.grade_threshold.weight')],
    rows: shapes.map(({ shape, explained, weight }) => ({
      head: t(`answers.shape.${shape}`),
      cells: [said.share(explained), said.share(weight)],
    })),
  };
}

function slopesTable({ bend, below, above }: Found, said: Said): PageTable {
  const { t } = said;
  return {
    columns: [t('answers.columns.measure'), t('answers.columns.value'), t('answers.columns.interval')],
    rows: [
      {
        head: t('answers.grade_threshold.bend'),
        cells: said.cells(bend),
      },
      {
        head: t('answers.grade_threshold.below'),
        cells: said.cells(below, 2),
      },
      {
        head: t('answers.grade_threshold.above'),
        cells: said.cells(above, 2),
      },
    ],
  };
}

function levelsTable({ levels }: Found, said: Said): PageTable {
  const { t } = said;
  return {
    columns: [
      t('answers.columns.grade'),
      t('answers.columns.participants'),
      t('answers.columns.mean'),
      t('answers.columns.interval'),
    ],
    rows: levels.map(({ grade, count, staying }) => ({
      head: said.number(grade),
      cells: [
        said.number(count),
        staying === null ? t('answers.tooSmall') : said.number(staying.value, 2),
        staying === null ? '–' : said.numberInterval(staying.interval, 2),
      ],
    })),
  };
}

/** Question 13: whether loyalty rises only above a certain grade. */
export const gradeThreshold: PageOf<'grade_threshold'> = (found, said) => {
  const { t } = said;
  const { bend, below, above, shapes, levels } = found;
  const count = levels.reduce((sum, level) => sum + level.count, 0);
  const likeliest = shapes.toSorted((one, other) => other.weight - one.weight)[0];
  const bendWords = t('answers.grade_threshold.bendAt', {
    value: said.number(bend.value),
    interval: said.numberInterval(bend.interval),
  });
  const isBend = likeliest?.shape === 'bend' && likeliest.weight >= PREFERRED;
  return {
    finding: t(isBend ? 'answers.grade_threshold.findingBend' : 'answers.grade_threshold.findingOther', {
      count,
      bend: `${said.number(bend.value)} (${said.numberInterval(bend.interval)})`,
      below: said.estimate(below, 2),
      above: said.estimate(above, 2),
      shape: likeliest === undefined ? '–' : t(`answers.shape.${likeliest.shape}`).toLowerCase(),
      weight: said.share(likeliest?.weight ?? 0),
    }),
    notes: [t('answers.grade_threshold.reading')],
    drawing: curve({
      upward: t('answers.grade_threshold.upward'),
      along: t('answers.columns.grade'),
      points: levels.flatMap(({ grade, staying }) =>
        staying === null
          ? []
          : [
              {
                at: grade,
                value: staying.value,
                ...staying.interval,
                label: said.number(grade),
                note: t('answers.countNote', { count: staying.count }),
              },
            ],
      ),
      fitted: found.fitted.map(({ grade, staying }) => [grade, staying] as const),
      bounds: { lowest: 1, highest: 7 },
      said: (value) => said.number(value),
      stretch: { ...bend.interval, at: bend.value, said: bendWords },
    }),
    tables: [slopesTable(found, said), shapesTable(found, said), levelsTable(found, said)],
    how: [t('answers.grade_threshold.how'), t('answers.grade_threshold.howRivals')],
    sources: [t('answers.grade_threshold.source'), t('answers.grade_threshold.sourceRivals')],
  };
};
