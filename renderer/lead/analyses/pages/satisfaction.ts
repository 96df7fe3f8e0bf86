import { ALIKE_WITHIN } from '../../../../shared/analyses/kinds-of-satisfaction';
import { dotIntervals } from '../../../charts/dot-interval';
import type { FoundOf } from '../../../../shared/analyses/results';
import type { PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

/** Below this the two one-sided tests call two groups alike. */
const ALIKE = 0.05;

function differencesTable(found: FoundOf<'satisfaction'>, numbers: NumberWords): PageTable {
  const { t } = numbers;
  const { rationalLessDissatisfied: below, emotionalLessRational: above, equivalenceP } = found;
  const p = equivalenceP < 0.001 ? t('analyses.satisfaction.small') : numbers.number(equivalenceP, 3);
  return {
    columns: [t('analyses.columns.measure'), t('analyses.columns.value'), t('analyses.columns.interval')],
    rows: [
      {
        head: t('analyses.satisfaction.rationalLess'),
        cells: numbers.cells(below, 2),
      },
      {
        head: t('analyses.satisfaction.emotionalLess'),
        cells: numbers.cells(above, 2),
      },
      { head: t('analyses.satisfaction.equivalence'), cells: [p, '–'] },
    ],
  };
}

/** Question 12: whether those satisfied in the head alone behave like the dissatisfied. */
export const satisfaction: PageOf<'satisfaction'> = (found, numbers) => {
  const { t } = numbers;
  const { groups, rationalLessDissatisfied, equivalenceP, emotionalLessRational } = found;
  const { low, high } = rationalLessDissatisfied.interval;
  const isAlike = equivalenceP < ALIKE;
  const differs = low > 0 || high < 0;
  const verdict = isAlike ? 'alike' : differs ? 'different' : 'undecided';
  return {
    finding: t(`analyses.satisfaction.verdict.${verdict}`, {
      count: groups.reduce((sum, { staying }) => sum + staying.count, 0),
      difference: numbers.estimate(rationalLessDissatisfied, 2),
      margin: numbers.number(ALIKE_WITHIN),
    }),
    notes: [t('analyses.satisfaction.feeling', { difference: numbers.estimate(emotionalLessRational, 2) })],
    drawing: dotIntervals({
      rows: groups.map(({ group, staying }) => ({
        label: t(`analyses.satisfied.${group}`),
        ...numbers.row(staying, 2),
      })),
      ends: [
        { at: 1, valueLabel: t('analyses.satisfaction.unlikely') },
        { at: 7, valueLabel: t('analyses.satisfaction.likely') },
      ],
    }),
    tables: [
      {
        columns: [
          t('analyses.columns.group'),
          t('analyses.columns.participants'),
          t('analyses.satisfaction.staying'),
          t('analyses.columns.interval'),
        ],
        rows: groups.map(({ group, staying }) => ({
          head: t(`analyses.satisfied.${group}`),
          cells: numbers.meanCells(staying),
        })),
      },
      differencesTable(found, numbers),
    ],
    how: [t('analyses.satisfaction.how', { margin: numbers.number(ALIKE_WITHIN) }), t('analyses.meanHow')],
    sources: [t('analyses.satisfaction.source'), t('analyses.welchSource')],
  };
};
