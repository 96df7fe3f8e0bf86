import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialsOfRecords } from '../../../../../shared/associations/scoring/records';
import { SCORED_TASKS, taskScoring, type ScoredTask } from '../../../../../shared/associations/scoring/tasks';
import { trialRecord, type TrialRecord } from '../../../../../shared/associations/trial';
import { difference, everything, readTable, REFERENCE, scored, type Row } from '../../../../support/scoring-reference';

const files: Record<ScoredTask, string> = {
  iat: 'iat_trials.csv',
  sciat: 'sciat_trials.csv',
  biat: 'biat_trials.csv',
  priming: 'ept_trials.csv',
};

function milliseconds(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

function recordOf(task: ScoredTask, row: Row): TrialRecord {
  return trialRecord.parse({
    task: 'task_1',
    kind: task,
    block: Number(row['block']),
    blockRole: row['block_role'],
    attempt: 1,
    trial: Number(row['trial']),
    stimulus: 'word',
    stimulusCategory: row['target_valence'] ?? row['stimulus_category'],
    prime: null,
    primeCategory: row['prime_category'] ?? null,
    sideCorrect: 'left',
    key: null,
    correct: row['correct'] === '' ? null : row['correct'] === '1',
    latencyMs: milliseconds(row['latency_ms']),
    latencyCorrectedMs: milliseconds(row['latency_corrected_ms']),
    timedOut: row['timed_out'] === '1',
    presses: [],
    onsetMs: null,
    onsetSource: 'presentation',
    frameMs: null,
    responseMs: null,
    handlerMs: null,
    refreshHz: null,
    flags: [],
    seed: 1,
    invalidReason: null,
  });
}

describe.each(SCORED_TASKS)('the records of a %s session', (task) => {
  it('are scored as the same trials in a file, also beside a block that was interrupted', async () => {
    const { rows } = await scored(task, path.join(REFERENCE, files[task]));
    const trials = readTable(files[task]);
    const prepared = taskScoring[task].prepare(everything);
    for (const expected of rows.slice(0, 6)) {
      const records = trials
        .filter((row) => row['participant'] === expected['participant'])
        .map((row) => recordOf(task, row));
      const interrupted = records
        .slice(-20, -3)
        .map((record): TrialRecord => ({ ...record, latencyMs: 5000, invalidReason: 'interrupted' }));
      const cells = prepared.score(trialsOfRecords(task, [...interrupted, ...records]));
      for (const [index, name] of prepared.columns.entries()) {
        const cell = cells[index] ?? null;
        const text =
          cell === null ? '' : typeof cell === 'string' ? cell : cell.kind === 'defined' ? String(cell.value) : '';
        expect(difference(expected[name] ?? '', text), name).toBeNull();
      }
    }
  });
});
