import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenedSession } from '../../shared/session/opened-session';
import type { SessionId } from '../../shared/base/ids';
import type { Problem } from '../../shared/base/problems';
import { bridge } from '../bridge';
import { ask } from '../ui/useCall';
import { followSession, type Follower, type SessionView } from '../../shared/session/follower';

function followerOf(opened: OpenedSession, reopen: () => ReturnType<typeof ask<'session.current'>>) {
  const { session } = opened;
  return followSession(opened, {
    append: (after, events) => ask('session.append', { session, after, events }),
    reopen,
  });
}

export interface Following {
  follower: Follower | null;
  problem: Problem | null;
}

const NOTHING: Following = { follower: null, problem: null };

/** Opens a session for the console; null until its journal has been read. */
export function useOpenedSession(session: SessionId): Following {
  const [following, setFollowing] = useState<Following>(NOTHING);
  useEffect(() => {
    let current = true;
    let follower: Follower | null = null;
    const stop = bridge.on('session_changed', (message) => {
      if (message.session === session) follower?.receive(message.events);
    });
    const stopProblems = bridge.on('session_problem', (message) => {
      if (message.session === session) follower?.fail(message.problem);
    });
    void ask('session.open', { session }).then((opened) => {
      if (!current) return;
      const made = opened.ok ? followerOf(opened.value, () => ask('session.current', {})) : opened;
      follower = made.ok ? made.value : null;
      setFollowing(made.ok ? { follower: made.value, problem: null } : { follower: null, problem: made.error });
    });
    return () => {
      current = false;
      stop();
      stopProblems();
    };
  }, [session]);
  return following;
}

/** Follows whichever session the console has open, for the participant's display. */
export function useCurrentSession(): Following {
  const [following, setFollowing] = useState<Following>(NOTHING);
  useEffect(() => {
    let round = 0;
    let follower: Follower | null = null;
    let session: SessionId | null = null;
    const load = async (): Promise<void> => {
      round += 1;
      const mine = round;
      const opened = await ask('session.current', {});
      if (mine !== round) return;
      if (!opened.ok) return setFollowing({ follower: null, problem: opened.error });
      session = opened.value?.session ?? null;
      if (opened.value === null) return setFollowing(NOTHING);
      const made = followerOf(opened.value, () => ask('session.current', {}));
      follower = made.ok ? made.value : null;
      setFollowing(made.ok ? { follower: made.value, problem: null } : { follower: null, problem: made.error });
    };
    const stopEvents = bridge.on('session_changed', (message) => {
      if (message.session === session) follower?.receive(message.events);
      else void load();
    });
    const stopProblems = bridge.on('session_problem', (message) => {
      if (message.session === session) follower?.fail(message.problem);
    });
    const stopCurrent = bridge.on('current_session', () => void load());
    void load();
    return () => {
      round += 1;
      stopEvents();
      stopProblems();
      stopCurrent();
    };
  }, []);
  return following;
}

/** The session of the part of the window below; set once it is open. */
export const FollowerContext = createContext<Follower | null>(null);

/** The session as it stands now, and the way to propose events. */
export function useSession(): SessionView & Pick<Follower, 'propose' | 'clearProblem'> {
  const follower = useContext(FollowerContext);
  if (!follower) throw new Error('useSession outside an open session');
  const view = useSyncExternalStore(follower.subscribe, follower.getView);
  return { ...view, propose: follower.propose, clearProblem: follower.clearProblem };
}
