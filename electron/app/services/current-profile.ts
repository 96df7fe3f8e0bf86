import type { PracticeSession } from '../../store/session/practice-session';
import type { Sessions } from '../../store/session/sessions';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { Vault } from '../../store/vault/vault';
import type { UnlockedStudyKey } from '../../exchange/study/study-keys';
import type { OpenedSession } from '../../../shared/session/opened-session';
import type { SessionSummary } from '../../../shared/session/summary';
import type { PracticeState } from '../../../shared/bridge/practice';
import type { SessionId, StudyId } from '../../../shared/base/ids';
import type { SessionState } from '../../../shared/session/state';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';

/** A practice session under way: where it lives, and how it is steered. */
interface Practice {
  readonly opened: PracticeSession;
  readonly state: PracticeState;
}

/** The profile that is open, if any, with what is only in memory while it is: the current session, unlocked keys. */
export class CurrentProfile {
  #store: OpenProfile | null = null;
  #vault: Result<Vault> = failure(problemOf('vault_locked'));
  #current: SessionId | null = null;
  #practice: Practice | null = null;
  readonly #studyKeys = new Map<StudyId, UnlockedStudyKey>();
  #closing = new AbortController();
  /** Absolute folder of the last dataset written in this run. */
  lastExport: string | null = null;

  /** The open store, or the problem `profile_locked`. */
  store(): Result<OpenProfile> {
    return this.#store === null ? failure(problemOf('profile_locked')) : success(this.#store);
  }

  use(store: OpenProfile): void {
    this.close();
    this.#closing = new AbortController();
    this.#store = store;
  }

  /** Aborted when the profile that is open now closes: long work on its store must end. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Lets everything go: sessions, keys, the database. Safe to call twice. */
  close(): void {
    this.#closing.abort();
    this.dropPractice();
    this.#current = null;
    this.#studyKeys.clear();
    this.useVault(failure(problemOf('vault_locked')));
    this.#store?.close();
    this.#store = null;
  }

  /** The open vault of names, or why it is shut: the sessions open without it. */
  vault(): Result<Vault> {
    return this.#vault;
  }

  useVault(vault: Result<Vault>): void {
    if (this.#vault.ok) this.#vault.value.close();
    this.#vault = vault;
  }

  /** True while the participant of the current session consents to being recorded; practice never is. */
  mayRecord(): boolean {
    const state = this.currentState();
    return state !== null && state.consent.audio === true && !state.header.practice;
  }

  get current(): SessionId | null {
    return this.#current;
  }

  /** The practice session under way, or null. */
  get practice(): PracticeState | null {
    return this.#practice?.state ?? null;
  }

  /** Takes a practice session; the one before is forgotten. */
  usePractice(opened: PracticeSession, summary: SessionSummary, character: PracticeState['character']): PracticeState {
    this.dropPractice();
    const state = { session: summary.session, character, answers: true };
    this.#practice = { opened, state };
    return state;
  }

  /** Problem: `session_unknown` where nobody practises. */
  steerPractice(answers: boolean): Result<PracticeState> {
    if (this.#practice === null) return failure(problemOf('session_unknown'));
    this.#practice = { opened: this.#practice.opened, state: { ...this.#practice.state, answers } };
    return success(this.#practice.state);
  }

  /** Forgets the practice session, if there is one. @returns whether there was */
  dropPractice(): boolean {
    const practice = this.#practice;
    if (practice === null) return false;
    this.#practice = null;
    if (this.#current === practice.state.session) this.#current = null;
    practice.opened.close();
    return true;
  }

  /** The service that holds a session: the practice session for its own, the profile for every other. */
  sessionsOf(session: SessionId): Result<Sessions> {
    const store = this.store();
    if (!store.ok) return store;
    const { sessions } = this.#practice?.state.session === session ? this.#practice.opened : store.value;
    return success(sessions);
  }

  /** Takes up a session for both windows; the one before is let go in good order. */
  openSession(session: SessionId): Result<OpenedSession> {
    const sessions = this.sessionsOf(session);
    if (!sessions.ok) return sessions;
    const opened = sessions.value.open(session);
    if (!opened.ok) return opened;
    if (this.#current !== null && this.#current !== session) this.closeSession(this.#current);
    this.#current = session;
    return opened;
  }

  /** The current session as it stands, without taking anything up; null while there is none. */
  currentSession(): Result<OpenedSession | null> {
    if (this.#store === null || this.#current === null) return success(null);
    const sessions = this.sessionsOf(this.#current);
    return sessions.ok ? sessions.value.open(this.#current) : sessions;
  }

  /** Lets a session go; a practice session is gone with it. */
  closeSession(session: SessionId): Result<void> {
    const sessions = this.sessionsOf(session);
    if (!sessions.ok) return sessions;
    if (this.#current === session) this.#current = null;
    if (this.practice?.session !== session) return sessions.value.close(session);
    this.dropPractice();
    return success(undefined);
  }

  /** The state of the current session, or null. */
  currentState(): SessionState | null {
    if (this.#current === null) return null;
    const sessions = this.sessionsOf(this.#current);
    return sessions.ok ? sessions.value.stateOf(this.#current) : null;
  }

  /** True while an interview is under way: closing now would interrupt somebody. Nobody is, in practice. */
  isInterviewing(): boolean {
    const state = this.currentState();
    return state !== null && state.phase !== 'finished' && !state.header.practice;
  }

  keepKey(study: StudyId, key: UnlockedStudyKey): void {
    this.#studyKeys.set(study, key);
  }

  /** The unlocked private key of a study, or the problem `study_key_locked`. */
  keyOf(study: StudyId): Result<UnlockedStudyKey> {
    const key = this.#studyKeys.get(study);
    return key === undefined ? failure(problemOf('study_key_locked')) : success(key);
  }
}
