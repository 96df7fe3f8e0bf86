import type { Language } from '../../../../shared/base/ids';
import type { Table } from '../../table';
import type { FileSink } from '../files';
import { SavBytes } from './bytes';
import { SavCases } from './cases';
import { writeDictionary } from './dictionary';
import { planSav } from './variable-layout';

export interface SavOptions {
  /** The language of labels; SPSS holds one. */
  readonly language: Language;
}

export interface WrittenSav {
  readonly rows: number;
  /** Cells longer than 32 767 bytes, which SPSS cannot hold: their end is missing here and whole in the CSV. */
  readonly cut: number;
  /** Names in SPSS beside the table's, where SPSS does not accept those or needs a second variable. */
  readonly renamed: readonly { readonly name: string; readonly inSpss: readonly string[] }[];
}

/**
 * Writes a table as an SPSS system file (.sav): UTF-8, labels and value labels, user-missing values, texts up to
 * 32 767 bytes, byte-code compression. The rows are walked twice, so memory does not grow with them.
 *
 * - Numbers: a reason for a missing cell is -91, -92, … in the order of the codebook, or -991, -9991, … where values
 *   lie there, labelled and declared missing; an item not asked is system-missing.
 * - Texts: reasons are the texts "-91", "-92", …, labelled and declared missing. At most three can be declared, of
 *   texts over 8 bytes one: with more, the text is blank (declared missing) and `<name>_missing` holds the number.
 * - Booleans are 0 and 1. Dates become SPSS dates when every cell is one.
 * - Times of creation are constant; a data set must not tell when it was made.
 * @throws when the rows differ between the two walks, which would make a file that lies about its length
 */
export function writeSav(table: Table, sink: FileSink, options: SavOptions): WrittenSav {
  const plan = planSav(table, options.language);
  const out = new SavBytes(sink);
  writeDictionary(out, plan, table.title[options.language]);
  const cases = new SavCases(out);
  let rows = 0;
  for (const row of table.rows()) {
    cases.write(plan.columns, row);
    rows += 1;
  }
  if (rows !== plan.rows) throw new Error(`sav: ${table.name} gave ${plan.rows} rows and then ${rows}`);
  cases.finish();
  out.flush();
  const renamed = table.variables.flatMap(({ name }, from) => {
    const inSpss = plan.columns.filter((column) => column.from === from).map((column) => column.name);
    return inSpss.length === 1 && inSpss[0] === name ? [] : [{ name, inSpss }];
  });
  return { rows, cut: cases.cut, renamed };
}
