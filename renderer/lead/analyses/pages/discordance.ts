import { QUADRANTS, type Quadrant } from '../../../../shared/analyses/discordance';
import type { FoundOf } from '../../../../shared/analyses/results';
import { wilsonProportion } from '../../../../shared/statistics/intervals';
import { quadrants, type QuadrantCell } from '../../../charts/quadrants';
import type { PageContent, PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

type Found = FoundOf<'discordance'>;
type Measure = Found['grade'];

function cellOf({ counts, participants }: Measure, quadrant: Quadrant, numbers: NumberWords): QuadrantCell {
  const count = counts[quadrant];
  const found = wilsonProportion(count, participants);
  const interval = found.kind === 'defined' ? found.value.interval : { low: 0, high: 1 };
  const share = participants === 0 ? 0 : count / participants;
  return {
    name: numbers.t(`analyses.discordance.quadrant.${quadrant}`),
    share,
    ...interval,
    valueLabel: numbers.share(share),
    note: `${numbers.shareInterval(interval)} · ${numbers.countOf({ count, total: participants })}`,
    disagrees: quadrant === 'satisfied_negative' || quadrant === 'dissatisfied_positive',
  };
}

function tableOf({ grade, recommendation }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  const row = (head: string, cell: (measure: Measure) => string) => ({
    head,
    cells: [cell(grade), cell(recommendation)],
  });
  return {
    columns: [
      t('analyses.columns.group'),
      t('analyses.discordance.byGrade'),
      t('analyses.discordance.byRecommendation'),
    ],
    rows: [
      ...QUADRANTS.map((quadrant) =>
        row(t(`analyses.discordance.quadrant.${quadrant}`), (measure) => numbers.number(measure.counts[quadrant])),
      ),
      row(t('analyses.discordance.disagreeing'), ({ discordant }) => numbers.proportion(discordant)),
      row(t('analyses.discordance.expected'), ({ expectedShare }) => numbers.share(expectedShare)),
      row(
        t('analyses.discordance.excess'),
        ({ excess, excessInterval }) =>
          `${numbers.number(100 * excess, 0)} (${numbers.numberInterval({ low: 100 * excessInterval.low, high: 100 * excessInterval.high }, 0)})`,
      ),
    ],
  };
}

function reliableNotes({ reliable }: Found, numbers: NumberWords): readonly string[] {
  const { t } = numbers;
  if (reliable === null) return [t('analyses.discordance.notReliable')];
  return [
    t('analyses.discordance.reliable', {
      lower: numbers.proportion(reliable.lower),
      higher: numbers.proportion(reliable.higher),
      chance: numbers.number(100 * reliable.byErrorAlone),
      stated: numbers.number(reliable.reliability.stated, 2),
      automatic: numbers.number(reliable.reliability.automatic, 2),
    }),
  ];
}

/** Question 7: whether what customers say and what their reaction times show disagree. */
export const discordance: PageOf<'discordance'> = (found, numbers): PageContent => {
  const { t } = numbers;
  const { grade } = found;
  const cell = (quadrant: Quadrant) => cellOf(grade, quadrant, numbers);
  return {
    finding: t('analyses.discordance.finding', {
      count: grade.participants,
      discordant: numbers.proportion(grade.discordant),
      expected: numbers.share(grade.expectedShare),
    }),
    notes: [...reliableNotes(found, numbers), t('analyses.automatic')],
    drawing: quadrants({
      cells: [
        cell('satisfied_negative'),
        cell('satisfied_positive'),
        cell('dissatisfied_negative'),
        cell('dissatisfied_positive'),
      ],
      rows: [t('analyses.discordance.satisfied'), t('analyses.discordance.dissatisfied')],
      columns: [t('analyses.discordance.negative'), t('analyses.discordance.positive')],
    }),
    tables: [tableOf(found, numbers)],
    how: [
      t('analyses.discordance.how'),
      t('analyses.discordance.howReliable'),
      t('analyses.automaticHow'),
      t('analyses.wilson'),
    ],
    sources: [t('analyses.discordance.source'), t('analyses.automaticSource'), t('analyses.wilsonSource')],
  };
};
