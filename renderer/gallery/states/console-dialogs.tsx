import type { Language } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { Application } from '../../interviewer/Application';
import { type Fixtures, never } from '../fixture-bridge';
import { at, doing, questionOf, stepOfKind, withNotes } from '../fixtures/conversations';
import { finishedSession, type GallerySession } from '../fixtures/journal';
import { serving, servingReadOnly } from '../fixtures/session-fixtures';
import { summaryFixture } from '../fixtures/sessions';
import type { GalleryRoom, GalleryState } from '../state';

const show = () => <Application />;

type Session = (language: Language) => GallerySession;

const atCapture: Session = (language) => at(language, stepOfKind('capture'));
const atQuestion: Session = (language) => at(language, questionOf('scale'));
const atConsent: Session = (language) => at(language, questionOf('consent'));
const atEnd: Session = (language) => {
  const whole = finishedSession({ form: 'full', language });
  const { place } = whole.state;
  return at(language, (step) => step.step.id === place?.step);
};
const finished: Session = (language) => finishedSession({ form: 'full', language });

function dialog(
  id: string,
  title: string,
  session: Session,
  act: NonNullable<GalleryState['act']>,
  fixtures: (session: GallerySession) => Fixtures = () => ({}),
): GalleryState {
  return {
    id,
    title,
    show,
    act,
    fixtures: (language) => {
      const opened = session(language);
      return { ...serving(opened), ...fixtures(opened) };
    },
  };
}

/** Waits for the console and presses a key of it. */
function pressing(key: string): NonNullable<GalleryState['act']> {
  return async (hands) => {
    await hands.see({ selector: '.console__actions' });
    await hands.open(key);
  };
}

const paused: Session = (language) =>
  doing(atCapture(language), {
    type: 'paused',
    payload: { reason: 'phone', note: language === 'nl' ? 'Belde over haar dochter' : 'A call about her daughter' },
  });

const reopened =
  (clockSetBack: boolean): Session =>
  (language) =>
    doing(atCapture(language), {
      type: 'session_opened',
      payload: { gapMs: 754_000, clockSetBack, first: false },
    });

const sealed: (session: GallerySession) => Fixtures = ({ state: { header } }) => ({
  'session.list': () =>
    success([
      summaryFixture(4, {
        session: header.session,
        participant: header.participant,
        sealedFile: `${header.participant}.ucsession`,
      }),
    ]),
});

const FILE = { file: 'P-0005.ucsession', revision: 2, sha256: 'a'.repeat(64) };

/** What opens over the console, and the end of an interview. */
export const consoleDialogs: GalleryRoom = {
  name: 'Console, dialogs and the end',
  states: [
    dialog('skip-block', 'Skip, the rest of a block', atCapture, pressing('F6')),
    dialog('skip-question', 'Skip, a question', atQuestion, pressing('F6')),
    dialog('skip-mandatory', 'Skip, a consent that must be given', atConsent, pressing('F6')),
    dialog('repeat', 'Repeat a block', atCapture, pressing('F7')),
    dialog('problem', 'Something came in between', atCapture, pressing('F8')),
    dialog('pause', 'Pause', atCapture, pressing('F9')),
    dialog(
      'pause-unsaved',
      'Pause, and nothing can be written',
      atCapture,
      async (hands, t, language) => {
        await pressing('F9')(hands, t, language);
        await hands.press(t('console.pause.reason.phone'));
        await hands.press(t('console.pause.submit'));
        await hands.see({ selector: '[role="dialog"] [role="alert"]' });
      },
      (session) => servingReadOnly(session, problemOf('disk_full')),
    ),
    dialog('paused', 'Paused', paused, async (hands) => hands.see({ selector: '[role="dialog"]' })),
    dialog('correct', 'Correct, choose an answer', atCapture, pressing('F4')),
    dialog('correct-none', 'Correct, nothing found', atCapture, async (hands, t, language) => {
      await pressing('F4')(hands, t, language);
      await hands.write(t('console.correct.search'), 'zzz');
    }),
    dialog('correct-answer', 'Correct, an answer', atEnd, async (hands, t, language) => {
      await pressing('F4')(hands, t, language);
      await hands.pressAt('.corrections button', 4);
      await hands.see(t('console.correct.words'));
    }),
    dialog(
      'break-off',
      'End early',
      (language) => withNotes(atCapture(language), language),
      async (hands, t, language) => {
        await hands.see({ selector: '.console__actions' });
        await hands.write(t('console.capture.writeNote'), 'Nog niet ingevoerd, en dat zou verloren gaan');
        await pressing('F8')(hands, t, language);
        await hands.press(t('console.breakOff.open'));
      },
    ),
    dialog('finish-dialog', 'Finish', atEnd, pressing('Mod+Enter')),
    dialog('resume', 'After an interruption', reopened(false), async (hands) =>
      hands.see({ selector: '[role="dialog"]' }),
    ),
    dialog('resume-clock', 'After an interruption, the clock set back', reopened(true), async (hands) =>
      hands.see({ selector: '[role="dialog"]' }),
    ),
    dialog(
      'capture-edit',
      'Change a note',
      (language) => withNotes(atCapture(language), language),
      async (hands) => {
        await hands.pressAt('.capture__line button', 0);
      },
    ),
    dialog(
      'finish-sealing',
      'Finished, being sealed',
      finished,
      (hands, t) => hands.press(t('console.finished.seal')),
      () => ({
        'recording.settle': () => success({}),
        'session.seal': () => never,
      }),
    ),
    dialog(
      'finish-refused',
      'Finished, a study without keys',
      finished,
      async (hands, t) => {
        await hands.press(t('console.finished.seal'));
        await hands.see({ selector: '[role="alert"]' });
      },
      () => ({
        'recording.settle': () => success({}),
        'session.seal': () => failure(problemOf('study_without_key')),
      }),
    ),
    dialog(
      'finish-sealed',
      'Finished and sealed again',
      finished,
      async (hands, t) => {
        await hands.press(t('console.finished.seal'));
        await hands.see(t('console.finished.show'));
      },
      () => ({
        'recording.settle': () => success({}),
        'session.seal': () => success(FILE),
      }),
    ),
    dialog(
      'finish-sealed-before',
      'Finished, sealed before',
      finished,
      async (hands, t) => hands.see(t('console.finished.show')),
      sealed,
    ),
    dialog(
      'finish-early',
      'Ended early',
      (language) =>
        doing(withNotes(atCapture(language), language), {
          type: 'session_finished',
          payload: { early: true, reason: language === 'nl' ? 'Deelnemer moest weg' : 'The participant had to leave' },
        }),
      async (hands, t) => hands.see(t('console.finished.early')),
    ),
    dialog('finish-correct', 'Finished, correct an answer', finished, async (hands, t) => {
      await hands.see(t('console.quality.title'));
      await hands.open('F4');
    }),
  ],
};
