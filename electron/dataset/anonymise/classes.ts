import { absentCodes, missingCodes, type EncodedColumn } from './columns';

/** No class: every key of the record was taken out, so it can be anybody. */
export const NO_CLASS = -1;

/** Records that share all key values. */
export interface EquivalenceClasses {
  /** Class of each record, or NO_CLASS. */
  readonly classOf: Int32Array;
  /** Persons in each class: records, unless `persons` told which records are of one person. */
  readonly sizes: Int32Array;
  /** A record of each class, by which its key values can be looked up. */
  readonly examples: Int32Array;
}

function recordCount(columns: readonly EncodedColumn[]): number {
  return columns[0]?.codes.length ?? 0;
}

/** Refines classes column by column; memory is one number per record. */
function refine(columns: readonly EncodedColumn[], records: number): { classOf: Int32Array; count: number } {
  const classOf = new Int32Array(records);
  let count = records > 0 ? 1 : 0;
  for (const { codes, values } of columns) {
    const known = new Map<number, number>();
    const width = values.length;
    for (let record = 0; record < records; record += 1) {
      const key = (classOf[record] ?? 0) * width + (codes[record] ?? 0);
      let next = known.get(key);
      if (next === undefined) {
        next = known.size;
        known.set(key, next);
      }
      classOf[record] = next;
    }
    count = known.size;
  }
  return { classOf, count };
}

function isFullySuppressed(columns: readonly EncodedColumn[], absent: readonly Uint8Array[], record: number): boolean {
  return columns.every(({ codes }, place) => absent[place]?.[codes[record] ?? 0] === 1);
}

function countPersons(classOf: Int32Array, count: number, persons: Int32Array | null): Int32Array {
  const sizes = new Int32Array(count);
  const seen = new Set<number>();
  const width = persons ? persons.reduce((most, person) => Math.max(most, person), 0) + 1 : 1;
  for (const [record, own] of classOf.entries()) {
    if (own === NO_CLASS) continue;
    if (persons) {
      const key = own * width + (persons[record] ?? 0);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  return sizes;
}

/**
 * The equivalence classes of a table over its keys. A missing value is a category of its own, one per reason; a record
 * whose keys are all taken out is in no class.
 * @param persons for each record the number of its person (0, 1 …), where one person may have several records
 */
export function classesOf(columns: readonly EncodedColumn[], persons: Int32Array | null = null): EquivalenceClasses {
  const records = recordCount(columns);
  const { classOf, count } = refine(columns, records);
  const absent = columns.map(absentCodes);
  const renumbered = new Int32Array(count).fill(NO_CLASS);
  const examples: number[] = [];
  for (let record = 0; record < records; record += 1) {
    const own = classOf[record] ?? 0;
    if (isFullySuppressed(columns, absent, record)) {
      classOf[record] = NO_CLASS;
      continue;
    }
    if (renumbered[own] === NO_CLASS) {
      renumbered[own] = examples.length;
      examples.push(record);
    }
    classOf[record] = renumbered[own] ?? NO_CLASS;
  }
  return { classOf, sizes: countPersons(classOf, examples.length, persons), examples: Int32Array.from(examples) };
}

/** How many different known values of a column each class holds; a missing value discloses nothing and counts as none. */
export function distinctValues(classes: EquivalenceClasses, column: EncodedColumn): Int32Array {
  const distinct = new Int32Array(classes.sizes.length);
  const missing = missingCodes(column);
  const seen = new Set<number>();
  for (const [record, own] of classes.classOf.entries()) {
    const code = column.codes[record] ?? 0;
    if (own === NO_CLASS || missing[code] === 1) continue;
    const key = own * column.values.length + code;
    if (seen.has(key)) continue;
    seen.add(key);
    distinct[own] = (distinct[own] ?? 0) + 1;
  }
  return distinct;
}

function patternOf(example: number, columns: readonly EncodedColumn[], missing: readonly Uint8Array[]): string {
  return columns.map(({ codes }, place) => missing[place]?.[codes[example] ?? 0] ?? 0).join('');
}

function projection(example: number, columns: readonly EncodedColumn[], kept: readonly boolean[]): string {
  let key = '';
  for (const [place, { codes }] of columns.entries()) if (kept[place]) key += `${codes[example] ?? 0} `;
  return key;
}

/**
 * Class sizes under the wildcard reading: a missing value matches any value, so a record's size is the number of
 * persons compatible with it (the reading of `freqCalc` in sdcMicro; Templ, Kowarik & Meindl 2015). Compares classes
 * by their pattern of missing values, so that the work grows with patterns squared times classes, not records squared.
 * Persons with several records are counted once per class.
 */
export function wildcardSizes(columns: readonly EncodedColumn[], classes: EquivalenceClasses): Int32Array {
  const missing = columns.map(missingCodes);
  const patterns = Map.groupBy(classes.examples.keys(), (own) =>
    patternOf(classes.examples[own] ?? 0, columns, missing),
  );
  const sizes = new Int32Array(classes.sizes.length);
  for (const [pattern, members] of patterns) {
    for (const [other, candidates] of patterns) {
      const kept = columns.map((_column, place) => pattern[place] === '0' && other[place] === '0');
      const totals = new Map<string, number>();
      for (const own of candidates) {
        const key = projection(classes.examples[own] ?? 0, columns, kept);
        totals.set(key, (totals.get(key) ?? 0) + (classes.sizes[own] ?? 0));
      }
      for (const own of members) {
        const key = projection(classes.examples[own] ?? 0, columns, kept);
        sizes[own] = (sizes[own] ?? 0) + (totals.get(key) ?? 0);
      }
    }
  }
  return sizes;
}
