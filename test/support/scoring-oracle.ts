/**
 * The published scores (sources: shared/associations/scoring) said once more, as plainly as their texts say them: lists, filters and
 * sums, nothing shared with the program. It knows one participant at a time and is slow. Null is undefined.
 */

export interface OracleTrial {
  readonly block: number;
  readonly role: string;
  readonly trial: number;
  /** Null when the trial ran out of time. */
  readonly correct: boolean | null;
  readonly latency: number;
  readonly corrected: number;
  readonly prime: 'prime_A' | 'prime_B';
  readonly target: 'positive' | 'negative';
}

export type OracleScores = Readonly<Record<string, number | string | null>>;
type Number_ = number | null;
type Trials = readonly OracleTrial[];

const mean = (values: readonly number[]): Number_ =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): Number_ {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return Math.sqrt(squares / (values.length - 1));
}

const minus = (left: Number_, right: Number_): Number_ => (left === null || right === null ? null : left - right);
const over = (left: Number_, right: Number_): Number_ =>
  left === null || right === null || right === 0 ? null : left / right;
const half = (left: Number_, right: Number_): Number_ => (left === null || right === null ? null : (left + right) / 2);
const share = (part: Trials, whole: Trials): Number_ => (whole.length === 0 ? null : part.length / whole.length);
const exceeds = (value: Number_, limit: number): Number_ => (value === null ? null : value > limit ? 1 : 0);
const errorsOf = (trials: Trials): Trials => trials.filter(({ correct }) => correct === false);
const inRole = (trials: Trials, role: string): Trials => trials.filter((trial) => trial.role === role);
const responded = (trials: Trials): Trials => trials.filter(({ correct }) => correct !== null);
const odd = (trials: Trials): Trials => trials.filter(({ trial }) => trial % 2 === 1);
const even = (trials: Trials): Trials => trials.filter(({ trial }) => trial % 2 === 0);

function label(d: Number_): string | null {
  if (d === null) return null;
  const size = Math.abs(d);
  if (size < 0.15) return 'none';
  const word = size < 0.35 ? 'slight' : size < 0.65 ? 'moderate' : 'strong';
  return `${word}_${d > 0 ? 'compatible' : 'incompatible'}`;
}

type D = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6';
const ALL_D: readonly D[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];

/** A block's values after step 4, and the latencies that step began with; null where an error has no value. */
function iatBlock(trials: Trials, name: D): { scored: number[]; measured: number[] } | null {
  const timed = responded(trials).map((trial) => ({
    isError: trial.correct === false,
    ms: name === 'D1' || name === 'D2' ? trial.corrected : trial.latency,
  }));
  const inTime = timed.filter(({ ms }) => !(ms > 10_000));
  const kept = name === 'D2' || name === 'D5' || name === 'D6' ? inTime.filter(({ ms }) => !(ms < 400)) : inTime;
  const measured = kept.map(({ ms }) => ms);
  if (name === 'D1' || name === 'D2') return { scored: measured, measured };
  const correct = kept.filter(({ isError }) => !isError).map(({ ms }) => ms);
  const errors = kept.length - correct.length;
  if (errors === 0) return { scored: correct, measured };
  const middle = mean(correct);
  const spread = deviation(correct);
  if (middle === null) return null;
  if (name === 'D4' || name === 'D6') {
    return { scored: [...correct, ...Array.from({ length: errors }, () => middle + 600)], measured };
  }
  if (spread === null) return null;
  return { scored: [...correct, ...Array.from({ length: errors }, () => middle + 2 * spread)], measured };
}

function iatPair(trials: Trials, stage: string, name: D, order: 'after' | 'before'): Number_ {
  const compatible = iatBlock(inRole(trials, `${stage}_compatible`), name);
  const incompatible = iatBlock(inRole(trials, `${stage}_incompatible`), name);
  if (compatible === null || incompatible === null) return null;
  const part = order === 'after' ? 'scored' : 'measured';
  const difference = minus(mean(incompatible.scored), mean(compatible.scored));
  return over(difference, deviation([...compatible[part], ...incompatible[part]]));
}

