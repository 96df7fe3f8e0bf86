import { ALIKE_WITHIN } from '../../../../shared/analyses/kinds-of-satisfaction';
import { dotIntervals } from '../../../charts/dot-interval';
import type { FoundOf } from '../../../../shared/bridge/analyses';
import type { PageOf, PageTable } from '../content';
import type { Said } from '../number-words';

/** Below this the two one-sided tests call two groups alike. */
const ALIKE = 0.05;

function differencesTable(found: FoundOf<'satisfaction'>, said: Said): PageTable {
  const { t } = said;
  const { rationalLessDissatisfied: below, emotionalLessRational: above, equivalenceP } = found;
  const p = equivalenceP < 0.001 ? t('answers.satisfaction.small') : said.number(equivalenceP, 3);
  return {
    columns: [t('answers.columns.measure'), t('answers.columns.value'), t('answers.columns.interval')],
    rows: [
      {
        head: t('answers.satisfaction.rationalLess'),
        cells: said.cells(below, 2),
      },
      {
        head: t('answers.satisfaction.emotionalLess'),
        cells: said.cells(above, 2),
      },
      { head: t('answers.satisfaction.equivalence'), cells: [p, '–'] },
    ],
  };
}

/** Question 12: whether those satisfied in the head alone behave like the dissatisfied. */
export const satisfaction: PageOf<'satisfaction'> = (found, said) => {
  const { t } = said;
  const { groups, rationalLessDissatisfied, equivalenceP, emotionalLessRational } = found;
  const { low, high } = rationalLessDissatisfied.interval;
  const isAlike = equivalenceP < ALIKE;
  const differs = low > 0 || high < 0;
  const verdict = isAlike ? 'alike' : differs ? 'different' : 'undecided';
  return {
    finding: t(`answers.satisfaction.verdict.${verdict}`, {
      count: groups.reduce((sum, { staying }) => sum + staying.count, 0),
      difference: said.estimate(rationalLessDissatisfied, 2),
      margin: said.number(ALIKE_WITHIN),
    }),
    notes: [t('answers.satisfaction.feeling', { difference: said.estimate(emotionalLessRational, 2) })],
    drawing: dotIntervals({
      rows: groups.map(({ group, staying }) => ({
        label: t(`answers.satisfied.${group}`),
        ...said.row(staying, 2),
      })),
      ends: [
        { at: 1, said: t('answers.satisfaction.unlikely') },
        { at: 7, said: t('answers.satisfaction.likely') },
      ],
    }),
    tables: [
      {
        columns: [
          t('answers.columns.group'),
          t('answers.columns.participants'),
          t('answers.satisfaction.staying'),
          t('answers.columns.interval'),
        ],
        rows: groups.map(({ group, staying }) => ({
          head: t(`answers.satisfied.${group}`),
          cells: said.meanCells(staying),
        })),
      },
      differencesTable(found, said),
    ],
    how: [t('answers.satisfaction.how', { margin: said.number(ALIKE_WITHIN) }), t('answers.meanHow')],
    sources: [t('answers.satisfaction.source'), t('answers.welchSource')],
  };
};
