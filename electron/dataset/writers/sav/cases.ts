import type { Row } from '../../table';
import { utf8, type SavBytes } from './bytes';
import { LOWEST, segmentWidths, SYSTEM_MISSING } from './dictionary';
import { LONGEST_TEXT, type SavColumn, type TextColumn } from './variable-layout';

const UNIT = 8;
/** Whole numbers from -99 to 151 are one byte: the value plus this bias. */
const BIAS = 100;
const SMALLEST_CODE = 1;
const LARGEST_CODE = 251;
/** What a code byte means when it is not a small whole number. */
const CODES = { raw: 253, spaces: 254, systemMissing: 255 } as const;
const SPACE = 32;
/** Bytes of text that one segment but the last holds, and what it occupies. */
const HELD_PER_SEGMENT = 255;

/**
 * Writes cases with SPSS's byte-code compression: eight code bytes, then the units of 8 bytes that those codes call
 * for, and so on; the last eight are filled with zeros.
 */
export class SavCases {
  readonly #out: SavBytes;
  readonly #codes = Buffer.alloc(UNIT);
  readonly #raw = Buffer.alloc(UNIT * UNIT);
  readonly #unit = Buffer.alloc(UNIT);
  #coded = 0;
  #rawUsed = 0;
  /** Texts that were longer than SPSS can hold and were cut. */
  cut = 0;

  constructor(out: SavBytes) {
    this.#out = out;
  }

  write(columns: readonly SavColumn[], row: Row): void {
    for (const column of columns) {
      const cell = row[column.from] ?? null;
      if (column.kind === 'number') this.#number(column.value(cell));
      else this.#text(column, column.text(cell));
    }
  }

  finish(): void {
    if (this.#coded > 0) this.#flush();
  }

  #number(value: number | null): void {
    if (value === null) {
      this.#code(CODES.systemMissing);
    } else if (Number.isInteger(value) && value + BIAS >= SMALLEST_CODE && value + BIAS <= LARGEST_CODE) {
      this.#code(value + BIAS);
    } else {
      // The most negative double means "no value"; a measured one steps inside by the smallest possible amount.
      this.#unit.writeDoubleLE(value === SYSTEM_MISSING ? LOWEST : value);
      this.#rawUnit(this.#unit);
    }
  }

  #text(column: TextColumn, text: string): void {
    const bytes = utf8(text, column.width);
    if (column.width === LONGEST_TEXT && utf8(text, Number.POSITIVE_INFINITY).length > bytes.length) this.cut += 1;
    let from = 0;
    for (const width of segmentWidths(column.width)) {
      const units = Math.ceil(width / UNIT);
      const held = column.width > HELD_PER_SEGMENT ? HELD_PER_SEGMENT : width;
      this.#units(bytes.subarray(from, from + held), units);
      from += held;
    }
  }

  #units(bytes: Uint8Array, count: number): void {
    for (let index = 0; index < count; index += 1) {
      const part = bytes.subarray(index * UNIT, (index + 1) * UNIT);
      if (part.every((byte) => byte === SPACE)) {
        this.#code(CODES.spaces);
      } else {
        this.#unit.fill(SPACE);
        this.#unit.set(part);
        this.#rawUnit(this.#unit);
      }
    }
  }

  #rawUnit(unit: Buffer): void {
    this.#raw.set(unit, this.#rawUsed);
    this.#rawUsed += UNIT;
    this.#code(CODES.raw);
  }

  #code(code: number): void {
    this.#codes[this.#coded] = code;
    this.#coded += 1;
    if (this.#coded === UNIT) this.#flush();
  }

  #flush(): void {
    this.#codes.fill(0, this.#coded);
    this.#out.raw(this.#codes);
    this.#out.raw(this.#raw.subarray(0, this.#rawUsed));
    this.#coded = 0;
    this.#rawUsed = 0;
  }
}
