import type { Page } from '@playwright/test';

/** What a window drew while it was watched. */
export interface Drawn {
  readonly seconds: number;
  readonly frames: number;
  /** Frames that the screen showed without this window. */
  readonly missed: number;
  /** Longest time between two frames, ms. */
  readonly longestMs: number;
}

/** Runs in the page: notes the start of every frame from now on. */
function watch(): void {
  const starts: number[] = [];
  Reflect.set(window, 'frameStarts', starts);
  const note = (start: number): void => {
    starts.push(start);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Runs in the page: what `watch` noted. The screen's interval is the median; a gap of 1.5 of them missed a frame. */
function count(): Drawn {
  const starts: number[] = Reflect.get(window, 'frameStarts') ?? [];
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
  const interval = gaps.toSorted((left, right) => left - right)[Math.floor(gaps.length / 2)] ?? 1000 / 60;
  const missed = gaps.reduce((sum, gap) => sum + (gap > 1.5 * interval ? Math.round(gap / interval) - 1 : 0), 0);
  const seconds = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / 1000;
  return { seconds, frames: starts.length, missed, longestMs: Math.max(0, ...gaps) };
}

/** Begins to note the frames of a window; before a watch begins anew the old one is forgotten. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(watch);
}

/** What a window drew since it has been watched. */
export async function framesOf(page: Page): Promise<Drawn> {
  return page.evaluate(count);
}

/** Several stretches of watching as one. */
export function together(stretches: readonly Drawn[]): Drawn {
  const sum = (of: (drawn: Drawn) => number): number => stretches.reduce((total, each) => total + of(each), 0);
  return {
    seconds: sum(({ seconds }) => seconds),
    frames: sum(({ frames }) => frames),
    missed: sum(({ missed }) => missed),
    longestMs: Math.max(0, ...stretches.map(({ longestMs }) => longestMs)),
  };
}
