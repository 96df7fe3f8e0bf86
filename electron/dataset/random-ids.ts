import { randomBytes } from 'node:crypto';
import { crockfordOf } from '../../shared/base/crockford';

const CHARACTERS = 10;
/** The fewest bytes that fill ten digits of 5 bits. */
const BYTES = 7;

/** A random id of ten letters and digits that cannot be mistaken for one another: 50 bits of the system’s randomness. */
export function randomId(): string {
  return crockfordOf(randomBytes(BYTES), CHARACTERS).toLowerCase();
}

/** Gives each known thing a new random id that nothing links to another export. */
export interface NewIdentities {
  of(known: string): string;
}

/** Starts a fresh set of ids: drawn from the system's randomness, never from a name, date or seed. */
export function newIdentities(): NewIdentities {
  const given = new Map<string, string>();
  const used = new Set<string>();
  return {
    of(known) {
      const existing = given.get(known);
      if (existing !== undefined) return existing;
      let id = randomId();
      while (used.has(id)) id = randomId();
      used.add(id);
      given.set(known, id);
      return id;
    },
  };
}