const iatD = (trials: Trials, name: D, order: 'after' | 'before'): Number_ =>
  half(iatPair(trials, 'practice', name, order), iatPair(trials, 'test', name, order));

export function iatOracle(all: Trials): OracleScores {
  const roles = ['practice_compatible', 'practice_incompatible', 'test_compatible', 'test_incompatible'];
  const critical = responded(all.filter(({ role }) => roles.includes(role)));
  const remaining = critical.filter(({ latency }) => latency <= 10_000);
  const fast = remaining.filter(({ latency }) => latency < 300);
  const scores: Record<string, number | string | null> = {
    n_critical: critical.length,
    n_errors: errorsOf(critical).length,
    error_rate: share(errorsOf(critical), critical),
    prop_lt300_after10s: share(fast, remaining),
    excl_fast: exceeds(share(fast, remaining), 0.1),
    missing_block: roles.every((role) => inRole(all, role).length > 0) ? 0 : 1,
  };
  for (const name of ALL_D) {
    scores[name] = iatD(all, name, 'after');
    scores[`${name}_practice`] = iatPair(all, 'practice', name, 'after');
    scores[`${name}_test`] = iatPair(all, 'test', name, 'after');
    scores[`${name}_label`] = label(iatD(all, name, 'after'));
    scores[`${name}_odd`] = iatD(odd(all), name, 'after');
    scores[`${name}_even`] = iatD(even(all), name, 'after');
    if (name !== 'D1' && name !== 'D2') scores[`${name}_sd_before_penalty`] = iatD(all, name, 'before');
  }
  return scores;
}

function sciatBlock(trials: Trials, role: string, penalty: 'all' | 'correct'): { mean: Number_; correct: number[] } {
  const kept = responded(inRole(trials, role)).filter(({ latency }) => !(latency < 350));
  const correct = kept.filter((trial) => trial.correct === true).map(({ latency }) => latency);
  const errors = kept.length - correct.length;
  const base = penalty === 'all' ? mean(kept.map(({ latency }) => latency)) : mean(correct);
  if (errors > 0 && base === null) return { mean: null, correct };
  const values = [...correct, ...Array.from({ length: errors }, () => (base ?? 0) + 400)];
  return { mean: mean(values), correct };
}

function sciatD(trials: Trials, penalty: 'all' | 'correct'): Number_ {
  const compatible = sciatBlock(trials, 'test_compatible', penalty);
  const incompatible = sciatBlock(trials, 'test_incompatible', penalty);
  const spread = deviation([...compatible.correct, ...incompatible.correct]);
  return over(minus(incompatible.mean, compatible.mean), spread);
}

export function sciatOracle(all: Trials): OracleScores {
  const test = [...inRole(all, 'test_compatible'), ...inRole(all, 'test_incompatible')];
  const answered = responded(test);
  const compatible = sciatBlock(all, 'test_compatible', 'all');
  const incompatible = sciatBlock(all, 'test_incompatible', 'all');
  return {
    n_test: test.length,
    n_nonresponse: test.length - answered.length,
    n_lt350: answered.filter(({ latency }) => latency < 350).length,
    error_rate: share(errorsOf(answered), answered),
    excl_error20: exceeds(share(errorsOf(answered), answered), 0.2),
    d_sciat: sciatD(all, 'all'),
    d_sciat_penalty_on_correct_mean: sciatD(all, 'correct'),
    mean_compatible: compatible.mean,
    mean_incompatible: incompatible.mean,
    sd_correct: deviation([...compatible.correct, ...incompatible.correct]),
    d_sciat_odd: sciatD(odd(all), 'all'),
    d_sciat_even: sciatD(even(all), 'all'),
  };
}

type BriefD = 'D_builtin' | 'D_first' | 'D_600';
const ALL_BRIEF: readonly BriefD[] = ['D_builtin', 'D_first', 'D_600'];

