import { randomBytes } from 'node:crypto';

/** Letters and digits that cannot be mistaken for one another (Crockford 2002, base 32, lower case). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A random id of ten letters and digits: 50 bits of the system’s randomness. */
export function randomId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]).join('');
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
