import type { SessionId } from '../../../shared/base/ids';
import { isStorageProblem, problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { sealFromStore } from '../../exchange/study/study-service';
import { nextParticipantCode, type Store } from '../../store';
import type { CallContext, Handlers } from '../bridge/register';
import { withStore, withStoreAsync, type Desk } from './context';
import { tellPracticeGone } from './practice';
import { withCertificate } from './timing';
import { promisedCodes } from './vault';

type SessionChannels =
  | 'session.list'
  | 'session.next_code'
  | 'session.create'
  | 'session.open'
  | 'session.current'
  | 'session.append'
  | 'session.close'
  | 'session.seal'
  | 'session.clock'
  | 'live.report';

/** The participant's display reaches only the session that the interviewer has open. */
function mayReach(desk: Desk, session: SessionId, { kind }: CallContext): boolean {
  return kind === 'console' || desk.profile.current === session;
}

async function seal(
  store: Store,
  session: SessionId,
): Promise<Result<{ file: string; revision: number; sha256: string }>> {
  const sealed = await sealFromStore(store, session);
  if (!sealed.ok) return sealed;
  const { name: file, sha256, header } = sealed.value;
  return success({ file, revision: header.revision, sha256 });
}

function follow(desk: Desk, session: SessionId | null): void {
  if (session === null) desk.wakefulness.relax();
  else desk.wakefulness.keepAwake();
  desk.tell('current_session', { session });
}

export function sessionHandlers(desk: Desk): Pick<Handlers, SessionChannels> {
  return {
    'session.list': () => withStore(desk, (store) => store.sessions.list()),
    'session.next_code': () =>
      withStore(desk, (store) => success(nextParticipantCode(store.database, promisedCodes(desk)))),
    'session.create': (wanted) => withStore(desk, (store) => store.sessions.create(wanted)),
    'session.open': ({ session }) => {
      const opened = desk.profile.openSession(session);
      if (opened.ok) follow(desk, session);
      return opened;
    },
    'session.current': () => desk.profile.currentSession(),
    'session.append': ({ session, after, events }, context) =>
      withStore(desk, (store) => {
        const isOthersWord = context.kind === 'participant' && events.some((event) => event.actor === 'interviewer');
        if (isOthersWord || !mayReach(desk, session, context)) return failure(problemOf('request_refused'));
        const sessions = desk.profile.sessionsOf(session);
        if (!sessions.ok) return sessions;
        const whole = withCertificate(store, sessions.value, session, events);
        const appended = sessions.value.append(session, after, whole);
        if (appended.ok) desk.tell('session_changed', { session, events: appended.value });
        else if (isStorageProblem(appended.error)) desk.tell('session_problem', { session, problem: appended.error });
        return appended;
      }),
    'session.close': ({ session }) => {
      const isPractice = desk.profile.practice?.session === session;
      const closed = desk.profile.closeSession(session);
      if (!closed.ok) return closed;
      if (isPractice) tellPracticeGone(desk);
      if (desk.profile.current === null) follow(desk, null);
      return success({});
    },
    'session.seal': ({ session }) => withStoreAsync(desk, (store) => seal(store, session)),
    'session.clock': ({ session }, context) =>
      withStore(desk, () => {
        if (!mayReach(desk, session, context)) return failure(problemOf('request_refused'));
        const sessions = desk.profile.sessionsOf(session);
        const sessionMs = sessions.ok ? sessions.value.clockOf(session) : null;
        return sessionMs === null ? failure(problemOf('session_unknown')) : success({ sessionMs });
      }),
    'live.report': (task, context) => {
      if (!mayReach(desk, task.session, context)) return failure(problemOf('request_refused'));
      desk.tell('live_task', task, 'console');
      return success({});
    },
  };
}
