import { planTask } from '../../shared/associations/tasks';
import type { TrialRecord } from '../../shared/associations/trial';
import { answerKey } from '../../shared/session/check-answer';
import { trialsOf } from '../../shared/session/state';
import type { SessionState } from '../../shared/session/reducer';
import { simulatedJournal } from '../../shared/simulation/journal';
import { drawnTraits, simulatedParticipant } from '../../shared/simulation/participant';
import { reactionParameters, runSimulatedTask } from '../../shared/simulation/reaction-times';
import { builtInStudy } from '../../shared/built-in-study';
import type { Cell, Row, Table, Variable } from '../../electron/dataset/table';
import { INCIDENT_VARIABLES, incidentRows } from '../../electron/dataset/tables/incidents';
import { cellOfAnswer, columnsOfItem } from '../../electron/dataset/tables/item-variables';
import { countedAttempts, COUNTS_VARIABLE, SCORE_VARIABLES, scoreRows } from '../../electron/dataset/tables/scores';
import { cellsOfSession, sessionVariables } from '../../electron/dataset/tables/sessions';
import { TIMING_VARIABLES, timingRows } from '../../electron/dataset/tables/timing';
import { TRIAL_VARIABLES } from '../../electron/dataset/tables/trials';
import { headerFor, START_UTC_MS } from './journal';
import { variable } from './tables';

export const study = builtInStudy;

/** What scores.sql reads of the trials table. */
const CELLS: Readonly<Record<string, (trial: TrialRecord) => Cell>> = {
  task: (trial) => trial.task,
  kind: (trial) => trial.kind,
  block: (trial) => trial.block,
  block_role: (trial) => trial.blockRole,
  attempt: (trial) => trial.attempt,
  trial: (trial) => trial.trial,
  prime_category: (trial) => trial.primeCategory,
  stimulus_category: (trial) => trial.stimulusCategory,
  correct: (trial) => (trial.correct === null ? null : Number(trial.correct)),
  latency_ms: (trial) => trial.latencyMs,
  latency_corrected_ms: (trial) => trial.latencyCorrectedMs,
  timed_out: (trial) => Number(trial.timedOut),
  seed: (trial) => trial.seed,
};
export const READ: readonly Variable[] = TRIAL_VARIABLES.filter(({ name }) => Object.hasOwn(CELLS, name));

export function cellsRead(trial: TrialRecord): Cell[] {
  return READ.map(({ name }) => CELLS[name]?.(trial) ?? null);
}

/** A whole session of a simulated participant, with reaction times. */
export function simulatedSession(seed: number): SessionState {
  const participant = simulatedParticipant(drawnTraits(seed, 'nl'));
  return simulatedJournal({
    study,
    header: headerFor(study, seed, 'full', seed % 5),
    participant,
    startUtcMs: START_UTC_MS,
    pauseChance: 0.2,
    *runTask(place, settings, state, clock) {
      const { language, provider, assignment } = state.header;
      const plan = planTask(settings, { study, provider, language, assignment, seed: assignment.seed });
      if (!plan.ok) throw new Error(plan.error.code);
      const profile = reactionParameters(seed, participant.traits.association);
      for (const event of runSimulatedTask(plan.value, profile, { place, startMs: clock.nowMs() })) {
        clock.wait(Math.max(0, event.atMs - clock.nowMs()));
        yield event.body;
      }
    },
  }).state;
}

const SESSION_ID = variable('session_id', 'string');

function named(name: string, variables: readonly Variable[], primaryKey: string[], rows: () => Iterable<Row>): Table {
  return { name, title: { nl: name, en: name }, variables: [SESSION_ID, ...variables], primaryKey, rows };
}

function answersTable(states: readonly SessionState[]): Table {
  const asked = study.items
    .filter(({ classification }) => classification !== 'direct' && classification !== 'free_text')
    .map((item) => ({ item, columns: columnsOfItem(item, null) }));
  return named(
    'answers',
    asked.flatMap(({ columns }) => columns.map((column) => column.variable)),
    ['session_id'],
    () =>
      states.map((state, index) => [
        `s${index}`,
        ...asked.flatMap(({ item, columns }) =>
          columns.map((column) => cellOfAnswer(column, state.answers[answerKey(item.id, null)]?.answer)),
        ),
      ]),
  );
}

/** The tables of a data set of simulated sessions, made of the room's own parts. */
export function demoTables(states: readonly SessionState[]): Table[] {
  const perSession = (rowsOf: (state: SessionState) => Cell[][]) => () =>
    states.flatMap((state, index) => rowsOf(state).map((row) => [`s${index}`, ...row]));
  const trialRows = (state: SessionState): Cell[][] => {
    const counted = countedAttempts(state);
    return state.taskAttempts.flatMap((attempt) =>
      trialsOf(attempt).map((trial) => [
        ...cellsRead(trial),
        counted.has(attempt) && trial.invalidReason === null ? 1 : 0,
      ]),
    );
  };
  return [
    named(
      'sessions',
      sessionVariables(study),
      ['session_id'],
      perSession((state) => [cellsOfSession(state)]),
    ),
    answersTable(states),
    named(
      'trials',
      [...READ, COUNTS_VARIABLE],
      ['session_id', 'task', 'block', 'attempt', 'trial'],
      perSession(trialRows),
    ),
    named('scores', SCORE_VARIABLES, ['session_id', 'task'], perSession(scoreRows)),
    named('timing', TIMING_VARIABLES, ['session_id'], perSession(timingRows)),
    named(
      'incidents',
      INCIDENT_VARIABLES,
      ['session_id', 'entry'],
      perSession((state) => incidentRows(study, state)),
    ),
  ];
}
