import { isMissing, type Cell } from '../table';
import { classesOf, distinctValues, NO_CLASS } from './classes';
import { encodeColumn, type EncodedColumn } from './columns';
import type { Hierarchy } from './hierarchies';
import { Lattice, type AnonymityRule, type Node } from './lattice';
import { leastLoss } from './search';

/** Subsets of keys tried when cells are taken out; with more keys than this allows, only the smallest subsets. */
const MOST_SUBSETS = 4096;

/** How much was lost, as shares 0..1 of all key cells; `total` is their sum. */
export interface InformationLoss {
  readonly generalised: number;
  readonly suppressedCells: number;
  readonly removedRecords: number;
  readonly total: number;
}

export interface Anonymised {
  /** The level of each hierarchy. */
  readonly node: Node;
  /** Per key, the cells as they may be written; those of removed records mean nothing. */
  readonly keys: readonly (readonly Cell[])[];
  /** Per record, the number of its key cells that were taken out one by one. */
  readonly suppressedCells: Int32Array;
  /** 1 for records that must not be written at all. */
  readonly removed: Uint8Array;
  readonly loss: InformationLoss;
  /** Nodes of the lattice that were looked at. */
  readonly evaluated: number;
}

/** Why no output can satisfy the rule. */
export type OutOfReach =
  | { readonly kind: 'too_few'; readonly people: number }
  | { readonly kind: 'uniform'; readonly columns: readonly string[] };

export interface AnonymiseRequest {
  readonly hierarchies: readonly Hierarchy[];
  readonly sensitive: readonly EncodedColumn[];
  /** For each record the number of its person; null when every record is a person of its own. */
  readonly persons: Int32Array | null;
  readonly records: number;
  readonly rule: AnonymityRule;
}

const SUPPRESSED: Cell = { missing: 'suppressed' };

/** Subsets of `count` places as bit masks, smallest first. */
function* subsets(count: number): Generator<number> {
  function* ofSize(size: number, from: number): Generator<number> {
    if (size === 0) return yield 0;
    for (let place = from; place + size <= count; place += 1) {
      for (const rest of ofSize(size - 1, place + 1)) yield rest | (1 << place);
    }
  }
  let given = 0;
  for (let size = 1; size <= count; size += 1) {
    for (const mask of ofSize(size, 0)) {
      if (given === MOST_SUBSETS) return;
      given += 1;
      yield mask;
    }
  }
}

function picked(column: EncodedColumn, records: readonly number[]): EncodedColumn {
  return { ...column, codes: Int32Array.from(records, (record) => column.codes[record] ?? 0) };
}

/** The records of `among` whose class over these columns satisfies the rule. */
function satisfied(request: AnonymiseRequest, columns: readonly EncodedColumn[], among: readonly number[]): number[] {
  const { rule, sensitive, persons } = request;
  // Without a key left they are one class; a constant column says so.
  const keys =
    columns.length > 0
      ? columns.map((column) => picked(column, among))
      : [
          encodeColumn(
            'all',
            among.map(() => 1),
          ),
        ];
  const people = persons ? renumbered(among.map((record) => persons[record] ?? 0)) : null;
  const classes = classesOf(keys, people);
  const distinct = sensitive.map((column) => distinctValues(classes, picked(column, among)));
  return among.filter((_record, index) => {
    const own = classes.classOf[index] ?? NO_CLASS;
    if (own === NO_CLASS || (classes.sizes[own] ?? 0) < rule.k) return false;
    return distinct.every((counts) => counts[own] === 0 || (counts[own] ?? 0) >= rule.l);
  });
}

function renumbered(persons: readonly number[]): Int32Array {
  const known = new Map<number, number>();
  return Int32Array.from(persons, (person) => {
    const number = known.get(person) ?? known.size;
    known.set(person, number);
    return number;
  });
}

/**
 * Takes cells out of the records that failed, the smallest sets of keys first, wherever enough of them then agree in
 * what is left; records that no set saves are removed.
 */
