import { isMissing, type Cell } from '../table';

/** A column as whole numbers: `codes[record]` is the place of the record's value in `values`. */
export interface EncodedColumn {
  readonly name: string;
  readonly codes: Int32Array;
  readonly values: readonly Cell[];
}

function keyOf(cell: Cell): string {
  if (cell === null) return 'null';
  return typeof cell === 'object' ? `missing ${cell.missing}` : `${typeof cell} ${String(cell)}`;
}

/** Takes cells one by one and numbers the different ones in order of appearance. */
export class ColumnEncoder {
  readonly #name: string;
  readonly #known = new Map<string, number>();
  readonly #values: Cell[] = [];
  #codes = new Int32Array(1024);
  #length = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(cell: Cell): void {
    const key = keyOf(cell);
    let code = this.#known.get(key);
    if (code === undefined) {
      code = this.#values.length;
      this.#known.set(key, code);
      this.#values.push(cell);
    }
    if (this.#length === this.#codes.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#codes);
      this.#codes = wider;
    }
    this.#codes[this.#length] = code;
    this.#length += 1;
  }

  finish(): EncodedColumn {
    return { name: this.#name, codes: this.#codes.slice(0, this.#length), values: this.#values };
  }
}

/** Numbers the cells of one column. */
export function encodeColumn(name: string, cells: Iterable<Cell>): EncodedColumn {
  const encoder = new ColumnEncoder(name);
  for (const cell of cells) encoder.add(cell);
  return encoder.finish();
}

/** For each code of a column, whether it stands for a missing value. */
export function missingCodes(column: EncodedColumn): Uint8Array {
  return Uint8Array.from(column.values, (cell) => Number(isMissing(cell)));
}

/** For each code, whether it stands for a value that was taken out or is not there (not for a reason given). */
export function absentCodes(column: EncodedColumn): Uint8Array {
  return Uint8Array.from(column.values, (cell) =>
    Number(cell === null || (typeof cell === 'object' && cell.missing === 'suppressed')),
  );
}
