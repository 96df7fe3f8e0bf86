import type { AnonymityRule, Lattice, Node } from './lattice';

/** Nodes looked at before the best found so far is taken; far above what studies need. */
const MOST_NODES = 20_000;

interface Waiting {
  readonly node: Node;
  readonly bound: number;
}

function before(one: Waiting, other: Waiting): boolean {
  if (one.bound !== other.bound) return one.bound < other.bound;
  for (const [place, level] of one.node.entries()) {
    const difference = level - (other.node[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** A binary heap, least bound first, ties by levels: the search takes the same way every time. */
class Queue {
  readonly #heap: Waiting[] = [];

  push(waiting: Waiting): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(waiting);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (!above || !before(waiting, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = waiting;
  }

  pop(): Waiting | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first && last && heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(waiting: Waiting): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const one = heap[left];
      if (!one) break;
      const other = heap[left + 1];
      const child = other && before(other, one) ? left + 1 : left;
      const smaller = heap[child];
      if (!smaller || !before(smaller, waiting)) break;
      heap[place] = smaller;
      place = child;
    }
    heap[place] = waiting;
  }
}

function raised(lattice: Lattice, node: Node): Node[] {
  return node.flatMap((level, place) => {
    const levels = lattice.hierarchies[place]?.levels.length ?? 1;
    return level + 1 < levels ? [node.with(place, level + 1)] : [];
  });
}

interface Found {
  readonly node: Node;
  readonly loss: number;
}

/** Raises, one at a time, the level that leaves the fewest failing records: a quick first answer and an upper limit. */
function greedy(lattice: Lattice, allowed: number): Found | null {
  let node: Node = lattice.hierarchies.map(() => 0);
  let evaluation = lattice.evaluate(node);
  while (evaluation.failing > allowed) {
    const [next] = raised(lattice, node)
      .map((candidate) => ({ candidate, evaluation: lattice.evaluate(candidate) }))
      .toSorted(
        (one, other) =>
          one.evaluation.failing - other.evaluation.failing || one.evaluation.loss - other.evaluation.loss,
      );
    if (!next) return null;
    ({ candidate: node, evaluation } = next);
  }
  return { node, loss: evaluation.loss };
}

/**
 * The node of the lattice that loses least, among those whose failing records are few enough. Nodes come in order of
 * the loss they have at least (best first); that bound only grows upwards, so the search ends, with the optimum, once
 * it reaches the best loss found. Deterministic.
 * @returns null when even leaving out every key fails the rule
 */
export function leastLoss(lattice: Lattice, rule: AnonymityRule): Node | null {
  const allowed = Math.floor(rule.mayFail * lattice.records);
  let best = greedy(lattice, allowed);
  if (!best) return null;
  const bottom: Node = lattice.hierarchies.map(() => 0);
  const queue = new Queue();
  const seen = new Set([bottom.join()]);
  queue.push({ node: bottom, bound: 0 });
  for (let looked = 0; looked < MOST_NODES; looked += 1) {
    const next = queue.pop();
    if (!next || next.bound >= best.loss) break;
    const { loss, failing } = lattice.evaluate(next.node);
    if (failing <= allowed && loss < best.loss) best = { node: next.node, loss };
    for (const node of raised(lattice, next.node)) {
      const key = node.join();
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ node, bound: lattice.bound(node) });
    }
  }
  return best.node;
}
