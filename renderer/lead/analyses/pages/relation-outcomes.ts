import { DOMINANCE } from '../../../../shared/analyses/relational-shares';
import type { FoundOf } from '../../../../shared/analyses/results';
import { dotIntervals } from '../../../charts/dot-interval';
import type { PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

type Found = FoundOf<'relation_outcomes'>;

function slopesTable(found: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [
      t('analyses.columns.outcome'),
      t('analyses.columns.participants'),
      t('analyses.columns.correlation'),
      t('analyses.columns.slope'),
      t('analyses.relation_outcomes.difference'),
    ],
    rows: found.map(({ outcome, correlation, slope, personalLessBusiness }) => ({
      head: t(`analyses.outcome.${outcome}`),
      cells: [
        numbers.number(correlation.count),
        numbers.estimate(correlation, 2),
        numbers.estimate(slope, 2),
        personalLessBusiness === null ? t('analyses.tooSmall') : numbers.estimate(personalLessBusiness, 2),
      ],
    })),
  };
}

function groupsTable(found: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [t('analyses.columns.relationship'), ...found.map(({ outcome }) => t(`analyses.outcome.${outcome}`))],
    rows: DOMINANCE.map((model) => ({
      head: t(`analyses.model.${model}`),
      cells: found.map(({ groups }) => {
        const group = groups.find((one) => one.model === model);
        if (group === undefined || group.count === 0) return '–';
        const mean = group.mean === null ? t('analyses.tooSmall') : numbers.estimate(group.mean, 1);
        return t('analyses.withCount', { value: mean, count: group.count });
      }),
    })),
  };
}

/** Question 4: whether a personal relation goes with a better experience and more loyalty. */
export const relationOutcomes: PageOf<'relation_outcomes'> = (found, numbers) => {
  const { t } = numbers;
  const of = (wanted: Found[number]['outcome']): string => {
    const one = found.find(({ outcome }) => outcome === wanted);
    return one === undefined ? '–' : numbers.estimate(one.correlation, 2);
  };
  const count = Math.max(...found.map(({ correlation }) => correlation.count));
  return {
    finding: t('analyses.relation_outcomes.finding', {
      count,
      experience: of('experience'),
      staying: of('staying'),
      leaving: of('leaving'),
    }),
    notes: [t('analyses.relation_outcomes.reading')],
    drawing: dotIntervals({
      rows: found.map(({ outcome, correlation }) => ({
        label: t(`analyses.outcome.${outcome}`),
        ...numbers.row(correlation, 2),
        valueLabel: numbers.signed(correlation.value, 2),
      })),
      ends: [
        { at: -1, valueLabel: t('analyses.relation_outcomes.business') },
        { at: 1, valueLabel: t('analyses.relation_outcomes.personal') },
      ],
      reference: { at: 0, valueLabel: t('analyses.noRelation') },
    }),
    tables: [slopesTable(found, numbers), groupsTable(found, numbers)],
    how: [t('analyses.relation_outcomes.how'), t('analyses.correlationHow'), t('analyses.meanHow')],
    sources: [t('analyses.relation_outcomes.source'), t('analyses.fisherSource'), t('analyses.welchSource')],
  };
};
