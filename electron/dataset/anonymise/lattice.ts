import type { EncodedColumn } from './columns';
import type { Hierarchy } from './hierarchies';

/** What every class must hold: k persons, and l different known values of each sensitive column (or none at all). */
export interface AnonymityRule {
  readonly k: number;
  readonly l: number;
  /** Share of records, 0..1, that generalising may leave to suppression. */
  readonly mayFail: number;
}

/** One level per hierarchy. */
export type Node = readonly number[];

/** Records that agree in every key and every sensitive value, taken together so that each node costs less. */
interface Atoms {
  readonly count: number;
  readonly records: Int32Array;
  readonly persons: Int32Array;
  readonly examples: Int32Array;
  /** For each record its atom. */
  readonly of: Int32Array;
}

/** What a node costs: mean loss if its failing records were all taken out, and how many those are. */
export interface Evaluation {
  readonly loss: number;
  readonly failing: number;
}

/** Class numbers up to this many are looked up in an array instead of a map. */
const DIRECT = 1 << 22;

function atomsOf(columns: readonly EncodedColumn[], persons: Int32Array, records: number): Atoms {
  const of = new Int32Array(records);
  let count = Math.min(records, 1);
  for (const { codes, values } of columns) {
    const known = new Map<number, number>();
    for (let record = 0; record < records; record += 1) {
      const key = (of[record] ?? 0) * values.length + (codes[record] ?? 0);
      const next = known.get(key) ?? known.size;
      if (next === known.size) known.set(key, next);
      of[record] = next;
    }
    count = known.size;
  }
  const atoms = {
    count,
    records: new Int32Array(count),
    persons: new Int32Array(count),
    examples: new Int32Array(count),
    of,
  };
  for (let record = records - 1; record >= 0; record -= 1) {
    const atom = of[record] ?? 0;
    atoms.records[atom] = (atoms.records[atom] ?? 0) + 1;
    atoms.persons[atom] = (atoms.persons[atom] ?? 0) + (persons[record] ?? 0);
    atoms.examples[atom] = record;
  }
  return atoms;
}

/** Each person counts with the first of their records: then sums of classes never count anyone twice. */
function personWeights(persons: Int32Array | null, records: number): Int32Array {
  if (!persons) return new Int32Array(records).fill(1);
  const seen = new Set<number>();
  return Int32Array.from(persons, (person) => {
    if (seen.has(person)) return 0;
    seen.add(person);
    return 1;
  });
}

/** The lattice of all combinations of levels, with what every node costs. */
export class Lattice {
  readonly hierarchies: readonly Hierarchy[];
  readonly records: number;
  /** Number of different persons. */
  readonly people: number;
  evaluated = 0;
  readonly #rule: AnonymityRule;
  readonly #sensitive: readonly EncodedColumn[];
  readonly #atoms: Atoms;
  /** [hierarchy][level][atom]: group. */
  readonly #groups: readonly (readonly Int32Array[])[];
  /** [hierarchy][level]: sum of the loss over all records. */
  readonly #sums: readonly (readonly number[])[];
  readonly #direct: Int32Array;

