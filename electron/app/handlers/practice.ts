import type { PracticeRequest, PracticeState } from '../../../shared/bridge/practice';
import { participantCode } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { builtInStudy } from '../../../shared/built-in-study';
import type { Study } from '../../../shared/study/schema';
import { newestStudy } from '../../store/session/studies';
import { openPracticeSession } from '../../store/session/practice-session';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

/** Looks like a code on the screens and counts nowhere: practice has one session. */
const PRACTICE_CODES = { nl: participantCode.parse('OEF-1'), en: participantCode.parse('TRY-1') } as const;

/** Tells both windows that there is no practice session any more, and no session at all. */
export function tellPracticeGone(context: HandlerContext): void {
  context.tell('practice_changed', { practice: null });
  context.tell('current_session', { session: context.profile.current });
}

function studyFor(store: OpenProfile, wish: PracticeRequest): Result<Study> {
  if (wish.study === null) return success(builtInStudy);
  const newest = newestStudy(store.database, wish.study);
  return newest.ok ? success(newest.value.study) : newest;
}

function start(context: HandlerContext, store: OpenProfile, wish: PracticeRequest): Result<PracticeState> {
  const study = studyFor(store, wish);
  if (!study.ok) return study;
  const provider = study.value.providers[0]?.id;
  if (provider === undefined) return failure(problemOf('request_invalid', { path: 'provider' }));
  const opened = openPracticeSession(study.value, { programVersion: context.version, clock: store.clock });
  const created = opened.sessions.create({
    study: study.value.id,
    form: wish.form,
    language: wish.language,
    participant: PRACTICE_CODES[wish.language],
    provider,
  });
  if (!created.ok) {
    opened.close();
    return created;
  }
  const state = context.profile.usePractice(opened, created.value, wish.character);
  opened.sessions.afterFinish((session) => {
    // Outside the append that finished it, which still reads from it.
    setImmediate(() => {
      if (context.profile.practice?.session !== session) return;
      context.profile.dropPractice();
      tellPracticeGone(context);
    });
  });
  context.tell('practice_changed', { practice: state });
  return success(state);
}

/** Practice, which is never kept. */
export function practiceHandlers(context: HandlerContext): HandlersOf<'practice'> {
  return {
    'practice.start': (wish, { store }) => start(context, store, wish),
    'practice.state': () => success(context.profile.practice),
    'practice.steer': ({ answers }) => {
      const steered = context.profile.steerPractice(answers);
      if (steered.ok) context.tell('practice_changed', { practice: steered.value });
      return steered;
    },
  };
}
