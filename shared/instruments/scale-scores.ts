import type { AnswerValue } from '../session/events';
import type { Text } from '../base/ids';
import { allDefined, defined, mapDefined, undefinedBecause } from '../statistics/estimate';
import type { FormatPart, OptionPart } from '../study/parts';
import type {
  CategoryScore,
  InstrumentAnswers,
  NoScoreReason,
  NumberScore,
  Scale,
  Score,
  ScaleAnswer,
} from './instrument';

/** Why a scale with these answers has no score. */
function reasonOf(answers: readonly ScaleAnswer[]): NoScoreReason {
  const codes = new Set<NoScoreReason>();
  for (const { answer } of answers) {
    if (answer?.kind === 'value') return 'too_few_answers';
    if (answer?.kind === 'missing') codes.add(answer.code);
  }
  const [code, ...others] = codes;
  if (code === undefined) return 'not_asked';
  return others.length === 0 ? code : 'too_few_answers';
}

function answersTo(answers: InstrumentAnswers, scale: Scale): readonly ScaleAnswer[] {
  return answers.get(scale.name) ?? [];
}

/** The answered values of a scale; undefined with fewer than the scale's minimum. */
export function valuesOf(answers: InstrumentAnswers, scale: Scale): Score<readonly AnswerValue[]> {
  const given = answersTo(answers, scale);
  const values = given.flatMap(({ answer }) => (answer?.kind === 'value' ? [answer.value] : []));
  return values.length >= scale.minimumAnswered && values.length > 0
    ? defined(values)
    : undefinedBecause(reasonOf(given));
}

function bounds(format: FormatPart): { min: number; max: number } {
  if ('min' in format) return { min: format.min, max: format.max };
  throw new Error(`A scale answered by ${format.kind} has no numbers`);
}

/** The answered numbers of a scale, reversed items turned round as min + max - value. */
function numbersOf(answers: InstrumentAnswers, scale: Scale): Score<readonly number[]> {
  const { min, max } = bounds(scale.format);
  const given = answersTo(answers, scale);
  const numbers = given.flatMap(({ answer, reversed }) => {
    if (answer?.kind !== 'value' || typeof answer.value !== 'number') return [];
    return [reversed ? min + max - answer.value : answer.value];
  });
  return numbers.length >= scale.minimumAnswered && numbers.length > 0
    ? defined(numbers)
    : undefinedBecause(reasonOf(given));
}

/** Arithmetic mean of numbers, at least one. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Mean of the answered items, in points of the response format; undefined below the scale's minimum. */
export function meanOfScale(answers: InstrumentAnswers, scale: Scale): Score {
  return mapDefined(numbersOf(answers, scale), meanOf);
}

/** The score that is the mean of a scale's answered items; of a single item, its answer. */
export function meanScore(scale: Scale, name: string, label: Text = scale.label): NumberScore {
  return {
    name,
    label,
    scales: [scale.name],
    type: 'number',
    minimum: bounds(scale.format).min,
    maximum: bounds(scale.format).max,
    score: (answers) => meanOfScale(answers, scale),
  };
}

/** The option chosen on a scale of one item. */
export function choiceOf(answers: InstrumentAnswers, scale: Scale): Score<string> {
  const values = valuesOf(answers, scale);
  if (values.kind === 'undefined') return values;
  const [value] = values.value;
  return typeof value === 'string' ? defined(value) : undefinedBecause('technical');
}

/** The score that is the option chosen. */
export function choiceScore(scale: Scale, name: string, label: Text = scale.label): CategoryScore {
  return {
    name,
    label,
    scales: [scale.name],
    type: 'category',
    categories: optionsOf(scale.format),
    score: (answers) => choiceOf(answers, scale),
  };
}

/** The options of a scale answered by choosing or ranking them. */
export function optionsOf(format: FormatPart): readonly OptionPart[] {
  if ('options' in format) return format.options;
  throw new Error(`A scale answered by ${format.kind} has no options`);
}

/** Second minus first, for scores that both exist. */
export function difference(first: Score, second: Score): Score {
  return mapDefined(allDefined([first, second]), ([from = 0, to = 0]) => to - from);
}
