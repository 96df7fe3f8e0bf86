import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymise } from '../../../../electron/dataset/anonymise/anonymise';
import { encodeColumn } from '../../../../electron/dataset/anonymise/columns';
import { hierarchyOf } from '../../../../electron/dataset/anonymise/hierarchies';
import { measureRisk } from '../../../../electron/dataset/anonymise/risk';
import { sameLabel, type Cell, type Variable } from '../../../../electron/dataset/table';

const base: Variable = {
  name: 'region',
  label: sameLabel('region'),
  type: 'string',
  classification: 'quasi',
  categories: ['north', 'east', 'south', 'west', 'other'].map((value) => ({ value, label: sameLabel(value) })),
  mayBeMissing: true,
  source: 'test',
};
const AGE: Variable = {
  ...base,
  name: 'age',
  type: 'integer',
  categories: [],
  minimum: 0,
  maximum: 100,
  generalisation: { kind: 'bands', widths: [5, 10, 20], bottom: 20, top: 80 },
};
const CONTACT: Variable = {
  ...base,
  name: 'contact',
  generalisation: {
    kind: 'groups',
    levels: [
      [
        { value: 'sea', label: sameLabel('sea'), members: ['north', 'west'] },
        { value: 'land', label: sameLabel('land'), members: ['east', 'south'] },
      ],
    ],
  },
};
const FLAG: Variable = { ...base, name: 'flag', type: 'boolean', categories: [] };
const VARIABLES = [base, AGE, CONTACT, FLAG];

function run(
  table: readonly (readonly Cell[])[],
  sensitiveCells: readonly Cell[],
  k: number,
  l: number,
  persons: Int32Array | null = null,
) {
  const columns = VARIABLES.map((variable, place) =>
    encodeColumn(
      variable.name,
      table.map((row) => row[place] ?? null),
    ),
  );
  const hierarchies = columns.map((column, place) => hierarchyOf(VARIABLES[place] ?? base, column, k));
  const sensitive = [encodeColumn('vision', sensitiveCells)];
  const rule = { k, l, mayFail: 0.1 };
  const result = anonymise({ hierarchies, sensitive, persons, records: table.length, rule });
  return { columns, hierarchies, sensitive, result };
}

const missing: fc.Arbitrary<Cell> = fc.constantFrom(null, { missing: 'refused' as const });
const oneOf = (...values: string[]): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: missing });
const row = fc.tuple(
  oneOf('north', 'east', 'south', 'west'),
  fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: missing }),
  oneOf('north', 'east', 'south', 'west'),
  fc.boolean(),
  oneOf('well', 'poorly', 'corrected'),
);
const tables = fc.array(row, { minLength: 0, maxLength: 60 });

