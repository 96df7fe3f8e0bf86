import { classesOf, distinctValues, NO_CLASS, wildcardSizes, type EquivalenceClasses } from './classes';
import type { EncodedColumn } from './columns';

/** What an attacker can reach at, under three well-known assumptions; each number is a probability or share 0..1. */
export interface AttackRisk {
  /** Risk of the record that is easiest to find. */
  readonly maximum: number;
  /** Expected share of records that would be found. */
  readonly average: number;
  /** Share of records whose risk is above the threshold. */
  readonly shareAbove: number;
}

/** Who might be in the data: a table of the whole population, or the share of it that was sampled. */
export type Population =
  | { readonly kind: 'table'; readonly keys: readonly EncodedColumn[] }
  | { readonly kind: 'fraction'; readonly fraction: number };

export interface RiskQuestion {
  /** The quasi-identifiers: what an attacker may know. At least one. */
  readonly keys: readonly EncodedColumn[];
  readonly sensitive: readonly EncodedColumn[];
  readonly k: number;
  readonly l: number;
  /** A record counts as being at risk above this probability. */
  readonly threshold: number;
  readonly population: Population | null;
  /** For each record the number of its person, where one person may have several records. */
  readonly persons?: Int32Array;
}

export interface RiskReport {
  readonly records: number;
  readonly classes: number;
  /** Records whose keys are all taken out: in no class, and in none of the numbers below. */
  readonly suppressedRecords: number;
  /** Class size f of each record; 0 for a record in no class. */
  readonly sizes: Int32Array;
  readonly minimumSize: number;
  /** Records in classes smaller than k. */
  readonly belowK: number;
  /** Records in classes with fewer than l different values, per sensitive column. */
  readonly belowL: Readonly<Record<string, number>>;
  readonly prosecutor: AttackRisk;
  /** Null without a known population. */
  readonly journalist: AttackRisk | null;
  /** Expected share found when every record is matched at once; with a population where it is known. */
  readonly marketer: number;
  /** The same with missing values matching any value. */
  readonly wildcard: { readonly minimumSize: number; readonly belowK: number; readonly prosecutor: AttackRisk };
}

/** Walks the records that are in a class. */
function sumOver(classOf: Int32Array, value: (own: number) => number): number {
  let sum = 0;
  for (const own of classOf) if (own !== NO_CLASS) sum += value(own);
  return sum;
}

function at(numbers: ArrayLike<number>, own: number): number {
  return numbers[own] ?? 0;
}

function smallest(numbers: ArrayLike<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < numbers.length; index += 1) least = Math.min(least, at(numbers, index));
  return Number.isFinite(least) ? least : 0;
}

/** Shares of nobody are 0. */
function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/**
 * Prosecutor risk: the attacker knows that the person is in the data, so a record's risk is 1/f.
 * El Emam & Dankar 2008 (J Am Med Inform Assoc 15:627), Dankar & El Emam 2010 (EDBT/ICDT workshops): maximum
 * 1/min f, average J/n (the mean of 1/f), share of records with 1/f above the threshold.
 */
function prosecutorRisk(classOf: Int32Array, sizes: ArrayLike<number>, threshold: number): AttackRisk {
  const counts = new Int32Array(sizes.length);
  for (const own of classOf) if (own !== NO_CLASS) counts[own] = at(counts, own) + 1;
  const records = counts.reduce((sum, count) => sum + count, 0);
  let expected = 0;
  let above = 0;
  for (const [own, count] of counts.entries()) {
    expected += count / at(sizes, own);
    if (1 / at(sizes, own) > threshold) above += count;
  }
  const least = smallest(sizes);
  return { maximum: least > 0 ? 1 / least : 0, average: share(expected, records), shareAbove: share(above, records) };
}

/**
 * Size F of each class in the population. A table is joined on the key values; a sampling fraction gives the plain
 * estimate f / fraction. F is never below f: a population that lacks someone of the sample was not the population.
 */
