import { compatibleFirst, mappingsOf } from './block-order';
import { IAT_ALGORITHMS, type IatAlgorithmName } from './iat-algorithms';
import { BlockDifference, LONGEST_LATENCY, type BlockPair, type DeviationOrder } from './iat-difference';
import { combine, defined, flag, proportion, undefinedScore, type Score } from './score';
import { RowsByCell, type LatencyKind, type Portion, type TrialTable } from './trials';

/** The IAT's block roles that scoring reads; the four critical blocks come first. */
export const IAT_CELLS = ['practice_compatible', 'practice_incompatible', 'test_compatible', 'test_incompatible'];
const PRACTICE: BlockPair = { compatible: 0, incompatible: 1 };
const TEST: BlockPair = { compatible: 2, incompatible: 3 };
const CRITICAL_CELLS = [0, 1, 2, 3] as const;
/** Blocks 3 and 4 hold the mapping that comes first (Greenwald et al. 2003, Table 1). */
const FIRST_POSITIONS = [3, 4] as const;
/** Latencies under this many ms are too fast to be responses to the stimulus. */
const TOO_FAST = 300;
/** The second speed bound that D2, D5 and D6 delete below. */
const FAST = 400;
/** A person with more than this share of too fast trials is excluded; exactly 10 % stays. */
const LARGEST_FAST_SHARE = 0.1;

export interface IatOptions {
  readonly algorithms: readonly IatAlgorithmName[];
  /** `before_penalty` adds D with the deviation taken before errors got their value, for D3 to D6. */
  readonly sd: DeviationOrder;
  /** Also score odd and even trials apart, with penalties per half. */
  readonly halves: boolean;
}

/** One algorithm's results: D = mean of the practice and the test pair, and the parts. */
export interface IatScore {
  readonly d: Score;
  readonly practice: Score;
  readonly test: Score;
  /** With `sd: 'before_penalty'` and an algorithm that replaces errors; else null. */
  readonly sdBeforePenalty: Score | null;
  /** With `halves`; else null. */
  readonly halves: { readonly odd: Score; readonly even: Score } | null;
}

/** Slow and fast critical trials by one of the two latencies; undefined when that latency was not recorded. */
export interface SpeedCounts {
  readonly over10000: Score;
  readonly under300: Score;
  readonly under400: Score;
  /** Share under 300 ms of all critical trials. */
  readonly shareOfAll: Score;
  /** Share under 300 ms of the critical trials up to 10 s: the rule of Greenwald et al. (2003). */
  readonly shareWithin10s: Score;
  /** Mean of the blocks' shares up to 10 s: the rule of the SAS macro and IAT::cleanIAT. */
  readonly meanShareOfBlocks: Score;
}

export interface IatScores {
  readonly compatibleFirst: Score;
  readonly critical: number;
  readonly errors: number;
  readonly errorRate: Score;
  readonly first: SpeedCounts;
  readonly corrected: SpeedCounts;
  readonly missingBlock: boolean;
  readonly excludedFast: Score;
  readonly excludedFastOfAll: Score;
  readonly excludedFastBlockMean: Score;
  readonly scores: ReadonlyMap<IatAlgorithmName, IatScore>;
}

function speedCounts(trials: TrialTable, rows: RowsByCell, kind: LatencyKind): SpeedCounts {
  const total = { all: 0, slow: 0, under300: 0, under400: 0 };
  let blocks = 0;
  let shares = 0;
  let unknown = false;
  for (const cell of CRITICAL_CELLS) {
    let within = 0;
    let fast = 0;
    for (const row of rows.of(cell)) {
      if (!trials.responded(row)) continue;
      const latency = trials.latency(row, kind);
      if (Number.isNaN(latency)) unknown = true;
      total.all += 1;
      if (latency > LONGEST_LATENCY) total.slow += 1;
      else within += 1;
      if (latency < TOO_FAST) fast += 1;
      if (latency < FAST) total.under400 += 1;
    }
    total.under300 += fast;
    if (within > 0) {
      blocks += 1;
      shares += fast / within;
    }
  }
  const known = (score: Score): Score => (unknown ? undefinedScore('missing_latency') : score);
  return {
    over10000: known(defined(total.slow)),
    under300: known(defined(total.under300)),
    under400: known(defined(total.under400)),
    shareOfAll: known(proportion(total.under300, total.all)),
    shareWithin10s: known(proportion(total.under300, total.all - total.slow)),
    meanShareOfBlocks: known(proportion(shares, blocks)),
  };
}

