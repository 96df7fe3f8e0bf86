import { base32crockford } from '@scure/base';

/**
 * The first `characters` digits of some bytes in Crockford's base 32 (crockford.com/base32, 2019: no I, L, O or U, so
 * that a code survives being read aloud and written down by hand), 5 bits each, most significant first.
 */
export function crockfordOf(bytes: Uint8Array, characters: number): string {
  if (characters * 5 > bytes.length * 8)
    throw new Error(`crockford: ${bytes.length} bytes give no ${characters} digits`);
  return base32crockford.encode(bytes).slice(0, characters);
}

/** Splits a code into groups for reading aloud: ABCDE12345 in fives is ABCDE-12345. */
export function inGroups(code: string, size: number): string {
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';
}

/**
 * What someone typed as the digits that were meant: case, spaces and dashes do not count, I and L read as 1, O as 0.
 * Null when something else stands in it. (The library reads only whole bytes, and a code of ten digits is 50 bits.)
 */
export function readCrockford(typed: string): string | null {
  const digits = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]*$/.test(digits) ? digits : null;
}
