import type { SessionId } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { InformationLoss } from './anonymise/anonymise';
import type { RiskReport } from './anonymise/risk';
import { deidentify, type Deidentified, type SessionColumn, type VariableChange } from './deidentify';
import {
  firstDays,
  gather,
  trialRows,
  type Excluded,
  type ExportIdentities,
  type Gathered,
  type Gathering,
} from './collect-sessions';
import { PROFILE_RULES } from './disclosure-profiles';
import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import type { SessionSource } from './session-source';
import type { Cell, Row, Table, Variable } from './table';
import { sessionVariables } from './tables/sessions';
import { INCIDENT_VARIABLES } from './tables/incidents';
import { COUNTS_VARIABLE, SCORE_VARIABLES } from './tables/scores';
import { TIMING_VARIABLES } from './tables/timing';
import { textsTable, withoutDecision } from './tables/texts';
import { TRIAL_VARIABLES } from './tables/trials';
import type { TextDecision } from './text-review/review';
import type { TextDecisions } from '../store/merged/export-decisions';
import { classificationOf, studyVariables, type Classifications, type Generalisations } from './study-variables';

/** What the lead decided for an export. */
export interface ExportDecisions {
  readonly profile: DisclosureProfile;
  /** Classifications that differ from the study's; null where the lead leaves a variable unclassified. */
  readonly classification: Classifications;
  /** Steps of making a key coarser that differ from the study's. */
  readonly generalisation: Generalisations;
  /** Decisions about every text, or null for a dataset without texts. */
  readonly texts: TextDecisions | null;
}

/** Everything an export will be, before a byte is written. */
export interface ExportPlan {
  readonly study: Study;
  readonly decisions: ExportDecisions;
  readonly tables: readonly Table[];
  /** Sessions in it. */
  readonly sessions: readonly SessionId[];
  readonly excluded: Excluded;
  /** Sessions taken out because no coarser values could hide them. */
  readonly removed: number;
  readonly before: RiskReport;
  readonly after: RiskReport;
  readonly loss: InformationLoss;
  readonly changes: readonly VariableChange[];
  /** Variables that never leave, by id: direct identifiers and free text. */
  readonly leftOut: readonly string[];
  /** Variables that are left out because nobody classified them, or not as they were when a session ran. */
  readonly unclassified: readonly string[];
  /** How many texts were kept, edited and dropped; null without texts. */
  readonly texts: Readonly<Record<TextDecision['decision'], number>> | null;
}

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

const IDS = [SESSION_ID, PARTICIPANT_ID] as const;

/** Days since a first session, the only date of a dataset. */
export const DAY: Variable = {
  ...SESSION_ID,
  name: 'day',
  label: { nl: 'Dagen sinds de eerste sessie van de deelnemer', en: "Days since the participant's first session" },
  type: 'integer',
  classification: 'quasi',
  minimum: 0,
  source: 'session',
  generalisation: { kind: 'bands', widths: [7, 28, 364] },
};

/** The columns with a row per session: what the session was, what was answered, and what that scores. */
function sessionColumns(study: Study, { sessions, columns, withheld }: Gathering): SessionColumn[] {
  const first = firstDays(sessions);
  const since = (session: Gathered, day: number): number => day - (first.get(session.participant) ?? day);
  const answered = columns.flatMap(({ table, columns: own }, part) =>
    own.flatMap(({ variable, isDay, from }, place): SessionColumn[] => {
      if (from.some((id) => withheld.has(id))) return [];
      const cellOf = (session: Gathered): Cell => {
        const cell = session.cells[part]?.[place] ?? null;
        return isDay && typeof cell === 'number' ? since(session, cell) : cell;
      };
      return [{ table, variable, cells: sessions.map(cellOf) }];
    }),
  );
  return [
    { table: 'sessions', variable: DAY, cells: sessions.map((session) => since(session, session.dayNumber)) },
    ...sessionVariables(study).map((variable, place) => ({
      table: 'sessions',
      variable,
      cells: sessions.map(({ sessionCells }) => sessionCells[place] ?? null),
    })),
    ...answered,
  ];
}

function sessionTable(
  name: string,
  title: Table['title'],
  sessions: readonly Gathered[],
  { columns }: Deidentified,
): Table {
  const own = columns.filter(({ table }) => table === name);
  const rows = sessions.map(({ ids }, place): Row => [...ids, ...own.map(({ cells }) => cells[place] ?? null)]);
  return {
    name,
    title,
    variables: [...IDS, ...own.map(({ variable }) => variable)],
    primaryKey: ['session_id'],
    rows: () => rows,
  };
}

const LONG_TABLES = {
  scores: { variables: SCORE_VARIABLES, primaryKey: ['session_id', 'task'] },
  incidents: { variables: INCIDENT_VARIABLES, primaryKey: ['session_id', 'entry'] },
  timing: { variables: TIMING_VARIABLES, primaryKey: ['session_id'] },
} as const;

function longTable(name: keyof typeof LONG_TABLES, title: Table['title'], sessions: readonly Gathered[]): Table {
  const { variables, primaryKey } = LONG_TABLES[name];
  return {
    name,
    title,
    variables: [...IDS, ...variables],
    primaryKey,
    rows: () => sessions.flatMap((session) => session[name].map((row): Row => [...session.ids, ...row])),
  };
}

