import type { z } from 'zod';
import type { taskSettings, wordList } from './task-settings';
import type { Text } from '../base/ids';
import type { answerFormat, block, item, option, provider, step } from './schema';

/** The parts of the built-in study as they are written, before the schema fills defaults and brands ids. */
export type ItemPart = z.input<typeof item>;
export type StepPart = z.input<typeof step>;
export type BlockPart = z.input<typeof block>;
export type FormatPart = z.input<typeof answerFormat>;
export type OptionPart = z.input<typeof option>;
export type ProviderPart = z.input<typeof provider>;
export type WordListPart = z.input<typeof wordList>;
export type TaskPart = z.input<typeof taskSettings>;

/** One sentence in both languages, Dutch first. */
export function both(nl: string, en: string): Text {
  return { nl, en };
}

/** An answer option: its value in the dataset and its words. */
export function optionOf(value: string, nl: string, en: string): OptionPart {
  return { value, label: both(nl, en) };
}

/** 1 to 7 from disagreement to agreement, the response format of all statements. */
export const AGREEMENT: FormatPart = {
  kind: 'scale',
  min: 1,
  max: 7,
  low: both('helemaal niet mee eens', 'strongly disagree'),
  high: both('helemaal mee eens', 'strongly agree'),
};
