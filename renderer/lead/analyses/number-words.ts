import type { ReportedEstimate } from '../../../shared/analyses/results';
import type { Language } from '../../../shared/base/ids';
import type { Interval, Proportion } from '../../../shared/statistics/intervals';
import type { DotRow } from '../../charts/dot-interval';
import { formatFixed, formatNumber, formatShare } from '../../ui/format';
import type { Translate } from '../../ui/languages/useWords';

/** Numbers as the reader writes them, with their intervals in words. */
export interface NumberWords {
  readonly t: Translate;
  readonly language: Language;
  /** At most one decimal, or exactly as many as asked from two on. */
  number(value: number, decimals?: number): string;
  /** A number that shows its sign when it is above 0. */
  signed(value: number, decimals?: number): string;
  share(share: number): string;
  /** `27% to 61%`. */
  shareInterval(interval: Bounds): string;
  numberInterval(interval: Bounds, decimals?: number): string;
  /** `43% (27% to 61%)`. */
  proportion(proportion: Proportion): string;
  estimate(estimate: ReportedEstimate, decimals?: number): string;
  /** What a row of a picture says of an estimate: its place, and how sure it is, with how many. */
  row(estimate: ReportedEstimate, decimals?: number): Pick<DotRow, 'value' | 'low' | 'high' | 'valueLabel' | 'note'>;
  /** A mean in a table: how many, the mean, its interval. */
  meanCells(mean: ReportedEstimate): readonly string[];
  /** An estimate in a table: the value, its interval. */
  cells(estimate: Pick<ReportedEstimate, 'value' | 'interval'>, decimals?: number): readonly string[];
  /** `13 of 30`. */
  countOf(proportion: Pick<Proportion, 'count' | 'total'>): string;
}

type Bounds = Pick<Interval, 'low' | 'high'>;

/** The reader's numbers; a minus is a minus sign and not a dash. */
export function numberWords(t: Translate, language: Language): NumberWords {
  const number = (value: number, decimals = 1): string => {
    const format = decimals < 2 ? formatNumber : formatFixed;
    const written = format(value, language, decimals).replace('-', '−');
    return /[1-9]/.test(written) ? written : written.replace('−', '');
  };
  const share = (value: number): string => formatShare(value, language).replace('-', '−');
  const between = (low: string, high: string): string => t('analyses.interval', { low, high });
  const shareInterval = ({ low, high }: Bounds): string => between(share(low), share(high));
  const numberInterval = ({ low, high }: Bounds, decimals = 1): string =>
    between(number(low, decimals), number(high, decimals));
  const cells: NumberWords['cells'] = ({ value, interval }, decimals = 1) => [
    number(value, decimals),
    numberInterval(interval, decimals),
  ];
  return {
    t,
    language,
    number,
    signed: (value, decimals = 1) => `${value > 0 ? '+' : ''}${number(value, decimals)}`,
    share,
    shareInterval,
    numberInterval,
    proportion: (proportion) => `${share(proportion.share)} (${shareInterval(proportion.interval)})`,
    estimate: ({ value, interval }, decimals = 1) =>
      `${number(value, decimals)} (${numberInterval(interval, decimals)})`,
    row: ({ value, interval, count }, decimals = 1) => ({
      value,
      ...interval,
      valueLabel: number(value, decimals),
      note: t('analyses.noted', { interval: numberInterval(interval, decimals), count }),
    }),
    cells,
    meanCells: (mean) => [number(mean.count), ...cells(mean, 2)],
    countOf: ({ count, total }) => t('analyses.countOf', { count: number(count), total: number(total) }),
  };
}
