import { consumptionEmotions } from '../instruments/consumption-emotions';
import { allDefined, defined, mapDefined, undefinedBecause, type Estimate } from '../statistics/estimate';
import type { Stayer } from './added-effort';
import type { Named } from './association-sources';
import type { Feelings } from './emotions';
import type { Greeted } from './friendliness';
import type { Graded } from './grade-threshold';
import { automaticOf, choiceOf, numberOf, wordOf, type Absence, type InterviewCase } from './interview-case';
import type { Satisfied } from './kinds-of-satisfaction';
import { OUTCOMES, OUTCOME_NAMES, type Related } from './relation-outcomes';
import { DOMINANCE, type Dominance } from './relational-shares';
import type { JudgedTwice } from './reliable-discrepancy';

/** What each question reads of a participant. The names are those of docs/questions.md. */

/** The association task about the own provider, pleasant against unpleasant. */
const PLEASANT_TASK = 'provider_pleasant';
const STAYING = 'intentions_repurchase';
const RECENT: readonly string[] = ['week', 'month', 'half_year'];

type Read<Value> = Estimate<Value, Absence>;

/** Several number scores, in the order asked for; the first that is missing says why. */
function numbersOf(one: InterviewCase, names: readonly string[]): Read<readonly number[]> {
  return allDefined(names.map((name) => numberOf(one, name)));
}

/** Both judgements that were said. */
export function saidBy(one: InterviewCase): Read<{ readonly grade: number; readonly recommendation: number }> {
  return mapDefined(
    numbersOf(one, ['loyalty_grade', 'loyalty_recommendation']),
    ([grade = Number.NaN, recommendation = Number.NaN]) => ({ grade, recommendation }),
  );
}

/** What was said beside the automatic association (question 7). */
export function judgedBy(one: InterviewCase): Read<JudgedTwice> {
  const [said, automatic] = [saidBy(one), automaticOf(one, PLEASANT_TASK)];
  if (said.kind === 'undefined') return said;
  return automatic.kind === 'undefined' ? automatic : defined({ ...said.value, automatic: automatic.value });
}

/** The relation held (question 3). */
export function dominanceOf(one: InterviewCase): Read<Dominance> {
  const word = wordOf(one, 'relation_dominant');
  if (word.kind === 'undefined') return word;
  const found = DOMINANCE.find((model) => model === word.value);
  return found === undefined ? undefinedBecause('technical') : defined(found);
}

/** The relation held and its outcomes (question 4). */
export function relatedOf(one: InterviewCase): Read<Related> {
  const [dominant, score] = [dominanceOf(one), numberOf(one, 'relation_communal_minus_market')];
  if (dominant.kind === 'undefined') return dominant;
  if (score.kind === 'undefined') return score;
  const outcomes: Partial<Record<(typeof OUTCOME_NAMES)[number], number>> = {};
  for (const name of OUTCOME_NAMES) {
    const outcome = numberOf(one, OUTCOMES[name]);
    if (outcome.kind === 'defined') outcomes[name] = outcome.value;
  }
  return defined({ dominant: dominant.value, communalMinusMarket: score.value, outcomes });
}

/** Emotions overall and whether there was a contact lately (question 6). */
export function feelingsOf(one: InterviewCase): Read<Feelings> {
  const contact = choiceOf(one, 'last_contact_when');
  return mapDefined(numberOf(one, 'emotion_negative_overall'), (negative) => ({
    negative,
    clusters: new Map(
      consumptionEmotions.scales.flatMap(({ name }) => {
        const felt = numberOf(one, `emotion_cluster_${name}_overall`);
        return felt.kind === 'defined' ? [[name, felt.value] as const] : [];
      }),
    ),
    recentContact: contact.kind === 'defined' ? RECENT.includes(contact.value) : null,
  }));
}

/** What was named in the open interview, beside both measures (question 8). */
export function namedBy(one: InterviewCase): Read<Named> {
  if (one.associations.length === 0) return undefinedBecause('no_association_named');
  const [grade, automatic] = [numberOf(one, 'loyalty_grade'), automaticOf(one, PLEASANT_TASK)];
  return defined({
    associations: one.associations,
    grade: grade.kind === 'defined' ? grade.value : null,
    automatic: automatic.kind === 'defined' ? automatic.value.d : null,
  });
}

/** How much less or more certain to stay after the last contact (question 25). */
export function contactChangeOf(one: InterviewCase): Read<number> {
  const when = choiceOf(one, 'last_contact_when');
  if (when.kind === 'defined' && when.value === 'never') return undefinedBecause('never_in_contact');
  return numberOf(one, 'loyalty_contact_change');
}

/** Staying and what may explain it (question 22). */
export function stayerOf(one: InterviewCase): Read<Stayer> {
  const names = [STAYING, 'loyalty_grade', 'loyalty_recommendation', 'loyalty_ease'];
  return mapDefined(
    numbersOf(one, names),
    ([staying = Number.NaN, grade = Number.NaN, recommendation = Number.NaN, ease = Number.NaN]) => ({
      staying,
      grade,
      recommendation,
      ease,
    }),
  );
}

/** Grade and staying (question 13). */
export function gradedOf(one: InterviewCase): Read<Graded> {
  return mapDefined(
    numbersOf(one, ['loyalty_grade', STAYING]),
    ([grade = Number.NaN, staying = Number.NaN]): Graded => [grade, staying],
  );
}

/** Both kinds of satisfaction and staying (question 12). */
export function satisfiedOf(one: InterviewCase): Read<Satisfied> {
  const names = ['loyalty_satisfaction_rational', 'loyalty_satisfaction_emotional', STAYING];
  return mapDefined(numbersOf(one, names), ([rational = Number.NaN, emotional = Number.NaN, staying = Number.NaN]) => ({
    rational,
    emotional,
    staying,
  }));
}

/** Friendliness and staying (question 24). */
export function greetedOf(one: InterviewCase): Read<Greeted> {
  return mapDefined(
    numbersOf(one, ['attributes_friendliness', STAYING]),
    ([rating = Number.NaN, staying = Number.NaN]): Greeted => [rating, staying],
  );
}
