import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Bytes that are read and packed at a time; each piece ends on a byte, so that pieces join to one stream. */
const PIECE = 1 << 20;
/** The first moment a zip can name, 1980-01-01 00:00: an archive must not tell when it was made. */
const DOS_DATE = 0x0021;
const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** Made on Unix, ordinary file, readable by all. */
const MADE_BY_UNIX = 3 << 8;
const FILE_MODE = 0o100644 << 16;
const LIMIT_32 = 0xffffffff;
const LIMIT_16 = 0xffff;
/** Files from this size on get 64-bit records: packing may make what cannot be packed a little larger. */
const WIDE_FROM = 0xf0000000;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** With 64-bit sizes in front of the data, where they are written before they are known. */
  readonly isWide: boolean;
}

/** Little-endian numbers, one after the other: [bytes, value]. */
function fields(...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const out = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) {
    if (bytes === 2) out.writeUInt16LE(value, at);
    else if (bytes === 4) out.writeUInt32LE(value, at);
    else out.writeBigUInt64LE(BigInt(value), at);
    at += bytes;
  }
  return out;
}

const clipped = (value: number): number => Math.min(value, LIMIT_32);

/** Whether the directory needs a 64-bit number for an entry. */
function isLarge({ size, packed, offset }: Entry): boolean {
  return Math.max(size, packed, offset) >= LIMIT_32;
}

/** In front of a file's data; 64-bit sizes stand behind the name (APPNOTE 4.5.3). */
function localHeader(entry: Entry): Buffer {
  const { isWide } = entry;
  const extra = isWide ? fields([2, 1], [2, 16], [8, entry.size], [8, entry.packed]) : Buffer.alloc(0);
  const head = fields(
    [4, 0x04034b50],
    [2, isWide ? VERSION_ZIP64 : VERSION_DEFLATE],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, DOS_DATE],
    [4, entry.crc],
    [4, isWide ? LIMIT_32 : entry.packed],
    [4, isWide ? LIMIT_32 : entry.size],
    [2, entry.name.length],
    [2, extra.length],
  );
  return Buffer.concat([head, entry.name, extra]);
}

function centralHeader(entry: Entry): Buffer {
  const large = [entry.size, entry.packed, entry.offset].filter((value) => value >= LIMIT_32);
  const extra =
    large.length === 0
      ? Buffer.alloc(0)
      : fields([2, 1], [2, large.length * 8], ...large.map((value) => [8, value] as const));
  const version = isLarge(entry) || entry.isWide ? VERSION_ZIP64 : VERSION_DEFLATE;
  const head = fields(
    [4, 0x02014b50],
    [2, MADE_BY_UNIX | version],
    [2, version],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, DOS_DATE],
    [4, entry.crc],
    [4, clipped(entry.packed)],
    [4, clipped(entry.size)],
    [2, entry.name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, FILE_MODE >>> 0],
    [4, clipped(entry.offset)],
  );
  return Buffer.concat([head, entry.name, extra]);
}

/** The end of the archive (APPNOTE 4.3.14 to 4.3.16); the 64-bit records only where the old ones are too small. */
function endRecords(entries: number, size: number, offset: number): Buffer {
  const needs64 = entries >= LIMIT_16 || size >= LIMIT_32 || offset >= LIMIT_32;
  const wide = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, MADE_BY_UNIX | VERSION_ZIP64],
    [2, VERSION_ZIP64],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, size],
    [8, offset],
  );
  const locator = fields([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  const count = Math.min(entries, LIMIT_16);
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, clipped(size)],
    [4, clipped(offset)],
    [2, 0],
  );
  return needs64 ? Buffer.concat([wide, locator, end]) : end;
}

/** Writes at a place of the file and counts on. */
class Target {
  position = 0;

  constructor(private readonly handle: number) {}

  put(bytes: Uint8Array): void {
    this.putAt(bytes, this.position);
    this.position += bytes.length;
  }

  putAt(bytes: Uint8Array, place: number): void {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.handle, bytes, done, bytes.length - done, place + done);
    }
  }
}

/** Packs one file piece by piece, and then corrects the header in front of it. */
function putFile(target: Target, file: string, name: Buffer, onPiece: () => void): Entry {
  const offset = target.position;
  const isWide = statSync(file).size >= WIDE_FROM;
  const pending: Entry = { name, crc: 0, packed: 0, size: 0, offset, isWide };
  target.put(localHeader(pending));
  const from = target.position;
  const source = openSync(file, 'r');
  let crc = 0;
  let size = 0;
  try {
    const piece = Buffer.alloc(PIECE);
    for (;;) {
      onPiece();
      const read = readSync(source, piece, 0, PIECE, null);
      if (read === 0) break;
      const bytes = piece.subarray(0, read);
      crc = crc32(bytes, crc);
      size += read;
      // A flush ends each piece on a byte without closing the stream; only the last, empty one closes it.
      target.put(deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }));
    }
    target.put(deflateRawSync(Buffer.alloc(0)));
  } finally {
    closeSync(source);
  }
  const entry = { ...pending, crc, packed: target.position - from, size };
  target.putAt(localHeader(entry), offset);
  return entry;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

/**
 * Writes a folder as one zip archive: names in order, every time 1980, so that the same folder gives the same bytes
 * and the archive tells neither when nor by whom it was made. Archives over 4 GB use the 64-bit records. Memory holds
 * one piece. (The format: PKWARE, APPNOTE.TXT 6.3.10. Node packs and checks; what is missing are these records, and a
 * library that streams, knows the 64-bit records and keeps the clock out is not among the program's parts.)
 * @param within the folder that the archive unpacks to
 * @param onPiece called for every piece; throws to stop
 * @throws what Node throws when the disk is full or a file is gone; the caller removes what was begun
 */
export function writeZip(folder: string, archive: string, within: string, onPiece: () => void): void {
  const handle = openSync(archive, 'wx');
  try {
    const target = new Target(handle);
    const entries = filesIn(folder).map((name) =>
      putFile(target, path.join(folder, name), Buffer.from(`${within}/${name}`, 'utf8'), onPiece),
    );
    const offset = target.position;
    for (const entry of entries) target.put(centralHeader(entry));
    target.put(endRecords(entries.length, target.position - offset, offset));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
