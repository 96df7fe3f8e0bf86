import type { TrialRecord } from '../trial';
import { taskScoring, type ScoredTask } from './tasks';
import { tableOf, type ScoringTrial, type TrialTable } from './trials';

function cellOf(record: TrialRecord): string {
  return record.blockRole === 'priming' && record.primeCategory !== null
    ? `${record.primeCategory}/${record.stimulusCategory}`
    : record.blockRole;
}

/**
 * The trials of one participant and task as scoring reads them, from the records of a session. Rows marked invalid
 * (a block that was interrupted and repeated) are left out, as the file scorer leaves them out.
 */
export function trialsOfRecords(task: ScoredTask, records: readonly TrialRecord[]): TrialTable {
  const trials = records
    .filter((record) => record.kind === task && record.invalidReason === null)
    .map((record): ScoringTrial => ({
      block: record.block,
      cell: cellOf(record),
      trial: record.trial,
      correct: record.timedOut ? null : record.correct,
      latencyMs: record.latencyMs,
      latencyCorrectedMs: record.latencyCorrectedMs,
    }));
  return tableOf(trials, taskScoring[task].cells);
}
