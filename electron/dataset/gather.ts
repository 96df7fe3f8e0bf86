import { trialsOf } from '../../shared/interview/session-state';
import type { SessionState } from '../../shared/interview/state';
import type { SessionId } from '../../shared/names';
import { success, type Result } from '../../shared/result';
import type { Classification, Item, Study } from '../../shared/study/schema';
import type { NewIdentities } from './identities';
import { PROFILE_RULES, type ExportProfile } from './profiles';
import { readSession, type SessionSource } from './source';
import type { Cell, Row } from './table';
import { answerColumns, type AnswerColumns } from './tables/answers';
import { cellsOfSession } from './tables/sessions';
import { incidentRows } from './tables/incidents';
import { countedAttempts, scoreRows } from './tables/scores';
import { TIMING_VARIABLES, timingRows } from './tables/timing';
import { cellsOfTrial } from './tables/trials';
import { textsOf, type SessionText } from './texts/session-texts';

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
  readonly answerCells: readonly Cell[];
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
  /** Items that nobody has classified for this export, by id. */
  readonly unclassified: readonly string[];
  readonly columns: AnswerColumns;
}

/** The lead's own classification of items for an export; null stands for one not decided yet. */
export type Classifications = Readonly<Record<string, Classification | null>>;

function whyOut(state: SessionState, profile: ExportProfile): keyof Excluded | null {
  if (state.finish === null) return 'unfinished';
  if (state.header.practice) return 'practice';
  if (state.consent.takingPart !== true) return 'withoutConsent';
  return PROFILE_RULES[profile].needsSharing && state.consent.sharing !== true ? 'notShared' : null;
}

/** Items whose classification is not certain: left open by the lead, or another one when the session ran. */
class Certainty {
  readonly open: Set<string>;
  readonly #decided: Classifications;
  readonly #newest: ReadonlyMap<string, Item>;
  readonly #checked = new Set<Study>();

  constructor(study: Study, decided: Classifications) {
    this.#decided = decided;
    this.#newest = new Map(study.items.map((item) => [item.id, item]));
    this.open = new Set(study.items.flatMap(({ id }) => (decided[id] === null ? [id] : [])));
  }

  check(ran: Study): void {
    if (this.#checked.has(ran)) return;
    this.#checked.add(ran);
    for (const { id, classification } of ran.items) {
      const now = this.#newest.get(id);
      if (now && now.classification !== classification && this.#decided[id] === undefined) this.open.add(id);
    }
  }
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
  wanted: { profile: ExportProfile; classification: Classifications; withTexts: boolean },
  identities: ExportIdentities,
  onSession: () => void,
): Result<Gathering> {
  const certainty = new Certainty(source.study, wanted.classification);
  const columns = answerColumns(source.study, (item) => wanted.classification[item.id] ?? item.classification);
  const excluded = { unfinished: 0, practice: 0, withoutConsent: 0, notShared: 0 };
  const sessions: Gathered[] = [];
  const classified = {
    ...source.study,
    items: source.study.items.map((item) => ({
      ...item,
      classification: wanted.classification[item.id] ?? item.classification,
    })),
  };
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
    certainty.check(study);
    sessions.push({
      ids: [identities.sessions.of(session), identities.participants.of(state.header.participant)],
      session,
      participant: state.header.participant,
      dayNumber: Math.floor(Date.parse(state.created.utc) / MS_PER_DAY),
      sessionCells: cellsOfSession(state),
      answerCells: columns.cells(state),
      scores: scoreRows(state),
      incidents: incidentRows(classified, state),
      timing: timingRows(state).map(coarseTiming),
      texts: wanted.withTexts ? textsOf(source.study, session, state, wanted.classification) : [],
    });
  }
  return success({ sessions, excluded, unclassified: [...certainty.open].toSorted(), columns });
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
