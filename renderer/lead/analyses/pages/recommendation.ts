import { stacked } from '../../../charts/drawing';
import { histogram, type Bar } from '../../../charts/histogram';
import type { FoundOf } from '../../../../shared/analyses/results';
import type { Translate } from '../../../ui/languages/useWords';
import type { PageOf, PageTable } from '../content';
import type { NumberWords } from '../number-words';

type Found = FoundOf<'recommendation'>;
type Shares = Found['grade']['histogram'];

function barsOf(
  shares: Shares,
  numbers: NumberWords,
  toneOf: (answer: number) => Bar['tone'],
  label: (answer: number) => string,
) {
  return shares.map(({ answer, proportion }) => ({
    answer,
    label: label(answer),
    share: proportion.share,
    ...proportion.interval,
    valueLabel: numbers.share(proportion.share),
    tone: toneOf(answer),
  }));
}

function tableOf(head: string, shares: Shares, numbers: NumberWords): PageTable {
  const { t } = numbers;
  return {
    columns: [head, t('analyses.columns.participants'), t('analyses.columns.share'), t('analyses.columns.interval')],
    rows: shares
      .filter(({ proportion }) => proportion.count > 0)
      .map(({ answer, proportion }) => ({
        head: numbers.number(answer),
        cells: [
          numbers.number(proportion.count),
          numbers.share(proportion.share),
          numbers.shareInterval(proportion.interval),
        ],
      })),
  };
}

function scoreTable({ recommendation, grade }: Found, numbers: NumberWords): PageTable {
  const { t } = numbers;
  const { netPromoter, fromEight } = recommendation;
  return {
    columns: [t('analyses.columns.measure'), t('analyses.columns.value'), t('analyses.columns.interval')],
    rows: [
      {
        head: t('analyses.recommendation.meanGrade'),
        cells: [numbers.number(grade.mean.value, 2), numbers.numberInterval(grade.mean.interval, 2)],
      },
      {
        head: t('analyses.recommendation.nineOrMore'),
        cells: [numbers.share(grade.nineOrMore.share), numbers.shareInterval(grade.nineOrMore.interval)],
      },
      {
        head: t('analyses.recommendation.meanRecommendation'),
        cells: [numbers.number(recommendation.mean.value, 2), numbers.numberInterval(recommendation.mean.interval, 2)],
      },
      {
        head: t('analyses.recommendation.score'),
        cells: [numbers.number(netPromoter.score, 0), numbers.numberInterval(netPromoter.interval, 0)],
      },
      {
        head: t('analyses.recommendation.scoreFromEight'),
        cells: [numbers.number(fromEight.score, 0), numbers.numberInterval(fromEight.interval, 0)],
      },
    ],
  };
}

/** Where the Net Promoter Score draws its borders, with how many stand in each part. */
function groupsOf(counts: Found['recommendation']['counts'], t: Translate) {
  return [
    { from: 0, to: 6, valueLabel: t('analyses.recommendation.detractors', { count: counts.detractor }) },
    { from: 7, to: 8, valueLabel: t('analyses.recommendation.passives', { count: counts.passive }) },
    { from: 9, to: 10, valueLabel: t('analyses.recommendation.promoters', { count: counts.promoter }) },
  ];
}

/** Question 18: whether the Dutch avoid nines and tens, and what that does to the Net Promoter Score. */
export const recommendation: PageOf<'recommendation'> = (found, numbers) => {
  const { t } = numbers;
  const { grade, recommendation: recommended } = found;
  const { netPromoter, fromEight } = recommended;
  const meanSaid = (mean: typeof grade.mean) =>
    t('analyses.recommendation.mean', {
      value: numbers.number(mean.value, 2),
      interval: numbers.numberInterval(mean.interval, 2),
      count: mean.count,
    });
  return {
    finding: t('analyses.recommendation.finding', {
      count: grade.mean.count,
      nine: numbers.proportion(grade.nineOrMore),
      score: numbers.number(netPromoter.score, 0),
      interval: numbers.numberInterval(netPromoter.interval, 0),
      eight: numbers.number(fromEight.score, 0),
    }),
    notes: [t('analyses.recommendation.attribution')],
    drawing: stacked([
      histogram({
        title: t('analyses.recommendation.grades'),
        bars: barsOf(
          grade.histogram,
          numbers,
          (answer) => (answer >= 9 ? 'late' : 'accent'),
          (answer) => (Number.isInteger(answer) ? numbers.number(answer) : ''),
        ),
        mean: { ...grade.mean.interval, value: grade.mean.value, valueLabel: meanSaid(grade.mean) },
      }),
      histogram({
        title: t('analyses.recommendation.recommendations'),
        bars: barsOf(
          recommended.histogram,
          numbers,
          (answer) => (answer >= 9 ? 'late' : answer >= 7 ? 'edge' : 'accent'),
          (answer) => numbers.number(answer),
        ),
        mean: { ...recommended.mean.interval, value: recommended.mean.value, valueLabel: meanSaid(recommended.mean) },
        groups: groupsOf(recommended.counts, t),
      }),
    ]),
    tables: [
      scoreTable(found, numbers),
      tableOf(t('analyses.recommendation.grades'), grade.histogram, numbers),
      tableOf(t('analyses.recommendation.recommendations'), recommended.histogram, numbers),
    ],
    how: [t('analyses.recommendation.how'), t('analyses.wilson')],
    sources: [t('analyses.recommendation.source'), t('analyses.wilsonSource')],
  };
};
