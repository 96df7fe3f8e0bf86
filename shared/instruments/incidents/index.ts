import type { Text } from '../../base/ids';
import { defined, mapDefined } from '../../statistics/estimate';
import { both, optionOf } from '../../study/parts';
import { defineInstrument, scaleOf, type InstrumentAnswers, type Score } from '../instrument';
import { choiceOf, choiceScore, meanScore } from '../scale-scores';
import { incidentItems } from './items';

function single(name: string, label: Text) {
  return scaleOf(incidentItems, { name, label, itemCount: 1, minimumAnswered: 1 });
}

const happened = single('happened', both('Er ging iets mis', 'Something went wrong'));
const story = single('story', both('Wat er gebeurde', 'What happened'));
const complained = single('complained', both('Klacht ingediend', 'Complained'));
const answer = single('answer', both('Reactie op de klacht', 'Answer to the complaint'));
const solved = single('solved', both('Opgelost', 'Solved'));
const heard = single('heard', both('Gehoord gevoeld', 'Felt heard'));
const spending = single('spending', both('Besteding sindsdien', 'Spending since'));

/** How far failure and recovery went: the first step of the branch that ends it, or how the complaint was solved. */
function recoveryPath(answers: InstrumentAnswers): Score<string> {
  const failure = choiceOf(answers, happened);
  if (failure.kind === 'undefined') return failure;
  if (failure.value === 'no') return defined('no_failure');
  const complaint = choiceOf(answers, complained);
  if (complaint.kind === 'undefined') return complaint;
  if (complaint.value === 'no') return defined('no_complaint');
  return mapDefined(choiceOf(answers, solved), (outcome) => (outcome === 'no' ? 'not_solved' : `${outcome}_solved`));
}

/** Failure, complaint, answer, solution, being heard, spending since. */
export const incidents = defineInstrument({
  name: 'incidents',
  version: 1,
  label: both('Wat misging en herstel', 'Incidents and recovery'),
  reference:
    'Own items. Sequence after Smith, A. K., Bolton, R. N., & Wagner, J. (1999). A model of customer satisfaction with service encounters involving failure and recovery. Journal of Marketing Research, 36, 356-372.',
  items: incidentItems,
  scales: [happened, story, complained, answer, solved, heard, spending],
  scores: [
    {
      name: 'incident_path',
      label: both('Hoe het met het incident afliep', 'How the incident ended'),
      scales: [happened.name, complained.name, solved.name],
      type: 'category',
      categories: [
        optionOf('no_failure', 'niets misgegaan', 'nothing went wrong'),
        optionOf('no_complaint', 'geen klacht', 'no complaint'),
        optionOf('not_solved', 'klacht, niet opgelost', 'complaint, not solved'),
        optionOf('partly_solved', 'klacht, deels opgelost', 'complaint, partly solved'),
        optionOf('fully_solved', 'klacht, helemaal opgelost', 'complaint, fully solved'),
      ],
      score: recoveryPath,
    },
    choiceScore(answer, 'incident_answer_speed'),
    meanScore(heard, 'incident_felt_heard'),
    choiceScore(spending, 'incident_spending_since'),
  ],
});
