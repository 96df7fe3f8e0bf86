import { crc32, inflateRawSync } from 'node:zlib';

/** An entry of an archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** MS-DOS date and time as they stand there. */
  readonly stamp: number;
}

/** A second, separate reading of zip archives without 64-bit records, by their directory; checks every sum. */
export function readZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('no end of the archive');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry');
    const [crc, packed, size] = [at + 16, at + 20, at + 24].map((place) => bytes.readUInt32LE(place));
    const [nameLength = 0, extra = 0, comment = 0] = [at + 28, at + 30, at + 32].map((place) =>
      bytes.readUInt16LE(place),
    );
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const stamp = bytes.readUInt32LE(at + 12);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(from, from + (packed ?? 0)));
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged`);
    at += 46 + nameLength + extra + comment;
    return { name, content, stamp };
  });
}
