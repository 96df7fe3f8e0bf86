import type { Language, Text } from '../../../../shared/base/ids';
import { MISSING_LABELS, type Cell, type Table, type Variable } from '../../table';
import { MISSING_NAMES, missingRank, type MissingName } from '../missing-codes';
import { utf8 } from './bytes';
import { SavNames } from './names';

/** The longest text SPSS can hold, in bytes of UTF-8. */
export const LONGEST_TEXT = 32_767;

/** A value with its label, in the variable's own type. */
export interface ValueLabel {
  readonly value: number | string;
  readonly label: string;
}

interface ColumnBase {
  readonly name: string;
  readonly label: string;
  readonly labels: readonly ValueLabel[];
  readonly measure: 'nominal' | 'scale';
}

/** `missing` is the number of the first reason; the others count down from it. Null: no cell is ever missing. */
interface NumericColumn extends ColumnBase {
  readonly kind: 'number';
  readonly format: 'integer' | 'decimals' | 'date';
  readonly missing: number | null;
  readonly value: (cell: Cell) => number | null;
}

/** `missing` lists the texts that stand for reasons: at most three, for texts of more than 8 bytes at most one. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  /** Bytes, 1 to 32 767. */
  readonly width: number;
  readonly missing: readonly string[];
  readonly text: (cell: Cell) => string;
}

/** A column of the system file; `from` is the table's column that it is filled from. */
export type SavColumn = (NumericColumn | TextColumn) & { readonly from: number };

export interface SavPlan {
  readonly columns: readonly SavColumn[];
  readonly rows: number;
}

/** What one walk over the rows tells of a column. */
interface Seen {
  bytes: number;
  reasons: Set<MissingName>;
  /** Bit n is set when a value falls among the numbers that band n would give to the reasons. */
  bands: number;
  onlyDates: boolean;
  resemblesReason: boolean;
}

/** Bands of numbers for the reasons: -91 … -99, -991 … -999, and so on; the first that no value falls in is taken. */
const BANDS = Array.from({ length: 13 }, (_, index) => ({
  first: -(10 ** (index + 2)) + 9,
  last: -(10 ** (index + 2)) + 1,
}));
const FIRST_BAND = -91;
/** SPSS declares at most three texts missing. */
const MOST_SHORT_REASONS = 3;
/** For longer texts programs disagree on how a second one is written (PSPP to 1.6 repeats its length), so one. */
const MOST_LONG_REASONS = 1;
/** Texts up to this many bytes are short. */
export const SHORT_TEXT = 8;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Seconds from the first day of the Gregorian calendar, where SPSS begins to count, to 1970. */
const SECONDS_TO_1970 = 12_219_379_200;

function look(seen: Seen, variable: Variable, cell: Cell): void {
  if (cell === null) return;
  if (typeof cell === 'object') {
    seen.reasons.add(cell.missing);
  } else if (typeof cell === 'number') {
    for (const [index, { first, last }] of BANDS.entries()) {
      if (cell <= first && cell >= last) seen.bands |= 1 << index;
    }
  }
  if (variable.type !== 'string' || typeof cell === 'object') return;
  const text = String(cell);
  seen.bytes = Math.max(seen.bytes, Buffer.byteLength(text, 'utf8'), utf8(text, LONGEST_TEXT).length);
  seen.onlyDates &&= DATE.test(text) && Number.isFinite(Date.parse(text));
  seen.resemblesReason ||= /^-9\d$/.test(text.trim());
}

/** A text must be wide enough for every value that has a label, or two labels could fall on one cut value. */
function categoryBytes({ categories }: Variable): number {
  return Math.max(0, ...categories.map(({ value }) => utf8(String(value), LONGEST_TEXT).length));
}

function labelled(labels: readonly { value: number | string; label: Text }[], language: Language): ValueLabel[] {
  const unique = new Map(labels.map(({ value, label }) => [value, label[language]]));
  return [...unique].map(([value, label]) => ({ value, label }));
}

function reasonLabels(language: Language, valueOf: (rank: number) => number | string): ValueLabel[] {
  return MISSING_NAMES.map((name, rank) => ({ value: valueOf(rank), label: MISSING_LABELS[name][language] }));
}

const YES_NO = [
  { value: 0, label: { nl: 'Nee', en: 'No' } },
  { value: 1, label: { nl: 'Ja', en: 'Yes' } },
];

/** The first number for the reasons that neither a value, nor a category, nor the declared range comes near. */
function bandFor(variable: Variable, seen: Seen): number {
  const { minimum, maximum = Number.POSITIVE_INFINITY } = variable;
  const categories = variable.categories.map(({ value }) => Number(value));
  const chosen = BANDS.findIndex(
    ({ first, last }, index) =>
      (seen.bands & (1 << index)) === 0 &&
      !categories.some((value) => value <= first && value >= last) &&
      !(minimum !== undefined && minimum <= first && maximum >= last),
  );
  const band = BANDS[chosen];
  if (!band) throw new Error(`sav: no numbers are left for the missing codes of ${variable.name}`);
  return band.first;
}

