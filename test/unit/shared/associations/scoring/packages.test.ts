import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoredTask } from '../../../../../shared/associations/scoring/tasks';
import { difference, inFolder, readTable, REFERENCE, scored, type Row } from '../../../../support/scoring-reference';

const iatTrials = path.join(REFERENCE, 'iat_trials.csv');
const byPackage = readTable('iat_by_package.csv');

async function ours(task: ScoredTask, input: string): Promise<Map<string, Row>> {
  const { rows } = await scored(task, input);
  return new Map(rows.map((row) => [row['participant'] ?? '', row]));
}

/** Scores the trials after changing rows as another package would treat them; null leaves a row out. */
async function oursAfter(
  task: ScoredTask,
  file: string,
  change: (row: Record<string, string>) => Record<string, string> | null,
): Promise<Map<string, Row>> {
  const [header = '', ...lines] = readFileSync(path.join(REFERENCE, file), 'utf8').trimEnd().split('\n');
  const names = header.split(',');
  const changed = lines.flatMap((line) => {
    const fields = line.split(',');
    const row = change(Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])));
    return row ? [names.map((name) => row[name]).join(',')] : [];
  });
  return inFolder((folder) => {
    const input = path.join(folder, 'trials.csv');
    writeFileSync(input, [header, ...changed].join('\n'));
    return ours(task, input);
  });
}

/** Every participant and package whose value differs from ours, with the algorithms. */
function differences(mine: Map<string, Row>, rows: readonly Row[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const row of rows) {
    const algorithm = row['algorithm'] ?? '';
    const same = difference(row['D'] ?? '', mine.get(row['participant'] ?? '')?.[algorithm]) === null;
    if (!same) (found[`${row['package']} ${row['participant']}`] ??= []).push(algorithm);
  }
  return found;
}

function of(name: string, participants?: readonly string[]): Row[] {
  return byPackage.filter(
    (row) => row['package'] === name && (!participants || participants.includes(row['participant'] ?? '')),
  );
}

/** Participants with critical trials under 400 ms in D5 and D6, where IATscores differs. */
const fastParticipants = 'P006 P007 P010 P012 P017 P021 P022 P023 P028 P032 P033 P037 P038 P039'.split(' ');

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** D6 in the order of IATscores: mean and penalty from all correct trials, then deletion under 400 ms. */
function penaltyFirst(trials: readonly Row[]): number {
  const block = (role: string): number[] => {
    const own = trials.filter((trial) => trial['block_role'] === role && Number(trial['latency_ms']) <= 10_000);
    const correct = own.filter((trial) => trial['correct'] === '1').map((trial) => Number(trial['latency_ms']));
    const errors = own.filter((trial) => trial['correct'] === '0').map(() => average(correct) + 600);
    return [...correct, ...errors].filter((latency) => latency >= 400);
  };
  const pair = (stage: string): number => {
    const [fast, slow] = [block(`${stage}_compatible`), block(`${stage}_incompatible`)];
    const all = [...fast, ...slow];
    const mean = average(all);
    const deviation = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1));
    return (average(slow) - average(fast)) / deviation;
  };
  return (pair('practice') + pair('test')) / 2;
}