  constructor(
    hierarchies: readonly Hierarchy[],
    sensitive: readonly EncodedColumn[],
    persons: Int32Array | null,
    records: number,
    rule: AnonymityRule,
  ) {
    this.hierarchies = hierarchies;
    this.records = records;
    this.#rule = rule;
    this.#sensitive = sensitive;
    const weights = personWeights(persons, records);
    this.people = weights.reduce((sum, weight) => sum + weight, 0);
    const atoms = atomsOf([...hierarchies.map(({ column }) => column), ...sensitive], weights, records);
    this.#atoms = atoms;
    const widest = Math.max(1, ...hierarchies.map(({ column }) => column.values.length + 1));
    this.#direct = new Int32Array(Math.min(DIRECT, atoms.count * widest));
    this.#groups = hierarchies.map(({ column, levels }) =>
      levels.map(({ groupOf }) => atoms.examples.map((record) => groupOf[column.codes[record] ?? 0] ?? 0)),
    );
    this.#sums = hierarchies.map(({ column, levels }) =>
      levels.map(({ loss }) => column.codes.reduce((sum, code) => sum + (loss[code] ?? 0), 0)),
    );
  }

  /** Mean loss over all cells, 0..1, when no record is taken out: never more than the loss of the node itself. */
  bound(node: Node): number {
    const cells = this.records * this.hierarchies.length;
    if (cells === 0) return 0;
    return node.reduce((sum, level, place) => sum + (this.#sums[place]?.[level] ?? 0), 0) / cells;
  }

  evaluate(node: Node): Evaluation {
    this.evaluated += 1;
    const { classOf, fails } = this.#classes(node);
    const { count, records, examples } = this.#atoms;
    let failing = 0;
    let lost = 0;
    for (let atom = 0; atom < count; atom += 1) {
      const size = records[atom] ?? 0;
      if (fails[classOf[atom] ?? 0] === 1) {
        failing += size;
        lost += size * this.hierarchies.length;
      } else {
        lost += size * this.#lossAt(node, examples[atom] ?? 0);
      }
    }
    const cells = this.records * this.hierarchies.length;
    return { loss: cells === 0 ? 0 : lost / cells, failing };
  }

  /** For each record 1 when its class fails the rule at this node. */
  failingRecords(node: Node): Uint8Array {
    const { classOf, fails } = this.#classes(node);
    return Uint8Array.from(this.#atoms.of, (atom) => fails[classOf[atom] ?? 0] ?? 0);
  }

  #lossAt(node: Node, record: number): number {
    let sum = 0;
    for (const [place, { column, levels }] of this.hierarchies.entries()) {
      sum += levels[node[place] ?? 0]?.loss[column.codes[record] ?? 0] ?? 0;
    }
    return sum;
  }

  #classes(node: Node): { classOf: Int32Array; fails: Uint8Array } {
    const { count, persons } = this.#atoms;
    const { classOf, classes } = this.#number(node);
    const sizes = new Int32Array(classes);
    for (let atom = 0; atom < count; atom += 1) {
      const own = classOf[atom] ?? 0;
      sizes[own] = (sizes[own] ?? 0) + (persons[atom] ?? 0);
    }
    const fails = Uint8Array.from(sizes, (size) => Number(size < this.#rule.k));
    if (this.#rule.l > 1) for (const column of this.#sensitive) this.#failUniform(column, classOf, fails);
    return { classOf, fails };
  }

  #failUniform(column: EncodedColumn, classOf: Int32Array, fails: Uint8Array): void {
    const width = column.values.length;
    const seen = new Uint8Array(fails.length * width);
    const distinct = new Int32Array(fails.length);
    for (const [atom, own] of classOf.entries()) {
      const code = column.codes[this.#atoms.examples[atom] ?? 0] ?? 0;
      const value = column.values[code];
      if (value === null || typeof value === 'object' || seen[own * width + code] === 1) continue;
      seen[own * width + code] = 1;
      distinct[own] = (distinct[own] ?? 0) + 1;
    }
    for (const [own, different] of distinct.entries()) if (different > 0 && different < this.#rule.l) fails[own] = 1;
  }

  /** Numbers the classes of a node from 0; combines groups to one key, renumbering when it would grow too large. */
  #number(node: Node): { classOf: Int32Array; classes: number } {
    const { count } = this.#atoms;
    const classOf = new Int32Array(count);
    let classes = Math.min(count, 1);
    for (const [place, { levels }] of this.hierarchies.entries()) {
      const level = node[place] ?? 0;
      const groups = this.#groups[place]?.[level];
      const width = levels[level]?.labels.length ?? 1;
      if (!groups || width < 2) continue;
      classes =
        classes * width <= this.#direct.length
          ? this.#joinDirect(classOf, groups, width)
          : joinByMap(classOf, groups, width);
    }
    return { classOf, classes };
  }

  #joinDirect(classOf: Int32Array, groups: Int32Array, width: number): number {
    const table = this.#direct;
    const used: number[] = [];
    for (let atom = 0; atom < classOf.length; atom += 1) {
      const key = (classOf[atom] ?? 0) * width + (groups[atom] ?? 0);
      let next = table[key] ?? 0;
      if (next === 0) {
        used.push(key);
        next = used.length;
        table[key] = next;
      }
      classOf[atom] = next - 1;
    }
    for (const key of used) table[key] = 0;
    return used.length;
  }
}

function joinByMap(classOf: Int32Array, groups: Int32Array, width: number): number {
  const known = new Map<number, number>();
  for (let atom = 0; atom < classOf.length; atom += 1) {
    const key = (classOf[atom] ?? 0) * width + (groups[atom] ?? 0);
    const next = known.get(key) ?? known.size;
    if (next === known.size) known.set(key, next);
    classOf[atom] = next;
  }
  return known.size;
}
