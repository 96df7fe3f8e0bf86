import type { OpenedSession } from './opened-session';
import type { JournalEvent, NewEvent } from './events';
import { samePlace } from './plan';
import { replay, reduce, type SessionState } from './reducer';
import { isStorageProblem, problemOf, type Problem } from '../base/problems';
import { failure, success, type Result } from '../base/result';
import type { Study } from '../study/schema';

/** What a window shows of a session: derived from the journal and nothing else. */
export interface SessionView {
  readonly study: Study;
  readonly state: SessionState;
  /** True while an append is under way: what proposes events waits. */
  readonly pending: boolean;
  /** Wall clock of the last event that is on disk. */
  readonly savedUtc: string;
  readonly problem: Problem | null;
}

/** The narrow way out of a follower: how to append, and how to read the whole journal again. */
export interface SessionSource {
  append: (after: number, events: NewEvent[]) => Promise<Result<JournalEvent[]>>;
  reopen: () => Promise<Result<OpenedSession | null>>;
}

export interface Follower {
  getView: () => SessionView;
  subscribe: (listener: () => void) => () => void;
  /** Events main pushed; those already known change nothing. */
  receive: (events: readonly JournalEvent[]) => void;
  /**
   * Commits events and settles once they are on disk. While another proposal is under way it is refused, so that a
   * double click does nothing twice; `whenFree` waits its turn instead, for what must never be dropped.
   */
  propose: (events: NewEvent[], whenFree?: boolean) => Promise<Result<readonly JournalEvent[]>>;
  /** What main told of another window's attempt: nothing can be written for now. */
  fail: (problem: Problem) => void;
  clearProblem: () => void;
}

/** The other window may commit between our reading and our writing; as long as the place is the same, try again. */
const RETRIES = 3;

/** Reduces what is new, in order; null when events are missing in between. */
function advance(study: Study, state: SessionState, events: readonly JournalEvent[]): SessionState | null {
  let current = state;
  for (const event of events) {
    if (event.sequence > current.last.sequence + 1) return null;
    current = reduce(study, current, event);
  }
  return current;
}

/** Something was written: what kept us from writing is over. */
function mended(problem: Problem | null): Problem | null {
  return problem !== null && isStorageProblem(problem) ? null : problem;
}

/** One view and those who watch it. */
function viewStore(first: SessionView) {
  let view = first;
  const listeners = new Set<() => void>();
  return {
    get: (): SessionView => view,
    set: (change: Partial<SessionView>): void => {
      view = { ...view, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Follows one session: holds its state, hears of new events, proposes events. */
export function followSession(opened: OpenedSession, source: SessionSource): Result<Follower> {
  const replayed = replay(opened.study, opened.events);
  if (!replayed.ok) return replayed;
  const { get, set, subscribe } = viewStore({
    study: opened.study,
    state: replayed.value,
    pending: false,
    savedUtc: replayed.value.last.utc,
    problem: null,
  });
  const catchUp = async (): Promise<void> => {
    const again = await source.reopen();
    if (!again.ok || again.value === null) return;
    const state = replay(again.value.study, again.value.events);
    if (state.ok) set({ study: again.value.study, state: state.value, savedUtc: state.value.last.utc });
  };
  const receive = (events: readonly JournalEvent[]): void => {
    const state = advance(get().study, get().state, events);
    if (state === null) void catchUp();
    else if (state !== get().state) set({ state, savedUtc: state.last.utc, problem: mended(get().problem) });
  };
  let waiting = 0;
  const commit = async (events: NewEvent[]): Promise<Result<readonly JournalEvent[]>> => {
    set({ problem: null });
    const place = get().state.place;
    let result = await source.append(get().state.last.sequence, events);
    for (let round = 0; round < RETRIES && !result.ok && result.error.code === 'session_busy'; round += 1) {
      await catchUp();
      if (!samePlace(place, get().state.place)) break;
      result = await source.append(get().state.last.sequence, events);
    }
    if (result.ok) receive(result.value);
    waiting -= 1;
    set({ pending: waiting > 0, problem: result.ok ? null : result.error });
    return result;
  };
  let tail: Promise<unknown> = Promise.resolve();
  const propose: Follower['propose'] = (events, whenFree = false) => {
    if (get().pending && !whenFree) return Promise.resolve(failure(problemOf('session_busy')));
    waiting += 1;
    set({ pending: true });
    const mine = tail.then(() => commit(events));
    tail = mine;
    return mine;
  };
  return success({
    getView: get,
    subscribe,
    receive,
    propose,
    fail: (problem) => set({ problem }),
    clearProblem: () => set({ problem: null }),
  });
}
