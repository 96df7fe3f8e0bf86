import type { TrialRecord } from '../../../shared/associations/trial';
import { sameLabel, type Cell, type Variable, type VariableType } from '../table';

interface TrialColumn {
  name: string;
  type: VariableType;
  label: string;
  unit?: Variable['unit'];
  cell(trial: TrialRecord): Cell;
}

const ms = 'ms' as const;

/** One row per trial, names as in the reference data; times on the session's own clock, so no clock time leaves. */
const TRIAL_COLUMNS: readonly TrialColumn[] = [
  { name: 'task', type: 'string', label: 'Task', cell: (trial) => trial.task },
  { name: 'kind', type: 'string', label: 'Kind of task', cell: (trial) => trial.kind },
  { name: 'block', type: 'integer', label: 'Block, in order of presentation', cell: (trial) => trial.block },
  { name: 'block_role', type: 'string', label: 'Role of the block', cell: (trial) => trial.blockRole },
  { name: 'attempt', type: 'integer', label: 'Attempt at this block', cell: (trial) => trial.attempt },
  { name: 'trial', type: 'integer', label: 'Trial in the block', cell: (trial) => trial.trial },
  { name: 'stimulus', type: 'string', label: 'Stimulus', cell: (trial) => trial.stimulus },
  {
    name: 'stimulus_category',
    type: 'string',
    label: 'Category of the stimulus',
    cell: (trial) => trial.stimulusCategory,
  },
  { name: 'prime', type: 'string', label: 'Prime (priming only)', cell: (trial) => trial.prime },
  { name: 'prime_category', type: 'string', label: 'Category of the prime', cell: (trial) => trial.primeCategory },
  { name: 'side_correct', type: 'string', label: 'Side of the correct key', cell: (trial) => trial.sideCorrect },
  { name: 'key', type: 'string', label: 'First response key', cell: (trial) => trial.key },
  {
    name: 'correct',
    type: 'integer',
    label: 'First response correct (1) or not (0)',
    cell: (trial) => asDigit(trial.correct),
  },
  {
    name: 'latency_ms',
    type: 'number',
    label: 'Latency of the first response',
    unit: ms,
    cell: (trial) => trial.latencyMs,
  },
  {
    name: 'latency_corrected_ms',
    type: 'number',
    label: 'Latency of the correct response',
    unit: ms,
    cell: (trial) => trial.latencyCorrectedMs,
  },
  { name: 'timed_out', type: 'integer', label: 'No response in time (1)', cell: (trial) => asDigit(trial.timedOut) },
  { name: 'presses', type: 'string', label: 'All presses: code, down, up, repeat', cell: pressesOf },
  { name: 'onset_ms', type: 'number', label: 'Onset of the stimulus', unit: ms, cell: (trial) => trial.onsetMs },
  {
    name: 'onset_source',
    type: 'string',
    label: 'Where the onset time comes from',
    cell: (trial) => trial.onsetSource,
  },
  {
    name: 'frame_ms',
    type: 'number',
    label: 'Start of the frame that drew the stimulus',
    unit: ms,
    cell: (trial) => trial.frameMs,
  },
  {
    name: 'response_ms',
    type: 'number',
    label: 'Time of the first response',
    unit: ms,
    cell: (trial) => trial.responseMs,
  },
  {
    name: 'handler_ms',
    type: 'number',
    label: 'When the program handled it',
    unit: ms,
    cell: (trial) => trial.handlerMs,
  },
  { name: 'refresh_hz', type: 'number', label: 'Measured refresh rate', unit: 'Hz', cell: (trial) => trial.refreshHz },
  { name: 'flags', type: 'string', label: 'Timing flags, separated by spaces', cell: (trial) => trial.flags.join(' ') },
  { name: 'seed', type: 'integer', label: 'Seed of the sequence', cell: (trial) => trial.seed },
  { name: 'invalid_reason', type: 'string', label: 'Why the trial is invalid', cell: (trial) => trial.invalidReason },
];

function asDigit(value: boolean | null): Cell {
  return value === null ? null : Number(value);
}

function pressesOf(trial: TrialRecord): Cell {
  return trial.presses
    .map(({ code, down, up, repeat }) => `${code}:${down}:${up ?? ''}${repeat ? ':repeat' : ''}`)
    .join(' ');
}

/** The trial columns as variables, without the session and participant ids that the export adds. */
export const TRIAL_VARIABLES: readonly Variable[] = TRIAL_COLUMNS.map(({ name, type, label, unit }) => ({
  name,
  type,
  label: sameLabel(label),
  classification: 'safe',
  categories: [],
  mayBeMissing: false,
  source: 'association task',
  ...(unit ? { unit } : {}),
}));

/** The cells of one trial, in the order of TRIAL_VARIABLES. */
export function cellsOfTrial(trial: TrialRecord): Cell[] {
  return TRIAL_COLUMNS.map((column) => column.cell(trial));
}