describe('where R packages score the IAT differently', () => {
  it('implicitMeasures agrees in every value, defined or not', async () => {
    expect(differences(await ours('iat', iatTrials), of('implicitMeasures'))).toEqual({});
    expect(of('implicitMeasures')).toHaveLength(240);
  });

  it('all differences are the ones named below, and no other', async () => {
    const found = differences(await ours('iat', iatTrials), byPackage);
    expect(found).toEqual({
      'IAT P024': ['D1', 'D2', 'D4', 'D6'],
      'IAT P028': ['D1', 'D2', 'D4', 'D6'],
      'IATScore P026': ['D4'],
      'IATanalytics P026': ['D4'],
      'IATscores P025': ['D3', 'D4', 'D5', 'D6'],
      'IATscores P034': ['D3', 'D5'],
      'iatgen P034': ['D3', 'D5'],
      'iatgen P039': ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'],
      ...Object.fromEntries(fastParticipants.map((participant) => [`IATscores ${participant}`, ['D5', 'D6']])),
    });
  });

  it('IAT::cleanIAT drops exactly 10 000 ms (P024, P028): without those trials we get its values', async () => {
    const without = await oursAfter('iat', 'iat_trials.csv', (row) => {
      return row['latency_ms'] === '10000' || row['latency_corrected_ms'] === '10000' ? null : row;
    });
    expect(differences(without, of('IAT', ['P024']))).toEqual({});
    expect(of('IAT', ['P024'])).toHaveLength(4);
  });

  it('IATscores keeps errors under 400 ms with penalty in D5 and D6 (P032); without deletion of errors we get its values', async () => {
    const kept = await oursAfter('iat', 'iat_trials.csv', (row) =>
      row['correct'] === '0' && Number(row['latency_ms']) < 400 ? { ...row, latency_ms: '400' } : row,
    );
    const rows = of('IATscores', ['P032']).filter((row) => ['D5', 'D6'].includes(row['algorithm'] ?? ''));
    expect(rows).toHaveLength(2);
    expect(differences(kept, rows)).toEqual({});
    expect((await ours('iat', iatTrials)).get('P032')?.['D6']).not.toBe(rows[1]?.['D']);
  });

  it('IATscores gives the penalty before it deletes under 400 ms, so fast trials lower it (P006 and others)', () => {
    const trials = readTable('iat_trials.csv');
    const rows = byPackage.filter(
      (row) =>
        row['package'] === 'IATscores' &&
        row['algorithm'] === 'D6' &&
        fastParticipants.includes(row['participant'] ?? '') &&
        row['D'] !== '',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const own = trials.filter((trial) => trial['participant'] === row['participant']);
      expect(Math.abs(penaltyFirst(own) - Number(row['D']))).toBeLessThan(1e-9);
    }
  });

  it('IATscores keeps errors over 10 s with their penalty (P025); the paper deletes them first', async () => {
    const kept = await oursAfter('iat', 'iat_trials.csv', (row) =>
      row['correct'] === '0' && Number(row['latency_ms']) > 10_000 ? { ...row, latency_ms: '10000' } : row,
    );
    const rows = of('IATscores', ['P025']).filter((row) => ['D3', 'D4', 'D5', 'D6'].includes(row['algorithm'] ?? ''));
    expect(differences(kept, rows)).toEqual({});
  });

  it('IATscores and iatgen take the deviation of one correct trial for a number (P034); ours is undefined', async () => {
    const row = (await ours('iat', iatTrials)).get('P034');
    expect(row?.['D3']).toBe('');
    expect(row?.['D3_reason']).toBe('too_few_trials:practice_incompatible');
    for (const name of ['IATscores', 'iatgen']) {
      const theirs = of(name, ['P034']).find((entry) => entry['algorithm'] === 'D3');
      expect(Number(theirs?.['D'])).toBeCloseTo(0.770287, 5);
    }
  });

  it('IATScore and IATanalytics score a block without correct trials (P026); ours is undefined with the block named', async () => {
    const row = (await ours('iat', iatTrials)).get('P026');
    expect(row?.['D4']).toBe('');
    expect(row?.['D4_reason']).toBe('no_correct_trials:practice_incompatible');
    for (const name of ['IATScore', 'IATanalytics']) {
      expect(Number(of(name, ['P026'])[0]?.['D'])).toBeCloseTo(0.546921, 5);
    }
  });

  it('iatgen cannot read decimals (P039); we can', async () => {
    expect(of('iatgen', ['P039']).every((row) => row['D'] === '')).toBe(true);
    expect((await ours('iat', iatTrials)).get('P039')?.['D2']).not.toBe('');
  });

  it('the SAS rule and IAT::cleanIAT exclude P038 by the mean of block rates; the pooled rate keeps them', async () => {
    const row = (await ours('iat', iatTrials)).get('P038');
    expect(row).toMatchObject({ excl_fast: '0', excl_fast_raw_denominator: '0', excl_fast_blockmean: '1' });
  });

  it('exclusion of P037 depends on whether trials over 10 s are in the denominator', async () => {
    const row = (await ours('iat', iatTrials)).get('P037');
    expect(row).toMatchObject({ excl_fast: '1', excl_fast_raw_denominator: '0' });
  });

  it('exactly 10 % fast trials stay (P022), which a rule of ">= 10 %" would exclude', async () => {
    expect((await ours('iat', iatTrials)).get('P022')).toMatchObject({ prop_lt300_raw: '0.1', excl_fast: '0' });
  });

  it('IATanalytics halves are ours; iatgen sorts by stimulus type before halving and differs', async () => {
    const mine = await ours('iat', iatTrials);
    for (const row of readTable('iat_splithalf_expected.csv')) {
      const own = mine.get(row['participant'] ?? '');
      for (const half of ['odd', 'even']) {
        expect(difference(row[`D4_${half}_IATanalytics`] ?? '', own?.[`D4_${half}`])).toBeNull();
        expect(difference(row[`D4_${half}_iatgen`] ?? '', own?.[`D4_${half}`])).not.toBeNull();
      }
    }
  });
});

