import { quantileSorted } from 'd3-array';
import { randomFrom } from '../base/random';
import { defined, undefinedBecause, type Estimate } from './estimate';
import { intervalOf, type Interval } from './intervals';
import { normalCumulative, normalQuantile } from './normal';

/** Why there is no interval: too little data, or a statistic that does not exist in the sample or most resamples. */
export type BootstrapProblem = 'too_few_cases' | 'statistic_undefined';

export interface BootstrapSettings {
  /** 32 bits; the same seed gives the same interval on every machine. */
  readonly seed: number;
  readonly confidence?: number;
  readonly repetitions?: number;
}

export interface Bootstrapped {
  readonly value: number;
  readonly interval: Interval;
}

/** Below this a resample holds too few different cases to say anything about spread. */
const FEWEST_CASES = 5;

function resampled<Case>(
  cases: readonly Case[],
  statistic: (sample: readonly Case[]) => number,
  { seed, repetitions = 2000 }: BootstrapSettings,
): number[] {
  const random = randomFrom(seed);
  const values: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const sample = cases.map((_case, index) => cases[random.integer(cases.length)] ?? cases[index]);
    const value = statistic(sample.filter((drawn): drawn is Case => drawn !== undefined));
    if (Number.isFinite(value)) values.push(value);
  }
  return values.toSorted((left, right) => left - right);
}

/** With more cases the correction for skewness is too small to see, and leaving each out in turn takes their square. */
const MOST_LEFT_OUT = 500;

/** Skewness of the statistic's sensitivity to single cases, by the jackknife (Efron 1987); 0 with very many cases. */
function acceleration<Case>(cases: readonly Case[], statistic: (sample: readonly Case[]) => number): number {
  if (cases.length > MOST_LEFT_OUT) return 0;
  const without = cases.map((_case, index) => statistic(cases.toSpliced(index, 1)));
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  let [squares, cubes] = [0, 0];
  for (const value of without) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/**
 * A statistic with its bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82:171-185): cases drawn
 * with replacement, percentiles shifted for bias and skewness; ties with the value count half.
 * @param statistic of a sample; NaN where it does not exist
 */
export function bootstrapInterval<Case>(
  cases: readonly Case[],
  statistic: (sample: readonly Case[]) => number,
  settings: BootstrapSettings,
): Estimate<Bootstrapped, BootstrapProblem> {
  const { confidence = 0.95, repetitions = 2000 } = settings;
  if (cases.length < FEWEST_CASES) return undefinedBecause('too_few_cases');
  const value = statistic(cases);
  const values = resampled(cases, statistic, settings);
  const skew = acceleration(cases, statistic);
  if (!Number.isFinite(value) || !Number.isFinite(skew) || values.length < repetitions * 0.9) {
    return undefinedBecause('statistic_undefined');
  }
  const below = values.filter((drawn) => drawn < value).length + values.filter((drawn) => drawn === value).length / 2;
  // A statistic at the edge of all its resamples would shift the percentiles without bound.
  const share = Math.min(Math.max(below, 0.5), values.length - 0.5) / values.length;
  const bias = normalQuantile(share);
  const bound = (p: number): number => {
    const z = bias + normalQuantile(p);
    return quantileSorted(values, normalCumulative(bias + z / (1 - skew * z))) ?? value;
  };
  const tail = (1 - confidence) / 2;
  return defined({ value, interval: intervalOf(bound(tail), bound(1 - tail), confidence) });
}
