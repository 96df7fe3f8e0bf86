import { compatibleFirst, mappingsOf } from './block-order';
import { Sample } from './sample';
import { combine, defined, flag, proportion, undefinedScore, type Score } from './score';
import { HALVES, RowsByCell, type Half, type Portion, type TrialTable } from './trials';

/** The SC-IAT's block roles; only the test blocks are scored, the practice blocks tell the order. */
export const SCIAT_CELLS = ['test_compatible', 'test_incompatible', 'practice_compatible', 'practice_incompatible'];
const COMPATIBLE = 0;
const INCOMPATIBLE = 1;
const TEST_CELLS = [COMPATIBLE, INCOMPATIBLE] as const;
const FIRST_POSITIONS = [1, 2] as const;
/** Responses under this many ms are deleted; 350 stays (Karpinski & Steinman 2006, p. 19). */
const SHORTEST_LATENCY = 350;
/** Added to the block mean for an error, ms (Karpinski & Steinman 2006, p. 19). */
const ERROR_PENALTY = 400;
/** More than this share of errors excludes a person; exactly 20 % stays (Karpinski & Steinman 2006, p. 19). */
const LARGEST_ERROR_SHARE = 0.2;
/** implicitMeasures drops a person with an accuracy under this in either test block. */
const SMALLEST_BLOCK_ACCURACY = 0.75;

/** Which trials of a block make the mean that an error's value is built on. */
export type PenaltyMean = 'all_responded' | 'correct';

export interface SciatOptions {
  /** `correct` adds D with the penalty on the mean of the correct trials. */
  readonly penaltyMean: PenaltyMean;
  readonly halves: boolean;
}

export interface SciatD {
  readonly d: Score;
  /** Means of the test blocks after error treatment, ms. */
  readonly meanCompatible: Score;
  readonly meanIncompatible: Score;
  /** Deviation of the correct latencies of both test blocks together, ms. */
  readonly deviationOfCorrect: Score;
}

export interface SciatScores {
  readonly compatibleFirst: Score;
  readonly testTrials: number;
  readonly withoutResponse: number;
  readonly under350: number;
  readonly used: number;
  /** Errors of the responded test trials. */
  readonly errorRate: Score;
  /** Errors of the responded test trials of 350 ms or more. */
  readonly errorRateAfter350: Score;
  readonly accuracyCompatible: Score;
  readonly accuracyIncompatible: Score;
  readonly excludedErrors: Score;
  readonly excludedErrorsAfter350: Score;
  readonly missingBlock: boolean;
  /** The rule of implicitMeasures: accuracy under .75 in either test block. */
  readonly excludedBlockAccuracy: Score;
  readonly main: SciatD;
  readonly onCorrectMean: Score | null;
  readonly halves: Readonly<Record<Half, Score>> | null;
}

interface BlockCounts {
  total: number;
  responded: number;
  errors: number;
  fast: number;
  fastErrors: number;
}

/** Scores single-category IATs one participant at a time. */
export class SciatScorer {
  readonly #options: SciatOptions;
  readonly #rows = new RowsByCell(SCIAT_CELLS.length);
  readonly #mappings = mappingsOf(SCIAT_CELLS);
  readonly #correct = new Sample();
  readonly #block = new Sample();
  readonly #blockCorrect = new Sample();

  constructor(options: SciatOptions) {
    this.#options = options;
  }

