import type { AnswerValue } from '../../shared/session/events';
import { assertNever } from '../../shared/base/result';
import { randomFrom } from '../../shared/base/random';
import type { AnswerFormat, Item, Option } from '../../shared/study/schema';

/** What is filled in so far: a value, with for vignettes the ratings that are still missing left out. */
export type Draft = AnswerValue | null;

type Vignette = Extract<AnswerFormat, { kind: 'vignette' }>;

/** A vignette's draft: what was chosen and how much of the rating is done. */
export function vignetteDraft(draft: Draft): { chosen: string; ratings: Record<string, number> } {
  if (typeof draft === 'object' && draft !== null && 'chosen' in draft) return draft;
  return { chosen: '', ratings: {} };
}

/** The entries of a list answer, or none yet. */
export function listDraft(draft: Draft): string[] {
  return Array.isArray(draft) ? draft : [];
}

/** How many screens an item takes: a vignette is first chosen, then rated. */
export function phasesOf(format: AnswerFormat): number {
  return format.kind === 'vignette' ? 2 : 1;
}

function vignetteDone(format: Vignette, draft: Draft, phase: number): boolean {
  const { chosen, ratings } = vignetteDraft(draft);
  if (phase === 0) return chosen !== '';
  return format.options.every((option) => ratings[option.value] !== undefined);
}

/** Whether this screen of the item is filled in, so that Next has something to save. */
export function isFilledIn(format: AnswerFormat, draft: Draft, phase: number): boolean {
  switch (format.kind) {
    case 'several':
      return true;
    case 'vignette':
      return vignetteDone(format, draft, phase);
    case 'ranking':
      return listDraft(draft).length === format.options.length;
    case 'text':
      return typeof draft === 'string' && draft.trim() !== '' && draft.length <= format.maxLength;
    case 'scale':
    case 'slider':
    case 'choice':
    case 'grid':
    case 'number':
    case 'date':
    case 'consent':
      return draft !== null;
    default:
      return assertNever(format, 'isFilledIn');
  }
}

/** The value to save: no option at all is an empty list. */
export function valueOf(format: AnswerFormat, draft: Draft): AnswerValue | null {
  if (format.kind === 'several') return listDraft(draft);
  return draft;
}

/** The whole steps of a scale, lowest first. */
export function scaleValues(format: { min: number; max: number; step: number }): number[] {
  const count = Math.floor((format.max - format.min) / format.step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => Number((format.min + index * format.step).toFixed(6)));
}

/** The nearest value a slider can hold. */
export function snapped(value: number, format: { min: number; max: number; step: number }): number {
  const steps = Math.round((value - format.min) / format.step);
  return Number(Math.min(format.max, Math.max(format.min, format.min + steps * format.step)).toFixed(6));
}

/** The options as shown: shuffled by the session's seed where the study asks for it, the same after a crash. */
export function optionsShown(item: Item, seed: number): readonly Option[] {
  const { format } = item;
  if (!('options' in format)) return [];
  const shuffled = format.kind === 'several' && format.shuffled;
  return shuffled ? randomFrom(seed).fork(`options ${item.id}`).shuffled(format.options) : format.options;
}

/**
 * What typed digits choose among values: the last digits that name one, so that 1 then 0 makes 10 where there is
 * a 10, and 1 stays 1 elsewhere. Null when they name none.
 */
export function valueTyped(digits: string, values: readonly number[]): number | null {
  const both = Number(digits.slice(-2));
  if (digits.length > 1 && digits.slice(-2)[0] !== '0' && values.includes(both)) return both;
  const one = Number(digits.slice(-1));
  return digits !== '' && values.includes(one) ? one : null;
}
