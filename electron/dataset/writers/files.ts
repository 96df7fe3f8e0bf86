import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** What was written, for descriptors: lower-case SHA-256 and length in bytes. */
export interface WrittenFile {
  sha256: string;
  bytes: number;
}

/** Takes text or bytes one after the other; memory stays flat. */
export interface FileSink {
  write(piece: string | Uint8Array): void;
}

/**
 * Writes one file through `fill`, flushed to disk before it returns, digest and length counted on the way.
 * @throws what Node throws when the disk is full or the folder is gone; the caller removes the whole folder
 */
export function writeFile(file: string, fill: (sink: FileSink) => void): WrittenFile {
  const handle = openSync(file, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    fill({
      write(piece) {
        const chunk = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        let offset = 0;
        while (offset < chunk.length) offset += writeSync(handle, chunk, offset);
        hash.update(chunk);
        bytes += chunk.length;
      },
    });
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { sha256: hash.digest('hex'), bytes };
}
