import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows, LONGEST_ROW_BYTES } from '../../../../../electron/command-line/score/csv-rows';
import { isAbsent, parseNumber, WordCodes } from '../../../../../electron/command-line/score/fields';
import { SeenParticipants } from '../../../../../electron/command-line/score/seen-participants';

interface ReadRow {
  line: number;
  fields: string[];
  malformed: boolean;
}

/** Reads bytes in chunks of the given lengths (the last length repeats). */
function read(bytes: Uint8Array, lengths: readonly number[]): { rows: ReadRow[]; brokenAt: number | null } {
  const rows: ReadRow[] = [];
  const reader = new CsvRows((row) => {
    rows.push({
      line: row.line,
      fields: Array.from({ length: row.fields }, (_, field) => row.text(field)),
      malformed: row.malformed,
    });
  });
  let position = 0;
  for (let chunk = 0; position < bytes.length; chunk += 1) {
    const length = Math.max(1, lengths[Math.min(chunk, lengths.length - 1)] ?? bytes.length);
    const broken = reader.feed(bytes.subarray(position, position + length));
    if (broken) return { rows, brokenAt: broken.line };
    position += length;
  }
  return { rows, brokenAt: reader.end()?.line ?? null };
}

const readText = (text: string): ReturnType<typeof read> => read(Buffer.from(text), [1 << 20]);
const fieldsOf = (text: string): string[][] => readText(text).rows.map(({ fields }) => fields);
const written = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = fc.string({ unit: fc.constantFrom('a', '7', '.', ',', '"', '\n', '\r', ' ', 'é', '漢'), maxLength: 8 });

describe('the CSV reader', () => {
  it('reads back what was written, whatever the chunks, line ends and byte order mark', () => {
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    const chunks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        chunks,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (table, lengths, end, mark, last) => {
          const lines = table.map((fields) => fields.map(written).join(','));
          const text = (mark ? '\uFEFF' : '') + lines.join(end) + (last && lines.length > 0 ? end : '');
          const bytes = Buffer.from(text);
          const found = read(bytes, lengths);
          expect(found.rows.map(({ fields }) => fields)).toEqual(table);
          expect(found.brokenAt).toBeNull();
          expect(found).toEqual(read(bytes, [bytes.length]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same rows for any bytes, however they are cut', () => {
    const bytes = fc
      .uint8Array({ maxLength: 80 })
      .map((raw) => raw.map((byte) => [44, 34, 10, 13, 97, 239, 187, 191][byte % 8] ?? 0));
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }), (raw, lengths) => {
        expect(read(raw, lengths)).toEqual(read(raw, [Math.max(1, raw.length)]));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts lines through quoted line ends and empty lines', () => {
    const { rows } = readText('a,b\n\n"1\n2",3\r\n\r\n4,5');
    expect(rows.map(({ line, fields }) => [line, fields])).toEqual([
      [1, ['a', 'b']],
      [3, ['1\n2', '3']],
      [6, ['4', '5']],
    ]);
  });

  it('keeps empty fields, quoted emptiness and quotation marks inside plain fields', () => {
    expect(fieldsOf(',a,\n"",b"c,""\n')).toEqual([
      ['', 'a', ''],
      ['', 'b"c', ''],
    ]);
  });

  it('marks text after a closing quotation mark', () => {
    expect(readText('"a"b,c\n"a",c\n').rows.map(({ malformed }) => malformed)).toEqual([true, false]);
  });

  it('names the line of a quotation mark that never closes, without holding the rest of the file', () => {
    expect(readText('a,b\n1,2\n"3,4\n5,6\n').brokenAt).toBe(3);
    const endless = Buffer.concat([Buffer.from('a,b\n"'), Buffer.alloc(3 * LONGEST_ROW_BYTES, 120)]);
    expect(read(endless, [1 << 16]).brokenAt).toBe(2);
  });
});

describe('fields', () => {
  const number = (text: string): number => parseNumber(Buffer.from(text), 0, text.length);

  it('are read as the very double that the text means', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        expect(number(String(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999 }), (whole, decimals) => {
        expect(number(`${whole}.${decimals}`)).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });

  it.each(['', '.', '1.2.3', 'abc', '12a', '1,5', '--1', '0x10', 'Infinity', 'NaN', '1e', '1 2', '-', 'e5'])(
    'refuse %j as a number',
    (text) => {
      expect(number(text)).toBeNaN();
    },
  );

  it('accept signs, exponents and spaces around a number', () => {
    expect([' 12 ', '+5', '-3.5', '1e3', '.5', '7.'].map(number)).toEqual([12, 5, -3.5, 1000, 0.5, 7]);
  });

  it('are absent when empty or NA', () => {
    const absent = (text: string): boolean => isAbsent(Buffer.from(text), 0, text.length);
    expect(['', 'NA', 'N', 'NAN', '0'].map(absent)).toEqual([true, true, false, false, false]);
  });

  it('find known words and nothing else', () => {
    const words = new WordCodes(['one', 'three']);
    const find = (text: string): number => words.find(Buffer.from(text), 0, text.length);
    expect(['three', 'one', 'on', 'ones', '', 'three'].map(find)).toEqual([1, 0, -1, -1, -1, 1]);
  });
});

describe('the memory of participants that ended', () => {
  it('knows every one of 50 000 names, and only those', () => {
    const seen = new SeenParticipants();
    const add = (name: string): boolean => seen.add(Buffer.from(name), Buffer.byteLength(name));
    const names = Array.from({ length: 50_000 }, (_, index) => `P${index}`);
    expect(names.filter((name) => !add(name))).toEqual([]);
    expect(names.filter((name) => add(name))).toEqual([]);
    expect(add('Q1')).toBe(true);
  });
});
