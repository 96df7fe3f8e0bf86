import type { Absence, InterviewCase } from '../../shared/analyses/interview-case';
import { instrumentScores } from '../../shared/instruments/score-columns';
import { answerKey } from '../../shared/session/check-answer';
import type { SessionState } from '../../shared/session/reducer';
import { defined, undefinedBecause, type Estimate } from '../../shared/statistics/estimate';
import type { Study } from '../../shared/study/schema';
import { automaticAssociation } from './implicit-scores';

function choiceIn(state: SessionState, item: string): Estimate<string, Absence> {
  const answer = state.answers[answerKey(item, null)]?.answer;
  if (answer === undefined) return undefinedBecause('not_asked');
  if (answer.kind === 'missing') return undefinedBecause(answer.code);
  return typeof answer.value === 'string' ? defined(answer.value) : undefinedBecause('technical');
}

/** What the analyses need of a session: scores, choices and tagged associations, and not a word that was said. */
export function caseOfSession(study: Study, state: SessionState): InterviewCase {
  const choices = study.items.filter(({ format, instrument }) => format.kind === 'choice' && instrument === undefined);
  const tasks = new Set(state.taskAttempts.map(({ task }) => task));
  return {
    scores: new Map(instrumentScores(study, state).map(({ variable, score }) => [variable, score])),
    choices: new Map(choices.map(({ id }) => [id, choiceIn(state, id)])),
    automatic: new Map([...tasks].map((task) => [task, automaticAssociation(state, task)])),
    associations: Object.values(state.captures).flatMap(({ capture }) =>
      capture.kind === 'association' ? [{ source: capture.source, valence: capture.valence }] : [],
    ),
  };
}