  /** D, counts and exclusion flags of one participant (Karpinski & Steinman 2006, pp. 19-20). Latencies in ms. */
  score(trials: TrialTable): SciatScores {
    this.#rows.fill(trials);
    const compatible = this.#count(trials, COMPATIBLE);
    const incompatible = this.#count(trials, INCOMPATIBLE);
    const sum = (key: keyof BlockCounts): number => compatible[key] + incompatible[key];
    const errorRate = proportion(sum('errors'), sum('responded'));
    const used = sum('responded') - sum('fast');
    const errorRateAfter350 = proportion(sum('errors') - sum('fastErrors'), used);
    const accuracy = (counts: BlockCounts, cell: number): Score =>
      counts.responded === 0 ? this.#emptyBlock(cell) : proportion(counts.responded - counts.errors, counts.responded);
    const accuracyCompatible = accuracy(compatible, COMPATIBLE);
    const accuracyIncompatible = accuracy(incompatible, INCOMPATIBLE);
    const smallest = combine(accuracyCompatible, accuracyIncompatible, Math.min);
    return {
      compatibleFirst: compatibleFirst(trials, this.#mappings, FIRST_POSITIONS),
      testTrials: sum('total'),
      withoutResponse: sum('total') - sum('responded'),
      under350: sum('fast'),
      used,
      errorRate,
      errorRateAfter350,
      accuracyCompatible,
      accuracyIncompatible,
      excludedErrors: flag(errorRate, (rate) => rate > LARGEST_ERROR_SHARE),
      excludedErrorsAfter350: flag(errorRateAfter350, (rate) => rate > LARGEST_ERROR_SHARE),
      missingBlock: TEST_CELLS.some((cell) => this.#rows.of(cell).length === 0),
      excludedBlockAccuracy: flag(smallest, (value) => value < SMALLEST_BLOCK_ACCURACY),
      ...this.#scores(trials),
    };
  }

  #scores(trials: TrialTable): Pick<SciatScores, 'main' | 'onCorrectMean' | 'halves'> {
    const half = (portion: Portion): Score => this.#difference(trials, 'all_responded', portion).d;
    const [odd, even] = HALVES;
    return {
      main: this.#difference(trials, 'all_responded', 'all'),
      onCorrectMean: this.#options.penaltyMean === 'correct' ? this.#difference(trials, 'correct', 'all').d : null,
      halves: this.#options.halves ? { odd: half(odd), even: half(even) } : null,
    };
  }

  #difference(trials: TrialTable, penaltyMean: PenaltyMean, portion: Portion): SciatD {
    this.#correct.clear();
    const meanCompatible = this.#blockMean(trials, COMPATIBLE, penaltyMean, portion);
    const meanIncompatible = this.#blockMean(trials, INCOMPATIBLE, penaltyMean, portion);
    const deviationOfCorrect =
      this.#correct.length < 2
        ? undefinedScore(this.#correct.length === 0 ? 'no_correct_trials' : 'too_few_trials')
        : defined(this.#correct.deviation());
    const difference = combine(meanIncompatible, meanCompatible, (slow, fast) => slow - fast);
    const d =
      deviationOfCorrect.kind === 'defined' && deviationOfCorrect.value === 0 && difference.kind === 'defined'
        ? undefinedScore('zero_variance')
        : combine(difference, deviationOfCorrect, (milliseconds, deviation) => milliseconds / deviation);
    return { d, meanCompatible, meanIncompatible, deviationOfCorrect };
  }

  /** Mean of a test block in which every error counts as the block's mean + 400 ms; adds its correct latencies. */
  #blockMean(trials: TrialTable, cell: number, penaltyMean: PenaltyMean, portion: Portion): Score {
    const block = this.#block;
    const correct = this.#blockCorrect;
    block.clear();
    correct.clear();
    for (const row of this.#rows.of(cell)) {
      if (!trials.responded(row) || !trials.inPortion(row, portion)) continue;
      const latency = trials.latency(row, 'first');
      if (latency < SHORTEST_LATENCY) continue;
      block.push(latency);
      if (!trials.isError(row)) correct.push(latency);
    }
    this.#correct.pushAll(correct);
    if (block.length === 0) return this.#emptyBlock(cell);
    const errors = block.length - correct.length;
    if (errors > 0 && penaltyMean === 'correct' && correct.length === 0) {
      return undefinedScore('no_correct_trials', SCIAT_CELLS[cell]);
    }
    if (errors > 0) {
      const value = (penaltyMean === 'correct' ? correct.mean() : block.mean()) + ERROR_PENALTY;
      correct.pushRepeated(value, errors);
    }
    return defined(correct.mean());
  }

  #emptyBlock(cell: number): Score {
    return undefinedScore(this.#rows.of(cell).length === 0 ? 'missing_block' : 'no_trials', SCIAT_CELLS[cell]);
  }

  #count(trials: TrialTable, cell: number): BlockCounts {
    const counts = { total: 0, responded: 0, errors: 0, fast: 0, fastErrors: 0 };
    for (const row of this.#rows.of(cell)) {
      counts.total += 1;
      if (!trials.responded(row)) continue;
      const isError = trials.isError(row);
      const isFast = trials.latency(row, 'first') < SHORTEST_LATENCY;
      counts.responded += 1;
      if (isError) counts.errors += 1;
      if (isFast) counts.fast += 1;
      if (isFast && isError) counts.fastErrors += 1;
    }
    return counts;
  }
}
