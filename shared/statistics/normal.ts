/** Below this the power series is short and loses nothing; above it the continued fraction converges fast. */
const SERIES_LIMIT = 3;
/** Terms of the continued fraction from SERIES_LIMIT on; more change no digit. */
const FRACTION_TERMS = 120;

/** Density of the standard normal distribution. */
function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z^3/3 + z^5/(3*5) + ... (Abramowitz & Stegun 1964, 26.2.11). */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Upper tail of a large z divided by its density (Abramowitz & Stegun 1964, 26.2.14). */
function fraction(z: number): number {
  let value = z;
  for (let term = FRACTION_TERMS; term >= 1; term -= 1) value = z + term / value;
  return 1 / value;
}

/** Probability that a standard normal deviate is at most z. */
export function normalCumulative(z: number): number {
  if (z === 0) return 0.5;
  if (Math.abs(z) < SERIES_LIMIT) return 0.5 + normalDensity(z) * series(z);
  const tail = normalDensity(z) * fraction(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

/** Where halving the bracket stops being able to change the result. */
const BISECTION_STEPS = 200;

/**
 * The value at which a growing cumulative function reaches p, by bisection between bounds that hold it.
 * Slow beside a rational approximation, and as exact as the cumulative function itself.
 */
export function invertCumulative(cumulative: (value: number) => number, p: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < BISECTION_STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (cumulative(middle) < p) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/**
 * Standard normal quantile, for p in 0..1; infinite at the ends.
 * @throws when p is not a probability
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`normalQuantile: ${p} is not a probability`);
  if (p === 0.5) return 0;
  // The lower tail keeps its digits where the upper one rounds to 1.
  if (p > 0.5) return -normalQuantile(1 - p);
  return p === 0 ? -Infinity : invertCumulative(normalCumulative, p, -40, 0);
}
