import type { LiveTask } from '../../../shared/session/live-task';
import { itemId, type Language } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import type { EventBody } from '../../../shared/session/events';
import { Application } from '../../interviewer/Application';
import { fixtureBridge, type Fixtures, never } from '../fixture-bridge';
import { at, doing, questionOf, stepOfKind, triedTask, withNotes } from '../fixtures/conversations';
import { FORMATS, formatsStudy } from '../fixtures/formats-study';
import { finishedSession, sessionAt, waitingSession, type GallerySession } from '../fixtures/journal';
import { pretendMicrophone } from '../fixtures/microphone';
import { serving, servingReadOnly } from '../fixtures/session-fixtures';
import { HANDED_OVER, ONE_SCREEN, UNFIT_CERTIFICATE } from '../fixtures/usual';
import type { GalleryRoom, GalleryState } from '../state';

const show = () => <Application />;
const MINUTE = 60_000;

const ON_ONE_SCREEN: Fixtures = { 'display.state': () => success(ONE_SCREEN) };

interface ConsoleState {
  readonly id: string;
  readonly title: string;
  readonly session: (language: Language) => GallerySession;
  readonly fixtures?: (session: GallerySession) => Fixtures;
  readonly act?: GalleryState['act'];
}

/** A console with a session open in it. */
function consoleState({ id, title, session, fixtures, act }: ConsoleState): GalleryState {
  return {
    id,
    title,
    show,
    fixtures: (language) => {
      const opened = session(language);
      return { ...serving(opened), ...fixtures?.(opened) };
    },
    ...(act ? { act } : {}),
  };
}

const waiting = (language: Language) => waitingSession({ form: 'full', language });

function live(part: Partial<Omit<LiveTask, 'session'>>): NonNullable<GalleryState['act']> {
  return async (hands) => {
    await hands.see({ selector: '.live__title' });
    const session = await fixtureBridge.call('session.current', {});
    if (!session.ok || session.value === null) throw new Error('gallery: no session is open');
    fixtureBridge.tell('live_task', {
      session: session.value.session,
      block: 2,
      blocks: 4,
      trial: 31,
      trials: 72,
      accuracy: 0.93,
      tooFastShare: 0.02,
      missedFrames: 1,
      secondsLeft: 76,
      state: 'running',
      ...part,
    });
    await hands.rest();
  };
}

/** A recording consent that was taken back, after some sound had been kept. */
function withdrawnRecording(language: Language): GallerySession {
  const here = at(language, stepOfKind('capture'));
  const { audio } = here.state.consent;
  const consent = Object.values(here.state.answers).find(({ item }) => item === 'consent_audio');
  if (audio !== true || consent === undefined) throw new Error('gallery: nobody agreed to the recording');
  const { place, occasion } = consent;
  const item = itemId.parse(consent.item);
  const chunk = { chunk: 1, startMs: 60_000, durationMs: 5000, sha256: here.events[0]?.hash };
  if (chunk.sha256 === undefined) throw new Error('gallery: an empty journal');
  const payload = { ...chunk, sha256: chunk.sha256 };
  const refused = { kind: 'value', value: false } as const;
  return doing(
    here,
    { type: 'audio_recorded', payload },
    {
      type: 'answer_recorded',
      payload: {
        place,
        item,
        occasion,
        answer: refused,
        shownMs: null,
        answeredMs: null,
        supersedes: consent.sequence,
      },
    },
  );
}

const ASKED = FORMATS.map((format) =>
  consoleState({
    id: `console-asks-${format}`,
    title: `Console, the interviewer answers: ${format}`,
    session: (language) =>
      sessionAt({ study: formatsStudy, form: 'short', language }, questionOf(format, 'interviewer')),
  }),
);

const SEEN = [...FORMATS, 'consent'].map((format) =>
  consoleState({
    id: `console-sees-${format}`,
    title: `Console, the participant answers: ${format}`,
    session: (language) => sessionAt({ study: formatsStudy, form: 'short', language }, questionOf(format)),
  }),
);

const STEPS = (['script', 'capture', 'pressure', 'break', 'warm_up', 'task'] as const).map((kind) =>
  consoleState({
    id: `console-${kind.replace('_', '-')}`,
    title: `Console, ${kind.replace('_', ' ')}`,
    session: (language) => at(language, stepOfKind(kind)),
  }),
);

const sleep: EventBody = {
  type: 'interruption_recorded',
  payload: { cause: 'display_lost', durationMs: null, note: null },
};

