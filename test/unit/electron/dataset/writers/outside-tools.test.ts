import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../../../electron/dataset/table';
import { writeFile } from '../../../../../electron/dataset/writers/files';
import { writeSav } from '../../../../../electron/dataset/writers/sav/write';
import { difficultTable } from '../../../../support/tables';
import { has, hasRPackage, inFolder, parseCsv, run, runPspp, runR } from '../../../../support/outside-programs';

const NO_READSTAT = 'readstat is not installed here';
const NO_PSPP = 'pspp is not installed here';
const NO_HAVEN = 'R with haven is not installed here';

function savIn(folder: string, table: Table = difficultTable()): string {
  const file = path.join(folder, 'things.sav');
  writeFile(file, (sink) => void writeSav(table, sink, { language: 'nl' }));
  return file;
}

/** extract_metadata gives up on texts with missing values ("only implemented double support"), so it gets none. */
function withoutTextReasons(table: Table): Table {
  const isText = table.variables.map(({ type }) => type === 'string');
  const plain = (cell: Cell, index: number): Cell => (typeof cell === 'object' && isText[index] ? null : cell);
  return { ...table, rows: () => [...table.rows()].map((row) => row.map(plain)) };
}

const presses = (length: number): string => 'KeyE:12.345:67.891 '.repeat(length).slice(0, length);

/** The difficult table as SPSS should hold it, said in full: null is system-missing. */
const EXPECTED: Readonly<Record<string, readonly (string | number | null)[]>> = {
  session_id: ['s1', 's2', 's3', 's4', 's5', 's6'],
  age: [42, -991, null, 151, -99, 0],
  score: [1.25, -95.5, -997, 1e-300, 1e300, 0.1],
  agrees: [1, 0, null, -96, 1, 0],
  choice: ['ja', 'nee', '-91', '', '-92', '-97'],
  long_choice: ['a_long_coded_value', '', 'a_long_coded_value', '', '', ''],
  long_choice_missing: [null, -92, null, -95, null, null],
  scale: [7, 1, null, -94, 4, 4],
  presses: [presses(1200), '', presses(300), presses(255), presses(256), '語'.repeat(100)],
  many_reasons: ['één', '', '', '', '', 'שלום 😀'],
  many_reasons_missing: [null, -91, -96, -97, -92, null],
  a_name_that_is_longer_than_sixty_four_bytes_and_goes_on_and_on_a: [
    'x',
    'y',
    '',
    'ü'.repeat(40),
    '"quoted", and\nnew line',
    'z',
  ],
  to_value: [1, 2, 3, 4, 152, -100],
};
const BORN = ['1999-12-31', null, '1970-01-01', '2026-02-28', '1582-10-15', '2000-02-29'];
const VALUE_LABELS: readonly (readonly [string, string, string])[] = [
  ['age', '-991', 'Deelnemer weigerde'],
  ['age', '-997', 'Technisch probleem'],
  ['agrees', '0', 'Nee'],
  ['agrees', '1', 'Ja'],
  ['agrees', '-96', 'Geen antwoord binnen de tijd'],
  ['choice', 'ja', 'Ja, hélemaal'],
  ['choice', '-97', 'Technisch probleem'],
  ['long_choice', 'a_long_coded_value', 'Één lange waarde'],
  ['long_choice_missing', '-92', 'Deelnemer weet het niet'],
  ['scale', '7', 'Volledig – écht'],
  ['scale', '-94', 'Overgeslagen door de interviewer'],
];
const LABELS: readonly (readonly [string, string])[] = [
  ['age', 'Leeftijd in één getal'],
  ['long_choice_missing', 'label of long_choice (reden van ontbreken)'],
];

function columnsOf(rows: readonly (readonly string[])[]): Map<string, string[]> {
  const [header = [], ...body] = rows;
  return new Map(header.map((name, index) => [name, body.map((row) => row[index] ?? '')]));
}

/** Compares columns read back with what SPSS should hold; `numeric` brings a number to the precision of the program. */
function expectColumns(
  columns: ReadonlyMap<string, readonly string[]>,
  nothing: string,
  numeric: (value: number) => number,
): void {
  for (const [name, cells] of Object.entries(EXPECTED)) {
    const isNumeric = cells.some((cell) => typeof cell === 'number');
    const read = columns.get(name)?.map((text) => (!isNumeric ? text : text.trim() === nothing ? null : Number(text)));
    const expected = cells.map((cell) => (typeof cell === 'number' ? numeric(cell) : cell));
    expect(read, name).toEqual(expected);
  }
}

describe('an SPSS file read by readstat', () => {
  it('holds the same values', async ({ skip }) => {
    if (!has('readstat')) skip(NO_READSTAT);
    await inFolder((folder) => {
      const { out } = run('readstat', [savIn(folder), '-']);
      // readstat prints six decimals, so that is all it can be held to; R is held to every bit.
      expectColumns(columnsOf(parseCsv(Buffer.from(out))), '', (value) => Number(value.toFixed(6)));
    });
  });

  it('holds the same labels and missing codes', async ({ skip }) => {
    if (!has('extract_metadata')) skip(NO_READSTAT);
    await inFolder((folder) => {
      const target = path.join(folder, 'metadata.json');
      run('extract_metadata', [savIn(folder, withoutTextReasons(difficultTable())), target]);
      const { variables } = JSON.parse(readFileSync(target, 'utf8')) as {
        variables: {
          name: string;
          label: string;
          categories?: { code: string | number; label: string }[];
          missing?: unknown;
        }[];
      };
      const named = new Map(variables.map((variable) => [variable.name, variable]));
      expect(named.get('age')?.label).toBe('Leeftijd in één getal');
      for (const [name, code, label] of VALUE_LABELS) {
        if (EXPECTED[name]?.every((cell) => typeof cell === 'string') || name === 'long_choice_missing') continue;
        const found = named.get(name)?.categories?.find((category) => String(category.code) === code);
        expect(found?.label, `${name} ${code}`).toBe(label);
      }
      expect(named.get('age')?.missing).toEqual({ type: 'RANGE', low: -999, high: -991 });
      expect(named.get('scale')?.missing).toEqual({ type: 'RANGE', low: -99, high: -91 });
    });
  });
});

