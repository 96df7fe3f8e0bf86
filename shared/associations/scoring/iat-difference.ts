import type { IatAlgorithm } from './iat-algorithms';
import { Sample } from './sample';
import { combine, defined, undefinedScore, type Score, type UndefinedScore } from './score';
import type { Portion, RowsByCell, TrialTable } from './trials';

/** When the standard deviation is taken: after errors got their value (usual), or before (the paper's printed order). */
export type DeviationOrder = 'after_penalty' | 'before_penalty';

/** Latencies over this many ms are deleted; 10 000 itself stays (Greenwald et al. 2003, Table 4, step 2). */
export const LONGEST_LATENCY = 10_000;
/** Added to the mean of a block's correct trials for an error (Table 4, D4 and D6). */
const ERROR_PENALTY = 600;
/** Standard deviations added to the mean of a block's correct trials for an error (Table 4, D3 and D5). */
const ERROR_DEVIATIONS = 2;

/** Two blocks that are compared, as indexes in the IAT's cells, with their names for the reasons. */
export interface BlockPair {
  readonly compatible: number;
  readonly incompatible: number;
}

/**
 * The difference of two blocks in standard deviations: steps 1 and 3 to 5 of the improved algorithm (Greenwald, Nosek
 * & Banaji 2003, Table 4). Holds scratch space, so that one instance scores any number of participants.
 */
export class BlockDifference {
  readonly #cells: readonly string[];
  readonly #correct = new Sample();
  readonly #scored = new Sample();
  readonly #pooled = new Sample();
  readonly #measured = new Sample();

  constructor(cells: readonly string[]) {
    this.#cells = cells;
  }

  /** D of one pair: (mean incompatible - mean compatible) / N-1 deviation of all scored trials of both blocks. */
  of(
    trials: TrialTable,
    rows: RowsByCell,
    pair: BlockPair,
    algorithm: IatAlgorithm,
    order: DeviationOrder,
    portion: Portion,
  ): Score {
    this.#pooled.clear();
    this.#measured.clear();
    const compatible = this.#blockMean(trials, rows, pair.compatible, algorithm, portion);
    const incompatible = this.#blockMean(trials, rows, pair.incompatible, algorithm, portion);
    const difference = combine(incompatible, compatible, (slow, fast) => slow - fast);
    if (difference.kind === 'undefined') return difference;
    const sample = order === 'after_penalty' ? this.#pooled : this.#measured;
    if (sample.length < 2) return undefinedScore('too_few_trials');
    const deviation = sample.deviation();
    return deviation === 0 ? undefinedScore('zero_variance') : defined(difference.value / deviation);
  }

  /** Mean of a block after deletions and error treatment; adds the block's values to the pooled samples. */
  #blockMean(trials: TrialTable, rows: RowsByCell, cell: number, algorithm: IatAlgorithm, portion: Portion): Score {
    const correct = this.#correct;
    const scored = this.#scored;
    const where = this.#cells[cell] ?? null;
    const shortest = algorithm.deleteBelow ?? 0;
    correct.clear();
    scored.clear();
    let errors = 0;
    for (const row of rows.of(cell)) {
      if (!trials.inPortion(row, portion) || !trials.responded(row)) continue;
      const latency = trials.latency(row, algorithm.latency);
      if (Number.isNaN(latency)) return undefinedScore('missing_latency', where);
      if (latency > LONGEST_LATENCY || latency < shortest) continue;
      this.#measured.push(latency);
      if (algorithm.errors !== 'as_measured' && trials.isError(row)) errors += 1;
      else correct.push(latency);
    }
    if (correct.length + errors === 0) {
      return undefinedScore(rows.of(cell).length === 0 ? 'missing_block' : 'no_trials', where);
    }
    scored.pushAll(correct);
    if (errors > 0) {
      const value = this.#errorValue(algorithm, where);
      if (value.kind === 'undefined') return value;
      scored.pushRepeated(value.value, errors);
    }
    this.#pooled.pushAll(scored);
    return defined(scored.mean());
  }

  #errorValue(algorithm: IatAlgorithm, where: string | null): UndefinedScore | { kind: 'defined'; value: number } {
    const correct = this.#correct;
    if (correct.length === 0) return undefinedScore('no_correct_trials', where);
    if (algorithm.errors === 'mean_plus_600') return { kind: 'defined', value: correct.mean() + ERROR_PENALTY };
    if (correct.length === 1) return undefinedScore('too_few_trials', where);
    return { kind: 'defined', value: correct.mean() + ERROR_DEVIATIONS * correct.deviation() };
  }
}
