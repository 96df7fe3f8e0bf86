import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PairedMoments, reliabilityOf } from '../../../../../shared/associations/scoring/reliability';
import { defined, type Score } from '../../../../../shared/associations/scoring/score';
import type { ScoredTask } from '../../../../../shared/associations/scoring/tasks';
import { difference, readTable, REFERENCE, scored, TOLERANCE } from '../../../../support/scoring-reference';

/** Columns of the expected files that are another package's output, not a score of ours. */
const OTHERS: Readonly<Record<ScoredTask, readonly string[]>> = {
  iat: [],
  sciat: [],
  biat: ['D_builtin_cleanBIAT', 'D_first_cleanBIAT', 'D_600_cleanBIAT', 'cleanBIAT_FASTM', 'cleanBIAT_SUBEXCL'],
  priming: [],
};

const FILES: readonly (readonly [ScoredTask, string, string, number])[] = [
  ['iat', 'iat_trials.csv', 'iat_expected.csv', 40],
  ['sciat', 'sciat_trials.csv', 'sciat_expected.csv', 40],
  ['biat', 'biat_trials.csv', 'biat_expected.csv', 40],
  ['priming', 'ept_trials.csv', 'ept_expected.csv', 24],
];

describe.each(FILES)('the reference data of %s', (task, trials, expectedFile, participants) => {
  it('is reproduced in every column: to 1e-9, undefined where undefined, flags and labels equal', async () => {
    const expected = readTable(expectedFile);
    const { rows, summary } = await scored(task, path.join(REFERENCE, trials));
    expect(expected).toHaveLength(participants);
    expect(rows.map((row) => row['participant'])).toEqual(expected.map((row) => row['participant']));
    const columns = Object.keys(expected[0] ?? {}).filter((name) => !OTHERS[task].includes(name));
    const wrong = expected.flatMap((row, index) =>
      columns.flatMap((name) => {
        const found = difference(row[name] ?? '', rows[index]?.[name]);
        return found === null ? [] : [`${row['participant']} ${name}: ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(summary).toMatchObject({ participants, badRows: 0, grouped: true });
  });

  it('gives a reason for every empty score and none for a score that exists', async () => {
    const { rows } = await scored(task, path.join(REFERENCE, trials));
    const explained = Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('_reason'));
    expect(explained.length).toBeGreaterThan(0);
    const wrong = rows.flatMap((row) =>
      explained.filter((name) => (row[name] === '') === (row[name.slice(0, -'_reason'.length)] === '')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the reference order of the columns it shares', async () => {
    const { rows } = await scored(task, path.join(REFERENCE, trials));
    const ours = Object.keys(rows[0] ?? {});
    const shared = Object.keys(readTable(expectedFile)[0] ?? {}).filter((name) => !OTHERS[task].includes(name));
    expect(ours.filter((name) => shared.includes(name))).toEqual(shared);
  });
});

const valueOf = (score: Score): string => (score.kind === 'defined' ? String(score.value) : '');

describe('reliability', () => {
  const methods = {
    practice_vs_test: 'practice_with_test',
    odd_even_trial_within_block_penalty_per_half: 'odd_with_even',
  } as const;

  it('is reproduced to 1e-9 over the included participants', async () => {
    const { summary } = await scored('iat', path.join(REFERENCE, 'iat_trials.csv'));
    const expected = readTable('iat_reliability_expected.csv').filter((row) => row['set'] === 'included');
    expect(expected).toHaveLength(8);
    for (const row of expected) {
      const method = methods[row['method'] as keyof typeof methods];
      const found = summary.reliability.find((entry) => entry.method === method && entry.score === row['algorithm']);
      expect(found?.pairs).toBe(Number(row['n']));
      expect(found?.correlation).toMatchObject({ kind: 'defined' });
      if (found?.correlation.kind !== 'defined' || found.spearmanBrown.kind !== 'defined') continue;
      expect(Math.abs(found.correlation.value - Number(row['r']))).toBeLessThan(TOLERANCE);
      expect(Math.abs(found.spearmanBrown.value - Number(row['spearman_brown']))).toBeLessThan(TOLERANCE);
    }
  });

  it('is reproduced over P001 to P020 too, by method', async () => {
    const { rows } = await scored('iat', path.join(REFERENCE, 'iat_trials.csv'));
    const set = rows.filter((row) => (row['participant'] ?? '') <= 'P020');
    const halves = { practice_vs_test: ['practice', 'test'], default: ['odd', 'even'] } as const;
    const ours = readTable('iat_reliability_expected.csv').filter(
      (row) => row['set'] === 'P001_P020' && /^(practice_vs|odd_even_trial|odd_even_rows)/.test(row['method'] ?? ''),
    );
    expect(ours).toHaveLength(9);
    for (const row of ours) {
      const [first, second] = row['method'] === 'practice_vs_test' ? halves.practice_vs_test : halves.default;
      const pairs = new PairedMoments();
      for (const person of set) {
        const score = (part: string): Score => defined(Number(person[`${row['algorithm']}_${part}`]));
        pairs.add(score(first), score(second));
      }
      const { correlation, spearmanBrown } = reliabilityOf(pairs);
      expect(pairs.count).toBe(20);
      expect(difference(row['r'] ?? '', valueOf(correlation))).toBeNull();
      expect(difference(row['spearman_brown'] ?? '', valueOf(spearmanBrown))).toBeNull();
    }
  });
});