describe('an SPSS file read by pspp', () => {
  it('holds the same values', async ({ skip }) => {
    if (!has('pspp')) skip(NO_PSPP);
    await inFolder((folder) => {
      savIn(folder);
      const said = runPspp(
        "GET FILE='things.sav'.\nSAVE TRANSLATE /OUTFILE='things.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES.\n",
        folder,
      );
      expect(said).not.toMatch(/warning|error/i);
      expectColumns(columnsOf(parseCsv(readFileSync(path.join(folder, 'things.csv')))), '', (value) => value);
    });
  });

  it('holds the same labels and missing codes', async ({ skip }) => {
    if (!has('pspp')) skip(NO_PSPP);
    await inFolder((folder) => {
      savIn(folder);
      const said = runPspp("GET FILE='things.sav'.\nDISPLAY DICTIONARY.\n", folder);
      expect(said).not.toMatch(/warning|error/i);
      for (const [name, label] of LABELS) expect(said).toMatch(new RegExp(`^${name},\\d+,${escaped(label)},`, 'm'));
      for (const label of ['Ja, hélemaal', 'Één lange waarde', 'Volledig – écht', 'Technisch probleem']) {
        expect(said).toContain(label);
      }
      expect(said).toMatch(/^age,.*-999 THRU -991/m);
      expect(said).toMatch(/^scale,.*-99 THRU -91/m);
      expect(said).toMatch(/^choice,.*-91.*-92.*-97/m);
      // What pspp leaves out of a count is what it takes for missing.
      const counted = runPspp(
        "GET FILE='things.sav'.\nDESCRIPTIVES age score agrees scale /STATISTICS=MEAN.\n",
        folder,
      );
      const valid = [...counted.matchAll(/^"?(?:Leeftijd in één getal|label of \w+)"?,(\d+)/gm)].map(
        (match) => match[1],
      );
      expect(valid).toEqual(['4', '5', '4', '4']);
    });
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const HAVEN = `
library(haven)
data <- read_sav("things.sav", user_na = TRUE)
values <- data.frame(lapply(data, function(column) {
  plain <- as.vector(unclass(column))
  if (inherits(column, "Date")) ifelse(is.na(column), "", format(column))
  else if (is.numeric(plain)) ifelse(is.na(plain), "", sprintf("%.17g", plain))
  else as.character(plain)
}), check.names = FALSE)
write.csv(values, "values.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
facts <- do.call(rbind, lapply(names(data), function(name) {
  column <- data[[name]]
  labels <- attr(column, "labels")
  rbind(
    c(name, "label", "", attr(column, "label")),
    if (length(labels)) cbind(name, "value", trimws(format(labels, trim = TRUE)), names(labels)),
    if (!is.null(attr(column, "na_range"))) c(name, "range", attr(column, "na_range")),
    if (!is.null(attr(column, "na_values"))) cbind(name, "missing", attr(column, "na_values"), "")
  )
}))
write.csv(facts, "facts.csv", row.names = FALSE, fileEncoding = "UTF-8")
plain <- read_sav("things.sav")
write.csv(data.frame(names(plain), sapply(plain, function(column) sum(is.na(column)))), "missing.csv", row.names = FALSE)
`;

describe("an SPSS file read by R's haven", () => {
  it('holds the same values, labels and missing codes', async ({ skip }) => {
    if (!has('Rscript') || !hasRPackage('haven')) skip(NO_HAVEN);
    await inFolder((folder) => {
      savIn(folder);
      runR(HAVEN, folder);
      const values = columnsOf(parseCsv(readFileSync(path.join(folder, 'values.csv'))));
      expectColumns(values, '', (value) => value);
      expect(values.get('born')).toEqual(BORN.map((day) => day ?? ''));
      const facts = parseCsv(readFileSync(path.join(folder, 'facts.csv'))).slice(1);
      for (const [name, label] of LABELS) expect(facts).toContainEqual([name, 'label', '', label]);
      for (const [name, code, label] of VALUE_LABELS) expect(facts).toContainEqual([name, 'value', code, label]);
      expect(facts).toContainEqual(['age', 'range', '-999', '-991']);
      expect(facts).toContainEqual(['scale', 'range', '-99', '-91']);
      for (const code of ['-91', '-92', '-97']) expect(facts).toContainEqual(['choice', 'missing', code, '']);
      expect(facts).toContainEqual(['many_reasons', 'missing', '', '']);
      const missing = new Map(
        parseCsv(readFileSync(path.join(folder, 'missing.csv'))).map(([name, count]) => [name, count]),
      );
      expect(missing.get('age')).toBe('2');
      expect(missing.get('choice')).toBe('3');
      expect(missing.get('many_reasons')).toBe('4');
    });
  });
});
