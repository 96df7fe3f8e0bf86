import type { MissingCode } from '../../shared/session/events';
import type { Text } from '../../shared/base/ids';
import type { Classification, Generalisation } from '../../shared/study/schema';

/**
 * Why a cell holds no value: a code of the interview, taken out to keep persons from being singled out, or a score with
 * fewer answers than it needs.
 */
export type MissingReason = MissingCode | 'suppressed' | 'too_few_answers';

/** One cell: a value, a missing code (written as such, distinct from empty), or null where nothing was asked. */
export type Cell = string | number | boolean | null | { missing: MissingReason };
/** Cells in the order of the table's variables. */
export type Row = readonly Cell[];

export type VariableType = 'string' | 'integer' | 'number' | 'boolean';

/** One column, described once for every writer (CSV, Frictionless, codebook, SPSS, Parquet). */
export interface Variable {
  /** Lower-case letters, digits and underscores. */
  name: string;
  /** The question as asked, or what was measured. */
  label: Text;
  type: VariableType;
  classification: Classification;
  /** Value labels for coded variables, in order. */
  categories: readonly { value: string | number; label: Text }[];
  /** True when cells may hold missing codes. */
  mayBeMissing: boolean;
  minimum?: number;
  maximum?: number;
  unit?: 'ms' | 's' | 'min' | 'points' | 'Hz';
  /** Texts that are dates written as 2026-05-31. */
  format?: 'date';
  /** Item id and version, or the rule that made it. */
  source: string;
  /** How values may be made coarser when they would single a person out; read by the anonymiser only. */
  generalisation?: Generalisation;
  /** What was done to the values of this export, for the codebook; absent when they are as recorded. */
  generalised?: Text;
}

/** One table of a dataset. `rows` may be walked once per writer and must give the same rows each time. */
export interface Table {
  name: string;
  title: Text;
  variables: readonly Variable[];
  primaryKey: readonly string[];
  rows(): Iterable<Row>;
}

/** Why a cell is missing, in words for codebooks; the codes themselves are what is exported. */
export const MISSING_LABELS: Record<MissingReason, Text> = {
  refused: { en: 'Participant refused', nl: 'Deelnemer weigerde' },
  dont_know: { en: 'Participant does not know', nl: 'Deelnemer weet het niet' },
  not_applicable: { en: 'Not applicable', nl: 'Niet van toepassing' },
  skipped_by_interviewer: { en: 'Skipped by the interviewer', nl: 'Overgeslagen door de interviewer' },
  interrupted: { en: 'Interrupted', nl: 'Onderbroken' },
  timeout: { en: 'No answer in time', nl: 'Geen antwoord binnen de tijd' },
  technical: { en: 'Technical problem', nl: 'Technisch probleem' },
  suppressed: { en: 'Left out to protect the participant', nl: 'Weggelaten om de deelnemer te beschermen' },
  too_few_answers: { en: 'Too few answers for a score', nl: 'Te weinig antwoorden voor een score' },
};

/** True for every cell without a value, whatever the reason. */
export function isMissing(cell: Cell): boolean {
  return cell === null || typeof cell === 'object';
}

/** A label that is the same in both languages, for names of measures. */
export function sameLabel(words: string): Text {
  return { nl: words, en: words };
}
