import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIAT_ALGORITHM_NAMES, BIAT_CELLS, BiatScorer } from '../../../../../shared/associations/scoring/biat';
import { IAT_CELLS, IatScorer, type IatScores } from '../../../../../shared/associations/scoring/iat';
import { IAT_ALGORITHM_NAMES, type IatAlgorithmName } from '../../../../../shared/associations/scoring/iat-algorithms';
import { labelOf } from '../../../../../shared/associations/scoring/labels';
import { PairedMoments, spearmanBrown } from '../../../../../shared/associations/scoring/reliability';
import { PRIMING_CELLS } from '../../../../../shared/associations/scoring/priming';
import { Sample } from '../../../../../shared/associations/scoring/sample';
import { SCIAT_CELLS, SciatScorer } from '../../../../../shared/associations/scoring/sciat';
import { defined, undefinedScore, type Score } from '../../../../../shared/associations/scoring/score';
import { taskScoring, SCORED_TASKS } from '../../../../../shared/associations/scoring/tasks';
import { tableOf, type ScoringTrial } from '../../../../../shared/associations/scoring/trials';
import { everything } from '../../../../support/scoring-reference';

function block(cell: string, number: number, latency: fc.Arbitrary<number>, least = 0): fc.Arbitrary<ScoringTrial[]> {
  const one = fc.record({ correct: fc.boolean(), latency, extra: fc.integer({ min: 0, max: 800 }) });
  return fc.array(one, { minLength: least, maxLength: 24 }).map((trials) =>
    trials.map(({ correct, latency: first, extra }, index) => ({
      block: number,
      cell,
      trial: index + 1,
      correct,
      latencyMs: first,
      latencyCorrectedMs: correct ? first : first + extra,
    })),
  );
}

function person(cells: readonly string[], latency: fc.Arbitrary<number>, least = 0): fc.Arbitrary<ScoringTrial[]> {
  return fc.tuple(...cells.map((cell, index) => block(cell, index + 1, latency, least))).map((blocks) => blocks.flat());
}

const ordinary = fc.integer({ min: 450, max: 2500 });
const anything = fc.oneof(
  ordinary,
  fc.constantFrom(0, 299, 300, 399, 400, 1000, 2000, 10_000, 10_001),
  fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
);

const iat = new IatScorer({ algorithms: IAT_ALGORITHM_NAMES, sd: 'before_penalty', halves: true });
const scoreIat = (trials: readonly ScoringTrial[]): IatScores => iat.score(tableOf(trials, IAT_CELLS));
const dOf = (scores: IatScores, name: IatAlgorithmName): Score =>
  scores.scores.get(name)?.d ?? undefinedScore('no_trials');

function expectSame(actual: Score, expected: Score): void {
  expect(actual.kind).toBe(expected.kind);
  if (actual.kind === 'defined' && expected.kind === 'defined') expect(actual.value).toBeCloseTo(expected.value, 9);
}

function swapped(cell: string): string {
  return cell.endsWith('incompatible')
    ? cell.replace('incompatible', 'compatible')
    : cell.replace('compatible', 'incompatible');
}

