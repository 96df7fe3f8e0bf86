const ZERO = 48;
const NINE = 57;
const POINT = 46;
/** Up to 15 digits fit a double exactly, and dividing by an exact power of ten rounds once: the value is exact. */
const MOST_EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MOST_EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The bytes are not a number. (An empty field is `isAbsent`, asked for first.) */
const NOT_A_NUMBER = Number.NaN;

/** Reads a decimal number from bytes, correctly rounded; NaN when the field is anything else. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let mantissa = 0;
  let decimals = -1;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      if (decimals >= 0) decimals += 1;
    } else if (byte === POINT && decimals < 0 && index > start) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  const digits = end - start - (decimals >= 0 ? 1 : 0);
  if (digits === 0 || digits > MOST_EXACT_DIGITS) return parseSlowly(bytes, start, end);
  return decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] ?? 1) : mantissa;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('latin1')
    .trim();
  return NUMBER.test(text) ? Number(text) : NOT_A_NUMBER;
}

/** An empty field, or `NA`, which is how R writes a missing value. */
export function isAbsent(bytes: Uint8Array, start: number, end: number): boolean {
  return end === start || (end === start + 2 && bytes[start] === 78 && bytes[start + 1] === 65);
}

/** Whether bytes[start, end) equal `other` up to `length`. */
export function sameBytes(bytes: Uint8Array, start: number, end: number, other: Uint8Array, length: number): boolean {
  if (end - start !== length) return false;
  for (let index = 0; index < length; index += 1) if (bytes[start + index] !== other[index]) return false;
  return true;
}

/** Finds the code of a known word in bytes without making a string; remembers the last hit, as rows repeat. */
export class WordCodes {
  readonly #words: readonly Uint8Array[];
  #last = 0;

  /** The code of a word is its place in the list. */
  constructor(words: readonly string[]) {
    this.#words = words.map((word) => Buffer.from(word, 'utf8'));
  }

  /** The word's code, or -1 when it is unknown. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (this.#is(this.#last, bytes, start, end)) return this.#last;
    for (let code = 0; code < this.#words.length; code += 1) {
      if (this.#is(code, bytes, start, end)) {
        this.#last = code;
        return code;
      }
    }
    return -1;
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const word = this.#words[code];
    return word !== undefined && sameBytes(bytes, start, end, word, word.length);
  }
}
