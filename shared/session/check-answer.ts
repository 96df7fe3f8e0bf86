import { problemOf } from '../base/problems';
import { assertNever, failure, success, type Result } from '../base/result';
import { isMandatoryConsent } from '../study/lookups';
import type { AnswerFormat } from '../study/schema';
import type { Answer, AnswerValue } from './events';

/** Names an answer within a session: the item, and for repeated measures the occasion. */
export function answerKey(item: string, occasion: string | null): string {
  return occasion === null ? item : `${item}@${occasion}`;
}

/** Why a value does not fit, for whoever looks into a refusal; the sentence for people does not need it. */
type Misfit = 'type' | 'range' | 'step' | 'option' | 'length' | 'blank' | 'count' | 'order' | 'date' | 'mandatory';

/** Floating-point steps such as 0.1 do not add up exactly; a millionth of a step is far below any real difference. */
const STEP_TOLERANCE = 1e-6;

function numberMisfit(value: AnswerValue, min: number, max: number, step: number | null): Misfit | null {
  if (typeof value !== 'number') return 'type';
  if (value < min || value > max) return 'range';
  if (step === null) return null;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) > STEP_TOLERANCE ? 'step' : null;
}

type Options = readonly { readonly value: string }[];

function optionMisfit(value: AnswerValue, options: Options): Misfit | null {
  if (typeof value !== 'string') return 'type';
  return options.some((option) => option.value === value) ? null : 'option';
}

function optionsMisfit(value: AnswerValue, options: Options): Misfit | null {
  if (!Array.isArray(value)) return 'type';
  if (new Set(value).size !== value.length) return 'count';
  return value.every((entry) => options.some((option) => option.value === entry)) ? null : 'option';
}

function rankingMisfit(value: AnswerValue, options: Options): Misfit | null {
  const misfit = optionsMisfit(value, options);
  if (misfit !== null) return misfit;
  return Array.isArray(value) && value.length === options.length ? null : 'order';
}

function vignetteMisfit(value: AnswerValue, format: Extract<AnswerFormat, { kind: 'vignette' }>): Misfit | null {
  if (typeof value !== 'object' || !('chosen' in value)) return 'type';
  const misfit = optionMisfit(value.chosen, format.options);
  if (misfit !== null) return misfit;
  if (Object.keys(value.ratings).length !== format.options.length) return 'count';
  for (const option of format.options) {
    const rating = value.ratings[option.value];
    if (rating === undefined) return 'option';
    const ratingMisfit = numberMisfit(rating, format.min, format.max, 1);
    if (ratingMisfit !== null) return ratingMisfit;
  }
  return null;
}

/** Grid cells count from 0 at the low ends of both axes. */
function gridMisfit(value: AnswerValue, size: number): Misfit | null {
  if (typeof value !== 'object' || !('x' in value)) return 'type';
  const inside = (position: number): boolean => position >= 0 && position < size;
  return inside(value.x) && inside(value.y) ? null : 'range';
}

function textMisfit(value: AnswerValue, maxLength: number): Misfit | null {
  if (typeof value !== 'string') return 'type';
  if (value.length > maxLength) return 'length';
  return value.trim() === '' ? 'blank' : null;
}

function dateMisfit(value: AnswerValue): Misfit | null {
  if (typeof value !== 'string') return 'type';
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return 'date';
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? null : 'date';
}

function misfitOf(format: AnswerFormat, value: AnswerValue): Misfit | null {
  switch (format.kind) {
    case 'scale':
    case 'slider':
      return numberMisfit(value, format.min, format.max, format.step);
    case 'number':
      return numberMisfit(value, format.min, format.max, null);
    case 'choice':
      return optionMisfit(value, format.options);
    case 'several':
      return optionsMisfit(value, format.options);
    case 'ranking':
      return rankingMisfit(value, format.options);
    case 'vignette':
      return vignetteMisfit(value, format);
    case 'grid':
      return gridMisfit(value, format.size);
    case 'text':
      return textMisfit(value, format.maxLength);
    case 'date':
      return dateMisfit(value);
    case 'consent':
      return typeof value === 'boolean' ? null : 'type';
    default:
      return assertNever(format, 'misfitOf');
  }
}

/**
 * Checks an answer against the item's format. A missing code fits every format but a mandatory consent: there,
 * no answer is no consent, which is answered with `false`.
 * @returns `answer_too_long` with `limit` in characters, or `answer_out_of_range` with `reason`: what does not fit
 */
export function checkAnswer(format: AnswerFormat, answer: Answer): Result<Answer> {
  if (answer.kind === 'missing') {
    return isMandatoryConsent(format)
      ? failure(problemOf('answer_out_of_range', { reason: 'mandatory' }))
      : success(answer);
  }
  const misfit = misfitOf(format, answer.value);
  if (misfit === 'length' && format.kind === 'text') {
    return failure(problemOf('answer_too_long', { limit: format.maxLength }));
  }
  return misfit === null ? success(answer) : failure(problemOf('answer_out_of_range', { reason: misfit }));
}

/** Whether this answer says no to the consent without which nothing else may be asked. */
export function isConsentRefused(format: AnswerFormat, answer: Answer): boolean {
  return isMandatoryConsent(format) && !(answer.kind === 'value' && answer.value === true);
}
