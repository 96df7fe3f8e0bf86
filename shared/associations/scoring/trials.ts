/** How the first response of a trial ended. */
export const outcome = { error: 0, correct: 1, none: 2 } as const;
export type Outcome = (typeof outcome)[keyof typeof outcome];

/** Which latency of a trial a score reads: to the first press, or to the correct press. */
export type LatencyKind = 'first' | 'corrected';

/** Which trials of a block count: all, or those with an odd or even trial number. */
export const HALVES = ['odd', 'even'] as const;
export type Half = (typeof HALVES)[number];
export type Portion = 'all' | Half;

/** One trial as scoring reads it. `null` means not recorded: no response, or no correction asked for. */
export interface ScoringTrial {
  /** Position of the block in the session, 1-based. */
  readonly block: number;
  /** The block's role in the design, as named in the task's `cells` (for priming: `prime_A/negative`). */
  readonly cell: string;
  /** Position in the block, 1-based. */
  readonly trial: number;
  /** First response; null when there was none. */
  readonly correct: boolean | null;
  /** Onset to first response, ms. */
  readonly latencyMs: number | null;
  /** Onset to correct response, ms. */
  readonly latencyCorrectedMs: number | null;
}

const FIRST_CAPACITY = 256;
/** Up to so many rows, looking through them all is quicker than keeping a set, and takes no memory. */
const MOST_LOOKED_THROUGH = 1024;

function wider<Column extends Int32Array | Uint8Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/**
 * The trials of one participant as columns: the one form that every score reads, whether the trials come from a
 * file or from records in memory. A latency that was not recorded is NaN here and never leaves as NaN.
 */
export class TrialTable {
  length = 0;
  block = new Int32Array(FIRST_CAPACITY);
  /** Index in the task's `cells`. */
  cell = new Uint8Array(FIRST_CAPACITY);
  trial = new Int32Array(FIRST_CAPACITY);
  outcome = new Uint8Array(FIRST_CAPACITY);
  first = new Float64Array(FIRST_CAPACITY);
  corrected = new Float64Array(FIRST_CAPACITY);
  /** Trials by block; made only for more rows than a person has, out of order. */
  #known: Map<number, Set<number>> | null = null;
  /** The furthest block and trial so far: what comes after it cannot be there yet. */
  #furthestBlock = 0;
  #furthestTrial = 0;

  clear(): void {
    this.length = 0;
    this.#known = null;
    this.#furthestBlock = 0;
    this.#furthestTrial = 0;
  }

  /** Whether a row of this block and trial is there. */
  has(block: number, trial: number): boolean {
    if (block > this.#furthestBlock || (block === this.#furthestBlock && trial > this.#furthestTrial)) return false;
    if (this.length > MOST_LOOKED_THROUGH) return this.#setOfTrials(block).has(trial);
    for (let row = 0; row < this.length; row += 1) {
      if (this.trial[row] === trial && this.block[row] === block) return true;
    }
    return false;
  }

  append(block: number, cell: number, trial: number, result: Outcome, first: number, corrected: number): void {
    const index = this.length;
    if (index === this.block.length) this.#widen(index * 2);
    this.block[index] = block;
    this.cell[index] = cell;
    this.trial[index] = trial;
    this.outcome[index] = result;
    this.first[index] = first;
    this.corrected[index] = corrected;
    this.length = index + 1;
    if (block > this.#furthestBlock) this.#furthestTrial = trial;
    else if (block === this.#furthestBlock && trial > this.#furthestTrial) this.#furthestTrial = trial;
    this.#furthestBlock = Math.max(this.#furthestBlock, block);
    if (this.#known !== null) this.#setOfTrials(block).add(trial);
  }

  /** Latency of a row in ms; NaN when it was not recorded. */
  latency(row: number, kind: LatencyKind): number {
    return (kind === 'first' ? this.first[row] : this.corrected[row]) ?? Number.NaN;
  }

  responded(row: number): boolean {
    return this.outcome[row] !== outcome.none;
  }

  isError(row: number): boolean {
    return this.outcome[row] === outcome.error;
  }

  /** Whether the row belongs to the odd or even half of its block, by its trial number. */
  inPortion(row: number, portion: Portion): boolean {
    if (portion === 'all') return true;
    return ((this.trial[row] ?? 0) % 2 !== 0) === (portion === 'odd');
  }

  #setOfTrials(block: number): Set<number> {
    if (this.#known === null) {
      this.#known = new Map();
      for (let row = 0; row < this.length; row += 1) this.#setOfTrials(this.block[row] ?? 0).add(this.trial[row] ?? 0);
    }
    const known = this.#known.get(block) ?? new Set<number>();
    this.#known.set(block, known);
    return known;
  }

  #widen(capacity: number): void {
    this.block = wider(this.block, new Int32Array(capacity));
    this.cell = wider(this.cell, new Uint8Array(capacity));
    this.trial = wider(this.trial, new Int32Array(capacity));
    this.outcome = wider(this.outcome, new Uint8Array(capacity));
    this.first = wider(this.first, new Float64Array(capacity));
    this.corrected = wider(this.corrected, new Float64Array(capacity));
  }
}

/** Rows per cell of a participant, in the order of the table; filled again for every participant. */
export class RowsByCell {
  readonly #rows: number[][];

  constructor(cellCount: number) {
    this.#rows = Array.from({ length: cellCount }, () => []);
  }

  fill(trials: TrialTable): void {
    for (const rows of this.#rows) rows.length = 0;
    for (let row = 0; row < trials.length; row += 1) this.#rows[trials.cell[row] ?? 0]?.push(row);
  }

  of(cell: number): readonly number[] {
    return this.#rows[cell] ?? [];
  }
}

/** Puts trial records into the columns that scoring reads; trials of cells the task does not know are left out. */
export function tableOf(trials: readonly ScoringTrial[], cells: readonly string[]): TrialTable {
  const table = new TrialTable();
  const codes = new Map(cells.map((cell, code) => [cell, code]));
  for (const trial of trials) {
    const cell = codes.get(trial.cell);
    if (cell === undefined) continue;
    const responded = trial.correct === null ? outcome.none : trial.correct ? outcome.correct : outcome.error;
    table.append(
      trial.block,
      cell,
      trial.trial,
      trial.latencyMs === null ? outcome.none : responded,
      trial.latencyMs ?? Number.NaN,
      trial.latencyCorrectedMs ?? Number.NaN,
    );
  }
  return table;
}
