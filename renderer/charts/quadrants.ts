import { scaleLinear } from 'd3';
import { text, textLines, wrapped, type Drawing, type Mark } from './drawing';
import { PICTURE_WIDTH, PLOT_AREAS } from './layout';

/** One of the four groups: its share 0..1 with the interval, and both in words. */
export interface QuadrantCell {
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly valueLabel: string;
  readonly note: string;
  /** Whether the two measures disagree here. */
  readonly disagrees: boolean;
}

export interface QuadrantsPicture {
  /** Upper row, then lower row; left before right. */
  readonly cells: readonly [QuadrantCell, QuadrantCell, QuadrantCell, QuadrantCell];
  readonly rows: readonly [string, string];
  readonly columns: readonly [string, string];
}

const { left: LEFT, top: TOP } = PLOT_AREAS.quadrants;
const CELL = { width: (PICTURE_WIDTH - LEFT - 8) / 2, height: 128 };

function cellMarks(cell: QuadrantCell, left: number, top: number): readonly Mark[] {
  const inside = left + 16;
  const share = scaleLinear([0, 1], [inside, left + CELL.width - 16]);
  const y = top + 108;
  const tone = cell.disagrees ? 'late' : 'accent';
  return [
    {
      kind: 'rectangle',
      x: left,
      y: top,
      width: CELL.width,
      height: CELL.height,
      tone: cell.disagrees ? 'late_wash' : 'wash',
    },
    ...textLines(inside, top + 24, wrapped(cell.name, CELL.width - 32, 13), 17, { tone: 'ink' }),
    text(inside, top + 72, cell.valueLabel, { size: 24, bold: true }),
    text(inside, top + 92, cell.note, { tone: 'ink' }),
    { kind: 'line', x1: share(0), x2: share(1), y1: y, y2: y, tone: 'edge', width: 1 },
    { kind: 'line', x1: share(cell.low), x2: share(cell.high), y1: y, y2: y, tone, width: 4 },
    { kind: 'dot', x: share(cell.share), y, radius: 6, tone },
  ];
}

/** Four groups of participants, each with its share and interval. Nobody has a place of their own in it. */
export function quadrants({ cells, rows, columns }: QuadrantsPicture): Drawing {
  const marks: Mark[] = [];
  const step = { x: CELL.width + 8, y: CELL.height + 8 };
  for (const [at, words] of columns.entries()) {
    marks.push(text(LEFT + at * step.x + 16, TOP - 12, words, { size: 15, bold: true }));
  }
  for (const [at, words] of rows.entries()) {
    marks.push(...textLines(0, TOP + at * step.y + 26, wrapped(words, LEFT - 16, 15), 19, { size: 15, bold: true }));
  }
  for (const [at, cell] of cells.entries()) {
    marks.push(...cellMarks(cell, LEFT + (at % 2) * step.x, TOP + Math.floor(at / 2) * step.y));
  }
  return { width: PICTURE_WIDTH, height: TOP + step.y * 2 - 8, marks };
}
