import { compatibleFirst, mappingsOf } from './block-order';
import { Sample } from './sample';
import { combine, defined, flag, proportion, undefinedScore, type Score } from './score';
import { HALVES, RowsByCell, type Half, type LatencyKind, type Portion, type TrialTable } from './trials';

/** The brief IAT's scored block roles: two consecutive pairs. */
export const BIAT_CELLS = ['block1_compatible', 'block1_incompatible', 'block2_compatible', 'block2_incompatible'];
const PAIRS = [
  { compatible: 0, incompatible: 1 },
  { compatible: 2, incompatible: 3 },
] as const;
const SCORED_CELLS = [0, 1, 2, 3] as const;
const FIRST_POSITIONS = [2, 4] as const;
/** Trials 1 to 4 of each block warm up (Nosek et al. 2014, Table 9). */
const WARM_UP_TRIALS = 4;
/** Latencies over this many ms are deleted; 10 000 itself stays. */
const LONGEST_LATENCY = 10_000;
/** Latencies are recoded to these bounds, ms (Nosek et al. 2014, Table 9). */
const RECODE = { lowest: 400, highest: 2000 } as const;
const TOO_FAST = 300;
const LARGEST_FAST_SHARE = 0.1;

export interface BiatAlgorithm {
  readonly latency: LatencyKind;
  /** Added to the mean of a block's correct trials for an error, ms; null leaves errors as measured. */
  readonly errorPenalty: number | null;
}

/** The error treatments of the brief IAT's D. Adding one is adding an entry. */
export const BIAT_ALGORITHMS = {
  D_builtin: { latency: 'corrected', errorPenalty: null },
  D_first: { latency: 'first', errorPenalty: null },
  D_600: { latency: 'first', errorPenalty: 600 },
} as const satisfies Record<string, BiatAlgorithm>;
export const BIAT_ALGORITHM_NAMES = ['D_builtin', 'D_first', 'D_600'] as const;
export type BiatAlgorithmName = (typeof BIAT_ALGORITHM_NAMES)[number];

export interface BiatOptions {
  readonly algorithms: readonly BiatAlgorithmName[];
  readonly halves: boolean;
}

export interface BiatScore {
  /** Mean of the two pairs. */
  readonly d: Score;
  readonly pair1: Score;
  readonly pair2: Score;
  readonly halves: Readonly<Record<Half, Score>> | null;
}

export interface BiatScores {
  readonly compatibleFirst: Score;
  /** Responded trials of the scored blocks, warm-up included. */
  readonly inScoredBlocks: number;
  /** Of those, the trials after the warm-up. */
  readonly analysed: number;
  readonly over10000: number;
  readonly under300: number;
  readonly under300WithWarmUp: number;
  readonly errorRate: Score;
  /** Share under 300 ms of the analysed trials up to 10 s. */
  readonly shareFast: Score;
  readonly excludedFast: Score;
  readonly excludedFastOfAll: Score;
  readonly excludedFastWithWarmUp: Score;
  /** A scored block has no trial after the warm-up. */
  readonly missingBlock: boolean;
  readonly scores: ReadonlyMap<BiatAlgorithmName, BiatScore>;
}

function isWarmUp(trials: TrialTable, row: number): boolean {
  return (trials.trial[row] ?? 0) <= WARM_UP_TRIALS;
}

const tooFast = (share: Score): Score => flag(share, (value) => value > LARGEST_FAST_SHARE);
const mean = (first: Score, second: Score): Score => combine(first, second, (one, other) => (one + other) / 2);

/** Scores brief IATs one participant at a time. */
export class BiatScorer {
  readonly #options: BiatOptions;
  readonly #rows = new RowsByCell(BIAT_CELLS.length);
  readonly #mappings = mappingsOf(BIAT_CELLS);
  readonly #correct = new Sample();
  readonly #pooled = new Sample();

  constructor(options: BiatOptions) {
    this.#options = options;
  }

