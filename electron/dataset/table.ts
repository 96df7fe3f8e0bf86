import type { MissingCode } from '../../shared/interview/events';
import type { Text } from '../../shared/names';
import type { Classification } from '../../shared/study/schema';

/** One cell: a value, a missing code (written as such, distinct from empty), or null where nothing was asked. */
export type Cell = string | number | boolean | null | { missing: MissingCode };
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
  /** Item id and version, or the rule that made it. */
  source: string;
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
export const MISSING_LABELS: Record<MissingCode, Text> = {
  refused: { en: 'Participant refused', nl: 'Deelnemer weigerde' },
  dont_know: { en: 'Participant does not know', nl: 'Deelnemer weet het niet' },
  not_applicable: { en: 'Not applicable', nl: 'Niet van toepassing' },
  skipped_by_interviewer: { en: 'Skipped by the interviewer', nl: 'Overgeslagen door de interviewer' },
  interrupted: { en: 'Interrupted', nl: 'Onderbroken' },
  timeout: { en: 'No answer in time', nl: 'Geen antwoord binnen de tijd' },
  technical: { en: 'Technical problem', nl: 'Technisch probleem' },
};

/** A label that is the same in both languages, for names of measures. */
export function sameLabel(words: string): Text {
  return { nl: words, en: words };
}
