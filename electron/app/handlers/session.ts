import type { JournalEvent } from '../../../shared/session/events';
import type { SessionId } from '../../../shared/base/ids';
import { isStorageProblem, problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { sealFromStore } from '../../exchange/session-file/seal-from-store';
import { nextParticipantCode } from '../../store/session/session-list';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { Caller, HandlersOf, ParsedRequest } from '../bridge/register';
import type { HandlerContext } from './context';
import { tellPracticeGone } from './practice';
import { withCertificate } from '../../store/session/start-certificate';
import { promisedCodes } from './vault';

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

function append(
  context: HandlerContext,
  store: OpenProfile,
  { session, after, events }: ParsedRequest<'session.append'>,
  caller: Caller,
): Result<JournalEvent[]> {
  const isOthersWord = caller.kind === 'participant' && events.some((event) => event.actor === 'interviewer');
  if (isOthersWord || !mayReach(context, session, caller)) return failure(problemOf('request_refused'));
  const sessions = context.profile.sessionsOf(session);
  if (!sessions.ok) return sessions;
  const whole = withCertificate(store.database, sessions.value, session, events);
  const appended = sessions.value.append(session, after, whole);
  if (appended.ok) context.tell('session_changed', { session, events: appended.value });
  else if (isStorageProblem(appended.error)) context.tell('session_problem', { session, problem: appended.error });
  return appended;
}

function close(context: HandlerContext, session: SessionId): Result<Record<string, never>> {
  const isPractice = context.profile.practice?.session === session;
  const closed = context.profile.closeSession(session);
  if (!closed.ok) return closed;
  if (isPractice) tellPracticeGone(context);
  if (context.profile.current === null) follow(context, null);
  return success({});
}

export function sessionHandlers(context: HandlerContext): HandlersOf<'session'> {
  return {
    'session.list': (_request, { store }) => store.sessions.list(),
    'session.next_code': (_request, { store }) => success(nextParticipantCode(store.database, promisedCodes(context))),
    'session.create': (wanted, { store }) => store.sessions.create(wanted),
    'session.open': ({ session }) => {
      const opened = context.profile.openSession(session);
      if (opened.ok) follow(context, session);
      return opened;
    },
    'session.current': () => context.profile.currentSession(),
    'session.append': (request, { store }, caller) => append(context, store, request, caller),
    'session.close': ({ session }) => close(context, session),
    'session.seal': ({ session }, { store }) => seal(store, session),
    'session.clock': ({ session }, _given, caller) => {
      if (!mayReach(context, session, caller)) return failure(problemOf('request_refused'));
      const sessions = context.profile.sessionsOf(session);
      const sessionMs = sessions.ok ? sessions.value.clockOf(session) : null;
      return sessionMs === null ? failure(problemOf('session_unknown')) : success({ sessionMs });
    },
    'session.report_task': (task, _given, caller) => {
      if (!mayReach(context, task.session, caller)) return failure(problemOf('request_refused'));
      context.tell('live_task', task, 'console');
      return success({});
    },
  };
}