  /** D, counts and flags of one participant (Nosek, Bar-Anan, Sriram, Axt & Greenwald 2014, Table 9). In ms. */
  score(trials: TrialTable): BiatScores {
    this.#rows.fill(trials);
    const counts = { all: 0, analysed: 0, slow: 0, fast: 0, fastAll: 0, errors: 0 };
    let missingBlock = false;
    for (const cell of SCORED_CELLS) {
      const before = counts.analysed;
      for (const row of this.#rows.of(cell)) this.#count(trials, row, counts);
      if (counts.analysed === before) missingBlock = true;
    }
    const shareFast = proportion(counts.fast, counts.analysed - counts.slow);
    return {
      compatibleFirst: compatibleFirst(trials, this.#mappings, FIRST_POSITIONS),
      inScoredBlocks: counts.all,
      analysed: counts.analysed,
      over10000: counts.slow,
      under300: counts.fast,
      under300WithWarmUp: counts.fastAll,
      errorRate: proportion(counts.errors, counts.analysed),
      shareFast,
      excludedFast: tooFast(shareFast),
      excludedFastOfAll: tooFast(proportion(counts.fast, counts.analysed)),
      excludedFastWithWarmUp: tooFast(proportion(counts.fastAll, counts.all)),
      missingBlock,
      scores: new Map(this.#options.algorithms.map((name) => [name, this.#algorithm(trials, name)])),
    };
  }

  #count(
    trials: TrialTable,
    row: number,
    counts: { all: number; analysed: number; slow: number; fast: number; fastAll: number; errors: number },
  ): void {
    if (!trials.responded(row)) return;
    const latency = trials.latency(row, 'first');
    counts.all += 1;
    if (latency < TOO_FAST) counts.fastAll += 1;
    if (isWarmUp(trials, row)) return;
    counts.analysed += 1;
    if (latency > LONGEST_LATENCY) counts.slow += 1;
    if (latency < TOO_FAST) counts.fast += 1;
    if (trials.isError(row)) counts.errors += 1;
  }

  #algorithm(trials: TrialTable, name: BiatAlgorithmName): BiatScore {
    const algorithm = BIAT_ALGORITHMS[name];
    const pair = (blocks: (typeof PAIRS)[number], portion: Portion): Score =>
      this.#pair(trials, blocks, algorithm, portion);
    const [first, second] = PAIRS;
    const [odd, even] = HALVES;
    const half = (portion: Portion): Score => mean(pair(first, portion), pair(second, portion));
    const pair1 = pair(first, 'all');
    const pair2 = pair(second, 'all');
    return {
      d: mean(pair1, pair2),
      pair1,
      pair2,
      halves: this.#options.halves ? { odd: half(odd), even: half(even) } : null,
    };
  }

  /** (mean incompatible - mean compatible) / N-1 deviation of both blocks' values together. */
  #pair(trials: TrialTable, blocks: (typeof PAIRS)[number], algorithm: BiatAlgorithm, portion: Portion): Score {
    this.#pooled.clear();
    const compatible = this.#blockMean(trials, blocks.compatible, algorithm, portion);
    const incompatible = this.#blockMean(trials, blocks.incompatible, algorithm, portion);
    const difference = combine(incompatible, compatible, (slow, fast) => slow - fast);
    if (difference.kind === 'undefined') return difference;
    const deviation = this.#pooled.deviation();
    return deviation === 0 ? undefinedScore('zero_variance') : defined(difference.value / deviation);
  }

  #blockMean(trials: TrialTable, cell: number, algorithm: BiatAlgorithm, portion: Portion): Score {
    const correct = this.#correct;
    const where = BIAT_CELLS[cell] ?? null;
    correct.clear();
    let errors = 0;
    for (const row of this.#rows.of(cell)) {
      if (isWarmUp(trials, row) || !trials.responded(row) || !trials.inPortion(row, portion)) continue;
      const latency = trials.latency(row, algorithm.latency);
      if (Number.isNaN(latency)) return undefinedScore('missing_latency', where);
      if (latency > LONGEST_LATENCY) continue;
      if (algorithm.errorPenalty !== null && trials.isError(row)) errors += 1;
      else correct.push(Math.min(Math.max(latency, RECODE.lowest), RECODE.highest));
    }
    if (correct.length + errors === 0) {
      return undefinedScore(this.#rows.of(cell).length === 0 ? 'missing_block' : 'no_trials', where);
    }
    if (errors > 0) {
      if (correct.length === 0) return undefinedScore('no_correct_trials', where);
      correct.pushRepeated(correct.mean() + (algorithm.errorPenalty ?? 0), errors);
    }
    this.#pooled.pushAll(correct);
    return defined(correct.mean());
  }
}