function biatBlock(trials: Trials, role: string, name: BriefD): number[] | null {
  const recoded = (ms: number): number => (ms < 400 ? 400 : ms > 2000 ? 2000 : ms);
  const kept = responded(inRole(trials, role))
    .filter(({ trial }) => trial > 4)
    .map((trial) => ({ isError: trial.correct === false, ms: name === 'D_builtin' ? trial.corrected : trial.latency }))
    .filter(({ ms }) => !(ms > 10_000));
  if (name !== 'D_600') return kept.map(({ ms }) => recoded(ms));
  const correct = kept.filter(({ isError }) => !isError).map(({ ms }) => recoded(ms));
  const errors = kept.length - correct.length;
  const middle = mean(correct);
  if (errors > 0 && middle === null) return null;
  return [...correct, ...Array.from({ length: errors }, () => (middle ?? 0) + 600)];
}

function biatPair(trials: Trials, pair: 1 | 2, name: BriefD): Number_ {
  const compatible = biatBlock(trials, `block${pair}_compatible`, name);
  const incompatible = biatBlock(trials, `block${pair}_incompatible`, name);
  if (compatible === null || incompatible === null) return null;
  return over(minus(mean(incompatible), mean(compatible)), deviation([...compatible, ...incompatible]));
}

const biatD = (trials: Trials, name: BriefD): Number_ => half(biatPair(trials, 1, name), biatPair(trials, 2, name));

export function biatOracle(all: Trials): OracleScores {
  const roles = ['block1_compatible', 'block1_incompatible', 'block2_compatible', 'block2_incompatible'];
  const analysed = responded(all.filter(({ role, trial }) => roles.includes(role) && trial > 4));
  const remaining = analysed.filter(({ latency }) => latency <= 10_000);
  const fast = remaining.filter(({ latency }) => latency < 300);
  const scores: Record<string, number | string | null> = {
    n_analysed: analysed.length,
    error_rate: share(errorsOf(analysed), analysed),
    prop_lt300: share(fast, remaining),
    excl_fast: exceeds(share(fast, remaining), 0.1),
  };
  for (const name of ALL_BRIEF) {
    scores[name] = biatD(all, name);
    scores[`${name}_pair1`] = biatPair(all, 1, name);
    scores[`${name}_pair2`] = biatPair(all, 2, name);
    scores[`${name}_odd`] = biatD(odd(all), name);
    scores[`${name}_even`] = biatD(even(all), name);
  }
  return scores;
}

function primingMean(trials: Trials, prime: string, target: string, most: number, by: (ms: number) => number): Number_ {
  const used = trials.filter(
    (trial) =>
      trial.correct === true &&
      trial.prime === prime &&
      trial.target === target &&
      trial.latency >= (most === 0 ? 0 : 300),
  );
  const values = used.filter(({ latency }) => most === 0 || latency <= most).map(({ latency }) => by(latency));
  // The logarithm of 0 ms does not exist.
  return values.every(Number.isFinite) ? mean(values) : null;
}

function primingEffect(trials: Trials, most: number, by: (ms: number) => number): Number_ {
  const facilitation = (prime: string): Number_ =>
    minus(primingMean(trials, prime, 'negative', most, by), primingMean(trials, prime, 'positive', most, by));
  return minus(facilitation('prime_A'), facilitation('prime_B'));
}

export function primingOracle(all: Trials): OracleScores {
  const scored = responded(inRole(all, 'priming'));
  const plain = (ms: number): number => ms;
  const facilitation = (prime: string): Number_ =>
    minus(primingMean(scored, prime, 'negative', 1000, plain), primingMean(scored, prime, 'positive', 1000, plain));
  return {
    n: scored.length,
    error_rate: share(errorsOf(scored), scored),
    facil_A_ms: facilitation('prime_A'),
    facil_B_ms: facilitation('prime_B'),
    effect_ms_300_1000: primingEffect(scored, 1000, plain),
    effect_ln_300_1000: primingEffect(scored, 1000, Math.log),
    effect_ln_untrimmed: primingEffect(scored, 0, Math.log),
    effect_odd: primingEffect(odd(scored), 1000, plain),
    effect_even: primingEffect(even(scored), 1000, plain),
  };
}