describe('anonymise (properties)', () => {
  it('satisfies k and l, or says why nothing can', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), (table, k, l) => {
        const { result, sensitive } = run(
          table,
          table.map((record) => record[4]),
          k,
          l,
        );
        const known = new Set(table.map((record) => record[4]).filter((value) => typeof value === 'string')).size;
        expect(result.ok).toBe(table.length >= k && (known === 0 || known >= l));
        if (!result.ok) return;
        const left = [...result.value.removed.keys()].filter((record) => result.value.removed[record] === 0);
        const out = left.map((record) => result.value.keys.map((cells) => cells[record]));
        const classes = Map.groupBy(left.keys(), (index) => JSON.stringify(out[index]));
        for (const members of classes.values()) {
          expect(members.length).toBeGreaterThanOrEqual(k);
          const values = new Set(
            members.map((index) => table[left[index] ?? 0]?.[4]).filter((value) => typeof value === 'string'),
          );
          expect(values.size === 0 || values.size >= l).toBe(true);
        }
        const keys = result.value.keys.map((cells, place) =>
          encodeColumn(
            String(place),
            left.map((record) => cells[record] ?? null),
          ),
        );
        const kept = { ...(sensitive[0] as NonNullable<(typeof sensitive)[0]>) };
        const codes = Int32Array.from(left, (record) => kept.codes[record] ?? 0);
        const risk = measureRisk({ keys, sensitive: [{ ...kept, codes }], k, l, threshold: 0.2, population: null });
        expect([risk.belowK, risk.belowL['vision']]).toEqual([0, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('writes only the value, its declared coarser form, or nothing', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 6 }), (table, k) => {
        const { result, hierarchies } = run(
          table,
          table.map(() => null),
          k,
          1,
        );
        if (!result.ok) return;
        for (const [place, cells] of result.value.keys.entries()) {
          const hierarchy = hierarchies[place];
          const level = hierarchy?.levels[result.value.node[place] ?? 0];
          for (const [record, written] of cells.entries()) {
            const code = hierarchy?.column.codes[record] ?? 0;
            const coarser = level?.labels[level.groupOf[code] ?? 0];
            if (JSON.stringify(written) !== JSON.stringify({ missing: 'suppressed' })) expect(written).toEqual(coarser);
            if (place === 1 && typeof written === 'string')
              expect(covers(written, table[record]?.[1] ?? null)).toBe(true);
          }
        }
      }),
    );
  });

  it('takes out cells and records only where the class fails, and few of them', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 5 }), (table, k) => {
        const { result, hierarchies } = run(
          table,
          table.map(() => null),
          k,
          1,
        );
        if (!result.ok) return;
        const { node, suppressedCells, removed } = result.value;
        const generalised = table.map((_row, record) =>
          JSON.stringify(
            hierarchies.map(
              ({ column, levels }, place) => levels[node[place] ?? 0]?.groupOf[column.codes[record] ?? 0],
            ),
          ),
        );
        const touched = [...removed.keys()].filter(
          (record) => removed[record] === 1 || (suppressedCells[record] ?? 0) > 0,
        );
        for (const record of touched) {
          expect(generalised.filter((other) => other === generalised[record]).length).toBeLessThan(k);
        }
        expect(touched.length).toBeLessThanOrEqual(Math.floor(table.length * 0.1));
      }),
    );
  });

  it('loses nothing when the table satisfies the rule already, and decides the same each time', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 4 }), (table, k) => {
        const repeated = table.flatMap((record) => Array.from({ length: k }, () => record));
        const { result } = run(
          repeated,
          repeated.map(() => null),
          k,
          1,
        );
        if (!result.ok) return;
        expect(result.value.loss.total).toBe(0);
        expect(result.value.node.every((level) => level === 0)).toBe(true);
        const once = run(
          table,
          table.map((record) => record[4]),
          k,
          2,
        ).result;
        expect(
          run(
            table,
            table.map((record) => record[4]),
            k,
            2,
          ).result,
        ).toEqual(once);
      }),
    );
  });

  it('finds the least loss of all nodes (exhaustive)', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 25 }), (table) => {
        const { result, hierarchies } = run(
          table,
          table.map(() => null),
          3,
          1,
        );
        if (!result.ok) return;
        const best = Math.min(
          ...everyNode(hierarchies.map(({ levels }) => levels.length)).map((node) => plainLoss(node)),
        );
        function plainLoss(node: readonly number[]): number {
          const groups = table.map((_row, record) =>
            hierarchies
              .map(({ column, levels }, place) => levels[node[place] ?? 0]?.groupOf[column.codes[record] ?? 0])
              .join(),
          );
          const fails = groups.map((group) => groups.filter((other) => other === group).length < 3);
          if (fails.filter(Boolean).length > Math.floor(table.length * 0.1)) return 2;
          const lost = table.map((_row, record) =>
            fails[record]
              ? 4
              : hierarchies.reduce(
                  (sum, { column, levels }, place) =>
                    sum + (levels[node[place] ?? 0]?.loss[column.codes[record] ?? 0] ?? 0),
                  0,
                ),
          );
          return lost.reduce((sum, loss) => sum + loss, 0) / (4 * table.length);
        }
        expect(plainLoss(result.value.node)).toBeCloseTo(best, 12);
      }),
      { numRuns: 25 },
    );
  });
});

function everyNode(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (nodes, size) => nodes.flatMap((node) => Array.from({ length: size }, (_unused, level) => [...node, level])),
    [[]],
  );
}

/** Whether a written band really holds the age. */
function covers(written: string, age: Cell): boolean {
  if (typeof age !== 'number') return false;
  const up = /^(\d+)_and_up$/.exec(written);
  if (up) return age >= Number(up[1]);
  const below = /^below_(\d+)$/.exec(written);
  if (below) return age < Number(below[1]);
  const band = /^(\d+)_to_(\d+)$/.exec(written);
  return band !== null && age >= Number(band[1]) && age < Number(band[2]);
}

it('counts a person with several records once', () => {
  const table = Array.from({ length: 4 }, (): Cell[] => ['north', 30, 'north', true]);
  const refused = run(
    table,
    table.map(() => null),
    3,
    1,
    Int32Array.from([0, 0, 0, 1]),
  ).result;
  expect(refused).toEqual({ ok: false, error: { kind: 'too_few', people: 2 } });
  expect(
    run(
      table,
      table.map(() => null),
      3,
      1,
      Int32Array.from([0, 0, 1, 2]),
    ).result.ok,
  ).toBe(true);
});

it('takes out single cells before records', () => {
  const common: Cell[] = ['north', 30, 'north', true];
  const table = [
    ...Array.from({ length: 60 }, () => common),
    ['east', 30, 'north', true],
    ['south', 30, 'north', true],
    ['west', 30, 'north', true],
  ];
  const { result } = run(
    table as Cell[][],
    table.map(() => null),
    3,
    1,
  );
  if (!result.ok) throw new Error('expected a table');
  expect(result.value.removed.reduce((sum, one) => sum + one, 0)).toBe(0);
});
