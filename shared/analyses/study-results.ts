import type { QuestionResults } from './results';
import { allDefined, defined, undefinedBecause, type Estimate } from '../statistics/estimate';
import { addedEffort } from './added-effort';
import { resultFrom, because, FEWEST_PARTICIPANTS, type NoFinding } from './question-result';
import { associationSources } from './association-sources';
import { contactChange } from './contact-change';
import { discordance, type Discordance } from './discordance';
import { feltEmotions } from './emotions';
import { friendliness } from './friendliness';
import { gradeThreshold } from './grade-threshold';
import { usable, type InterviewCase } from './interview-case';
import { kindsOfSatisfaction } from './kinds-of-satisfaction';
import {
  contactChangeOf,
  dominanceOf,
  feelingsOf,
  gradedOf,
  greetedOf,
  judgedBy,
  namedBy,
  relatedOf,
  saidBy,
  satisfiedOf,
  stayerOf,
} from './readers';
import {
  gradeAnalysis,
  recommendationAnalysis,
  type GradeAnalysis,
  type RecommendationAnalysis,
} from './recommendation';
import { relationOutcomes } from './relation-outcomes';
import { relationalShares } from './relational-shares';
import { reliableDiscrepancy, type JudgedTwice, type ReliableDiscrepancy } from './reliable-discrepancy';

/** A slope over fewer would mostly be chance. */
const FEWEST_FOR_SLOPES = 20;

/** With fewer, a regression with several parts fits noise. */
const FEWEST_FOR_REGRESSION = 30;

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

interface Judgements {
  readonly grade: GradeAnalysis;
  readonly recommendation: RecommendationAnalysis;
}

function judgements(
  said: readonly { readonly grade: number; readonly recommendation: number }[],
): Estimate<Judgements, NoFinding> {
  const grade = gradeAnalysis(said.map((one) => one.grade));
  const recommendation = recommendationAnalysis(said.map((one) => one.recommendation));
  if (grade.kind === 'undefined' || recommendation.kind === 'undefined') return undefinedBecause('group_too_small');
  return defined({ grade: grade.value, recommendation: recommendation.value });
}

/** Answers every question that is finished, one at each step, so that whoever waits can let others work in between. */
export function* resultsOf(cases: readonly InterviewCase[]): Generator<void, QuestionResults> {
  const dominances = usable(cases, dominanceOf);
  const relational_shares = resultFrom(dominances, FEWEST_PARTICIPANTS, (dominant) =>
    because(relationalShares(dominant), 'group_too_small'),
  );
  const relation_outcomes = resultFrom(usable(cases, relatedOf), FEWEST_FOR_SLOPES, (one) => relationOutcomes(one));
  yield;
  const discordances = resultFrom(usable(cases, judgedBy), FEWEST_PARTICIPANTS, disagreement);
  const association_sources = resultFrom(usable(cases, namedBy), FEWEST_PARTICIPANTS, (one) => associationSources(one));
  yield;
  const emotions = resultFrom(usable(cases, feelingsOf), FEWEST_PARTICIPANTS, (one) => feltEmotions(one));
  const satisfaction = resultFrom(usable(cases, satisfiedOf), FEWEST_FOR_SLOPES, (one) => kindsOfSatisfaction(one));
  const recommendation = resultFrom(usable(cases, saidBy), FEWEST_PARTICIPANTS, judgements);
  yield;
  const grade_threshold = resultFrom(usable(cases, gradedOf), FEWEST_FOR_REGRESSION, (one) => gradeThreshold(one));
  yield;
  const stayers = usable(cases, stayerOf);
  const isEnough = stayers.values.length >= FEWEST_FOR_REGRESSION;
  const effort = isEnough ? yield* addedEffort(stayers.values) : undefinedBecause('group_too_small' as const);
  return {
    relational_shares,
    relation_outcomes,
    discordance: discordances,
    association_sources,
    emotions,
    satisfaction,
    recommendation,
    grade_threshold,
    added_effort: resultFrom(stayers, FEWEST_FOR_REGRESSION, () => effort),
    contact_change: resultFrom(usable(cases, contactChangeOf), FEWEST_PARTICIPANTS, (one) => contactChange(one)),
    friendliness: resultFrom(usable(cases, greetedOf), FEWEST_FOR_SLOPES, (one) => friendliness(one)),
  };
}
