import { participantMoments } from './participant-moments';
import type { Language } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { ParticipantApplication } from '../../participant/ParticipantApplication';
import type { Fixtures } from '../fixture-bridge';
import { questionOf } from '../fixtures/conversations';
import { FORMATS, formatsStudy } from '../fixtures/formats-study';
import { sessionAt, type GallerySession } from '../fixtures/journal';
import { serving, servingReadOnly } from '../fixtures/session-fixtures';
import type { GalleryRoom, GalleryState } from '../state';

const show = () => <ParticipantApplication />;

type Format = (typeof FORMATS)[number] | 'consent';

function asking(format: Format): (language: Language) => GallerySession {
  return (language) => sessionAt({ study: formatsStudy, form: 'short', language }, questionOf(format));
}

function question(
  id: string,
  title: string,
  format: Format,
  act?: GalleryState['act'],
  fixtures: (session: GallerySession) => Fixtures = serving,
): GalleryState {
  return {
    id: `participant-${id}`,
    title: `Participant, ${title}`,
    show,
    fixtures: (language) => fixtures(asking(format)(language)),
    ...(act ? { act } : {}),
  };
}

/** Chooses the nth of what a question offers. */
function choosing(selector: string, ...places: readonly number[]): NonNullable<GalleryState['act']> {
  return async (hands) => {
    for (const place of places) await hands.pressAt(selector, place);
  };
}

const EMPTY = ([...FORMATS, 'consent'] as const).map((format) => question(format, `question: ${format}`, format));

/** The participant’s display: every way to answer, empty and filled in. */
export const participant: GalleryRoom = {
  name: 'Participant',
  states: [
    ...participantMoments,
    ...EMPTY,
    question('scale-filled', 'scale, answered', 'scale', choosing('.face__answer label', 2)),
    question('choice-filled', 'choice, answered', 'choice', choosing('.face__answer label', 1)),
    question('several-filled', 'several, answered', 'several', choosing('.face__answer label', 0, 2)),
    question('ranking-filled', 'ranking, begun', 'ranking', choosing('.face__answer button', 1, 0)),
    question(
      'grid-filled',
      'grid, answered',
      'grid',
      choosing('.face__answer [role="radio"], .face__answer label', 12),
    ),
    question('vignette-rating', 'vignette, rating', 'vignette', async (hands, t) => {
      await hands.pressAt('.face__answer label', 1);
      await hands.press(t('participant.next'));
      await hands.see(t('participant.vignetteRate'));
    }),
    question('text-filled', 'text, answered', 'text', (hands) => hands.write(0, 'Goed 🙂 שלום, en <b>vlot</b>')),
    question('text-too-long', 'text, too long', 'text', (hands) => hands.write(0, 'lang verhaal '.repeat(8000))),
    question('number-wrong', 'number, out of range', 'number', async (hands) => {
      await hands.write(0, '5000');
      await hands.key('Enter');
    }),
    question(
      'cannot-save',
      'an answer that cannot be saved',
      'scale',
      async (hands, t) => {
        await hands.pressAt('.face__answer label', 2);
        await hands.press(t('participant.next'));
        await hands.see({ selector: '.face__problem .notice, .face__problem [role="alert"]' });
      },
      (session) => servingReadOnly(session, problemOf('disk_full')),
    ),
    {
      id: 'participant-broken',
      title: 'Participant, a session that cannot be opened',
      show,
      fixtures: () => ({
        'session.current': () => failure(problemOf('journal_damaged', { sequence: 7 })),
        'display.state': () => success({ screens: 2, participantOpen: true, mode: 'second_screen', face: 'both' }),
      }),
    },
  ],
};
