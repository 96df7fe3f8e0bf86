import { line } from 'd3';

const straight = line();

/** Points joined by straight lines, as an SVG path. */
export function pathOf(points: readonly (readonly [x: number, y: number])[]): string {
  return straight(points.map(([x, y]): [number, number] => [x, y])) ?? '';
}
