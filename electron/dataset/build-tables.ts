import type { SessionId } from '../../shared/names';
import { problemOf } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import { trialsOf } from '../../shared/interview/session-state';
import type { SessionState } from '../../shared/interview/state';
import type { NewIdentities } from './identities';
import { readSession, type SessionSource } from './source';
import type { Cell, Row, Table, Variable } from './table';
import { answerColumns } from './tables/answers';
import { cellsOfSession, sessionVariables } from './tables/sessions';
import { cellsOfTrial, TRIAL_VARIABLES } from './tables/trials';

const MS_PER_DAY = 86_400_000;

const SESSION_ID: Variable = {
  name: 'session_id',
  label: { nl: 'Sessie (nieuw willekeurig nummer)', en: 'Session (new random id)' },
  type: 'string',
  classification: 'safe',
  categories: [],
  mayBeMissing: false,
  source: 'drawn for this export',
};
const PARTICIPANT_ID: Variable = {
  ...SESSION_ID,
  name: 'participant_id',
  label: { nl: 'Deelnemer (nieuw willekeurig nummer)', en: 'Participant (new random id)' },
};
const DAY: Variable = {
  ...SESSION_ID,
  name: 'day',
  label: { nl: 'Dagen sinds de eerste sessie van de deelnemer', en: "Days since the participant's first session" },
  type: 'integer',
  source: 'session',
};

/** What the small tables need of each session; trials are read again when they are written. */
interface Gathered {
  ids: readonly [session: string, participant: string];
  session: SessionId;
  sessionCells: Cell[];
  answerCells: Cell[];
  dayNumber: number;
  participant: string;
}

/** Which sessions take part: finished ones that were not practice. */
function counts(state: SessionState): boolean {
  return state.finish !== null && !state.header.practice;
}

function gather(
  source: SessionSource,
  order: readonly SessionId[],
  identities: { sessions: NewIdentities; participants: NewIdentities },
  onSession: () => void,
): Result<Gathered[]> {
  const columns = answerColumns(source.study);
  const gathered: Gathered[] = [];
  for (const session of order) {
    const read = readSession(source, session);
    onSession();
    if (!read.ok) return read;
    const { state } = read.value;
    if (!counts(state)) continue;
    gathered.push({
      ids: [identities.sessions.of(session), identities.participants.of(state.header.participant)],
      session,
      sessionCells: cellsOfSession(state),
      answerCells: columns.cells(state),
      dayNumber: Math.floor(Date.parse(state.created.utc) / MS_PER_DAY),
      participant: state.header.participant,
    });
  }
  return gathered.length > 0 ? success(gathered) : failure(problemOf('export_nothing'));
}

function firstDays(gathered: readonly Gathered[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { participant, dayNumber } of gathered) {
    first.set(participant, Math.min(first.get(participant) ?? dayNumber, dayNumber));
  }
  return first;
}

function sessionsTable(source: SessionSource, gathered: readonly Gathered[]): Table {
  const first = firstDays(gathered);
  return {
    name: 'sessions',
    title: { nl: 'Sessies', en: 'Sessions' },
    variables: [SESSION_ID, PARTICIPANT_ID, DAY, ...sessionVariables(source.study)],
    primaryKey: ['session_id'],
    rows: () =>
      gathered.map(({ ids, participant, dayNumber, sessionCells }) => [
        ...ids,
        dayNumber - (first.get(participant) ?? dayNumber),
        ...sessionCells,
      ]),
  };
}

function answersTable(source: SessionSource, gathered: readonly Gathered[]): Table {
  return {
    name: 'answers',
    title: { nl: 'Antwoorden', en: 'Answers' },
    variables: [SESSION_ID, PARTICIPANT_ID, ...answerColumns(source.study).variables],
    primaryKey: ['session_id'],
    rows: () => gathered.map(({ ids, answerCells }) => [...ids, ...answerCells]),
  };
}

function* trialRows(source: SessionSource, gathered: readonly Gathered[], onSession: () => void): Generator<Row> {
  for (const { ids, session } of gathered) {
    const read = readSession(source, session);
    onSession();
    // The same session was read a moment ago; if the store fails now, nothing must appear at all.
    if (!read.ok) throw new Error(`dataset: session could not be read again (${read.error.code})`);
    for (const attempt of read.value.state.taskAttempts) {
      for (const trial of trialsOf(attempt)) yield [...ids, ...cellsOfTrial(trial)];
    }
  }
}

/**
 * The tables of a dataset: sessions, answers (one row per session, a column per item) and trials (one row per trial,
 * every attempt at a block kept). Sessions come in the order given, which the caller has shuffled.
 * @returns `export_nothing` without a finished session
 */
export function buildTables(
  source: SessionSource,
  order: readonly SessionId[],
  identities: { sessions: NewIdentities; participants: NewIdentities },
  onSession: () => void,
): Result<readonly Table[]> {
  const gathered = gather(source, order, identities, onSession);
  if (!gathered.ok) return gathered;
  const trials: Table = {
    name: 'trials',
    title: { nl: 'Associatietaken, per beurt', en: 'Association tasks, trial by trial' },
    variables: [SESSION_ID, PARTICIPANT_ID, ...TRIAL_VARIABLES],
    primaryKey: ['session_id', 'task', 'block', 'attempt', 'trial'],
    rows: () => trialRows(source, gathered.value, onSession),
  };
  return success([sessionsTable(source, gathered.value), answersTable(source, gathered.value), trials]);
}
