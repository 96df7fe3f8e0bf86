import { defined, transform, undefinedScore, type Score } from './score';

/**
 * Streaming Pearson correlation of pairs (Welford 1962, extended to the co-moment), so that the reliability of any
 * number of participants needs six numbers of memory. Pairs with an undefined half are left out.
 */
export class PairedMoments {
  count = 0;
  #meanFirst = 0;
  #meanSecond = 0;
  #squaresFirst = 0;
  #squaresSecond = 0;
  #products = 0;

  add(first: Score, second: Score): void {
    if (first.kind === 'undefined' || second.kind === 'undefined') return;
    this.count += 1;
    const fromFirst = first.value - this.#meanFirst;
    const fromSecond = second.value - this.#meanSecond;
    this.#meanFirst += fromFirst / this.count;
    this.#meanSecond += fromSecond / this.count;
    this.#squaresFirst += fromFirst * (first.value - this.#meanFirst);
    this.#squaresSecond += fromSecond * (second.value - this.#meanSecond);
    this.#products += fromFirst * (second.value - this.#meanSecond);
  }

  /** Pearson's r of the pairs, in -1..1. */
  correlation(): Score {
    if (this.count < 2) return undefinedScore('too_few_trials');
    if (this.#squaresFirst === 0 || this.#squaresSecond === 0) return undefinedScore('zero_variance');
    return defined(this.#products / Math.sqrt(this.#squaresFirst * this.#squaresSecond));
  }
}

/** Reliability of the whole test from the correlation of its halves: 2r / (1 + r) (Spearman 1910; Brown 1910). */
export function spearmanBrown(correlation: Score): Score {
  return transform(correlation, (r) => (2 * r) / (1 + r));
}

export interface Reliability {
  readonly pairs: number;
  readonly correlation: Score;
  readonly spearmanBrown: Score;
}

/** Correlation of the pairs so far and the reliability of the whole test. */
export function reliabilityOf(moments: PairedMoments): Reliability {
  const correlation = moments.correlation();
  return { pairs: moments.count, correlation, spearmanBrown: spearmanBrown(correlation) };
}
