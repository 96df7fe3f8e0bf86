/**
 * A second, separate reading of SPSS system files, for tests with many tables: values only, of the byte-code
 * compressed little-endian files that this program writes. Numbers: null is system-missing.
 */
export interface ReadSav {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface Slot {
  readonly short: string;
  readonly width: number;
  readonly units: number;
}

class Cursor {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  int(): number {
    this.at += 4;
    return this.bytes.readInt32LE(this.at - 4);
  }

  take(length: number): Buffer {
    this.at += length;
    if (this.at > this.bytes.length) throw new Error('the file ends too early');
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function readVariable(cursor: Cursor, slots: Slot[]): void {
  const width = cursor.int();
  const hasLabel = cursor.int();
  const missing = cursor.int();
  cursor.take(8);
  const short = cursor.take(8).toString('ascii').trim();
  if (hasLabel === 1) cursor.take(Math.ceil(cursor.int() / 4) * 4);
  cursor.take(Math.abs(missing) * 8);
  if (width >= 0) slots.push({ short, width, units: Math.max(1, Math.ceil(width / 8)) });
}

/** The next unit of 8 bytes of a case: raw bytes, a small whole number, spaces, or null for system-missing. */
function* unitsOf(cursor: Cursor): Generator<Buffer | number | null> {
  while (cursor.at < cursor.bytes.length) {
    for (const code of cursor.take(8)) {
      if (code === 0) continue;
      if (code === 253) yield Buffer.from(cursor.take(8));
      else if (code === 254) yield Buffer.alloc(8, ' ');
      else if (code === 255) yield null;
      else yield code - 100;
    }
  }
}

export function readSav(bytes: Buffer): ReadSav {
  const cursor = new Cursor(bytes);
  if (cursor.take(4).toString() !== '$FL2') throw new Error('not a system file');
  cursor.take(60 + 16);
  const cases = cursor.int();
  cursor.take(8 + 17 + 64 + 3);
  const slots: Slot[] = [];
  const extensions = new Map<number, string>();
  for (let type = cursor.int(); type !== 999; type = cursor.int()) {
    if (type === 2) {
      readVariable(cursor, slots);
    } else if (type === 3) {
      for (let left = cursor.int(); left > 0; left -= 1) {
        cursor.take(8);
        const length = cursor.take(1)[0] ?? 0;
        cursor.take(Math.ceil((length + 1) / 8) * 8 - 1);
      }
    } else if (type === 4) {
      cursor.take(cursor.int() * 4);
    } else if (type === 7) {
      const subtype = cursor.int();
      const size = cursor.int();
      extensions.set(subtype, cursor.take(size * cursor.int()).toString('utf8'));
    } else {
      throw new Error(`unknown record ${type}`);
    }
  }
  cursor.int();
  return readCases(cursor, cases, slots, extensions);
}

function readCases(
  cursor: Cursor,
  cases: number,
  slots: readonly Slot[],
  extensions: ReadonlyMap<number, string>,
): ReadSav {
  const names = new Map((extensions.get(13) ?? '').split('\t').map((pair) => pair.split('=') as [string, string]));
  const lengths = new Map(
    (extensions.get(14) ?? '')
      .split('\0\t')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])] as const),
  );
  const units = unitsOf(cursor);
  const next = () => {
    const unit = units.next();
    if (unit.done) throw new Error('cases are missing');
    return unit.value;
  };
  const readText = (slot: Slot): Buffer =>
    Buffer.concat(Array.from({ length: slot.units }, () => next() as Buffer)).subarray(0, slot.width);
  const rows = Array.from({ length: cases }, () => {
    const row: (string | number | null)[] = [];
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] as Slot;
      if (slot.width === 0) {
        const unit = next();
        row.push(typeof unit === 'number' || unit === null ? unit : unit.readDoubleLE());
        continue;
      }
      const length = lengths.get(slot.short);
      const parts = [readText(slot)];
      if (length !== undefined) {
        for (let more = Math.ceil(length / 252); more > 1; more -= 1) parts.push(readText(slots[(index += 1)] as Slot));
      }
      row.push(Buffer.concat(parts).subarray(0, length).toString('utf8').replace(/ +$/, ''));
    }
    return row;
  });
  if (!units.next().done) throw new Error('more units than cases');
  return { names: slots.flatMap(({ short }) => names.get(short) ?? []), rows };
}
