import type { Cell } from '../../shared/associations/scoring/columns';
import { trialsOfRecords } from '../../shared/associations/scoring/records';
import { taskScoring, type PreparedTask, type ScoringOptions } from '../../shared/associations/scoring/tasks';
import type { Absence, AutomaticAssociation } from '../../shared/analyses/interview-case';
import { trialsOf } from '../../shared/session/state';
import type { SessionState } from '../../shared/session/reducer';
import { defined, undefinedBecause, type Estimate } from '../../shared/statistics/estimate';
import { countedAttempts } from '../dataset/tables/scores';

/** The variant of every D that the analyses show; each page that shows one names these choices. */
const OPTIONS: ScoringOptions = {
  algorithms: [],
  sd: 'before_penalty',
  penaltyMean: 'all_responded',
  halves: true,
};

/** Tasks that give a D, with the column of the default score and of the rule that excludes a participant. */
const DEFAULTS = {
  sciat: { score: 'd_sciat', excluded: 'excl_error20' },
  iat: { score: 'D2', excluded: 'excl_fast' },
  biat: { score: 'D_builtin', excluded: 'excl_fast' },
} as const;

function isDefaulted(kind: string): kind is keyof typeof DEFAULTS {
  return Object.hasOwn(DEFAULTS, kind);
}

function numberIn({ columns }: PreparedTask, cells: readonly Cell[], column: string): number | null {
  const cell = cells[columns.indexOf(column)];
  return typeof cell === 'object' && cell !== null && cell.kind === 'defined' ? cell.value : null;
}

/** The D of one task of a session, scored by the same code as exports and files; never shown for one participant. */
export function automaticAssociation(state: SessionState, task: string): Estimate<AutomaticAssociation, Absence> {
  const counted = countedAttempts(state);
  const attempts = state.taskAttempts.filter((attempt) => attempt.task === task && counted.has(attempt));
  const [first] = attempts;
  if (first === undefined || !isDefaulted(first.kind)) return undefinedBecause('task_not_completed');
  const scorer = taskScoring[first.kind].prepare(OPTIONS);
  const cells = scorer.score(trialsOfRecords(first.kind, attempts.flatMap(trialsOf)));
  const { score, excluded } = DEFAULTS[first.kind];
  if (numberIn(scorer, cells, excluded) === 1) return undefinedBecause('task_too_many_errors');
  const d = numberIn(scorer, cells, score);
  if (d === null) return undefinedBecause('task_not_completed');
  const [odd, even] = [numberIn(scorer, cells, `${score}_odd`), numberIn(scorer, cells, `${score}_even`)];
  return defined({ d, halves: odd === null || even === null ? null : { odd, even } });
}
