import crypto from 'node:crypto';
import { z } from 'zod';
import type { OpenedSession } from '../../../shared/session/opened-session';
import type { SessionSummary } from '../../../shared/session/summary';
import { validateEvents } from '../../../shared/session/validate-events';
import { drawAssignment } from '../../../shared/session/draw-assignment';
import type { JournalEvent, NewEvent } from '../../../shared/session/events';
import type { Assignment } from '../../../shared/study/assignment';
import { reduce, replay, type SessionState } from '../../../shared/session/reducer';
import {
  sessionId,
  studyHash,
  type Language,
  type ParticipantCode,
  type ProviderId,
  type SessionId,
  type StudyId,
} from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Form, Study } from '../../../shared/study/schema';
import { msBetween, SessionClock, type Clock } from '../database/clock';
import type { WritableDatabase } from '../database/database';
import { deviceOf } from '../database/device';
import { attempting, attemptingValue, orRollBack } from '../database/storage-problems';
import { appendEvents, readJournal } from './journal';
import { DATABASE_NAME } from '../database/profile-layout';
import { entryOf, saveEntry } from './session-index';
import { assignmentsOf, summariesOf } from './session-list';
import { machineSeed, newestStudy, seedOfStudy, studyOf, type SeedSource, type StoredStudy } from './studies';

/** What a new session needs to be told. */
export interface NewSession {
  study: StudyId;
  form: Form;
  participant: ParticipantCode;
  provider: ProviderId;
  language: Language;
}

export interface SessionSettings {
  /** Written into session_created. */
  programVersion: string;
  clock: Clock;
  /** Draws the seed of a study's assignments; the machine's randomness unless a test or a demo says otherwise. */
  drawSeed?: SeedSource;
  /** Marks every session made here as practice: true only over the database of a practice room (practice.ts). */
  practice?: boolean;
}

/** A session this process serves: main's own copy of the state, and its clock. */
interface Served {
  study: Study;
  state: SessionState;
  clock: SessionClock;
}

/**
 * The sessions of one profile. The journal is the truth; the states kept here are reduced from it and are made
 * anew from it whenever a session is taken up again.
 */
export class Sessions {
  readonly #database: WritableDatabase;
  readonly #settings: SessionSettings;
  readonly #served = new Map<SessionId, Served>();
  readonly #finishListeners = new Set<(session: SessionId) => void>();

  constructor(database: WritableDatabase, settings: SessionSettings) {
    this.#database = database;
    this.#settings = settings;
  }

  /** Calls `listener` after a session's finish is durable; the answer stops it. */
  afterFinish(listener: (session: SessionId) => void): () => void {
    this.#finishListeners.add(listener);
    return () => this.#finishListeners.delete(listener);
  }