describe('D of the IAT', () => {
  it('does not change when all latencies are scaled and no threshold is crossed (D1 to D3, D5)', () => {
    fc.assert(
      fc.property(person(IAT_CELLS, ordinary, 2), fc.double({ min: 0.95, max: 2.9, noNaN: true }), (trials, scale) => {
        const scaled = trials.map((trial) => ({
          ...trial,
          latencyMs: (trial.latencyMs ?? 0) * scale,
          latencyCorrectedMs: (trial.latencyCorrectedMs ?? 0) * scale,
        }));
        const before = scoreIat(trials);
        const after = scoreIat(scaled);
        for (const name of ['D1', 'D2', 'D3', 'D5'] as const) expectSame(dOf(after, name), dOf(before, name));
      }),
    );
  });

  it('changes its sign, and nothing else, when the mappings are swapped', () => {
    fc.assert(
      fc.property(person(IAT_CELLS, anything), (trials) => {
        const before = scoreIat(trials);
        const after = scoreIat(trials.map((trial) => ({ ...trial, cell: swapped(trial.cell) })));
        for (const name of IAT_ALGORITHM_NAMES) {
          const [one, other] = [dOf(before, name), dOf(after, name)];
          if (one.kind === 'undefined') expect(other.kind).toBe('undefined');
          else expectSame(other, defined(-one.value));
        }
      }),
    );
  });

  it('lies within sqrt(N (N - 1) / (n m)) for blocks of n and m trials, which is under 2 when they are alike', () => {
    fc.assert(
      fc.property(person(IAT_CELLS, ordinary, 1), (trials) => {
        const size = (cell: string): number => trials.filter((trial) => trial.cell === cell).length;
        const bound = (stage: string): number => {
          const [n, m] = [size(`${stage}_compatible`), size(`${stage}_incompatible`)];
          return Math.sqrt(((n + m) * (n + m - 1)) / (n * m)) + 1e-9;
        };
        for (const { practice, test } of scoreIat(trials).scores.values()) {
          if (practice.kind === 'defined') expect(Math.abs(practice.value)).toBeLessThanOrEqual(bound('practice'));
          if (test.kind === 'defined') expect(Math.abs(test.value)).toBeLessThanOrEqual(bound('test'));
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(ordinary, ordinary), { minLength: 1, maxLength: 40 }), (pairs) => {
        const rows = pairs.flatMap((latencies, index) =>
          IAT_CELLS.map((cell, position) => ({
            block: position + 3,
            cell,
            trial: index + 1,
            correct: true,
            latencyMs: latencies[position % 2] ?? 0,
            latencyCorrectedMs: null,
          })),
        );
        const score = dOf(scoreIat(rows), 'D4');
        if (score.kind === 'defined') expect(Math.abs(score.value)).toBeLessThan(2);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    const shuffledPerson = person(IAT_CELLS, anything).chain((trials) =>
      fc.tuple(fc.constant(trials), fc.shuffledSubarray(trials, { minLength: trials.length })),
    );
    fc.assert(
      fc.property(shuffledPerson, ([trials, shuffled]) => {
        const before = scoreIat(trials);
        const after = scoreIat(shuffled);
        for (const name of IAT_ALGORITHM_NAMES) expectSame(dOf(after, name), dOf(before, name));
        expect(after.first).toEqual(before.first);
        expect(after.errorRate).toEqual(before.errorRate);
      }),
    );
  });

  it('is the same for all algorithms when there are no errors and no threshold is crossed', () => {
    fc.assert(
      fc.property(person(IAT_CELLS, ordinary, 1), (trials) => {
        const scores = scoreIat(
          trials.map((trial) => ({ ...trial, correct: true, latencyCorrectedMs: trial.latencyMs })),
        );
        for (const name of IAT_ALGORITHM_NAMES) expect(dOf(scores, name)).toEqual(dOf(scores, 'D1'));
      }),
    );
  });

  it('of equal latencies with decimals has no variance, never a rounding error for a score', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 400, max: 2000, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (latency, trials) => {
          const rows = IAT_CELLS.flatMap((cell, index) =>
            Array.from({ length: trials }, (_, trial) => ({
              block: index + 3,
              cell,
              trial: trial + 1,
              correct: true,
              latencyMs: latency,
              latencyCorrectedMs: latency,
            })),
          );
          expect(dOf(scoreIat(rows), 'D4')).toEqual(undefinedScore('zero_variance'));
        },
      ),
    );
  });

  it('that needs the corrected latency is undefined when it was not recorded, and the others are not', () => {
    fc.assert(
      fc.property(person(IAT_CELLS, ordinary, 2), (trials) => {
        const full = scoreIat(trials);
        const scores = scoreIat(trials.map((trial) => ({ ...trial, latencyCorrectedMs: null })));
        expect(dOf(scores, 'D2')).toMatchObject({ kind: 'undefined', reason: 'missing_latency' });
        expect(scores.corrected.under300).toMatchObject({ reason: 'missing_latency' });
        expect(dOf(scores, 'D4')).toEqual(dOf(full, 'D4'));
      }),
    );
  });
});

describe('every task', () => {
  const cells = { iat: IAT_CELLS, sciat: SCIAT_CELLS, biat: BIAT_CELLS, priming: PRIMING_CELLS };
  const nullable = (trials: ScoringTrial[]): fc.Arbitrary<ScoringTrial[]> =>
    fc
      .array(fc.integer({ min: 0, max: 19 }), { minLength: trials.length, maxLength: trials.length })
      .map((marks) =>
        trials.map((trial, index) => (marks[index] === 0 ? { ...trial, correct: null, latencyMs: null } : trial)),
      );

  it.each(SCORED_TASKS)('%s never yields NaN or an infinite number, whatever the trials', (task) => {
    const prepared = taskScoring[task].prepare(everything);
    fc.assert(
      fc.property(person(cells[task], anything).chain(nullable), (trials) => {
        for (const cell of prepared.score(tableOf(trials, cells[task]))) {
          if (cell !== null && typeof cell === 'object' && cell.kind === 'defined') {
            expect(Number.isFinite(cell.value)).toBe(true);
          }
        }
        for (const { correlation } of prepared.reliability()) {
          if (correlation.kind === 'defined') expect(Math.abs(correlation.value)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it.each(SCORED_TASKS)('%s scores one person the same after another person', (task) => {
    const used = taskScoring[task].prepare(everything);
    fc.assert(
      fc.property(person(cells[task], anything), person(cells[task], anything), (first, second) => {
        used.score(tableOf(first, cells[task]));
        const fresh = taskScoring[task].prepare(everything).score(tableOf(second, cells[task]));
        expect(used.score(tableOf(second, cells[task]))).toEqual(fresh);
      }),
    );
  });
});

describe('the brief IAT and the SC-IAT', () => {
  it('change sign when the mappings are swapped', () => {
    const biat = new BiatScorer({ algorithms: BIAT_ALGORITHM_NAMES, halves: false });
    const sciat = new SciatScorer({ penaltyMean: 'all_responded', halves: false });
    fc.assert(
      fc.property(person(BIAT_CELLS, ordinary, 6), person(SCIAT_CELLS, ordinary, 2), (brief, single) => {
        const swap = (trials: ScoringTrial[]): ScoringTrial[] =>
          trials.map((trial) => ({ ...trial, cell: swapped(trial.cell) }));
        const before = biat.score(tableOf(brief, BIAT_CELLS)).scores.get('D_first')?.d;
        const after = biat.score(tableOf(swap(brief), BIAT_CELLS)).scores.get('D_first')?.d;
        if (before?.kind === 'defined' && after) expectSame(after, defined(-before.value));
        const one = sciat.score(tableOf(single, SCIAT_CELLS)).main.d;
        const other = sciat.score(tableOf(swap(single), SCIAT_CELLS)).main.d;
        if (one.kind === 'defined') expectSame(other, defined(-one.value));
      }),
    );
  });

  it('the brief IAT ignores whatever happens in the warm-up', () => {
    const biat = new BiatScorer({ algorithms: BIAT_ALGORITHM_NAMES, halves: false });
    fc.assert(
      fc.property(person(BIAT_CELLS, ordinary, 6), anything, fc.boolean(), (trials, latency, correct) => {
        const changed = trials.map((trial) => (trial.trial <= 4 ? { ...trial, correct, latencyMs: latency } : trial));
        const before = biat.score(tableOf(trials, BIAT_CELLS)).scores;
        expect(biat.score(tableOf(changed, BIAT_CELLS)).scores.get('D_600')).toEqual(before.get('D_600'));
      }),
    );
  });
});

describe('the arithmetic', () => {
  it('keeps its precision when latencies carry a huge offset', () => {
    const sample = new Sample();
    for (const value of [1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4]) sample.push(value);
    expect(sample.mean()).toBe(1e9 + 2.5);
    expect(sample.deviation()).toBeCloseTo(Math.sqrt(5 / 3), 12);
  });

  it('correlates a line perfectly and refuses what has no variance', () => {
    const line = new PairedMoments();
    const flat = new PairedMoments();
    for (let value = 0; value < 10; value += 1) {
      line.add(defined(value), defined(3 - 2 * value));
      flat.add(defined(value), defined(1));
    }
    line.add(undefinedScore('no_trials'), defined(1));
    expectSame(line.correlation(), defined(-1));
    expect(spearmanBrown(line.correlation())).toMatchObject({ kind: 'undefined' });
    expect(flat.correlation()).toEqual(undefinedScore('zero_variance'));
    expect(line.count).toBe(10);
  });

  it('labels by |D| with the steps .15, .35 and .65', () => {
    const labels = [0.1499, 0.15, -0.34, 0.35, -0.65, 1].map((value) => labelOf(defined(value)));
    expect(labels).toEqual([
      'none',
      'slight_compatible',
      'slight_incompatible',
      'moderate_compatible',
      'strong_incompatible',
      'strong_compatible',
    ]);
    expect(labelOf(undefinedScore('no_trials'))).toBeNull();
  });
});
