import { scaleBand, scaleLinear } from 'd3';
import { text, type Drawing, type Mark, type Tone } from './drawing';
import { PICTURE_WIDTH, PLOT_AREAS } from './layout';

/** One answer and how often it was given, as shares 0..1. */
export interface Bar {
  readonly answer: number;
  readonly label: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The share in words; '' leaves it out where there is no room. */
  readonly valueLabel: string;
  readonly tone: Extract<Tone, 'accent' | 'late' | 'edge'>;
}

export interface HistogramPicture {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly mean: { readonly value: number; readonly low: number; readonly high: number; readonly valueLabel: string };
  /** Words over a run of bars, e.g. a group of answers. */
  readonly groups?: readonly { readonly from: number; readonly to: number; readonly valueLabel: string }[];
}

const { top: TOP } = PLOT_AREAS.histogram;
const BARS = 120;

/** A histogram with a whisker of uncertainty on every bar and the mean with its interval above them. */
export function histogram({ title, bars, mean, groups = [] }: HistogramPicture): Drawing {
  const highest = Math.max(...bars.map(({ high }) => high));
  const x = scaleBand(
    bars.map(({ answer }) => String(answer)),
    [0, PICTURE_WIDTH],
  ).padding(0.22);
  const y = scaleLinear([0, highest], [TOP + BARS, TOP]);
  const middle = (answer: number): number => (x(String(answer)) ?? 0) + x.bandwidth() / 2;
  const [first, last] = [bars[0]?.answer ?? 0, bars.at(-1)?.answer ?? 0];
  const along = scaleLinear([first, last], [middle(first), middle(last)]);
  const marks: Mark[] = [text(0, 14, title, { size: 15, bold: true })];
  for (const bar of bars) {
    const [left, centre] = [x(String(bar.answer)) ?? 0, middle(bar.answer)];
    marks.push({
      kind: 'rectangle',
      x: left,
      y: y(bar.share),
      width: x.bandwidth(),
      height: y(0) - y(bar.share),
      tone: bar.tone,
    });
    if (bar.share > 0) {
      marks.push({ kind: 'line', x1: centre, x2: centre, y1: y(bar.low), y2: y(bar.high), tone: 'ink', width: 1.5 });
      marks.push(text(centre, y(bar.high) - 5, bar.valueLabel, { anchor: 'middle', tone: 'soft' }));
    }
    marks.push(text(centre, TOP + BARS + 17, bar.label, { anchor: 'middle' }));
  }
  marks.push({ kind: 'line', x1: 0, x2: PICTURE_WIDTH, y1: y(0), y2: y(0), tone: 'edge', width: 1 });
  for (const { from, to, valueLabel } of groups) {
    const [left, right] = [middle(from) - x.bandwidth() / 2, middle(to) + x.bandwidth() / 2];
    const below = TOP + BARS + 26;
    marks.push({ kind: 'line', x1: left, x2: right, y1: below, y2: below, tone: 'edge', width: 1 });
    marks.push(text((left + right) / 2, below + 16, valueLabel, { anchor: 'middle', tone: 'soft' }));
  }
  marks.push(
    { kind: 'line', x1: along(mean.low), x2: along(mean.high), y1: 44, y2: 44, tone: 'ink', width: 4 },
    { kind: 'dot', x: along(mean.value), y: 44, radius: 6, tone: 'ink' },
    text(along(mean.value), 32, mean.valueLabel, { anchor: along(mean.value) > PICTURE_WIDTH / 2 ? 'end' : 'start' }),
  );
  return { width: PICTURE_WIDTH, height: TOP + BARS + (groups.length > 0 ? 50 : 24), marks };
}
