import { createHash } from 'node:crypto';
import { z } from 'zod';
import { digest, type Digest } from '../../shared/base/ids';
import type { ReadableDatabase } from '../../electron/store/database/database';

/** Every column of the merged tables, in an order that does not depend on when a row came. */
const TABLES = [
  { table: 'merged_revisions', key: ['session', 'revision', 'contents'] },
  { table: 'merged_files', key: ['sha256'] },
  { table: 'merged_decisions', key: ['number'] },
  { table: 'tombstones', key: ['code'] },
] as const;

/**
 * SHA-256 over a canonical dump of everything merged: two stores with equal digests hold the same, and a merge that
 * changes nothing leaves it as it was. Rows are read one by one; memory does not grow.
 * @param withTimes also columns that tell when and in which order (`merged_utc`, `number` …); without them, stores
 * that got the same files in another order agree
 */
export function contentsDigest(database: ReadableDatabase, withTimes: boolean): Digest {
  const hash = createHash('sha256');
  for (const { table, key } of TABLES) {
    const columns = columnsOf(database, table).filter((column) => withTimes || !isTime(column));
    hash.update(`${table}\n`);
    for (const row of rowKeys(database, table, key)) {
      const where = key.map((column) => `${column} = ?`).join(' AND ');
      const found = database.get(z.record(z.string(), value), `SELECT * FROM ${table} WHERE ${where}`, ...row);
      for (const column of columns) hash.update(`${column}=${String(found?.[column])}\n`);
    }
  }
  return digest.parse(hash.digest('hex'));
}

const value = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes).toString('base64')),
]);

const keyValue = z.union([z.string(), z.number()]);

function isTime(column: string): boolean {
  return column.endsWith('_utc') || column === 'number' || column === 'sha256' || column === 'name';
}

function columnsOf(database: ReadableDatabase, table: string): string[] {
  return database
    .all(z.object({ name: z.string() }), `SELECT name FROM pragma_table_info('${table}') ORDER BY name`)
    .map((column) => column.name);
}

function rowKeys(database: ReadableDatabase, table: string, key: readonly string[]): (string | number)[][] {
  const columns = key.join(', ');
  return database
    .all(z.record(z.string(), keyValue), `SELECT ${columns} FROM ${table} ORDER BY ${columns}`)
    .map((row) => key.map((column) => row[column] ?? ''));
}
