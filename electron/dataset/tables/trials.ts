import type { TrialRecord } from '../../../shared/associations/trial';
import type { Text } from '../../../shared/base/ids';
import type { Cell, Variable, VariableType } from '../table';

interface TrialColumn {
  name: string;
  type: VariableType;
  label: Text;
  unit?: Variable['unit'];
  cell(trial: TrialRecord): Cell;
}

const ms = 'ms' as const;

/** One row per trial, names as in the reference data; times on the session's own clock, so no clock time leaves. */
const TRIAL_COLUMNS: readonly TrialColumn[] = [
  { name: 'task', type: 'string', label: { nl: 'Taak', en: 'Task' }, cell: (trial) => trial.task },
  { name: 'kind', type: 'string', label: { nl: 'Soort taak', en: 'Kind of task' }, cell: (trial) => trial.kind },
  {
    name: 'block',
    type: 'integer',
    label: { nl: 'Blok, in volgorde van aanbieding', en: 'Block, in order of presentation' },
    cell: (trial) => trial.block,
  },
  {
    name: 'block_role',
    type: 'string',
    label: { nl: 'Rol van het blok', en: 'Role of the block' },
    cell: (trial) => trial.blockRole,
  },
  {
    name: 'attempt',
    type: 'integer',
    label: { nl: 'Poging aan dit blok', en: 'Attempt at this block' },
    cell: (trial) => trial.attempt,
  },
  {
    name: 'trial',
    type: 'integer',
    label: { nl: 'Beurt in het blok', en: 'Trial in the block' },
    cell: (trial) => trial.trial,
  },
  { name: 'stimulus', type: 'string', label: { nl: 'Stimulus', en: 'Stimulus' }, cell: (trial) => trial.stimulus },
  {
    name: 'stimulus_category',
    type: 'string',
    label: { nl: 'Categorie van de stimulus', en: 'Category of the stimulus' },
    cell: (trial) => trial.stimulusCategory,
  },
  {
    name: 'prime',
    type: 'string',
    label: { nl: 'Prime (alleen bij priming)', en: 'Prime (priming only)' },
    cell: (trial) => trial.prime,
  },
  {
    name: 'prime_category',
    type: 'string',
    label: { nl: 'Categorie van de prime', en: 'Category of the prime' },
    cell: (trial) => trial.primeCategory,
  },
  {
    name: 'side_correct',
    type: 'string',
    label: { nl: 'Kant van de juiste toets', en: 'Side of the correct key' },
    cell: (trial) => trial.sideCorrect,
  },
  { name: 'key', type: 'string', label: { nl: 'Eerste toets', en: 'First response key' }, cell: (trial) => trial.key },
  {
    name: 'correct',
    type: 'integer',
    label: { nl: 'Eerste reactie juist (1) of niet (0)', en: 'First response correct (1) or not (0)' },
    cell: (trial) => asDigit(trial.correct),
  },
  {
    name: 'latency_ms',
    type: 'number',
    label: { nl: 'Reactietijd van de eerste reactie', en: 'Latency of the first response' },
    unit: ms,
    cell: (trial) => trial.latencyMs,
  },
  {
    name: 'latency_corrected_ms',
    type: 'number',
    label: { nl: 'Reactietijd van de juiste reactie', en: 'Latency of the correct response' },
    unit: ms,
    cell: (trial) => trial.latencyCorrectedMs,
  },
  {
    name: 'timed_out',
    type: 'integer',
    label: { nl: 'Geen reactie binnen de tijd (1)', en: 'No response in time (1)' },
    cell: (trial) => asDigit(trial.timedOut),
  },
  {
    name: 'presses',
    type: 'string',
    label: { nl: 'Alle toetsaanslagen: code, neer, op, herhaling', en: 'All presses: code, down, up, repeat' },
    cell: pressesOf,
  },
  {
    name: 'onset_ms',
    type: 'number',
    label: { nl: 'Begin van de stimulus', en: 'Onset of the stimulus' },
    unit: ms,
    cell: (trial) => trial.onsetMs,
  },
  {
    name: 'onset_source',
    type: 'string',
    label: { nl: 'Waar het begintijdstip vandaan komt', en: 'Where the onset time comes from' },
    cell: (trial) => trial.onsetSource,
  },
  {
    name: 'frame_ms',
    type: 'number',
    label: { nl: 'Begin van het beeld dat de stimulus tekende', en: 'Start of the frame that drew the stimulus' },
    unit: ms,
    cell: (trial) => trial.frameMs,
  },
  {
    name: 'response_ms',
    type: 'number',
    label: { nl: 'Tijdstip van de eerste reactie', en: 'Time of the first response' },
    unit: ms,
    cell: (trial) => trial.responseMs,
  },
  {
    name: 'handler_ms',
    type: 'number',
    label: { nl: 'Wanneer het programma die verwerkte', en: 'When the program handled it' },
    unit: ms,
    cell: (trial) => trial.handlerMs,
  },
  {
    name: 'refresh_hz',
    type: 'number',
    label: { nl: 'Gemeten beeldfrequentie', en: 'Measured refresh rate' },
    unit: 'Hz',
    // Whole numbers: the exact rate differs from screen to screen and would tell laptops apart.
    cell: (trial) => (trial.refreshHz === null ? null : Math.round(trial.refreshHz)),
  },
  {
    name: 'flags',
    type: 'string',
    label: { nl: 'Tijdmeting-vlaggen, gescheiden door spaties', en: 'Timing flags, separated by spaces' },
    cell: (trial) => trial.flags.join(' '),
  },
  {
    name: 'invalid_reason',
    type: 'string',
    label: { nl: 'Waarom de beurt ongeldig is', en: 'Why the trial is invalid' },
    cell: (trial) => trial.invalidReason,
  },
];

function asDigit(value: boolean | null): Cell {
  return value === null ? null : Number(value);
}

function pressesOf(trial: TrialRecord): Cell {
  return trial.presses
    .map(({ code, down, up, repeat }) => `${code}:${down}:${up ?? ''}${repeat ? ':repeat' : ''}`)
    .join(' ');
}

/** Columns that show words or pictures of the study. */
const WORD_COLUMNS: readonly string[] = ['stimulus', 'prime'];

/** The trial columns as variables, without the session and participant ids that the export adds. */
export const TRIAL_VARIABLES: readonly Variable[] = TRIAL_COLUMNS.map(({ name, type, label, unit }) => ({
  name,
  type,
  label,
  classification: 'safe',
  categories: [],
  mayBeMissing: WORD_COLUMNS.includes(name),
  source: 'association task',
  ...(unit ? { unit } : {}),
}));

/**
 * The cells of one trial, in the order of TRIAL_VARIABLES.
 * @param isHidden tells words that would give away what was taken out elsewhere in the participant's record
 */
export function cellsOfTrial(trial: TrialRecord, isHidden: (word: string) => boolean): Cell[] {
  return TRIAL_COLUMNS.map(({ name, cell }) => {
    const value = cell(trial);
    const hides = WORD_COLUMNS.includes(name) && typeof value === 'string' && isHidden(value);
    return hides ? { missing: 'suppressed' } : value;
  });
}
