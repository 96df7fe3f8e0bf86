import type { Answer, MissingCode } from '../session/events';
import type { Text } from '../base/ids';
import type { Estimate } from '../statistics/estimate';
import type { FormatPart, ItemPart, OptionPart } from '../study/parts';

/** One item's current answer on one occasion; null when it was not asked or not reached. */
export interface ScaleAnswer {
  readonly answer: Answer | null;
  /** Scored as min + max - value. */
  readonly reversed: boolean;
}

/** A participant's answers to one instrument on one occasion, by name of the scale. */
export type InstrumentAnswers = ReadonlyMap<string, readonly ScaleAnswer[]>;

/**
 * Why there is no score: nothing of it was asked, fewer answers than the scale's minimum, or, when every item
 * asked has the same missing code, that code.
 */
export type NoScoreReason = 'not_asked' | 'too_few_answers' | MissingCode;
export type Score<Value = number> = Estimate<Value, NoScoreReason>;

/** Items that measure one thing, answered in one format. */
export interface Scale {
  readonly name: string;
  readonly label: Text;
  /** Items of the complete scale; a study may ask fewer, never more. */
  readonly itemCount: number;
  /** Fewest answered items that give a score. */
  readonly minimumAnswered: number;
  /** What an answer can be; wording and picture may differ per item. */
  readonly format: FormatPart;
}

interface ScoreCommon {
  /** Unique over all instruments: lower-case letters, digits, underscores. */
  readonly name: string;
  readonly label: Text;
  /** The scales it is computed from; in a study that has none of them, the variable does not exist. */
  readonly scales: readonly string[];
}

export interface NumberScore extends ScoreCommon {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  score(answers: InstrumentAnswers): Score;
}

export interface CategoryScore extends ScoreCommon {
  readonly type: 'category';
  readonly categories: readonly OptionPart[];
  score(answers: InstrumentAnswers): Score<string>;
}

export type ScoreVariable = NumberScore | CategoryScore;

/** Everything about one instrument: what its folder exports. */
export interface InstrumentParts {
  /** As items name it in `instrument.name`. */
  readonly name: string;
  /** Rises when scoring changes; wording has its own version per item. */
  readonly version: number;
  readonly label: Text;
  /** What to cite, and what is our own. */
  readonly reference: string;
  /** Our items, as the built-in study asks them. */
  readonly items: readonly ItemPart[];
  readonly scales: readonly Scale[];
  readonly scores: readonly ScoreVariable[];
}

export interface Instrument extends InstrumentParts {
  /** Every score by name. */
  score(answers: InstrumentAnswers): Readonly<Record<string, Score<number | string>>>;
}

/** Completes an instrument's parts. */
export function defineInstrument(parts: InstrumentParts): Instrument {
  return {
    ...parts,
    score: (answers) =>
      Object.fromEntries(
        parts.scores.map((variable): [string, Score<number | string>] => [variable.name, variable.score(answers)]),
      ),
  };
}

/** A scale of an instrument's own items: the response format is that of its first item. */
export function scaleOf(items: readonly ItemPart[], scale: Omit<Scale, 'format'>): Scale {
  const first = items.find(({ instrument }) => instrument?.scale === scale.name);
  if (first === undefined) throw new Error(`No item of this instrument is on the scale ${scale.name}`);
  return { ...scale, format: first.format };
}
