import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeColumn } from '../../../../electron/dataset/anonymise/columns';
import { measureRisk, type RiskQuestion } from '../../../../electron/dataset/anonymise/risk';
import type { Cell } from '../../../../electron/dataset/table';

function measure(columns: readonly (readonly Cell[])[], changes: Partial<RiskQuestion> = {}) {
  const keys = columns.map((cells, index) => encodeColumn(`key${index}`, cells));
  return measureRisk({ keys, sensitive: [], k: 2, l: 1, threshold: 0.2, population: null, ...changes });
}

const A = [2, 3, 2, 2, 3, 3, 1, 2];
const B = [3, 3, 3, 3, 3, 3, 4, 3];
const C = [1, 3, 1, 2, 1, 1, 1, 1];
const TEN = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'd', 'd'];

describe('known answers', () => {
  it('gives the class sizes of the eight records', () => {
    const report = measure([A, B, C]);
    expect([...report.sizes]).toEqual([3, 1, 3, 1, 2, 2, 1, 3]);
    expect(report.belowK).toBe(3);
    expect(measure([A, B, C], { k: 3 }).belowK).toBe(5);
    expect(report.prosecutor.average).toBe(0.625);
    expect(report.classes).toBe(5);
    expect(report.prosecutor.maximum).toBe(1);
  });

  it('gives the risks of ten rows in classes of 3, 2, 3 and 2', () => {
    const report = measure([TEN], { k: 3 });
    expect(report.prosecutor.average).toBeCloseTo(0.4, 12);
    expect(report.prosecutor.maximum).toBe(0.5);
    expect(report.belowK).toBe(4);
    expect(measure([TEN], { k: 10 }).belowK).toBe(10);
    expect(measure([TEN], { threshold: 0.4 }).prosecutor.shareAbove).toBe(0.4);
  });
});

describe('populations', () => {
  it('joins a population table on the keys', () => {
    // F: a 6, b 2, c 3, d 20
    const people = [...Array(6).fill('a'), 'b', 'b', ...Array(3).fill('c'), ...Array(20).fill('d'), 'e'];
    const report = measure([TEN], { population: { kind: 'table', keys: [encodeColumn('key0', people)] } });
    const matched = (3 / 6 + 2 / 2 + 3 / 3 + 2 / 20) / 10;
    expect(report.journalist?.maximum).toBe(0.5);
    expect(report.journalist?.average).toBeCloseTo(Math.max(4 / 31, matched), 12);
    expect(report.journalist?.shareAbove).toBe(0.5);
    expect(report.marketer).toBeCloseTo(matched, 12);
  });

  it('scales by a sampling fraction', () => {
    const report = measure([TEN], { population: { kind: 'fraction', fraction: 0.5 } });
    expect(report.journalist?.maximum).toBe(0.25);
    expect(report.marketer).toBeCloseTo(0.2, 12);
  });

  it('never takes a population to be smaller than the sample', () => {
    const report = measure([TEN], { population: { kind: 'table', keys: [encodeColumn('key0', ['x'])] } });
    expect(report.journalist?.maximum).toBe(0.5);
  });
});

describe('missing values', () => {
  it('are a category of their own, and match anything in the wildcard reading', () => {
    const report = measure([
      ['a', 'a', null, 'b'],
      ['x', 'x', 'x', 'x'],
    ]);
    expect([...report.sizes]).toEqual([2, 2, 1, 1]);
    expect(report.wildcard.minimumSize).toBe(2);
    expect(report.wildcard.prosecutor.average).toBeCloseTo((1 / 3 + 1 / 3 + 1 / 4 + 1 / 2) / 4, 12);
  });

  it('make no class of a record that is fully suppressed', () => {
    const suppressed: Cell = { missing: 'suppressed' };
    const report = measure([
      ['a', 'a', suppressed],
      ['x', 'x', suppressed],
    ]);
    expect([...report.sizes]).toEqual([2, 2, 0]);
    expect([report.classes, report.suppressedRecords, report.prosecutor.maximum]).toEqual([1, 1, 0.5]);
  });

  it('say of an empty table that nothing is at risk', () => {
    const report = measure([[]]);
    expect([report.records, report.classes, report.prosecutor.maximum, report.prosecutor.average]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

it('counts different sensitive values per class, missing ones not', () => {
  const sensitive = [
    encodeColumn('vision', ['well', 'well', 'poorly', null, null, 'well', 'well', 'poorly', 'x', null]),
  ];
  const report = measure([TEN], { sensitive, l: 2 });
  // a: well, poorly; b: none known; c: well, poorly; d: only x
  expect(report.belowL).toEqual({ vision: 2 });
});

it('counts a person with several records once', () => {
  const report = measure([['a', 'a', 'a', 'b', 'b']], { persons: Int32Array.from([0, 0, 1, 2, 3]) });
  expect([...report.sizes]).toEqual([2, 2, 2, 2, 2]);
});

const cell: fc.Arbitrary<Cell> = fc.option(fc.integer({ min: 0, max: 2 }), { nil: null, freq: 4 });
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 });

it('agrees with comparing every record with every other (property)', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const columns = [0, 1, 2].map((place) => table.map((row) => row[place] ?? null));
      const report = measure(columns);
      const isOut = (row: readonly Cell[]) => row.every((value) => value === null);
      const inClass = table.filter((row) => !isOut(row));
      const equal = (one: readonly Cell[], other: readonly Cell[]) =>
        one.every((value, place) => value === other[place]);
      const alike = (one: readonly Cell[], other: readonly Cell[]) =>
        one.every((value, place) => value === null || other[place] === null || value === other[place]);
      const sizes = table.map((row) => (isOut(row) ? 0 : inClass.filter((other) => equal(row, other)).length));
      expect([...report.sizes]).toEqual(sizes);
      const wild = inClass.map((row) => inClass.filter((other) => alike(row, other)).length);
      const mean = wild.reduce((sum, size) => sum + 1 / size, 0) / Math.max(1, wild.length);
      expect(report.wildcard.prosecutor.average).toBeCloseTo(mean, 9);
      expect(report.prosecutor.average).toBeCloseTo(report.classes / Math.max(1, inClass.length), 9);
    }),
  );
});
