import type { Language } from '../../../shared/base/ids';
import { success } from '../../../shared/base/result';
import type { PracticeCharacter } from '../../../shared/simulation/practice';
import { Application } from '../../interviewer/Application';
import { TOUR_STEPS } from '../../interviewer/tour/steps';
import { beginTour } from '../../interviewer/tour/tour-store';
import { ParticipantApplication } from '../../participant/ParticipantApplication';
import type { Fixtures } from '../fixture-bridge';
import { questionOf, stepOfKind } from '../fixtures/conversations';
import { finishedSession, sessionAt, waitingSession, type GallerySession } from '../fixtures/journal';
import { serving } from '../fixtures/session-fixtures';
import { ONE_SCREEN } from '../fixtures/usual';
import type { GalleryRoom, GalleryState } from '../state';

const show = () => <Application />;
const practising = (language: Language) => ({ form: 'full', language, practice: true }) as const;

function inPractice(session: GallerySession, character: PracticeCharacter, answers: boolean): Fixtures {
  const { session: id } = session.state.header;
  return { ...serving(session), 'practice.state': () => success({ session: id, character, answers }) };
}

const tour: readonly GalleryState[] = TOUR_STEPS.map((step, index) => ({
  id: `tour-${step}`,
  title: `Tour, step ${index + 1}: ${step}`,
  show,
  fixtures: (language) => {
    const session =
      step === 'start'
        ? waitingSession(practising(language))
        : sessionAt(practising(language), step === 'finish' ? stepOfKind('break') : stepOfKind('script'));
    return inPractice(session, 'attentive', false);
  },
  act: async (hands) => {
    beginTour(index);
    await hands.see({ selector: '.tour' });
  },
}));

/** Practice with a simulated participant, and the tour of the console. */
export const practice: GalleryRoom = {
  name: 'Practice and tour',
  states: [
    {
      id: 'practice-console',
      title: 'Practice, somebody attentive answers',
      show,
      fixtures: (language) => inPractice(sessionAt(practising(language), questionOf('scale')), 'attentive', true),
    },
    {
      id: 'practice-by-hand',
      title: 'Practice, answering by hand',
      show,
      fixtures: (language) => inPractice(sessionAt(practising(language), questionOf('scale')), 'hurried', false),
    },
    {
      id: 'practice-tired',
      title: 'Practice, somebody tired, before the start',
      show,
      fixtures: (language) => ({
        ...inPractice(waitingSession(practising(language)), 'tired', true),
        'display.state': () => success(ONE_SCREEN),
      }),
    },
    {
      id: 'practice-participant',
      title: 'Practice, the participant’s window',
      show: () => <ParticipantApplication />,
      fixtures: (language) => inPractice(sessionAt(practising(language), questionOf('scale')), 'attentive', false),
    },
    {
      id: 'practice-end',
      title: 'Practice finished, what a trainer would say',
      show,
      fixtures: (language) => inPractice(finishedSession(practising(language)), 'attentive', true),
    },
    ...tour,
  ],
};
