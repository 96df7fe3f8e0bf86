import { Sample } from './sample';
import { combine, defined, flag, proportion, undefinedScore, type Score } from './score';
import { HALVES, RowsByCell, type Half, type Portion, type TrialTable } from './trials';

/** Prime and target of a trial: `prime_A/negative` and so on. */
export const PRIMING_CELLS = ['prime_A/positive', 'prime_A/negative', 'prime_B/positive', 'prime_B/negative'];
const PRIME_A = { positive: 0, negative: 1 } as const;
const PRIME_B = { positive: 2, negative: 3 } as const;
/** A positive target after prime A, or a negative one after prime B, is congruent when A is the liked prime. */
const CONGRUENT = [PRIME_A.positive, PRIME_B.negative] as const;
const INCONGRUENT = [PRIME_A.negative, PRIME_B.positive] as const;
/** Correct latencies inside these bounds count, ms, both ends included. */
const WINDOW = { shortest: 300, longest: 1000 } as const;
const WIDE_WINDOW = { shortest: 300, longest: 2000 } as const;
const UNTRIMMED = { shortest: 0, longest: Number.POSITIVE_INFINITY } as const;
/** A person with more than this share of errors is flagged. */
const LARGEST_ERROR_SHARE = 0.4;

interface Window {
  readonly shortest: number;
  readonly longest: number;
}
type Scale = 'ms' | 'ln';

export interface PrimingOptions {
  readonly halves: boolean;
}

export interface PrimingScores {
  /** Responded trials. */
  readonly trials: number;
  readonly errorRate: Score;
  readonly excludedErrors: Score;
  /** Correct trials of 300-1000 ms. */
  readonly used: number;
  /** M(negative targets) - M(positive targets) after the prime, ms: how much the prime helps positive targets. */
  readonly facilitationA: Score;
  readonly facilitationB: Score;
  /** Facilitation A - facilitation B, ms; positive when A is liked more. */
  readonly effect: Score;
  /** The same on ln(ms). */
  readonly effectLn: Score;
  /** The same on ln(ms) of all correct trials. */
  readonly effectLnUntrimmed: Score;
  /** Mean of incongruent minus mean of congruent correct trials, 300-2000 ms. */
  readonly incongruentMinusCongruent: Score;
  readonly halves: Readonly<Record<Half, Score>> | null;
}

/**
 * Scores evaluative priming one participant at a time (Fazio, Jackson, Dunton & Williams 1995: facilitation per
 * prime; trimming and logarithm as in Wentura & Degner 2010).
 */
export class PrimingScorer {
  readonly #options: PrimingOptions;
  readonly #rows = new RowsByCell(PRIMING_CELLS.length);
  readonly #sample = new Sample();

  constructor(options: PrimingOptions) {
    this.#options = options;
  }

  score(trials: TrialTable): PrimingScores {
    this.#rows.fill(trials);
    let responded = 0;
    let errors = 0;
    let used = 0;
    for (let row = 0; row < trials.length; row += 1) {
      if (!trials.responded(row)) continue;
      responded += 1;
      const latency = trials.latency(row, 'first');
      if (trials.isError(row)) errors += 1;
      else if (latency >= WINDOW.shortest && latency <= WINDOW.longest) used += 1;
    }
    const errorRate = proportion(errors, responded);
    const [odd, even] = HALVES;
    return {
      trials: responded,
      errorRate,
      excludedErrors: flag(errorRate, (rate) => rate > LARGEST_ERROR_SHARE),
      used,
      facilitationA: this.#facilitation(trials, PRIME_A, WINDOW, 'ms', 'all'),
      facilitationB: this.#facilitation(trials, PRIME_B, WINDOW, 'ms', 'all'),
      effect: this.#effect(trials, WINDOW, 'ms', 'all'),
      effectLn: this.#effect(trials, WINDOW, 'ln', 'all'),
      effectLnUntrimmed: this.#effect(trials, UNTRIMMED, 'ln', 'all'),
      incongruentMinusCongruent: combine(
        this.#mean(trials, INCONGRUENT, WIDE_WINDOW, 'ms', 'all'),
        this.#mean(trials, CONGRUENT, WIDE_WINDOW, 'ms', 'all'),
        (incongruent, congruent) => incongruent - congruent,
      ),
      halves: this.#options.halves
        ? { odd: this.#effect(trials, WINDOW, 'ms', odd), even: this.#effect(trials, WINDOW, 'ms', even) }
        : null,
    };
  }

  #effect(trials: TrialTable, window: Window, scale: Scale, portion: Portion): Score {
    return combine(
      this.#facilitation(trials, PRIME_A, window, scale, portion),
      this.#facilitation(trials, PRIME_B, window, scale, portion),
      (first, second) => first - second,
    );
  }

  #facilitation(
    trials: TrialTable,
    prime: { readonly positive: number; readonly negative: number },
    window: Window,
    scale: Scale,
    portion: Portion,
  ): Score {
    return combine(
      this.#mean(trials, [prime.negative], window, scale, portion),
      this.#mean(trials, [prime.positive], window, scale, portion),
      (negative, positive) => negative - positive,
    );
  }

  /** Mean of the correct trials of some cells inside a window of latencies. */
  #mean(trials: TrialTable, cells: readonly number[], window: Window, scale: Scale, portion: Portion): Score {
    const sample = this.#sample;
    sample.clear();
    let present = 0;
    for (const cell of cells) {
      const rows = this.#rows.of(cell);
      present += rows.length;
      for (const row of rows) {
        if (!trials.responded(row) || trials.isError(row) || !trials.inPortion(row, portion)) continue;
        const latency = trials.latency(row, 'first');
        if (latency < window.shortest || latency > window.longest) continue;
        if (scale === 'ln' && latency <= 0) return undefinedScore('zero_latency', PRIMING_CELLS[cell]);
        sample.push(scale === 'ln' ? Math.log(latency) : latency);
      }
    }
    if (sample.length > 0) return defined(sample.mean());
    const where = cells.map((cell) => PRIMING_CELLS[cell]).join('+');
    return undefinedScore(present === 0 ? 'missing_block' : 'no_correct_trials', where);
  }
}
