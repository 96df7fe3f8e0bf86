import type { PracticeState, PracticeWish, TourProgress } from '../../../shared/bridge/practice';
import { tourProgress } from '../../../shared/bridge/practice';
import { participantCode } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { builtInStudy } from '../../../shared/built-in-study';
import type { Study } from '../../../shared/study/schema';
import { newestStudy, openPracticeRoom, preferenceOf, setPreference, type Store } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, type Desk } from './context';

type PracticeChannels = 'practice.start' | 'practice.state' | 'practice.steer' | 'tour.progress' | 'tour.save';

/** Looks like a code on the screens and counts nowhere: a practice room has one session. */
const PRACTICE_CODES = { nl: participantCode.parse('OEF-1'), en: participantCode.parse('TRY-1') } as const;

const NOT_BEGUN: TourProgress = { stop: 0, known: false };
const TOUR = 'tour';

/** Tells both windows that there is no practice session any more, and no session at all. */
export function tellPracticeGone(desk: Desk): void {
  desk.tell('practice_changed', { practice: null });
  desk.tell('current_session', { session: desk.profile.current });
}

function studyFor(store: Store, wish: PracticeWish): Result<Study> {
  if (wish.study === null) return success(builtInStudy);
  const newest = newestStudy(store.database, wish.study);
  return newest.ok ? success(newest.value.study) : newest;
}

function start(desk: Desk, store: Store, wish: PracticeWish): Result<PracticeState> {
  const study = studyFor(store, wish);
  if (!study.ok) return study;
  const provider = study.value.providers[0]?.id;
  if (provider === undefined) return failure(problemOf('request_invalid', { path: 'provider' }));
  const room = openPracticeRoom(study.value, { programVersion: desk.version, clock: store.clock });
  const created = room.sessions.create({
    study: study.value.id,
    form: wish.form,
    language: wish.language,
    participant: PRACTICE_CODES[wish.language],
    provider,
  });
  if (!created.ok) {
    room.close();
    return created;
  }
  const state = desk.profile.usePractice(room, created.value, wish.character);
  room.sessions.afterFinish((session) => {
    // Outside the append that finished it, which still reads from the room.
    setImmediate(() => {
      if (desk.profile.practice?.session !== session) return;
      desk.profile.dropPractice();
      tellPracticeGone(desk);
    });
  });
  desk.tell('practice_changed', { practice: state });
  return success(state);
}

/** Practice, which is never kept, and the tour, of which only the place is. */
export function practiceHandlers(desk: Desk): Pick<Handlers, PracticeChannels> {
  return {
    'practice.start': (wish) => withStore(desk, (store) => start(desk, store, wish)),
    'practice.state': () => success(desk.profile.practice),
    'practice.steer': ({ answers }) => {
      const steered = desk.profile.steerPractice(answers);
      if (steered.ok) desk.tell('practice_changed', { practice: steered.value });
      return steered;
    },
    'tour.progress': () =>
      withStore(desk, (store) => success(preferenceOf(store.database, TOUR, tourProgress, NOT_BEGUN))),
    'tour.save': (progress) =>
      withStore(desk, (store) => {
        const saved = setPreference(store.database, TOUR, progress);
        return saved.ok ? success({}) : saved;
      }),
  };
}
