import type { Answers } from '../bridge-answers';
import { allDefined, defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { answered, because, FEWEST_PARTICIPANTS, type NoFinding } from './answering';
import { discordance, type Discordance } from './discordance';
import { automaticOf, numberOf, usable, wordOf, type Absence, type InterviewCase } from './interview-case';
import { gradeAnalysis, recommendationAnalysis } from './recommendation';
import { DOMINANCE, relationalShares, type Dominance } from './relational-shares';
import { reliableDiscrepancy, type JudgedTwice, type ReliableDiscrepancy } from './reliable-discrepancy';

/** The association task about the own provider, pleasant against unpleasant (docs/questions.md, row 7). */
const PLEASANT_TASK = 'provider_pleasant';

interface Said {
  readonly grade: number;
  readonly recommendation: number;
}

function saidBy(one: InterviewCase): Estimate<Said, Absence> {
  const [grade, recommendation] = [numberOf(one, 'loyalty_grade'), numberOf(one, 'loyalty_recommendation')];
  if (grade.kind === 'undefined') return grade;
  if (recommendation.kind === 'undefined') return recommendation;
  return defined({ grade: grade.value, recommendation: recommendation.value });
}

function judgedBy(one: InterviewCase): Estimate<JudgedTwice, Absence> {
  const [said, automatic] = [saidBy(one), automaticOf(one, PLEASANT_TASK)];
  if (said.kind === 'undefined') return said;
  return automatic.kind === 'undefined' ? automatic : defined({ ...said.value, automatic: automatic.value });
}

function dominanceOf(one: InterviewCase): Estimate<Dominance, Absence> {
  const word = wordOf(one, 'relation_dominant');
  if (word.kind === 'undefined') return word;
  const found = DOMINANCE.find((model) => model === word.value);
  return found === undefined ? undefinedBecause('technical') : defined(found);
}

interface Disagreement {
  readonly grade: Discordance;
  readonly recommendation: Discordance;
  readonly reliable: ReliableDiscrepancy | null;
}

function disagreement(judged: readonly JudgedTwice[]): Estimate<Disagreement, NoFinding> {
  const both = allDefined(
    (['grade', 'recommendation'] as const).map((stated) =>
      discordance(judged.map((one) => ({ stated: one[stated], automatic: one.automatic.d }))),
    ),
  );
  const reliable = reliableDiscrepancy(judged);
  const [grade, recommendation] = both.kind === 'defined' ? both.value : [];
  if (grade === undefined || recommendation === undefined) return undefinedBecause('group_too_small');
  return defined({ grade, recommendation, reliable: reliable.kind === 'defined' ? reliable.value : null });
}

/** Answers every question that is finished, over the participants given. */
export function answersOf(cases: readonly InterviewCase[]): Answers {
  return {
    relational_shares: answered(usable(cases, dominanceOf), FEWEST_PARTICIPANTS, (dominant) =>
      because(relationalShares(dominant), 'group_too_small'),
    ),
    discordance: answered(usable(cases, judgedBy), FEWEST_PARTICIPANTS, disagreement),
    recommendation: answered(usable(cases, saidBy), FEWEST_PARTICIPANTS, (said) => {
      const grade = gradeAnalysis(said.map((one) => one.grade));
      const recommendation = recommendationAnalysis(said.map((one) => one.recommendation));
      if (grade.kind === 'undefined' || recommendation.kind === 'undefined') return undefinedBecause('group_too_small');
      return defined({ grade: grade.value, recommendation: recommendation.value });
    }),
  };
}
