import { scaleLinear } from 'd3';
import { text, type Drawing, type Mark } from './drawing';
import { PICTURE_WIDTH, PLOT_AREAS } from './layout';

/** A mean at a place along the picture. */
interface CurvePoint {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** How many participants, in words. */
  readonly note: string;
}

export interface CurvePicture {
  /** What is up and what is along, in words. */
  readonly upward: string;
  readonly along: string;
  readonly points: readonly CurvePoint[];
  /** What was fitted, as corners of straight lines. */
  readonly fitted: readonly (readonly [at: number, value: number])[];
  readonly bounds: { readonly lowest: number; readonly highest: number };
  readonly valueLabel: (value: number) => string;
  /** A stretch along the picture that stands for the uncertainty of a place in it. */
  readonly stretch?: { readonly low: number; readonly high: number; readonly at: number; readonly valueLabel: string };
}

const { left: LEFT, right: RIGHT, top: TOP } = PLOT_AREAS.curve;
const HEIGHT = 200;
/** Labels closer than this would touch. */
const ROOM = 30;

/** Means with their intervals along a scale, and the line that was fitted through the participants. */
export function curve({ upward, along, points, fitted, bounds, valueLabel, stretch }: CurvePicture): Drawing {
  const places = [...points.map(({ at }) => at), ...fitted.map(([at]) => at)];
  const x = scaleLinear([Math.min(...places), Math.max(...places)], [LEFT + 24, RIGHT]);
  const y = scaleLinear([bounds.lowest, bounds.highest], [TOP + HEIGHT, TOP]).clamp(true);
  const floor = TOP + HEIGHT;
  const marks: Mark[] = [text(0, 14, upward, { size: 15, bold: true })];
  if (stretch !== undefined) {
    const [low, high] = [x(stretch.low), x(stretch.high)];
    marks.push(
      { kind: 'rectangle', x: low, y: TOP, width: Math.max(2, high - low), height: HEIGHT, tone: 'wash' },
      text(Math.min(Math.max(x(stretch.at), 130), RIGHT - 130), TOP - 10, stretch.valueLabel, { anchor: 'middle' }),
    );
  }
  for (const value of [bounds.lowest, bounds.highest]) {
    marks.push(
      { kind: 'line', x1: LEFT, x2: RIGHT, y1: y(value), y2: y(value), tone: 'hairline', width: 1 },
      text(LEFT - 8, y(value) + 5, valueLabel(value), { anchor: 'end', tone: 'soft' }),
    );
  }
  marks.push({
    kind: 'path',
    points: fitted.map(([at, value]) => [x(at), y(value)] as const),
    tone: 'accent',
    width: 3,
  });
  for (const { at, value, low, high, label, note } of points) {
    const place = x(at);
    marks.push(
      { kind: 'line', x1: place, x2: place, y1: y(low), y2: y(high), tone: 'soft', width: 1.5 },
      { kind: 'dot', x: place, y: y(value), radius: 5, tone: 'ink' },
      text(place, floor + 20, label, { anchor: 'middle' }),
      text(place, floor + 36, note, { anchor: 'middle', tone: 'soft' }),
    );
  }
  for (const [at] of [fitted[0], fitted.at(-1)].filter((end) => end !== undefined)) {
    const isLabelled = points.some((point) => Math.abs(x(point.at) - x(at)) < ROOM);
    if (!isLabelled) marks.push(text(x(at), floor + 20, valueLabel(at), { anchor: 'middle', tone: 'soft' }));
  }
  marks.push(text(RIGHT, floor + 56, along, { anchor: 'end', tone: 'soft' }));
  return { width: PICTURE_WIDTH, height: floor + 62, marks };
}
