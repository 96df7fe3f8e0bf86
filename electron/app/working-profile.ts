import type { Store, Vault } from '../store';
import type { UnlockedStudyKey } from '../exchange/keys';
import type { OpenedSession } from '../../shared/bridge';
import type { SessionId, StudyId } from '../../shared/names';
import { problemOf } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';

/** The profile that is open, if any, with what is only in memory while it is: the current session, unlocked keys. */
export class WorkingProfile {
  #store: Store | null = null;
  #vault: Result<Vault> = failure(problemOf('vault_locked'));
  #current: SessionId | null = null;
  readonly #studyKeys = new Map<StudyId, UnlockedStudyKey>();
  #closing = new AbortController();
  /** Absolute folder of the last dataset written in this run. */
  lastExport: string | null = null;

  /** The open store, or the problem `profile_locked`. */
  store(): Result<Store> {
    return this.#store === null ? failure(problemOf('profile_locked')) : success(this.#store);
  }

  use(store: Store): void {
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

  /** True while the participant of the current session consents to being recorded. */
  mayRecord(): boolean {
    if (this.#store === null || this.#current === null) return false;
    return this.#store.sessions.stateOf(this.#current)?.consent.audio === true;
  }

  get current(): SessionId | null {
    return this.#current;
  }

  /** Takes up a session for both windows; the one before is let go in good order. */
  openSession(session: SessionId): Result<OpenedSession> {
    const store = this.store();
    if (!store.ok) return store;
    const opened = store.value.sessions.open(session);
    if (!opened.ok) return opened;
    if (this.#current !== null && this.#current !== session) store.value.sessions.close(this.#current);
    this.#current = session;
    return opened;
  }

  /** The current session as it stands, without taking anything up; null while there is none. */
  currentSession(): Result<OpenedSession | null> {
    const store = this.store();
    if (!store.ok || this.#current === null) return success(null);
    return store.value.sessions.open(this.#current);
  }

  closeSession(session: SessionId): Result<void> {
    const store = this.store();
    if (!store.ok) return store;
    if (this.#current === session) this.#current = null;
    return store.value.sessions.close(session);
  }

  /** True while an interview is under way: closing now would interrupt somebody. */
  isInterviewing(): boolean {
    if (this.#store === null || this.#current === null) return false;
    const state = this.#store.sessions.stateOf(this.#current);
    return state !== null && state.phase !== 'finished';
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
