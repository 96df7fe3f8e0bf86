import type { SessionId } from '../../../shared/base/ids';
import { isStorageProblem, problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { sealFromStore } from '../../exchange/session-file/seal-from-store';
import { nextParticipantCode, type OpenProfile } from '../../store';
import type { Caller, Handlers } from '../bridge/register';
import { withStore, withStoreAsync, type HandlerContext } from './context';
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
function mayReach(context: HandlerContext, session: SessionId, { kind }: Caller): boolean {
  return kind === 'console' || context.profile.current === session;
}

async function seal(
  store: OpenProfile,
  session: SessionId,
): Promise<Result<{ file: string; revision: number; sha256: string }>> {
  const sealed = await sealFromStore(store, session);
  if (!sealed.ok) return sealed;
  const { name: file, sha256, header } = sealed.value;
  return success({ file, revision: header.revision, sha256 });
}

function follow(context: HandlerContext, session: SessionId | null): void {
  if (session === null) context.wakefulness.relax();
  else context.wakefulness.keepAwake();
  context.tell('current_session', { session });
}

export function sessionHandlers(context: HandlerContext): Pick<Handlers, SessionChannels> {
  return {
    'session.list': () => withStore(context, (store) => store.sessions.list()),
    'session.next_code': () =>
      withStore(context, (store) => success(nextParticipantCode(store.database, promisedCodes(context)))),
    'session.create': (wanted) => withStore(context, (store) => store.sessions.create(wanted)),
    'session.open': ({ session }) => {
      const opened = context.profile.openSession(session);
      if (opened.ok) follow(context, session);
      return opened;
    },
    'session.current': () => context.profile.currentSession(),
    'session.append': ({ session, after, events }, caller) =>
      withStore(context, (store) => {
        const isOthersWord = caller.kind === 'participant' && events.some((event) => event.actor === 'interviewer');
        if (isOthersWord || !mayReach(context, session, caller)) return failure(problemOf('request_refused'));
        const sessions = context.profile.sessionsOf(session);
        if (!sessions.ok) return sessions;
        const whole = withCertificate(store, sessions.value, session, events);
        const appended = sessions.value.append(session, after, whole);
        if (appended.ok) context.tell('session_changed', { session, events: appended.value });
        else if (isStorageProblem(appended.error))
          context.tell('session_problem', { session, problem: appended.error });
        return appended;
      }),
    'session.close': ({ session }) => {
      const isPractice = context.profile.practice?.session === session;
      const closed = context.profile.closeSession(session);
      if (!closed.ok) return closed;
      if (isPractice) tellPracticeGone(context);
      if (context.profile.current === null) follow(context, null);
      return success({});
    },
    'session.seal': ({ session }) => withStoreAsync(context, (store) => seal(store, session)),
    'session.clock': ({ session }, caller) =>
      withStore(context, () => {
        if (!mayReach(context, session, caller)) return failure(problemOf('request_refused'));
        const sessions = context.profile.sessionsOf(session);
        const sessionMs = sessions.ok ? sessions.value.clockOf(session) : null;
        return sessionMs === null ? failure(problemOf('session_unknown')) : success({ sessionMs });
      }),
    'live.report': (task, caller) => {
      if (!mayReach(context, task.session, caller)) return failure(problemOf('request_refused'));
      context.tell('live_task', task, 'console');
      return success({});
    },
  };
}
