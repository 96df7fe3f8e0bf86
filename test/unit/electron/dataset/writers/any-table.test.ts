import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table, Variable, VariableType } from '../../../../../electron/dataset/table';
import { writeCsv } from '../../../../../electron/dataset/writers/csv';
import { MISSING_NAMES } from '../../../../../electron/dataset/writers/missing-codes';
import { writeParquet } from '../../../../../electron/dataset/writers/parquet';
import { writeSav } from '../../../../../electron/dataset/writers/sav/write';
import { readSav } from '../../../../support/sav-reader';
import { memorySink, table, variable } from '../../../../support/tables';
import { inFolder, parseCsv } from '../../../../support/outside-programs';

const awkward = fc.constantFrom(
  '',
  ' ',
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  'é',
  '😀👨‍👩‍👧',
  'שלום',
  '\u202Eabc',
  'a\u0000b',
  '=1+1',
  '-91',
  'refused',
  '語'.repeat(200),
  'x'.repeat(255),
  'x'.repeat(256),
  `${'é'.repeat(126)}x`,
  ' leading',
);
const anyText = fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 300 }));
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -91, -99, -991, 151, 152, -100, 1e300, -1e300, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1),
);
const anyInteger = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
const missing: fc.Arbitrary<Cell> = fc.constantFrom(...MISSING_NAMES).map((code) => ({ missing: code }));
const VALUES: Record<VariableType, fc.Arbitrary<Cell>> = {
  string: anyText,
  number: anyNumber,
  integer: anyInteger,
  boolean: fc.boolean(),
};

const anyVariable = (index: number): fc.Arbitrary<Variable> =>
  fc
    .record({
      type: fc.constantFrom<VariableType>('string', 'number', 'integer', 'boolean'),
      mayBeMissing: fc.boolean(),
    })
    .map(({ type, mayBeMissing }) => variable(`column_${index}`, type, { mayBeMissing }));

/** Any table: every type, every kind of missing cell, texts that have broken other writers. */
const anyTable: fc.Arbitrary<Table> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyVariable(index))))
  .chain((variables) => {
    const cells = variables.map(({ type, mayBeMissing }) =>
      fc.oneof({ weight: 6, arbitrary: VALUES[type] }, fc.constant(null), ...(mayBeMissing ? [missing] : [])),
    );
    return fc.array(fc.tuple(...cells), { maxLength: 12 }).map((rows) => table(variables, rows));
  });

/** Lone surrogates have no form in UTF-8: every writer puts U+FFFD. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function csvText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.missing : wellFormed(String(cell));
}

describe('any table', () => {
  it('comes back from CSV cell by cell, in chunks of any size', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 1, max: 64 }), (given, chunk) => {
        const sink = memorySink();
        expect(writeCsv(given, sink)).toBe([...given.rows()].length);
        const [header, ...rows] = parseCsv(sink.bytes(), chunk);
        expect(header).toEqual(given.variables.map(({ name }) => name));
        // The reader skips empty lines, which is how a table of one column writes an empty cell.
        const expected = [...given.rows()].map((row) => row.map(csvText));
        expect(rows).toEqual(given.variables.length === 1 ? expected.filter(([cell]) => cell !== '') : expected);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from an SPSS file, with every missing code apart from every value', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        const sink = memorySink();
        const written = writeSav(given, sink, { language: 'en' });
        const read = readSav(sink.bytes());
        expect([read.rows.length, written.cut]).toEqual([[...given.rows()].length, 0]);
        for (const [row, cells] of [...given.rows()].entries()) expectSavRow(given, cells, read, row);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from Parquet in DuckDB, missing codes beside the values', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await fc.assert(
      fc.asyncProperty(anyTable, async (given) => {
        await inFolder(async (folder) => {
          const written = writeParquet(given, folder, [{ name: 'study', value: 'a/b é' }]);
          const file = path.join(folder, written.path).replaceAll("'", "''");
          const reader = await connection.runAndReadAll(
            `SELECT * FROM read_parquet('${file}', hive_partitioning = true)`,
          );
          const rows = reader.getRowObjects();
          expect(rows).toHaveLength([...given.rows()].length);
          for (const [index, cells] of [...given.rows()].entries()) expectParquetRow(given, cells, rows[index] ?? {});
        });
      }),
      { numRuns: 40 },
    );
    connection.closeSync();
  });
});

describe('a column whose labels are longer than its cells', () => {
  it('is wide enough for every labelled value', () => {
    const categories = ['usable', 'unfit', 'u'].map((value) => ({ value, label: { nl: value, en: value } }));
    const sink = memorySink();
    writeSav(table([variable('verdict', 'string', { categories })], [['u']]), sink, { language: 'en' });
    for (const { value } of categories) expect(sink.bytes().includes(Buffer.from(value.padEnd(8)))).toBe(true);
  });
});

/** A number stands apart from every value of its column in this table, or the codes could not be told apart. */
function expectSavRow(given: Table, cells: readonly Cell[], read: ReturnType<typeof readSav>, row: number): void {
  for (const [index, { name, type }] of given.variables.entries()) {
    const cell = cells[index] ?? null;
    const value = read.rows[row]?.[read.names.indexOf(name)] ?? null;
    const beside = read.names.indexOf(`${name}_missing`);
    const reason = beside < 0 ? null : (read.rows[row]?.[beside] ?? null);
    if (cell !== null && typeof cell === 'object') {
      const code = Number(reason ?? value);
      expect(MISSING_NAMES[(Math.abs(code) % 10) - 1], `${name}: ${code}`).toBe(cell.missing);
      if (beside < 0) {
        const values = [...given.rows()].map((other) => other[index] ?? null);
        expect(values.some((other) => other !== null && typeof other !== 'object' && Number(other) === code)).toBe(
          false,
        );
      } else {
        expect(value).toBe('');
      }
    } else if (type === 'string') {
      const text = cell === null ? '' : wellFormed(String(cell)).replaceAll('\u0000', '\u{FFFD}');
      expect([value, reason]).toEqual([text.replace(/ +$/, ''), null]);
    } else if (cell === -Number.MAX_VALUE) {
      expect(value).toBe(-1.7976931348623155e308);
    } else {
      expect(value).toBe(cell === null ? null : Number(cell) + 0);
    }
  }
}

function expectParquetRow(given: Table, cells: readonly Cell[], row: Readonly<Record<string, unknown>>): void {
  expect(row['study']).toBe('a/b é');
  for (const [index, { name, type, mayBeMissing }] of given.variables.entries()) {
    const cell = cells[index] ?? null;
    const value = row[name];
    const isReason = cell !== null && typeof cell === 'object';
    const expected = isReason || cell === null ? null : typeof cell === 'string' ? wellFormed(cell) : cell;
    if (type === 'integer' && typeof expected === 'number') expect(value).toBe(BigInt(expected));
    else if (typeof expected === 'number') expect(Object.is(value, expected) || value === expected).toBe(true);
    else expect(value).toEqual(expected);
    if (mayBeMissing) expect(row[`${name}_missing`]).toBe(isReason ? cell.missing : null);
  }
}
