import { trialsOf } from '../../shared/session/state';
import type { SessionState } from '../../shared/session/reducer';
import type { SessionId } from '../../shared/base/ids';
import { success, type Result } from '../../shared/base/result';
import type { Classification, Study } from '../../shared/study/schema';
import type { NewIdentities } from './random-ids';
import { PROFILE_RULES } from './disclosure-profiles';
import type { DisclosureProfile } from '../../shared/export/disclosure-profile';
import { readSession, type SessionSource } from './session-source';
import type { Cell, Row } from './table';
import { answerColumns, type ClassifiedItem } from './tables/answers';
import { choiceColumns } from './tables/choices';
import { cellsOfSession } from './tables/sessions';
import { INCIDENT_VARIABLES, incidentRows } from './tables/incidents';
import { scaleColumns } from './tables/scales';
import { countedAttempts, scoreRows } from './tables/scores';
import type { StateColumns } from './tables/state-columns';
import { TIMING_VARIABLES, timingRows } from './tables/timing';
import { cellsOfTrial } from './tables/trials';
import { textsOf, type SessionText } from './text-review/session-texts';
import {
  classificationOf,
  studyVariables,
  type Classifications,
  type Generalisations,
  type StudyVariable,
} from './study-variables';

const MS_PER_DAY = 86_400_000;

/** New ids of one export. */
export interface ExportIdentities {
  readonly sessions: NewIdentities;
  readonly participants: NewIdentities;
}

/** What the small tables need of each session; trials are read again when they are written. */
export interface Gathered {
  readonly ids: readonly [session: string, participant: string];
  readonly session: SessionId;
  readonly participant: string;
  /** Day of the session, counted from 1970. */
  readonly dayNumber: number;
  readonly sessionCells: readonly Cell[];
  /** One array for each of the gathering's `columns`. */
  readonly cells: readonly (readonly Cell[])[];
  readonly texts: readonly SessionText[];
  /** Rows, without ids, of the tables with any number of rows per session. */
  readonly scores: readonly Row[];
  readonly incidents: readonly Row[];
  readonly timing: readonly Row[];
}

/** Why sessions stay out, and how many of each. */
export interface Excluded {
  readonly unfinished: number;
  readonly practice: number;
  readonly withoutConsent: number;
  readonly notShared: number;
}

export interface Gathering {
  readonly sessions: readonly Gathered[];
  readonly excluded: Excluded;
  readonly columns: readonly StateColumns[];
  /** Items and choices that are not classified for this export, by id. */
  readonly unclassified: readonly string[];
  /** Items and choices that must not leave: those not classified, and direct identifiers of an earlier version. */
  readonly withheld: ReadonlySet<string>;
}

/** What decides about the variables and sessions of an export. */
export interface GatherDecisions {
  readonly profile: DisclosureProfile;
  readonly classification: Classifications;
  readonly generalisation: Generalisations;
  readonly withTexts: boolean;
}

/** Why a session is in no dataset and no analysis for a profile, or null when it is in. */
export function whyOut(state: SessionState, profile: DisclosureProfile): keyof Excluded | null {
  if (state.finish === null) return 'unfinished';
  if (state.header.practice) return 'practice';
  if (state.consent.takingPart !== true) return 'withoutConsent';
  return PROFILE_RULES[profile].needsSharing && state.consent.sharing !== true ? 'notShared' : null;
}

/**
 * What may not leave although the newest version of the study would let it: what nobody classified, what was classified
 * otherwise when a session ran and the lead has not decided since, and what was a direct identifier in any version.
 */
class Withheld {
  readonly unclassified: Set<string>;
  readonly all: Set<string>;
  readonly #decided: Classifications;
  readonly #newest: ReadonlyMap<string, StudyVariable>;
  readonly #checked = new Set<Study>();

  constructor(study: Study, decided: Classifications) {
    const variables = studyVariables(study);
    this.#decided = decided;
    this.#newest = new Map(variables.map((variable) => [variable.id, variable]));
    const open = variables.filter((variable) => classificationOf(variable, decided) === null);
    this.unclassified = new Set(open.map(({ id }) => id));
    this.all = new Set(this.unclassified);
  }