function populationSizes(question: RiskQuestion, classes: EquivalenceClasses): Float64Array | null {
  const { population, keys } = question;
  if (population === null) return null;
  if (population.kind === 'fraction') return Float64Array.from(classes.sizes, (size) => size / population.fraction);
  const keyOf = (columns: readonly EncodedColumn[], record: number): string =>
    JSON.stringify(columns.map(({ codes, values }) => values[codes[record] ?? 0]));
  const people = classesOf(population.keys);
  const sizes = new Map<string, number>();
  for (const [own, example] of people.examples.entries())
    sizes.set(keyOf(population.keys, example), at(people.sizes, own));
  return Float64Array.from(classes.examples, (example, own) =>
    Math.max(sizes.get(keyOf(keys, example)) ?? 0, at(classes.sizes, own)),
  );
}

/**
 * Journalist risk: the attacker looks for anyone of a known population. Dankar & El Emam 2010, table 2: maximum
 * 1/min F over the classes of the sample, average max(J / sum F, (1/n) sum f/F), share of records with 1/F above the
 * threshold.
 */
function journalistRisk(classes: EquivalenceClasses, population: Float64Array, threshold: number): AttackRisk {
  const { classOf, sizes } = classes;
  const records = sumOver(classOf, () => 1);
  const least = smallest(population);
  const total = population.reduce((sum, size) => sum + size, 0);
  const matched = share(
    sumOver(classOf, (own) => 1 / at(population, own)),
    records,
  );
  return {
    maximum: least > 0 ? 1 / least : 0,
    average: Math.max(share(sizes.length, total), matched),
    shareAbove: share(
      sumOver(classOf, (own) => Number(1 / at(population, own) > threshold)),
      records,
    ),
  };
}

function belowL(question: RiskQuestion, classes: EquivalenceClasses): Record<string, number> {
  return Object.fromEntries(
    question.sensitive.map((column) => {
      const distinct = distinctValues(classes, column);
      const fails = (own: number) => Number(at(distinct, own) > 0 && at(distinct, own) < question.l);
      return [column.name, sumOver(classes.classOf, fails)];
    }),
  );
}

/**
 * Measures how far persons can be singled out in a table by its keys. With f the size of a record's class, n records
 * and J classes; a missing value is a category of its own, a record with every key taken out is no class, and the
 * wildcard reading (a missing value matches anything) stands beside it. Distinct l-diversity after Machanavajjhala et
 * al. 2007 (ACM TKDD 1:3) counts known values; a class that discloses none fails nothing.
 */
export function measureRisk(question: RiskQuestion): RiskReport {
  const { keys, k, threshold } = question;
  const classes = classesOf(keys, question.persons ?? null);
  const { classOf, sizes } = classes;
  const inClasses = sumOver(classOf, () => 1);
  const population = populationSizes(question, classes);
  const wildcard = wildcardSizes(keys, classes);
  const prosecutor = prosecutorRisk(classOf, sizes, threshold);
  return {
    records: classOf.length,
    classes: sizes.length,
    suppressedRecords: classOf.length - inClasses,
    sizes: Int32Array.from(classOf, (own) => (own === NO_CLASS ? 0 : at(sizes, own))),
    minimumSize: smallest(sizes),
    belowK: sumOver(classOf, (own) => Number(at(sizes, own) < k)),
    belowL: belowL(question, classes),
    prosecutor,
    journalist: population ? journalistRisk(classes, population, threshold) : null,
    // Marketer risk (Dankar & El Emam 2010): (1/n) sum over records of 1/F, or of 1/f when the sample is everyone.
    marketer: population
      ? share(
          sumOver(classOf, (own) => 1 / at(population, own)),
          inClasses,
        )
      : prosecutor.average,
    wildcard: {
      minimumSize: smallest(wildcard),
      belowK: sumOver(classOf, (own) => Number(at(wildcard, own) < k)),
      prosecutor: prosecutorRisk(classOf, wildcard, threshold),
    },
  };
}