/** The console of an interview, at every kind of step and in every trouble. */
export const consoleRoom: GalleryRoom = {
  name: 'Console',
  states: [
    consoleState({ id: 'console-before', title: 'Console before the start', session: waiting }),
    consoleState({
      id: 'console-before-one-screen',
      title: 'Console before the start, one screen, timing unfit',
      session: waiting,
      fixtures: () => ({ ...ON_ONE_SCREEN, 'timing.latest': () => success(UNFIT_CERTIFICATE) }),
    }),
    consoleState({
      id: 'console-before-unchecked',
      title: 'Console before the start, timing never checked',
      session: waiting,
      fixtures: () => ({ 'timing.latest': () => success(null) }),
    }),
    ...STEPS,
    consoleState({
      id: 'console-task-running',
      title: 'Console, a task runs',
      session: (language) => at(language, stepOfKind('task')),
      act: live({}),
    }),
    consoleState({
      id: 'console-task-break',
      title: 'Console, a rest in a task',
      session: (language) => at(language, stepOfKind('task')),
      act: live({ state: 'break', accuracy: null, tooFastShare: null, secondsLeft: null }),
    }),
    consoleState({
      id: 'console-task-gate',
      title: 'Console, practice did not go well enough',
      session: (language) => triedTask(language, { outcome: 'completed', reason: 'gate_failed' }),
    }),
    consoleState({
      id: 'console-task-interrupted',
      title: 'Console, a block was interrupted',
      session: (language) => triedTask(language, { outcome: 'interrupted', reason: 'blur' }),
    }),
    ...SEEN,
    ...ASKED,
    consoleState({
      id: 'console-hand-over',
      title: 'Console, hand the laptop over',
      session: (language) => at(language, questionOf('choice')),
      fixtures: () => ON_ONE_SCREEN,
    }),
    consoleState({
      id: 'console-handed-over',
      title: 'Console, the laptop is with the participant',
      session: (language) => at(language, questionOf('choice')),
      fixtures: () => ({ 'display.state': () => success(HANDED_OVER) }),
    }),
    consoleState({
      id: 'console-last-step',
      title: 'Console at the last step, with the withdrawal code',
      session: (language) => at(language, ({ block }) => block.id === 'debrief'),
    }),
    consoleState({
      id: 'console-late',
      title: 'Console, forty minutes behind plan',
      session: (language) => at(language, stepOfKind('capture')),
      fixtures: ({ state }) => ({
        'session.clock': () => success({ sessionMs: state.last.monotonicMs + 40 * MINUTE }),
      }),
    }),
    consoleState({
      id: 'console-notes',
      title: 'Console with notes and associations',
      session: (language) => withNotes(at(language, stepOfKind('capture')), language),
    }),
    consoleState({
      id: 'console-note-too-long',
      title: 'Console, a note that is too long',
      session: (language) => at(language, stepOfKind('capture')),
      act: async (hands, t) => {
        await hands.write(t('console.capture.writeNote'), 'ab '.repeat(33_334));
      },
    }),
    consoleState({
      id: 'console-association',
      title: 'Console, an association that lacks its source',
      session: (language) => at(language, stepOfKind('capture')),
      act: async (hands, t) => {
        await hands.write(t('console.capture.association'), 'Belde drie keer terug');
        await hands.key('Enter');
      },
    }),
    consoleState({
      id: 'console-unsaved',
      title: 'Console, a note the disk does not take',
      session: (language) => at(language, stepOfKind('capture')),
      fixtures: (session) => servingReadOnly(session, problemOf('disk_full')),
      act: async (hands, t) => {
        await hands.write(t('console.capture.writeNote'), 'Belde drie keer terug');
        await hands.key('Enter');
        await hands.see(t('console.capture.unsaved'));
      },
    }),
    consoleState({
      id: 'console-warnings',
      title: 'Console, little space and on battery',
      session: (language) => at(language, stepOfKind('script')),
      fixtures: () => ({ 'system.storage': () => success({ freeBytes: 41_000_000, onBattery: true }) }),
    }),
    consoleState({
      id: 'console-display-lost',
      title: 'Console, the second screen is gone',
      session: (language) => doing(at(language, stepOfKind('task')), sleep),
      fixtures: () => ON_ONE_SCREEN,
    }),
    consoleState({
      id: 'console-microphone-none',
      title: 'Console, no microphone',
      session: (language) => at(language, stepOfKind('capture')),
      act: async (hands, t) => {
        pretendMicrophone('none');
        await hands.press(t('recording.start'));
        await hands.see(t('recording.problem.none'));
      },
    }),
    consoleState({
      id: 'console-microphone-denied',
      title: 'Console, the microphone is refused',
      session: (language) => at(language, stepOfKind('capture')),
      act: async (hands, t) => {
        pretendMicrophone('denied');
        await hands.press(t('recording.start'));
        await hands.see(t('recording.problem.denied'));
      },
    }),
    consoleState({
      id: 'console-recording',
      title: 'Console, a recording runs',
      session: (language) => at(language, stepOfKind('capture')),
      fixtures: () => ({ 'recording.save_chunk': () => success({}) }),
      act: async (hands, t) => {
        pretendMicrophone('silent');
        await hands.press(t('recording.start'));
        await hands.see(t('recording.stop'));
      },
    }),
    consoleState({
      id: 'console-recording-withdrawn',
      title: 'Console, consent to the recording taken back',
      session: withdrawnRecording,
    }),
    consoleState({
      id: 'console-keys',
      title: 'Keys of the console',
      session: (language) => at(language, stepOfKind('script')),
      act: (hands) => hands.open('F1'),
    }),
    {
      id: 'console-loading',
      title: 'Console, the session is being opened',
      show,
      fixtures: (language) => ({ ...serving(waiting(language)), 'session.open': () => never }),
    },
    {
      id: 'console-damaged',
      title: 'Console, a damaged journal',
      show,
      fixtures: (language) => ({
        ...serving(waiting(language)),
        'session.open': () => failure(problemOf('journal_damaged', { sequence: 214 })),
      }),
    },
    consoleState({
      id: 'finish',
      title: 'Finished, to be sealed',
      session: (language) => finishedSession({ form: 'full', language }),
    }),
  ],
};
