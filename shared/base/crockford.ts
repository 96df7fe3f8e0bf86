/**
 * Crockford's base 32 (crockford.com/base32, 2019): no I, L, O or U, so that a code survives being read aloud
 * and written down by hand.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `characters` base-32 digits (5 bits each, most significant first) of some bytes. */
export function crockfordOf(bytes: Uint8Array, characters: number): string {
  if (characters * 5 > bytes.length * 8)
    throw new Error(`crockford: ${bytes.length} bytes give no ${characters} digits`);
  return Array.from({ length: characters }, (_, position) => ALPHABET.charAt(digitAt(bytes, position * 5))).join('');
}

function digitAt(bytes: Uint8Array, bit: number): number {
  const index = bit >>> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >>> (11 - (bit & 7))) & 31;
}

/** Splits a code into groups for reading aloud: ABCDE12345 in fives is ABCDE-12345. */
export function inGroups(code: string, size: number): string {
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';
}

/**
 * What someone typed as the digits that were meant: case, spaces and dashes do not count, I and L read as 1, O as 0.
 * Null when something else stands in it.
 */
export function readCrockford(typed: string): string | null {
  const digits = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return [...digits].every((digit) => ALPHABET.includes(digit)) ? digits : null;
}
