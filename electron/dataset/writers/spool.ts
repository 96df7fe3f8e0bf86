import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Row, Table } from '../table';
import { writeFile } from './files';

/** Rows that are kept and read back at a time. */
const ROWS_PER_PIECE = 1000;
const LENGTH_BYTES = 4;

/** A table whose rows are read from where they come from once; `close` takes its file away. */
export interface SpooledTable {
  readonly table: Table;
  close(): void;
}

function lengthOf(piece: Buffer): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32LE(piece.length);
  return bytes;
}

function* piecesOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(LENGTH_BYTES);
    while (readSync(handle, head, 0, LENGTH_BYTES, null) === LENGTH_BYTES) {
      const piece = Buffer.alloc(head.readUInt32LE());
      for (let read = 0; read < piece.length;) read += readSync(handle, piece, read, piece.length - read, null);
      yield piece;
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Walks a table's rows once and keeps them in a file beside the dataset, as they will be written: every writer then
 * walks the file instead of unpacking and replaying each interview again. Memory holds one piece.
 * @param onPiece called for every piece that is read back; throws to stop
 * @throws what Node throws when the disk is full
 */
export function spooled(table: Table, file: string, onPiece: () => void): SpooledTable {
  writeFile(file, (sink) => {
    let rows: Row[] = [];
    const put = (): void => {
      const piece = serialize(rows);
      sink.write(lengthOf(piece));
      sink.write(piece);
      rows = [];
    };
    for (const row of table.rows()) {
      rows.push(row);
      if (rows.length === ROWS_PER_PIECE) put();
    }
    if (rows.length > 0) put();
  });
  return {
    table: {
      ...table,
      *rows() {
        for (const piece of piecesOf(file)) {
          onPiece();
          const rows: Row[] = deserialize(piece);
          yield* rows;
        }
      },
    },
    close: () => rmSync(file, { force: true }),
  };
}