describe('where R packages score the SC-IAT differently', () => {
  it('implicitMeasures drops under 75 % accuracy per block, we over 20 % errors in all (C021, C022)', async () => {
    const mine = await ours('sciat', path.join(REFERENCE, 'sciat_trials.csv'));
    expect(mine.get('C021')).toMatchObject({ excl_error20: '1', excl_implicitMeasures_acc75: '0' });
    expect(mine.get('C022')).toMatchObject({ excl_error20: '0', excl_implicitMeasures_acc75: '1' });
  });

  it('a penalty on the mean of all responses exists without correct trials (C026), one on the correct mean does not', async () => {
    const row = (await ours('sciat', path.join(REFERENCE, 'sciat_trials.csv'))).get('C026');
    expect(Number(row?.['d_sciat'])).toBeCloseTo(3.927743, 5);
    expect(row?.['d_sciat_penalty_on_correct_mean']).toBe('');
    expect(row?.['d_sciat_penalty_on_correct_mean_reason']).toBe('no_correct_trials:test_incompatible');
  });

  it('implicitMeasures fails on the whole file with C027; we score the others and say which block is missing', async () => {
    const mine = await ours('sciat', path.join(REFERENCE, 'sciat_trials.csv'));
    expect(mine.get('C027')).toMatchObject({ d_sciat: '', d_sciat_reason: 'missing_block:test_incompatible' });
    expect(mine.size).toBe(40);
  });
});

describe('where cleanBIAT scores the brief IAT differently', () => {
  const columns = ['D_builtin', 'D_first', 'D_600'];
  const expected = readTable('biat_expected.csv');

  it('it differs for B025 only: it drops exactly 10 000 ms, and without those trials we get its values', async () => {
    const mine = await ours('biat', path.join(REFERENCE, 'biat_trials.csv'));
    const without = await oursAfter('biat', 'biat_trials.csv', (row) => (row['latency_ms'] === '10000' ? null : row));
    const differing = expected.filter((row) =>
      columns.some((name) => difference(row[`${name}_cleanBIAT`] ?? '', mine.get(row['participant'] ?? '')?.[name])),
    );
    expect(differing.map((row) => row['participant'])).toEqual(['B025']);
    for (const row of differing) {
      for (const name of columns) {
        expect(difference(row[`${name}_cleanBIAT`] ?? '', without.get('B025')?.[name])).toBeNull();
      }
    }
  });

  it('it averages block rates, ours is of all analysed trials up to 10 s (B036: 0.172 against 0.111)', async () => {
    const mine = await ours('biat', path.join(REFERENCE, 'biat_trials.csv'));
    const row = expected.find((entry) => entry['participant'] === 'B036');
    expect(Number(row?.['cleanBIAT_FASTM'])).toBeCloseTo(11 / 64, 9);
    expect(Number(mine.get('B036')?.['prop_lt300'])).toBeCloseTo(6 / 54, 9);
  });

  it('it marks a missing block as an exclusion of kind 2 (B028, B032); we say which block', async () => {
    const mine = await ours('biat', path.join(REFERENCE, 'biat_trials.csv'));
    expect(mine.get('B028')?.['D_builtin_reason']).toBe('missing_block:block2_incompatible');
    expect(mine.get('B032')?.['D_builtin_reason']).toBe('no_trials:block1_compatible');
  });
});