function suppress(request: AnonymiseRequest, keys: readonly Cell[][], open: readonly number[], failing: Uint8Array) {
  const removed = Uint8Array.from(failing);
  const suppressedCells = new Int32Array(request.records);
  let left: number[] = [...failing.keys()].filter((record) => failing[record] === 1);
  const columns = open.map((place) => encodeColumn(String(place), keys[place] ?? []));
  for (const mask of subsets(open.length)) {
    if (left.length === 0) break;
    const kept = columns.filter((_column, index) => (mask & (1 << index)) === 0);
    const saved = new Set(satisfied(request, kept, left));
    for (const record of saved) {
      removed[record] = 0;
      for (const [index, place] of open.entries()) {
        const cells = keys[place];
        if ((mask & (1 << index)) === 0 || !cells) continue;
        cells[record] = SUPPRESSED;
        suppressedCells[record] = (suppressedCells[record] ?? 0) + 1;
      }
    }
    left = left.filter((record) => !saved.has(record));
  }
  return { removed, suppressedCells };
}

function outOfReach({ sensitive, rule }: AnonymiseRequest, people: number): OutOfReach | null {
  if (people < rule.k) return { kind: 'too_few', people };
  const columns = sensitive.filter(({ values }) => {
    const known = values.filter((cell) => !isMissing(cell)).length;
    return known > 0 && known < rule.l;
  });
  return columns.length > 0 ? { kind: 'uniform', columns: columns.map(({ name }) => name) } : null;
}

function lossOf(request: AnonymiseRequest, node: Node, keys: readonly Cell[][], removed: Uint8Array): InformationLoss {
  const { hierarchies, records } = request;
  const cells = records * hierarchies.length;
  const sums = { generalised: 0, suppressedCells: 0, removedRecords: 0 };
  for (const [place, { column, levels }] of hierarchies.entries()) {
    const loss = levels[node[place] ?? 0]?.loss;
    const isOut = (node[place] ?? 0) === levels.length - 1;
    for (let record = 0; record < records; record += 1) {
      if (removed[record] === 1) sums.removedRecords += 1;
      else if (!isOut && keys[place]?.[record] === SUPPRESSED) sums.suppressedCells += 1;
      else sums.generalised += loss?.[column.codes[record] ?? 0] ?? 0;
    }
  }
  const share = (sum: number): number => (cells > 0 ? sum / cells : 0);
  return {
    generalised: share(sums.generalised),
    suppressedCells: share(sums.suppressedCells),
    removedRecords: share(sums.removedRecords),
    total: share(sums.generalised + sums.suppressedCells + sums.removedRecords),
  };
}

/**
 * Makes a table k-anonymous (Sweeney 2002, IJUFKS 10:557) and distinct l-diverse over its keys: generalises whole
 * columns along their hierarchies with the least loss, then takes single cells out of the records that still fail,
 * then removes what is left of those. Values are only ever coarser or gone, never swapped or made up; records whose
 * class satisfies the rule keep their cells.
 */
export function anonymise(
  request: AnonymiseRequest,
): { ok: true; value: Anonymised } | { ok: false; error: OutOfReach } {
  const { hierarchies, sensitive, persons, records, rule } = request;
  const lattice = new Lattice(hierarchies, sensitive, persons, records, rule);
  const reason = outOfReach(request, lattice.people);
  if (reason) return { ok: false, error: reason };
  const node = leastLoss(lattice, rule);
  if (!node) return { ok: false, error: { kind: 'too_few', people: lattice.people } };
  const keys = hierarchies.map(({ column, levels }, place) => {
    const level = levels[node[place] ?? 0];
    return Array.from(column.codes, (code): Cell => level?.labels[level.groupOf[code] ?? 0] ?? null);
  });
  const open = hierarchies.flatMap(({ levels }, place) => ((node[place] ?? 0) < levels.length - 1 ? [place] : []));
  const { removed, suppressedCells } = suppress(request, keys, open, lattice.failingRecords(node));
  const loss = lossOf(request, node, keys, removed);
  return { ok: true, value: { node, keys, suppressedCells, removed, loss, evaluated: lattice.evaluated } };
}