const mean = (first: Score, second: Score): Score => combine(first, second, (one, other) => (one + other) / 2);
const tooFast = (share: Score): Score => flag(share, (value) => value > LARGEST_FAST_SHARE);

/** Scores IATs one participant at a time; the instance's scratch space is used again for each. */
export class IatScorer {
  readonly #options: IatOptions;
  readonly #rows = new RowsByCell(IAT_CELLS.length);
  readonly #difference = new BlockDifference(IAT_CELLS);
  readonly #mappings = mappingsOf(IAT_CELLS);

  constructor(options: IatOptions) {
    this.#options = options;
  }

  /**
   * D measures, counts and exclusion flags of one participant (Greenwald, Nosek & Banaji 2003, Table 4). Latencies in
   * ms; D in standard deviations, positive when the compatible mapping is faster. D is not blanked for the excluded.
   */
  score(trials: TrialTable): IatScores {
    this.#rows.fill(trials);
    let critical = 0;
    let errors = 0;
    for (const cell of CRITICAL_CELLS) {
      for (const row of this.#rows.of(cell)) {
        if (!trials.responded(row)) continue;
        critical += 1;
        if (trials.isError(row)) errors += 1;
      }
    }
    const first = speedCounts(trials, this.#rows, 'first');
    return {
      compatibleFirst: compatibleFirst(trials, this.#mappings, FIRST_POSITIONS),
      critical,
      errors,
      errorRate: proportion(errors, critical),
      first,
      corrected: speedCounts(trials, this.#rows, 'corrected'),
      missingBlock: CRITICAL_CELLS.some((cell) => this.#rows.of(cell).length === 0),
      excludedFast: tooFast(first.shareWithin10s),
      excludedFastOfAll: tooFast(first.shareOfAll),
      excludedFastBlockMean: tooFast(first.meanShareOfBlocks),
      scores: new Map(this.#options.algorithms.map((name) => [name, this.#algorithm(trials, name)])),
    };
  }

  #algorithm(trials: TrialTable, name: IatAlgorithmName): IatScore {
    const algorithm = IAT_ALGORITHMS[name];
    const pair = (blocks: BlockPair, order: DeviationOrder, portion: Portion): Score =>
      this.#difference.of(trials, this.#rows, blocks, algorithm, order, portion);
    const whole = (order: DeviationOrder, portion: Portion): Score =>
      mean(pair(PRACTICE, order, portion), pair(TEST, order, portion));
    const practice = pair(PRACTICE, 'after_penalty', 'all');
    const test = pair(TEST, 'after_penalty', 'all');
    const replaces = replacesErrors(name);
    return {
      d: mean(practice, test),
      practice,
      test,
      sdBeforePenalty: this.#options.sd === 'before_penalty' && replaces ? whole('before_penalty', 'all') : null,
      halves: this.#options.halves
        ? { odd: whole('after_penalty', 'odd'), even: whole('after_penalty', 'even') }
        : null,
    };
  }
}

/** Whether an algorithm replaces error latencies, so that the order of deviation and penalty matters. */
export function replacesErrors(name: IatAlgorithmName): boolean {
  return IAT_ALGORITHMS[name].errors !== 'as_measured';
}

/** Whether a participant counts for reliability: not too fast and no block missing. */
export function isIncluded(scores: IatScores): boolean {
  return !scores.missingBlock && scores.excludedFast.kind === 'defined' && scores.excludedFast.value === 0;
}
