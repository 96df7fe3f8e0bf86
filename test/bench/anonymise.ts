import { anonymise } from '../../electron/dataset/anonymise/anonymise';
import { encodeColumn } from '../../electron/dataset/anonymise/columns';
import { hierarchyOf } from '../../electron/dataset/anonymise/hierarchies';
import { measureRisk } from '../../electron/dataset/anonymise/risk';
import { sameLabel, type Cell, type Variable } from '../../electron/dataset/table';
import { randomFrom } from '../../shared/base/random';

const RECORDS = 100_000;
const REGIONS = [
  'drenthe',
  'flevoland',
  'friesland',
  'gelderland',
  'groningen',
  'limburg',
  'brabant',
  'holland',
  'utrecht',
];
const PROVIDERS = ['energy', 'telecom', 'bank', 'insurance', 'cooperative', 'travel', 'other'];
const CONTACTS = ['week', 'month', 'half_year', 'year', 'longer', 'never'];

function variable(name: string, categories: readonly string[], more: Partial<Variable> = {}): Variable {
  return {
    name,
    label: sameLabel(name),
    type: categories.length > 0 ? 'string' : 'integer',
    classification: 'quasi',
    categories: categories.map((value) => ({ value, label: sameLabel(value) })),
    mayBeMissing: true,
    source: 'bench',
    ...more,
  };
}

const BANDS = { kind: 'bands' as const, widths: [5, 10, 20, 40], bottom: 20, top: 80 };
const VARIABLES = [
  variable('age', [], { minimum: 18, maximum: 98, generalisation: BANDS }),
  variable('tenure_years', [], {
    minimum: 0,
    maximum: 40,
    generalisation: { ...BANDS, widths: [2, 4, 8, 16], bottom: 0, top: 32 },
  }),
  variable('region', REGIONS),
  variable('provider', PROVIDERS),
  variable('last_contact', CONTACTS),
];

/** Skewed, as real answers are: few very old, few with a long tenure, some refusals. */
function recordsOf(seed: number): Cell[][] {
  const random = randomFrom(seed);
  const skewed = (count: number): number => Math.floor(count * random.next() ** 1.6);
  return Array.from({ length: RECORDS }, () => [
    random.next() < 0.01 ? { missing: 'refused' } : 18 + skewed(80),
    skewed(40),
    REGIONS[skewed(REGIONS.length)] ?? null,
    PROVIDERS[skewed(PROVIDERS.length)] ?? null,
    CONTACTS[random.integer(CONTACTS.length)] ?? null,
  ]);
}

/** k-anonymises 100 000 records over five quasi-identifiers and prints seconds, loss and risk before and after. */
export function run(): void {
  const table = recordsOf(20_260_302);
  const random = randomFrom(7);
  const sensitive = [
    encodeColumn(
      'vision',
      table.map(() => (random.next() < 0.9 ? 'well' : 'poorly')),
    ),
  ];
  const columns = VARIABLES.map(({ name }, place) =>
    encodeColumn(
      name,
      table.map((row) => row[place] ?? null),
    ),
  );
  const question = { sensitive, l: 2, threshold: 0.2, population: null };
  for (const k of [5, 11]) {
    const started = performance.now();
    const hierarchies = VARIABLES.map((one, place) =>
      hierarchyOf(one, columns[place] ?? encodeColumn(one.name, []), k),
    );
    const result = anonymise({
      hierarchies,
      sensitive,
      persons: null,
      records: RECORDS,
      rule: { k, l: 2, mayFail: 0.05 },
    });
    const seconds = (performance.now() - started) / 1000;
    if (!result.ok) throw new Error(result.error.kind);
    const { keys, removed, loss, node, evaluated, suppressedCells } = result.value;
    const left = [...removed.keys()].filter((record) => removed[record] === 0);
    const pick = (cells: readonly Cell[]): Cell[] => left.map((record) => cells[record] ?? null);
    const codes = sensitive.map((column) => ({
      ...column,
      codes: Int32Array.from(left, (record) => column.codes[record] ?? 0),
    }));
    const before = measureRisk({ ...question, keys: columns, k });
    const after = measureRisk({
      ...question,
      sensitive: codes,
      keys: keys.map((cells, place) => encodeColumn(`${place}`, pick(cells))),
      k,
    });
    console.log(
      `anonymise k=${k} l=2: ${RECORDS} records, 5 quasi-identifiers in ${seconds.toFixed(2)} s (${evaluated} nodes); ` +
        `levels ${node.join(' ')}; loss ${loss.total.toFixed(4)} (coarser ${loss.generalised.toFixed(4)}, ` +
        `cells ${loss.suppressedCells.toFixed(4)}, records ${loss.removedRecords.toFixed(4)}); ` +
        `${suppressedCells.reduce((sum, count) => sum + count, 0)} cells and ${RECORDS - left.length} records out; ` +
        `average risk ${before.prosecutor.average.toFixed(4)} -> ${after.prosecutor.average.toFixed(4)}, ` +
        `highest ${before.prosecutor.maximum.toFixed(2)} -> ${after.prosecutor.maximum.toFixed(2)}, below k ${after.belowK}`,
    );
  }
}
