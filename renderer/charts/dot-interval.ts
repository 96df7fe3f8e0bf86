import { scaleLinear } from 'd3';
import { text, textLines, wrapped, type Drawing, type Mark, type Tone } from './drawing';
import { PICTURE_WIDTH, PLOT_AREAS } from './layout';

/** One estimate: a dot, its interval as a line, and the numbers beside it. */
export interface DotRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value in words at the end of the row, e.g. `16 % (12–21)`. */
  readonly valueLabel: string;
  /** Below it, e.g. `44 of 275`. */
  readonly note: string;
  readonly tone?: Extract<Tone, 'accent' | 'late' | 'edge'>;
}

export interface DotIntervalPicture {
  readonly rows: readonly DotRow[];
  /** Values at the left and right end, with how they are said. */
  readonly ends: readonly [
    { readonly at: number; readonly valueLabel: string },
    { readonly at: number; readonly valueLabel: string },
  ];
  /** Lower rows, for a long list: the note stands beside the value. */
  readonly dense?: boolean;
  /** A value worth comparing with, e.g. no difference. */
  readonly reference?: { readonly at: number; readonly valueLabel: string };
}

const { left: LEFT, right: RIGHT, top: TOP } = PLOT_AREAS.dotIntervals;
const SAID = 530;
const ROW = 44;
const DENSE_ROW = 28;
/** Where the note begins in a dense row, after a value of at most four characters. */
const NOTE = 44;

function saidMarks(row: DotRow, y: number, dense: boolean): readonly Mark[] {
  return dense
    ? [
        text(SAID, y + 5, row.valueLabel, { size: 15, bold: true }),
        text(SAID + NOTE, y + 5, row.note, { tone: 'soft' }),
      ]
    : [text(SAID, y + 1, row.valueLabel, { size: 15, bold: true }), text(SAID, y + 17, row.note, { tone: 'soft' })];
}

/** Dots with their intervals, one row each, every number written beside its row. */
export function dotIntervals({ rows, ends, reference, dense = false }: DotIntervalPicture): Drawing {
  const step = dense ? DENSE_ROW : ROW;
  const top = reference === undefined ? 0 : TOP;
  const x = scaleLinear([ends[0].at, ends[1].at], [LEFT, RIGHT]).clamp(true);
  const bottom = top + rows.length * step;
  const marks: Mark[] = [];
  if (reference !== undefined) {
    const at = x(reference.at);
    marks.push({ kind: 'line', x1: at, x2: at, y1: top - 6, y2: bottom, tone: 'edge', width: 1, dashed: true });
    marks.push(text(at, top - 12, reference.valueLabel, { anchor: 'middle', tone: 'soft' }));
  }
  for (const [index, row] of rows.entries()) {
    const y = top + index * step + step / 2;
    const tone = row.tone ?? 'accent';
    const lines = wrapped(row.label, LEFT - 24, 15);
    marks.push(
      ...textLines(0, y + 5 - ((lines.length - 1) * 18) / 2, lines, 18, { size: 15 }),
      { kind: 'line', x1: LEFT, x2: RIGHT, y1: y, y2: y, tone: 'hairline', width: 1 },
      { kind: 'line', x1: x(row.low), x2: x(row.high), y1: y, y2: y, tone, width: 4 },
      { kind: 'dot', x: x(row.value), y, radius: 6, tone },
      ...saidMarks(row, y, dense),
    );
  }
  marks.push(
    text(LEFT, bottom + 14, ends[0].valueLabel, { tone: 'soft' }),
    text(RIGHT, bottom + 14, ends[1].valueLabel, { tone: 'soft', anchor: 'end' }),
  );
  return { width: PICTURE_WIDTH, height: bottom + 20, marks };
}
