import type { Random } from '../../base/random';

/** No category, and no correct side, comes up more often in a row than this. */
const LONGEST_RUN = 3;
const TRIES = 400;

/** How often each entry is drawn. */
export type Counts<Entry extends string> = ReadonlyMap<Entry, number>;

/**
 * Splits a number of trials over entries in a ratio, e.g. 24 over 7:7:10. What does not divide goes to the largest
 * remainders (Hamilton's method), ties to the earlier entry.
 */
export function apportion<Entry extends string>(total: number, ratio: Counts<Entry>): Counts<Entry> {
  const whole = [...ratio.values()].reduce((sum, part) => sum + part, 0);
  const shares = [...ratio].map(([entry, part]) => ({ entry, exact: (total * part) / whole }));
  const counts = new Map(shares.map(({ entry, exact }) => [entry, Math.floor(exact)]));
  let left = total - [...counts.values()].reduce((sum, part) => sum + part, 0);
  const byRemainder = shares.toSorted((a, b) => b.exact - Math.floor(b.exact) - (a.exact - Math.floor(a.exact)));
  for (const { entry } of byRemainder) {
    if (left === 0) break;
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    left -= 1;
  }
  return counts;
}

/** Splits a number of trials evenly over entries; who gets one more where it does not divide is drawn. */
export function evenly<Entry extends string>(total: number, entries: readonly Entry[], random: Random): Counts<Entry> {
  return apportion(total, new Map(random.shuffled(entries).map((entry) => [entry, 1])));
}

/** Whether the last entries already are a full run of what `next` would add to. */
function wouldOverrun<Entry>(drawn: readonly Entry[], next: Entry, classOf: (entry: Entry) => string): boolean {
  if (drawn.length < LONGEST_RUN) return false;
  return drawn.slice(-LONGEST_RUN).every((entry) => classOf(entry) === classOf(next));
}

function weighted<Entry extends string>(
  random: Random,
  choices: readonly { entry: Entry; left: number }[],
): Entry | null {
  const total = choices.reduce((sum, { left }) => sum + left, 0);
  if (total === 0) return null;
  let point = random.integer(total);
  for (const { entry, left } of choices) {
    if (point < left) return entry;
    point -= left;
  }
  return null;
}

function attempt<Entry extends string>(
  slots: readonly Counts<Entry>[],
  classes: readonly ((entry: Entry) => string)[],
  random: Random,
): Entry[] | null {
  const drawn: Entry[] = [];
  const remaining = new Map<Counts<Entry>, Map<Entry, number>>();
  for (const pool of slots) {
    const left = remaining.get(pool) ?? new Map(pool);
    remaining.set(pool, left);
    const open = [...left]
      .filter(([entry, count]) => count > 0 && !classes.some((classOf) => wouldOverrun(drawn, entry, classOf)))
      .map(([entry, count]) => ({ entry, left: count }));
    const entry = weighted(random, open);
    if (entry === null) return null;
    left.set(entry, (left.get(entry) ?? 0) - 1);
    drawn.push(entry);
  }
  return drawn;
}

/**
 * Draws an order in which each slot takes from its pool until the pool is empty, and no class of entries comes up
 * more than LONGEST_RUN times in a row. Draws in proportion to what is left and starts again at a dead end, so every
 * order that keeps the promise can come up. Where the counts leave no such order, the later classes are given up
 * first (the order of `classes` is the order of importance).
 *
 * @param slots the pool of each trial; the same object is the same pool, holding as many entries as slots name it
 */
export function drawOrder<Entry extends string>(
  slots: readonly Counts<Entry>[],
  classes: readonly ((entry: Entry) => string)[],
  random: Random,
): Entry[] {
  for (let kept = classes.length; kept >= 0; kept -= 1) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const order = attempt(slots, classes.slice(0, kept), random);
      if (order) return order;
    }
  }
  throw new Error('sequence: a pool holds fewer entries than slots ask of it');
}

/**
 * Draws from a set without replacement until it is empty, then from a fresh shuffle that does not start with what
 * came last: every entry is used equally often, and none twice running (with two entries or more).
 */
export function drawerOf<Entry>(entries: readonly Entry[], random: Random): () => Entry {
  let bag: Entry[] = [];
  let last: Entry | null = null;
  return () => {
    if (bag.length === 0) {
      bag = random.shuffled(entries);
      if (bag.length > 1 && bag[0] === last) bag.push(...bag.splice(0, 1));
    }
    const drawn = bag.shift();
    if (drawn === undefined) throw new Error('sequence: nothing to draw from');
    last = drawn;
    return drawn;
  };
}