  /** Every session of the profile, newest first. */
  list(): Result<SessionSummary[]> {
    return attemptingValue(DATABASE_NAME, () => summariesOf(this.#database, (session) => this.#served.has(session)));
  }

  /** One session as the list shows it. */
  summary(session: SessionId): Result<SessionSummary> {
    return attempting(DATABASE_NAME, () => {
      const [found] = summariesOf(this.#database, (candidate) => this.#served.has(candidate), session);
      return found === undefined ? failure(problemOf('session_unknown')) : success(found);
    });
  }

  /**
   * Makes a session and serves it. Its cell of the design is drawn and stored in the same transaction as its first
   * events: after a crash the session is there with its cell, or it never was.
   * Problems: study_unknown, participant_code_taken, request_invalid (no such provider or language).
   */
  create(wanted: NewSession): Result<SessionSummary> {
    const found = newestStudy(this.#database, wanted.study);
    if (!found.ok) return found;
    const { study } = found.value;
    if (!study.providers.some((provider) => provider.id === wanted.provider)) {
      return failure(problemOf('request_invalid', { path: 'provider' }));
    }
    if (!study.languages.includes(wanted.language)) return failure(problemOf('request_invalid', { path: 'language' }));
    const session = sessionId.parse(crypto.randomUUID());
    const clock = new SessionClock(this.#settings.clock, 0);
    const created = attemptingValue(DATABASE_NAME, () =>
      this.#database.transaction(() => this.#insert(session, wanted, found.value, clock)),
    );
    if (!created.ok) return created;
    this.#served.set(session, { study, state: created.value, clock });
    return this.summary(session);
  }

  #insert(session: SessionId, wanted: NewSession, found: StoredStudy, clock: SessionClock): SessionState {
    const taken = this.#database.get(
      z.object({ session: z.string() }),
      'SELECT session FROM sessions WHERE participant = ?',
      wanted.participant,
    );
    if (taken !== undefined) orRollBack(failure(problemOf('participant_code_taken', { code: wanted.participant })));
    const assignment = this.#assign(found.study);
    this.#database.run(
      `INSERT INTO sessions (session, study, study_hash, participant, practice, number)
       VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM sessions))`,
      session,
      wanted.study,
      found.hash,
      wanted.participant,
      this.#isPractice ? 1 : 0,
    );
    this.#database.run('INSERT INTO served_sessions (session) VALUES (?)', session);
    const events = this.#firstEvents(session, wanted, found, assignment);
    const appended = orRollBack(appendEvents(this.#database, session, 0, events, clock));
    const state = orRollBack(replay(found.study, appended));
    saveEntry(this.#database, session, entryOf(state));
    return state;
  }

  get #isPractice(): boolean {
    return this.#settings.practice ?? false;
  }

  #assign(study: Study): Assignment {
    const draw = this.#settings.drawSeed ?? machineSeed;
    const seed = seedOfStudy(this.#database, study.id, draw);
    return drawAssignment(study, seed, assignmentsOf(this.#database, study.id));
  }

  #firstEvents(session: SessionId, wanted: NewSession, found: StoredStudy, assignment: Assignment): NewEvent[] {
    const { device } = deviceOf(this.#database);
    const { programVersion } = this.#settings;
    const payload = {
      ...wanted,
      session,
      studyHash: found.hash,
      device,
      assignment,
      practice: this.#isPractice,
      programVersion,
    };
    return [
      { actor: 'interviewer', body: { type: 'session_created', payload } },
      { actor: 'system', body: { type: 'session_opened', payload: { gapMs: 0, clockSetBack: false, first: true } } },
    ];
  }

  /**
   * Takes a session up, at exactly the place its journal says, and gives it whole. After a restart the gap is
   * recorded: as a crash when the process before did not close the session, else as closed.
   */
  open(session: SessionId): Result<OpenedSession> {
    const known = this.#served.get(session);
    if (known === undefined) {
      const taken = this.#takeUp(session);
      if (!taken.ok) return taken;
      const { served, events } = taken.value;
      return success({ session, study: served.study, events });
    }
    const events = readJournal(this.#database, session);
    return events.ok ? success({ session, study: known.study, events: events.value }) : events;
  }

  #serve(session: SessionId): Result<Served> {
    const known = this.#served.get(session);
    if (known !== undefined) return success(known);
    const taken = this.#takeUp(session);
    return taken.ok ? success(taken.value.served) : taken;
  }

  /** Serves a session from now on; also gives its journal, because reading it twice would double the wait. */
  #takeUp(session: SessionId): Result<{ served: Served; events: JournalEvent[] }> {
    const events = readJournal(this.#database, session);
    if (!events.ok) return events;
    const study = this.#studyOf(session);
    if (!study.ok) return study;
    const state = replay(study.value, events.value);
    if (!state.ok) return state;
    const gap = msBetween(state.value.last.utc, this.#settings.clock.utc());
    const clock = new SessionClock(this.#settings.clock, state.value.last.monotonicMs + Math.max(0, gap));
    const served = { study: study.value, state: state.value, clock };
    // A finished session is only looked at: nothing is recorded, so a sealed journal stays the sealed one.
    const resumed = state.value.phase === 'finished' ? success([]) : this.#resume(session, served, gap);
    if (!resumed.ok) return resumed;
    this.#served.set(session, served);
    return success({ served, events: [...events.value, ...resumed.value] });
  }

  #studyOf(session: SessionId): Result<Study> {
    return attempting(DATABASE_NAME, () => {
      const row = this.#database.get(
        z.object({ studyHash }),
        'SELECT study_hash AS studyHash FROM sessions WHERE session = ?',
        session,
      );
      return row === undefined ? failure(problemOf('session_unknown')) : studyOf(this.#database, row.studyHash);
    });
  }

  #resume(session: SessionId, served: Served, gap: number): Result<JournalEvent[]> {
    const marker = this.#database.get(
      z.object({ session: z.string() }),
      'SELECT session FROM served_sessions WHERE session = ?',
      session,
    );
    const gapMs = Math.max(0, gap);
    const cause = marker === undefined ? 'closed' : 'crash';
    const events: NewEvent[] = [
      { actor: 'system', body: { type: 'session_opened', payload: { gapMs, clockSetBack: gap < 0, first: false } } },
      { actor: 'system', body: { type: 'interruption_recorded', payload: { cause, durationMs: gapMs, note: null } } },
    ];
    const { sequence } = served.state.last;
    return this.#commit(session, served, sequence, events, () => {
      this.#database.run('INSERT INTO served_sessions (session) VALUES (?) ON CONFLICT DO NOTHING', session);
    });
  }

  /**
   * Commits proposed events durably, all or none, and gives them back as the journal holds them.
   * @param after the last sequence the window saw
   * Problems: session_busy when the session moved on and the events no longer fit; else what `admit` says.
   */
  append(session: SessionId, after: number, events: readonly NewEvent[]): Result<JournalEvent[]> {
    const served = this.#serve(session);
    if (!served.ok) return served;
    const { study, state } = served.value;
    if (after > state.last.sequence) return failure(problemOf('session_busy'));
    const admitted = validateEvents(study, state, events);
    if (!admitted.ok) return after < state.last.sequence ? failure(problemOf('session_busy')) : admitted;
    const appended = this.#commit(session, served.value, after, events);
    if (appended.ok && appended.value.some((event) => event.body.type === 'session_finished')) {
      for (const listener of this.#finishListeners) listener(session);
    }
    return appended;
  }

  /** Appends, reduces and indexes in one transaction; the copy in memory moves only once all is on disk. */
  #commit(
    session: SessionId,
    served: Served,
    after: number,
    events: readonly NewEvent[],
    alongside: () => void = () => undefined,
  ): Result<JournalEvent[]> {
    let next = served.state;
    const appended = appendEvents(this.#database, session, after, events, served.clock, (chained) => {
      next = chained.reduce((state, event) => reduce(served.study, state, event), served.state);
      saveEntry(this.#database, session, entryOf(next));
      alongside();
    });
    if (appended.ok) served.state = next;
    return appended;
  }

  /** The session clock now, ms; null for a session this process does not serve. */
  clockOf(session: SessionId): number | null {
    return this.#served.get(session)?.clock.monotonicMs() ?? null;
  }

  /** The state main holds of a served session, or null. */
  stateOf(session: SessionId): SessionState | null {
    return this.#served.get(session)?.state ?? null;
  }

  /** Lets a session go in good order: the next opening will call the gap "closed". */
  close(session: SessionId): Result<void> {
    return attemptingValue(DATABASE_NAME, () => {
      this.#database.run('DELETE FROM served_sessions WHERE session = ?', session);
      this.#served.delete(session);
    });
  }

  /** Lets every session go, before the profile is locked or the program ends. */
  closeAll(): void {
    for (const session of this.#served.keys()) this.close(session);
  }
}
