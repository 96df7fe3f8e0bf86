import { stacked } from '../../../charts/drawing';
import { histogram, type Bar } from '../../../charts/histogram';
import type { FoundOf } from '../../../../shared/bridge/analyses';
import type { PageOf, PageTable } from '../content';
import type { Said } from '../number-words';

type Found = FoundOf<'recommendation'>;
type Shares = Found['grade']['histogram'];

function barsOf(
  shares: Shares,
  said: Said,
  toneOf: (answer: number) => Bar['tone'],
  label: (answer: number) => string,
) {
  return shares.map(({ answer, proportion }) => ({
    answer,
    label: label(answer),
    share: proportion.share,
    ...proportion.interval,
    said: said.share(proportion.share),
    tone: toneOf(answer),
  }));
}

function tableOf(head: string, shares: Shares, said: Said): PageTable {
  const { t } = said;
  return {
    columns: [head, t('answers.columns.participants'), t('answers.columns.share'), t('answers.columns.interval')],
    rows: shares
      .filter(({ proportion }) => proportion.count > 0)
      .map(({ answer, proportion }) => ({
        head: said.number(answer),
        cells: [said.number(proportion.count), said.share(proportion.share), said.shareInterval(proportion.interval)],
      })),
  };
}

function scoreTable({ recommendation, grade }: Found, said: Said): PageTable {
  const { t } = said;
  const { netPromoter, fromEight } = recommendation;
  return {
    columns: [t('answers.columns.measure'), t('answers.columns.value'), t('answers.columns.interval')],
    rows: [
      {
        head: t('answers.recommendation.meanGrade'),
        cells: [said.number(grade.mean.value, 2), said.numberInterval(grade.mean.interval, 2)],
      },
      {
        head: t('answers.recommendation.nineOrMore'),
        cells: [said.share(grade.nineOrMore.share), said.shareInterval(grade.nineOrMore.interval)],
      },
      {
        head: t('answers.recommendation.meanRecommendation'),
        cells: [said.number(recommendation.mean.value, 2), said.numberInterval(recommendation.mean.interval, 2)],
      },
      {
        head: t('answers.recommendation.score'),
        cells: [said.number(netPromoter.score, 0), said.numberInterval(netPromoter.interval, 0)],
      },
      {
        head: t('answers.recommendation.scoreFromEight'),
        cells: [said.number(fromEight.score, 0), said.numberInterval(fromEight.interval, 0)],
      },
    ],
  };
}

/** Question 18: whether the Dutch avoid nines and tens, and what that does to the Net Promoter Score. */
export const recommendation: PageOf<'recommendation'> = (found, said) => {
  const { t } = said;
  const { grade, recommendation: recommended } = found;
  const { netPromoter, fromEight } = recommended;
  const meanSaid = (mean: typeof grade.mean) =>
    t('answers.recommendation.mean', {
      value: said.number(mean.value, 2),
      interval: said.numberInterval(mean.interval, 2),
      count: mean.count,
    });
  return {
    finding: t('answers.recommendation.finding', {
      count: grade.mean.count,
      nine: said.proportion(grade.nineOrMore),
      score: said.number(netPromoter.score, 0),
      interval: said.numberInterval(netPromoter.interval, 0),
      eight: said.number(fromEight.score, 0),
    }),
    notes: [t('answers.recommendation.attribution')],
    drawing: stacked([
      histogram({
        title: t('answers.recommendation.grades'),
        bars: barsOf(
          grade.histogram,
          said,
          (answer) => (answer >= 9 ? 'late' : 'accent'),
          (answer) => (Number.isInteger(answer) ? said.number(answer) : ''),
        ),
        mean: { ...grade.mean.interval, value: grade.mean.value, said: meanSaid(grade.mean) },
      }),
      histogram({
        title: t('answers.recommendation.recommendations'),
        bars: barsOf(
          recommended.histogram,
          said,
          (answer) => (answer >= 9 ? 'late' : answer >= 7 ? 'edge' : 'accent'),
          (answer) => said.number(answer),
        ),
        mean: { ...recommended.mean.interval, value: recommended.mean.value, said: meanSaid(recommended.mean) },
        groups: [
          { from: 0, to: 6, said: t('answers.recommendation.detractors', { count: recommended.counts.detractor }) },
          { from: 7, to: 8, said: t('answers.recommendation.passives', { count: recommended.counts.passive }) },
          { from: 9, to: 10, said: t('answers.recommendation.promoters', { count: recommended.counts.promoter }) },
        ],
      }),
    ]),
    tables: [
      scoreTable(found, said),
      tableOf(t('answers.recommendation.grades'), grade.histogram, said),
      tableOf(t('answers.recommendation.recommendations'), recommended.histogram, said),
    ],
    how: [t('answers.recommendation.how'), t('answers.wilson')],
    sources: [t('answers.recommendation.source'), t('answers.wilsonSource')],
  };
};