function dateSeconds(cell: Cell): number | null {
  return typeof cell === 'string' ? Date.parse(cell) / 1000 + SECONDS_TO_1970 : null;
}

function plainNumber(cell: Cell): number | null {
  if (typeof cell === 'boolean') return Number(cell);
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

function numericColumn(
  variable: Variable,
  name: string,
  seen: Seen,
  language: Language,
  isDate: boolean,
): NumericColumn {
  const missing = variable.mayBeMissing || seen.reasons.size > 0 ? bandFor(variable, seen) : null;
  const categories = variable.type === 'boolean' ? YES_NO : isDate ? [] : variable.categories;
  const valued = isDate ? dateSeconds : plainNumber;
  return {
    kind: 'number',
    name,
    label: variable.label[language],
    format: isDate ? 'date' : variable.type === 'number' ? 'decimals' : 'integer',
    measure: categories.length > 2 || variable.type === 'boolean' ? 'nominal' : 'scale',
    missing,
    labels: [
      ...labelled(categories, language),
      ...(missing === null ? [] : reasonLabels(language, (rank) => missing - rank)),
    ],
    value: (cell) =>
      cell !== null && typeof cell === 'object' ? (missing ?? 0) - missingRank(cell.missing) : valued(cell),
  };
}

function reasonText(name: MissingName): string {
  return String(FIRST_BAND - missingRank(name));
}

function textOf(cell: Cell, missing: (name: MissingName) => string): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? missing(cell.missing) : String(cell);
}

/** A text variable whose reasons are texts among its values: "-91" and so on, each declared missing. */
function textColumn(variable: Variable, name: string, seen: Seen, language: Language): TextColumn {
  const reasons = MISSING_NAMES.filter((reason) => seen.reasons.has(reason));
  return {
    kind: 'text',
    name,
    label: variable.label[language],
    measure: 'nominal',
    width: Math.max(1, Math.min(LONGEST_TEXT, seen.bytes), reasons.length > 0 ? 3 : 1),
    missing: reasons.map(reasonText),
    labels: [
      ...labelled(
        variable.categories.map(({ value, label }) => ({ value: String(value), label })),
        language,
      ),
      ...reasons.map((reason) => ({ value: reasonText(reason), label: MISSING_LABELS[reason][language] })),
    ],
    text: (cell) => textOf(cell, reasonText),
  };
}

const WHY: Text = { nl: 'reden van ontbreken', en: 'reason why missing' };

/** Where a text has more reasons than can be declared: blank and declared missing, with the reason beside it. */
function explainedColumns(
  variable: Variable,
  names: SavNames,
  seen: Seen,
  language: Language,
): [TextColumn, NumericColumn] {
  const plain = textColumn({ ...variable }, names.of(variable.name), { ...seen, reasons: new Set() }, language);
  const beside: NumericColumn = {
    kind: 'number',
    name: names.of(`${variable.name}_missing`),
    label: `${variable.label[language]} (${WHY[language]})`,
    format: 'integer',
    measure: 'nominal',
    missing: null,
    labels: reasonLabels(language, (rank) => FIRST_BAND - rank),
    value: (cell) => (cell !== null && typeof cell === 'object' ? FIRST_BAND - missingRank(cell.missing) : null),
  };
  return [{ ...plain, missing: [''], text: (cell) => textOf(cell, () => '') }, beside];
}

function columnsFor(
  variable: Variable,
  seen: Seen,
  language: Language,
  names: SavNames,
): readonly (NumericColumn | TextColumn)[] {
  if (variable.type !== 'string') return [numericColumn(variable, names.of(variable.name), seen, language, false)];
  if (variable.format === 'date' && seen.onlyDates) {
    return [numericColumn(variable, names.of(variable.name), seen, language, true)];
  }
  const most = seen.bytes > SHORT_TEXT ? MOST_LONG_REASONS : MOST_SHORT_REASONS;
  const tooMany = seen.reasons.size > most || (seen.reasons.size > 0 && seen.resemblesReason);
  return tooMany
    ? explainedColumns(variable, names, seen, language)
    : [textColumn(variable, names.of(variable.name), seen, language)];
}

/** Walks the rows once to learn widths, reasons and free numbers, and lays out the columns of the system file. */
export function planSav(table: Table, language: Language): SavPlan {
  const seen = table.variables.map((variable): Seen => ({
    bytes: categoryBytes(variable),
    reasons: new Set(),
    bands: 0,
    onlyDates: true,
    resemblesReason: false,
  }));
  let rows = 0;
  for (const row of table.rows()) {
    rows += 1;
    for (const [index, variable] of table.variables.entries()) {
      const column = seen[index];
      if (column) look(column, variable, row[index] ?? null);
    }
  }
  const names = new SavNames();
  const columns = table.variables.flatMap((variable, from) => {
    const column = seen[from];
    return column ? columnsFor(variable, column, language, names).map((planned) => ({ ...planned, from })) : [];
  });
  return { columns, rows };
}
