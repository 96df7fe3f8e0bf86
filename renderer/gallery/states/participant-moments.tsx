import type { Language } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import type { CurrentStep } from '../../../shared/session/propose';
import { ParticipantApplication } from '../../participant/ParticipantApplication';
import { fixtureBridge, type Fixtures, never } from '../fixture-bridge';
import { at, doing, questionOf, brokenOffTask, stepOfKind, triedTask } from '../fixtures/conversations';
import { finishedSession, waitingSession, type GallerySession } from '../fixtures/journal';
import { serving, servingReadOnly } from '../fixtures/session-fixtures';
import { HANDED_OVER, ONE_SCREEN, TWO_SCREENS } from '../fixtures/usual';
import type { GalleryState } from '../state';

const show = () => <ParticipantApplication />;

function moment(
  id: string,
  title: string,
  session: (language: Language) => GallerySession,
  part: { readonly act?: GalleryState['act']; readonly fixtures?: (session: GallerySession) => Fixtures } = {},
): GalleryState {
  return {
    id: `participant-${id}`,
    title: `Participant, ${title}`,
    show,
    fixtures: (language) => {
      const opened = session(language);
      return { ...serving(opened), ...part.fixtures?.(opened) };
    },
    ...(part.act ? { act: part.act } : {}),
  };
}

function pressure(isLoaded: boolean): (step: CurrentStep) => boolean {
  return ({ step }) => step.kind === 'pressure' && step.deadlineMs === null && step.loadDigits > 0 === isLoaded;
}

/** Nothing is ever written, so that a choice whose time is over stays where it is. */
const unanswered = (session: GallerySession): Fixtures => ({ ...serving(session), 'session.append': () => never });
const handedOver = (): Fixtures => ({ 'display.state': () => success(HANDED_OVER) });

const refusedConsent = (language: Language): GallerySession => {
  const here = at(language, questionOf('consent'));
  const { place } = here.state;
  if (place === null || place.item === null) throw new Error('gallery: not at a question');
  const answer = { kind: 'value', value: false } as const;
  const times = { shownMs: null, answeredMs: null, supersedes: null };
  return doing(here, {
    type: 'answer_recorded',
    payload: { place, item: place.item, occasion: null, answer, ...times },
  });
};

async function untilDigitsAreKept(...[hands, t]: Parameters<NonNullable<GalleryState['act']>>): Promise<void> {
  await hands.see(t('participant.memorise'));
  await hands.press(t('participant.next'));
}

/** The participant’s display apart from questions: what is shown meanwhile, and when something is wrong. */
export const participantMoments: readonly GalleryState[] = [
  { id: 'participant-nobody', title: 'Participant, no session is open', show },
  moment('waiting', 'waiting for the start', (language) => waitingSession({ form: 'full', language })),
  moment('script', 'the interviewer speaks', (language) => at(language, stepOfKind('script'))),
  moment('capture', 'the open conversation', (language) => at(language, stepOfKind('capture'))),
  moment('break', 'a break', (language) => at(language, stepOfKind('break'))),
  moment('paused', 'paused', (language) =>
    doing(at(language, stepOfKind('capture')), { type: 'paused', payload: { reason: 'phone', note: null } }),
  ),
  moment('refused', 'consent refused', refusedConsent),
  moment('finished', 'finished', (language) => finishedSession({ form: 'full', language })),
  moment('pressure', 'a choice under pressure', (language) => at(language, pressure(false)), { fixtures: unanswered }),
  moment('pressure-digits', 'digits to keep in mind', (language) => at(language, pressure(true)), {
    fixtures: unanswered,
  }),
  moment('pressure-load', 'a choice with digits in mind', (language) => at(language, pressure(true)), {
    fixtures: unanswered,
    act: untilDigitsAreKept,
  }),
  moment('pressure-recall', 'digits to remember', (language) => at(language, pressure(true)), {
    fixtures: unanswered,
    act: async (hands, t, language) => {
      await untilDigitsAreKept(hands, t, language);
      await hands.pressAt('.face__answer label, .face__answer button', 0);
      await hands.see(t('participant.recall'));
    },
  }),
  moment('pressure-kept', 'a choice that cannot be saved', (language) => at(language, pressure(false)), {
    fixtures: (session) => servingReadOnly(session, problemOf('disk_full')),
    act: async (hands, t) => {
      await hands.pressAt('.face__answer label, .face__answer button', 0);
      await hands.see(t('participant.notSaved'));
    },
  }),
  moment('handed-over', 'one screen, with the key to take it back', (language) => at(language, questionOf('scale')), {
    fixtures: handedOver,
  }),
  moment('take-back', 'the PIN', (language) => at(language, questionOf('scale')), {
    fixtures: handedOver,
    act: (hands, t) => hands.press(t('participant.takeBack.open')),
  }),
  moment('take-back-wrong', 'a wrong PIN', (language) => at(language, questionOf('scale')), {
    fixtures: () => ({ ...handedOver(), 'display.take_back': () => failure(problemOf('pin_wrong')) }),
    act: async (hands, t) => {
      await hands.press(t('participant.takeBack.open'));
      await hands.write(t('participant.takeBack.pin'), '1111');
      await hands.press(t('participant.takeBack.submit'));
      await hands.see({ selector: '[role="alert"]' });
    },
  }),
  moment('take-back-wait', 'PIN, wait after wrong ones', (language) => at(language, questionOf('scale')), {
    fixtures: () => ({ ...handedOver(), 'display.take_back': () => failure(problemOf('pin_wait', { count: 30 })) }),
    act: async (hands, t) => {
      await hands.press(t('participant.takeBack.open'));
      await hands.write(t('participant.takeBack.pin'), '1111');
      await hands.press(t('participant.takeBack.submit'));
      await hands.see({ selector: '[role="alert"]' });
    },
  }),
  moment('display-lost', 'its screen is gone', (language) => at(language, questionOf('scale')), {
    act: async (hands, t) => {
      await hands.rest();
      fixtureBridge.tell('display_changed', { screens: 2, participantOpen: true, mode: 'second_screen', face: 'both' });
      await hands.rest();
      fixtureBridge.tell('display_changed', {
        screens: 1,
        participantOpen: true,
        mode: 'hand_over',
        face: 'interviewer',
      });
      await hands.see(t('participant.displayLost'));
    },
    fixtures: () => ({ 'display.state': () => success(TWO_SCREENS) }),
  }),
  moment('task', 'a task begins', (language) => at(language, stepOfKind('task')), {
    act: (hands) => hands.see({ selector: '.task-field[data-state="screen"]' }),
  }),
  moment('task-unsaved', 'a task that cannot be saved', brokenOffTask, {
    fixtures: (session) => servingReadOnly(session, problemOf('disk_full')),
    act: (hands) => hands.see({ selector: '.task-problem' }),
  }),
  moment('task-gate', 'practice that did not go well enough', (language) =>
    triedTask(language, { outcome: 'completed', reason: 'gate_failed' }),
  ),
  moment('task-turned-away', 'a task while the screen faces away', (language) => at(language, stepOfKind('task')), {
    fixtures: () => ({ 'display.state': () => success(ONE_SCREEN) }),
  }),
];
