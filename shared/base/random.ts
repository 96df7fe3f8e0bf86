/**
 * A seeded source of random numbers, the same on every machine, so that a stored seed reproduces a sequence.
 * Generator: xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47(4):36), seeded by splitmix32 as its authors advise.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform whole number in 0..below-1, without modulo bias. */
  integer(below: number): number;
  /** A new array in random order (Fisher & Yates as in Durstenfeld 1964). */
  shuffled<Entry>(entries: readonly Entry[]): Entry[];
  /** Standard normal deviate (Marsaglia & Bray 1964, polar method). */
  normal(): number;
  /** An independent stream for a named purpose, so that adding a use never shifts another's numbers. */
  fork(purpose: string): Random;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function splitmix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** FNV-1a (Fowler, Noll & Vo) of a purpose's name, to derive a stream's seed. */
function hashOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Starts a stream from a 32-bit seed. */
export function randomFrom(seed: number): Random {
  const seeding = splitmix(seed);
  let [first, second, third, fourth] = [seeding(), seeding(), seeding(), seeding()];
  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(second, 5), 7), 9) >>> 0;
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = rotate(fourth, 11);
    return result;
  };
  const next = (): number => bits() / 0x1_0000_0000;
  const integer = (below: number): number => {
    if (!Number.isInteger(below) || below < 1) throw new Error(`random: cannot draw below ${below}`);
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
    let drawn = bits();
    while (drawn >= limit) drawn = bits();
    return drawn % below;
  };
  return {
    next,
    integer,
    shuffled: (entries) => shuffledBy(integer, entries),
    normal: () => normalBy(next),
    fork: (purpose) => randomFrom((seed ^ hashOfName(purpose)) >>> 0),
  };
}

function shuffledBy<Entry>(integer: (below: number) => number, entries: readonly Entry[]): Entry[] {
  const remaining = [...entries];
  const order: Entry[] = [];
  while (remaining.length > 0) order.push(...remaining.splice(integer(remaining.length), 1));
  return order;
}

function normalBy(next: () => number): number {
  for (;;) {
    const x = 2 * next() - 1;
    const y = 2 * next() - 1;
    const squared = x * x + y * y;
    if (squared > 0 && squared < 1) return x * Math.sqrt((-2 * Math.log(squared)) / squared);
  }
}
