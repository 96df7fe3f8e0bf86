import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { QUESTION_GROUPS } from '../../lead/analyses/questions';
import { fixtureBridge, type Fixtures, never } from '../fixture-bridge';
import { studyResults } from '../fixtures/answers';
import { leadState, openTab } from '../lead-area';
import type { GalleryRoom, GalleryState } from '../state';

/** Enough for every question, and too few for any. */
const ENOUGH = 60;
const TOO_FEW = 4;

const ENOUGH_ANSWERS: Fixtures = { 'analyses.run': () => success(studyResults(ENOUGH)) };

const PAGES = QUESTION_GROUPS.flatMap(({ questions }): GalleryState[] =>
  questions.map((name) =>
    leadState(
      `answers-${name.replaceAll('_', '-')}`,
      `Answers, ${name.replaceAll('_', ' ')}`,
      ENOUGH_ANSWERS,
      async (hands, t, language) => {
        await openTab('answers')(hands, t, language);
        await hands.press(t(`analyses.question.${name}`));
        await hands.see({ selector: '.analyses__figure' });
      },
    ),
  ),
);

/** The lead's answers to the study's questions. */
export const analyses: GalleryRoom = {
  name: 'Answers',
  states: [
    leadState(
      'answers-empty',
      'Answers, nothing merged',
      {
        'analyses.run': () => success(studyResults(0)),
      },
      openTab('answers'),
    ),
    leadState(
      'answers-too-few',
      'Answers, too few participants',
      {
        'analyses.run': () => success(studyResults(TOO_FEW)),
      },
      openTab('answers'),
    ),
    leadState('answers-loading', 'Answers, reading', { 'analyses.run': () => never }, async (hands, t, language) => {
      await openTab('answers')(hands, t, language);
      await hands.rest();
      fixtureBridge.tell('progress', { task: 'answers', done: 31, total: 270 });
    }),
    leadState(
      'answers-stopped',
      'Answers, stopped',
      { 'analyses.run': () => failure(problemOf('cancelled')) },
      openTab('answers'),
    ),
    leadState(
      'answers-broken',
      'Answers that cannot be read',
      { 'analyses.run': () => failure(problemOf('database_locked')) },
      openTab('answers'),
    ),
    leadState(
      'answers-unreadable',
      'Answers, some sessions cannot be read',
      {
        'analyses.run': () =>
          success({ ...studyResults(ENOUGH), unreadable: [problemOf('journal_damaged', { sequence: 214 })] }),
      },
      openTab('answers'),
    ),
    leadState('answers-keys', 'Keys of answers', ENOUGH_ANSWERS, async (hands, t, language) => {
      await openTab('answers')(hands, t, language);
      await hands.see({ selector: '.analyses__figure' });
      await hands.open('F1');
    }),
    leadState(
      'answers-saved',
      'Answers, a picture was saved',
      {
        ...ENOUGH_ANSWERS,
        'analyses.save_picture': () => success({ file: '/home/lead/pictures/relational_shares.svg' }),
      },
      async (hands, t, language) => {
        await openTab('answers')(hands, t, language);
        await hands.press(t('analyses.saveSvg'));
      },
    ),
    ...PAGES,
  ],
};
