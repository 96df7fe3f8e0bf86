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
    name: numbers.t(`answers.discordance.quadrant.${quadrant}`),
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
    columns: [t('answers.columns.group'), t('answers.discordance.byGrade'), t('answers.discordance.byRecommendation')],
    rows: [
      ...QUADRANTS.map((quadrant) =>
        row(t(`answers.discordance.quadrant.${quadrant}`), (measure) => numbers.number(measure.counts[quadrant])),
      ),
      row(t('answers.discordance.disagreeing'), ({ discordant }) => numbers.proportion(discordant)),
      row(t('answers.discordance.expected'), ({ expectedShare }) => numbers.share(expectedShare)),
      row(
        t('answers.discordance.excess'),
        ({ excess, excessInterval }) =>
          `${numbers.number(100 * excess, 0)} (${numbers.numberInterval({ low: 100 * excessInterval.low, high: 100 * excessInterval.high }, 0)})`,
      ),
    ],
  };
}

function reliableNotes({ reliable }: Found, numbers: NumberWords): readonly string[] {
  const { t } = numbers;
  if (reliable === null) return [t('answers.discordance.notReliable')];
  return [
    t('answers.discordance.reliable', {
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
    finding: t('answers.discordance.finding', {
      count: grade.participants,
      discordant: numbers.proportion(grade.discordant),
      expected: numbers.share(grade.expectedShare),
    }),
    notes: [...reliableNotes(found, numbers), t('answers.automatic')],
    drawing: quadrants({
      cells: [
        cell('satisfied_negative'),
        cell('satisfied_positive'),
        cell('dissatisfied_negative'),
        cell('dissatisfied_positive'),
      ],
      rows: [t('answers.discordance.satisfied'), t('answers.discordance.dissatisfied')],
      columns: [t('answers.discordance.negative'), t('answers.discordance.positive')],
    }),
    tables: [tableOf(found, numbers)],
    how: [
      t('answers.discordance.how'),
      t('answers.discordance.howReliable'),
      t('answers.automaticHow'),
      t('answers.wilson'),
    ],
    sources: [t('answers.discordance.source'), t('answers.automaticSource'), t('answers.wilsonSource')],
  };
};
