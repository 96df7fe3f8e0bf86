import { QUADRANTS, type Quadrant } from '../../../../shared/analyses/discordance';
import type { FoundOf } from '../../../../shared/bridge/analyses';
import { wilsonProportion } from '../../../../shared/statistics/intervals';
import { quadrants, type QuadrantCell } from '../../../charts/quadrants';
import type { PageContent, PageOf, PageTable } from '../content';
import type { Said } from '../number-words';

type Found = FoundOf<'discordance'>;
type Measure = Found['grade'];

function cellOf({ counts, participants }: Measure, quadrant: Quadrant, said: Said): QuadrantCell {
  const count = counts[quadrant];
  const found = wilsonProportion(count, participants);
  const interval = found.kind === 'defined' ? found.value.interval : { low: 0, high: 1 };
  const share = participants === 0 ? 0 : count / participants;
  return {
    name: said.t(`answers.discordance.quadrant.${quadrant}`),
    share,
    ...interval,
    said: said.share(share),
    note: `${said.shareInterval(interval)} · ${said.countOf({ count, total: participants })}`,
    disagrees: quadrant === 'satisfied_negative' || quadrant === 'dissatisfied_positive',
  };
}

function tableOf({ grade, recommendation }: Found, said: Said): PageTable {
  const { t } = said;
  const row = (head: string, cell: (measure: Measure) => string) => ({
    head,
    cells: [cell(grade), cell(recommendation)],
  });
  return {
    columns: [t('answers.columns.group'), t('answers.discordance.byGrade'), t('answers.discordance.byRecommendation')],
    rows: [
      ...QUADRANTS.map((quadrant) =>
        row(t(`answers.discordance.quadrant.${quadrant}`), (measure) => said.number(measure.counts[quadrant])),
      ),
      row(t('answers.discordance.disagreeing'), ({ discordant }) => said.proportion(discordant)),
      row(t('answers.discordance.expected'), ({ expectedShare }) => said.share(expectedShare)),
      row(
        t('answers.discordance.excess'),
        ({ excess, excessInterval }) =>
          `${said.number(100 * excess, 0)} (${said.numberInterval({ low: 100 * excessInterval.low, high: 100 * excessInterval.high }, 0)})`,
      ),
    ],
  };
}

function reliableNotes({ reliable }: Found, said: Said): readonly string[] {
  const { t } = said;
  if (reliable === null) return [t('answers.discordance.notReliable')];
  return [
    t('answers.discordance.reliable', {
      lower: said.proportion(reliable.lower),
      higher: said.proportion(reliable.higher),
      chance: said.number(100 * reliable.byErrorAlone),
      stated: said.number(reliable.reliability.stated, 2),
      automatic: said.number(reliable.reliability.automatic, 2),
    }),
  ];
}

/** Question 7: whether what customers say and what their reaction times show disagree. */
export const discordance: PageOf<'discordance'> = (found, said): PageContent => {
  const { t } = said;
  const { grade } = found;
  const cell = (quadrant: Quadrant) => cellOf(grade, quadrant, said);
  return {
    finding: t('answers.discordance.finding', {
      count: grade.participants,
      discordant: said.proportion(grade.discordant),
      expected: said.share(grade.expectedShare),
    }),
    notes: [...reliableNotes(found, said), t('answers.automatic')],
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
    tables: [tableOf(found, said)],
    how: [
      t('answers.discordance.how'),
      t('answers.discordance.howReliable'),
      t('answers.automaticHow'),
      t('answers.wilson'),
    ],
    sources: [t('answers.discordance.source'), t('answers.automaticSource'), t('answers.wilsonSource')],
  };
};