/** Whether a column of the sessions still holds the session's own value. */
function stillTells(before: readonly SessionColumn[], after: Deidentified, name: string): (place: number) => boolean {
  const was = before.find(({ table, variable }) => table === 'sessions' && variable.name === name);
  const is = after.columns.find(({ table, variable }) => table === 'sessions' && variable.name === name);
  return (place) => is !== undefined && is.cells[place] === was?.cells[after.kept[place] ?? 0];
}

/**
 * Words shown in a task tell the provider and the language: where those were made coarser or taken out, the words that
 * would give them away go too.
 */
function withHiddenWords(
  study: Study,
  sessions: readonly Gathered[],
  before: readonly SessionColumn[],
  after: Deidentified,
): (Gathered & { isHidden: (word: string) => boolean })[] {
  const ofProviders = new Set(study.providers.flatMap(({ words }) => [...words.nl, ...words.en]));
  const tellsProvider = stillTells(before, after, 'provider');
  const tellsLanguage = stillTells(before, after, 'interview_language');
  return sessions.map((session, place) => ({
    ...session,
    isHidden: (word) => !tellsLanguage(place) || (!tellsProvider(place) && ofProviders.has(word)),
  }));
}

function refusals(source: SessionSource, gathering: Gathering, { texts }: ExportDecisions): Problem[] {
  const problems: Problem[] = [];
  const open = texts ? withoutDecision(gathering.sessions, texts) : 0;
  if (open > 0) problems.push(problemOf('export_texts_unreviewed', { count: open }));
  if (source.sessions.length === 0) problems.push(problemOf('export_nothing'));
  return problems;
}

function countTexts(sessions: readonly Gathered[], texts: TextDecisions): ExportPlan['texts'] {
  const counts = { kept: 0, edited: 0, dropped: 0 };
  for (const { id } of sessions.flatMap((session) => session.texts)) {
    const decision = texts.get(id);
    if (decision) counts[decision.decision] += 1;
  }
  return counts;
}

function neverLeaving(
  study: Study,
  { classification }: ExportDecisions,
  { withheld, unclassified }: Gathering,
): string[] {
  return studyVariables(study).flatMap((variable) => {
    const own = classificationOf(variable, classification);
    const isNever = own === 'direct' || own === 'free_text' || withheld.has(variable.id);
    return isNever && !unclassified.includes(variable.id) ? [variable.id] : [];
  });
}

/**
 * Plans a dataset: which sessions are in it, every table, what was made coarser or taken out, and the risk before and
 * after. Nothing is written; the wizard shows it as a preview.
 * @param order the sessions in a drawn order
 * @param onSession called each time a session has been read: once here and once when trials are written
 * @returns every reason why there can be no export, at once
 */
export function planExport(
  source: SessionSource,
  order: readonly SessionId[],
  decisions: ExportDecisions,
  identities: ExportIdentities,
  onSession: () => void,
): Result<ExportPlan, readonly Problem[]> {
  const { study } = source;
  const wanted = { ...decisions, withTexts: decisions.texts !== null };
  const gathering = gather(source, order, wanted, identities, onSession);
  if (!gathering.ok) return failure([gathering.error]);
  const { sessions, excluded } = gathering.value;
  const problems = refusals(source, gathering.value, decisions);
  if (source.sessions.length === 0) return failure(problems);
  const columns = sessionColumns(study, gathering.value);
  const participants = sessions.map(({ participant }) => participant);
  const result = deidentify(columns, participants, PROFILE_RULES[decisions.profile]);
  if (!result.ok) problems.push(result.error);
  if (!result.ok || problems.length > 0) return failure(problems);
  const kept = result.value.kept.flatMap((place) => sessions[place] ?? []);
  const withWords = withHiddenWords(study, kept, columns, result.value);
  const trials: Table = {
    name: 'trials',
    title: { nl: 'Associatietaken, per beurt', en: 'Association tasks, trial by trial' },
    variables: [...IDS, ...TRIAL_VARIABLES, COUNTS_VARIABLE],
    primaryKey: ['session_id', 'task', 'block', 'attempt', 'trial'],
    rows: () => trialRows(source, withWords, onSession),
  };
  const { texts } = decisions;
  return success({
    study,
    decisions,
    tables: [
      sessionTable('sessions', { nl: 'Sessies', en: 'Sessions' }, kept, result.value),
      sessionTable('answers', { nl: 'Antwoorden', en: 'Answers' }, kept, result.value),
      sessionTable('scales', { nl: 'Scores van vragenlijsten', en: 'Scores of questionnaires' }, kept, result.value),
      trials,
      longTable('scores', { nl: 'Scores van associatietaken', en: 'Scores of association tasks' }, kept),
      longTable('incidents', { nl: 'Voorvallen', en: 'Incidents' }, kept),
      longTable('timing', { nl: 'Tijdmeting', en: 'Timing' }, kept),
      ...(texts ? [textsTable(IDS, study, kept, texts)] : []),
    ],
    sessions: kept.map(({ session }) => session),
    excluded,
    removed: sessions.length - kept.length,
    before: result.value.before,
    after: result.value.after,
    loss: result.value.loss,
    changes: result.value.changes,
    leftOut: neverLeaving(study, decisions, gathering.value),
    unclassified: gathering.value.unclassified,
    texts: texts ? countTexts(kept, texts) : null,
  });
}
