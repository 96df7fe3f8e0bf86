import type { LongTask } from './interfaces';

/** Frames kept: half a minute at 144 Hz, longer than any response that is scored. */
const REMEMBERED = 4320;
/** Frames over which the interval is measured. */
const MEASURED = 240;
/** A gap of this many frames or more means that at least one frame was not drawn. */
const MISSED_FROM = 1.5;
const FASTEST_FRAME_MS = 1000 / 500;

/**
 * What the frame loop and the main thread did lately. Fixed arrays, so that keeping count between onset and response
 * makes no waste to collect.
 */
export class FrameHistory {
  readonly #starts = new Float64Array(REMEMBERED);
  readonly #longStarts = new Float64Array(32);
  readonly #longEnds = new Float64Array(32);
  #count = 0;
  #longCount = 0;
  #interval: number | null = null;

  frame(start: number): void {
    this.#starts[this.#count % REMEMBERED] = start;
    this.#count += 1;
  }

  longTask(task: LongTask): void {
    const place = this.#longCount % this.#longStarts.length;
    this.#longStarts[place] = task.start;
    this.#longEnds[place] = task.end;
    this.#longCount += 1;
  }

  /** Start of the newest frame; null before the first. */
  get newest(): number | null {
    return this.#count === 0 ? null : (this.#starts[(this.#count - 1) % REMEMBERED] ?? null);
  }

  #kept(most: number): number[] {
    const kept = Math.min(this.#count, most);
    return Array.from({ length: kept }, (_, index) => this.#starts[(this.#count - kept + index) % REMEMBERED] ?? 0);
  }

  /** Measures the interval between frames again: the median, which a few late frames do not move. For quiet moments. */
  measure(): void {
    const starts = this.#kept(MEASURED);
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
    const sorted = gaps.filter((gap) => gap >= FASTEST_FRAME_MS).toSorted((a, b) => a - b);
    if (sorted.length >= 8) this.#interval = sorted[Math.floor(sorted.length / 2)] ?? null;
  }

  /** ms between frames as last measured; null before there were enough frames. */
  get intervalMs(): number | null {
    return this.#interval;
  }

  get refreshHz(): number | null {
    return this.#interval === null ? null : 1000 / this.#interval;
  }

  /** Frames that the screen showed without us between two times. */
  missedBetween(from: number, to: number): number {
    const interval = this.#interval;
    if (interval === null) return 0;
    let missed = 0;
    let earlier: number | null = null;
    for (const start of this.#kept(REMEMBERED)) {
      if (earlier !== null && start > from && earlier < to && start - earlier > MISSED_FROM * interval) {
        missed += Math.round((start - earlier) / interval) - 1;
      }
      earlier = start;
    }
    return missed;
  }

  /** Whether a long task overlapped with a stretch of time. */
  longTaskBetween(from: number, to: number): boolean {
    const kept = Math.min(this.#longCount, this.#longStarts.length);
    for (let index = 0; index < kept; index += 1) {
      if ((this.#longStarts[index] ?? 0) < to && (this.#longEnds[index] ?? 0) > from) return true;
    }
    return false;
  }
}