  check(ran: Study): void {
    if (this.#checked.has(ran)) return;
    this.#checked.add(ran);
    for (const { id, declared } of studyVariables(ran)) {
      const now = this.#newest.get(id);
      if (now === undefined || declared === null || declared === now.declared) continue;
      const isOpen = declared !== 'direct' && this.#decided[id] === undefined;
      if (isOpen) this.unclassified.add(id);
      if (isOpen || declared === 'direct') this.all.add(id);
    }
  }
}

/** The columns of a study with a row per session, as its variables are classified for this export. */
function columnsOf(study: Study, { classification, generalisation }: GatherDecisions): StateColumns[] {
  const own = new Map(
    studyVariables(study).map((variable) => [variable.id, classificationOf(variable, classification)]),
  );
  const classify = (id: string): Classification | null => own.get(id) ?? null;
  const items = answerColumns(study, (item): ClassifiedItem | null => {
    const classified = classify(item.id);
    const steps = generalisation[item.id];
    return classified === null
      ? null
      : { ...item, classification: classified, ...(steps === undefined ? {} : { generalisation: steps }) };
  });
  return [items, choiceColumns(study, classify), scaleColumns(study, classify)];
}

/** The study with the items that are classified, as they are classified for this export. */
function classifiedStudy(study: Study, decided: Classifications): Study {
  const own = new Map(studyVariables(study).map((variable) => [variable.id, classificationOf(variable, decided)]));
  const items = study.items.flatMap((item) => {
    const classification = own.get(item.id) ?? null;
    return classification === null ? [] : [{ ...item, classification }];
  });
  return { ...study, items };
}

/** Every session of a laptop has the same timing check: to its last digit it would tell laptops apart. */
function coarseTiming(row: Row): Row {
  return row.map((cell, place) => {
    if (typeof cell !== 'number') return cell;
    return TIMING_VARIABLES[place]?.unit === 'Hz' ? Math.round(cell) : Number(cell.toPrecision(2));
  });
}

/**
 * Reads every session once and keeps what the small tables need of those that may be in the export: finished, not
 * practice, with consent to take part and, for others than the team, to share.
 */
export function gather(
  source: SessionSource,
  order: readonly SessionId[],
  wanted: GatherDecisions,
  identities: ExportIdentities,
  onSession: () => void,
): Result<Gathering> {
  const withheld = new Withheld(source.study, wanted.classification);
  const columns = columnsOf(source.study, wanted);
  const classified = classifiedStudy(source.study, wanted.classification);
  const excluded = { unfinished: 0, practice: 0, withoutConsent: 0, notShared: 0 };
  const sessions: Gathered[] = [];
  for (const session of order) {
    const read = readSession(source, session);
    onSession();
    if (!read.ok) return read;
    const { state, study } = read.value;
    const reason = whyOut(state, wanted.profile);
    if (reason) {
      excluded[reason] += 1;
      continue;
    }
    withheld.check(study);
    sessions.push({
      ids: [identities.sessions.of(session), identities.participants.of(state.header.participant)],
      session,
      participant: state.header.participant,
      dayNumber: Math.floor(Date.parse(state.created.utc) / MS_PER_DAY),
      sessionCells: cellsOfSession(state),
      cells: columns.map((part) => part.cells(state, study)),
      scores: scoreRows(state),
      incidents: incidentRows(classified, state),
      timing: timingRows(state).map(coarseTiming),
      texts: wanted.withTexts ? textsOf(classified, session, state) : [],
    });
  }
  const unclassified = [...withheld.unclassified].toSorted();
  return success({
    sessions: sessions.map(without(withheld.all, columns)),
    excluded,
    columns,
    unclassified,
    withheld: withheld.all,
  });
}

const ABOUT = INCIDENT_VARIABLES.findIndex(({ name }) => name === 'about');

/** Takes what is withheld out of the rows and texts that were read before it was known to be. */
function without(withheld: ReadonlySet<string>, columns: readonly StateColumns[]): (session: Gathered) => Gathered {
  const names = new Set(
    columns.flatMap((part) =>
      part.columns.flatMap(({ variable, from }) => (from.some((id) => withheld.has(id)) ? [variable.name] : [])),
    ),
  );
  return (session) => ({
    ...session,
    incidents: session.incidents.filter((row) => !names.has(String(row[ABOUT]))),
    texts: session.texts.filter(({ item }) => item === null || !withheld.has(item)),
  });
}

/** The first day of each participant, by code. */
export function firstDays(sessions: readonly Gathered[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { participant, dayNumber } of sessions) {
    first.set(participant, Math.min(first.get(participant) ?? dayNumber, dayNumber));
  }
  return first;
}

/** The trials of sessions, read one session at a time. */
export function* trialRows(
  source: SessionSource,
  sessions: readonly (Gathered & { isHidden: (word: string) => boolean })[],
  onSession: () => void,
): Generator<Row> {
  for (const { ids, session, isHidden } of sessions) {
    const read = readSession(source, session);
    onSession();
    // The same session was read a moment ago; if the store fails now, nothing must appear at all.
    if (!read.ok) throw new Error(`dataset: session could not be read again (${read.error.code})`);
    const counted = countedAttempts(read.value.state);
    for (const attempt of read.value.state.taskAttempts) {
      for (const trial of trialsOf(attempt)) {
        const counts = Number(counted.has(attempt) && trial.invalidReason === null);
        yield [...ids, ...cellsOfTrial(trial, isHidden), counts];
      }
    }
  }
}
