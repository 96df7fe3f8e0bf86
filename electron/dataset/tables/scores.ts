import type { Cell as ScoreCell } from '../../../shared/associations/scoring/columns';
import { trialsOfRecords } from '../../../shared/associations/scoring/records';
import {
  SCORED_TASKS,
  taskScoring,
  type PreparedTask,
  type ScoredTask,
  type ScoringOptions,
} from '../../../shared/associations/scoring/tasks';
import { trialsOf, type TaskAttempt } from '../../../shared/session/state';
import type { SessionState } from '../../../shared/session/reducer';
import type { Cell, Variable } from '../table';
import { scoreLabel } from './score-labels';

/** Every variant of every score: whoever reads the data chooses, and says so. */
const EVERYTHING: ScoringOptions = { algorithms: [], sd: 'before_penalty', penaltyMean: 'correct', halves: true };

/** A score table's column as the data set names it. */
interface ScoreColumn {
  readonly name: string;
  readonly task: ScoredTask;
  readonly index: number;
  readonly reason: boolean;
}

function columnsOf(task: ScoredTask, prepared: PreparedTask): ScoreColumn[] {
  return prepared.columns.flatMap((column, index) => {
    const name = column.toLowerCase();
    const value = { name, task, index, reason: false };
    return prepared.explained[index] ? [value, { name: `${name}_reason`, task, index, reason: true }] : [value];
  });
}

function prepareAll(): Record<ScoredTask, PreparedTask> {
  return {
    iat: taskScoring.iat.prepare(EVERYTHING),
    sciat: taskScoring.sciat.prepare(EVERYTHING),
    biat: taskScoring.biat.prepare(EVERYTHING),
    priming: taskScoring.priming.prepare(EVERYTHING),
  };
}

/** Used for names only: a prepared task also gathers reliability, so every walk over sessions prepares its own. */
const prepared = prepareAll();
const COLUMNS: readonly ScoreColumn[] = SCORED_TASKS.flatMap((task) => columnsOf(task, prepared[task]));
/** Measures that several tasks have (error_rate, compat_first) share a column. */
const NAMES: readonly string[] = [...new Set(COLUMNS.map(({ name }) => name))];
const COLUMN_OF: Readonly<Record<ScoredTask, ReadonlyMap<string, ScoreColumn>>> = {
  iat: named('iat'),
  sciat: named('sciat'),
  biat: named('biat'),
  priming: named('priming'),
};

function named(task: ScoredTask): ReadonlyMap<string, ScoreColumn> {
  return new Map(COLUMNS.filter((column) => column.task === task).map((column) => [column.name, column]));
}

const BASE: Omit<Variable, 'name' | 'label' | 'type'> = {
  classification: 'safe',
  categories: [],
  mayBeMissing: false,
  source: 'scored from the trials that count',
};

function variableOf(name: string): Variable {
  const isWord = name.endsWith('_reason') || name.endsWith('_label');
  const isWhole = /^(n|n_.*|excl_.*|compat_first|missing_block)$/.test(name);
  const isTime = /^(facil_[ab]_ms|mean_(in)?compatible|sd_correct|effect_ms.*|incon_minus_con_ms.*)$/.test(name);
  return {
    ...BASE,
    name,
    label: scoreLabel(name),
    type: isWord ? 'string' : isWhole ? 'integer' : 'number',
    ...(isTime ? { unit: 'ms' } : {}),
  };
}

/** The columns of the scores table, without the ids that the export adds. Names are those of the reference data, in lower case. */
export const SCORE_VARIABLES: readonly Variable[] = [
  { ...BASE, name: 'task', label: { nl: 'Taak', en: 'Task' }, type: 'string' },
  { ...BASE, name: 'kind', label: { nl: 'Soort taak', en: 'Kind of task' }, type: 'string' },
  ...NAMES.map(variableOf),
];

/** Whether scores are made from a trial; for the trials table, so that anyone can repeat them (scores.sql). */
export const COUNTS_VARIABLE: Variable = {
  ...BASE,
  name: 'counts',
  label: {
    nl: 'Beurt telt mee voor scores (1): laatste voltooide poging aan het blok, geen reden van ongeldigheid',
    en: 'Trial counts for scores (1): last completed attempt at the block, no reason why invalid',
  },
  type: 'integer',
  source: 'session',
};

/** The attempts that scores are made from: of every block of every task the last that was completed. */
export function countedAttempts(state: SessionState): ReadonlySet<TaskAttempt> {
  const last = new Map<string, TaskAttempt>();
  for (const attempt of state.taskAttempts) {
    if (attempt.outcome === 'completed') last.set(`${attempt.task} ${attempt.block}`, attempt);
  }
  return new Set(last.values());
}

function cellOf(column: ScoreColumn | undefined, scores: readonly ScoreCell[]): Cell {
  const score = column ? (scores[column.index] ?? null) : null;
  if (score === null || typeof score === 'string') return score;
  if (score.kind === 'defined') return column?.reason ? null : score.value;
  if (!column?.reason) return null;
  return score.where === null ? score.reason : `${score.reason}:${score.where}`;
}

function isScored(kind: string): kind is ScoredTask {
  return SCORED_TASKS.some((task) => task === kind);
}

/**
 * The rows of the scores table for one session, in the order of SCORE_VARIABLES: one per task that was completed at
 * least in part. A score that does not exist is empty and has its reason beside it, as `reason` or `reason:where`.
 */
export function scoreRows(state: SessionState): Cell[][] {
  const scorers = prepareAll();
  const counted = countedAttempts(state);
  const tasks = new Map(state.taskAttempts.map(({ task, kind }) => [task, kind]));
  const rows: Cell[][] = [];
  for (const [task, kind] of tasks) {
    if (!isScored(kind)) continue;
    const attempts = state.taskAttempts.filter((attempt) => attempt.task === task && counted.has(attempt));
    if (attempts.length === 0) continue;
    const scores = scorers[kind].score(trialsOfRecords(kind, attempts.flatMap(trialsOf)));
    rows.push([task, kind, ...NAMES.map((name) => cellOf(COLUMN_OF[kind].get(name), scores))]);
  }
  return rows;
}
