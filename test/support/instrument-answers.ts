import type { Answer, AnswerValue, MissingCode } from '../../shared/session/events';
import type { Estimate } from '../../shared/statistics/estimate';
import type { Answered } from '../../shared/instruments/score-columns';
import type { InstrumentAnswers } from '../../shared/instruments/instrument';

/** The value of a score that must exist. */
export function valueOf<Value>(score: Estimate<Value, string> | undefined): Value {
  if (score?.kind !== 'defined') throw new Error(`undefined: ${score?.reason ?? 'no such score'}`);
  return score.value;
}

export function given(value: AnswerValue): Answer {
  return { kind: 'value', value };
}

export function missing(code: MissingCode): Answer {
  return { kind: 'missing', code };
}

/** Answers to one instrument by scale; null is not asked. */
export function answersOf(scales: Record<string, readonly (Answer | null)[]>): InstrumentAnswers {
  return new Map(
    Object.entries(scales).map(([scale, answers]) => [scale, answers.map((answer) => ({ answer, reversed: false }))]),
  );
}

/** A session's answers by item, with the occasion after an @. */
export function sessionOf(answers: Record<string, Answer>): Answered {
  return { answers: Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, { answer }])) };
}
