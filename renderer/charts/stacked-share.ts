import { scaleLinear } from 'd3';
import { text, textLines, wrapped, type Drawing, type Mark, type Tone } from './drawing';
import { PICTURE_WIDTH, PLOT_AREAS } from './layout';

/** A part of a bar; parts of a row add up to 1. */
interface Part {
  readonly share: number;
  /** In words, written inside where there is room. */
  readonly valueLabel: string;
  readonly tone: Extract<Tone, 'late_wash' | 'sunk' | 'wash'>;
}

interface StackedRow {
  readonly label: string;
  readonly note: string;
  readonly parts: readonly Part[];
  /** Uncertainty of the end of the first part. */
  readonly first: { readonly low: number; readonly high: number } | null;
}

export interface StackedPicture {
  readonly rows: readonly StackedRow[];
  /** What the parts mean, written over the first row, first and last at the ends. */
  readonly heads: readonly string[];
}

const { left: LEFT, top: TOP } = PLOT_AREAS.stackedShares;
const ROW = 60;
const BAR = 34;
/** Narrower parts hold no words. */
const ROOM = 38;

function barMarks({ parts, first }: StackedRow, top: number): readonly Mark[] {
  const x = scaleLinear([0, 1], [LEFT, PICTURE_WIDTH]);
  const marks: Mark[] = [];
  let from = 0;
  for (const { share, valueLabel, tone } of parts) {
    const [left, right] = [x(from), x(from + share)];
    from += share;
    marks.push({ kind: 'rectangle', x: left, y: top, width: right - left, height: BAR, tone });
    if (right - left >= ROOM)
      marks.push(text((left + right) / 2, top + 16, valueLabel, { anchor: 'middle', size: 13 }));
    if (from < 0.9999) {
      marks.push({ kind: 'line', x1: right, x2: right, y1: top, y2: top + BAR, tone: 'edge', width: 1 });
    }
  }
  if (first !== null) {
    const y = top + BAR - 8;
    marks.push(
      { kind: 'line', x1: x(first.low), x2: x(first.high), y1: y, y2: y, tone: 'late', width: 4 },
      { kind: 'dot', x: x(parts[0]?.share ?? 0), y, radius: 5, tone: 'late' },
    );
  }
  return marks;
}

/** Bars of parts that add up to everything, with the uncertainty of the first part drawn on its edge. */
export function stackedShares({ rows, heads }: StackedPicture): Drawing {
  const marks: Mark[] = [];
  for (const [at, head] of heads.entries()) {
    const place = heads.length === 1 ? 0 : at / (heads.length - 1);
    const anchor = place === 0 ? 'start' : place === 1 ? 'end' : 'middle';
    marks.push(text(LEFT + place * (PICTURE_WIDTH - LEFT), TOP - 14, head, { anchor, tone: 'soft' }));
  }
  for (const [at, row] of rows.entries()) {
    const top = TOP + at * ROW;
    const lines = wrapped(row.label, LEFT - 20, 15);
    marks.push(
      ...textLines(0, top + 15, lines, 18, { size: 15 }),
      text(0, top + 15 + lines.length * 17, row.note, { tone: 'soft' }),
      ...barMarks(row, top),
    );
  }
  return { width: PICTURE_WIDTH, height: TOP + rows.length * ROW - (ROW - BAR) + 18, marks };
}
