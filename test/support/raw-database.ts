import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { machineClock } from '../../electron/store/database/clock';
import type { ReadableDatabase } from '../../electron/store/database/database';
import { layoutOf } from '../../electron/store/database/profile-layout';
import type { DatabaseKey } from '../../electron/store/database/open-database';
import { readProfileFile } from '../../electron/store/unlock/profile-file';
import { unlockKey } from '../../electron/store/unlock/unlock';
import { PASSPHRASE, valueOf } from './profile';

/** The key of a profile's database, for tests that touch the file behind the store's back. */
async function keyOf(folder: string): Promise<DatabaseKey> {
  const layout = layoutOf(folder);
  return valueOf(await unlockKey(layout, valueOf(readProfileFile(layout.profile)), PASSPHRASE, machineClock));
}

/** Opens the database directly, with its key, past all of the store's checks. */
export async function rawDatabase(folder: string): Promise<Database.Database> {
  const { key, salt } = await keyOf(folder);
  const database = new Database(layoutOf(folder).database);
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = "x'${key.toString('hex')}${salt.toString('hex')}'"`);
  return database;
}

/** Digests of every file of a profile but the counter of wrong tries, the lock, and what the machine keeps of itself. */
export function fingerprintOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => !['attempts.json', 'lock.db'].includes(name) && !/^machine\b/.test(name));
  return Object.fromEntries(
    files
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [
        name,
        crypto
          .createHash('sha256')
          .update(fs.readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );
}

const tableRow = z.object({ name: z.string() });
const anyRow = z.record(z.string(), z.unknown());

/** Every row of every table, for tests that want to see that nothing changed. */
export function contentsOf(database: ReadableDatabase): Record<string, unknown[]> {
  const tables = database.all(tableRow, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return Object.fromEntries(tables.map(({ name }) => [name, database.all(anyRow, `SELECT * FROM "${name}"`)]));
}
