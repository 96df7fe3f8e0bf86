import { z } from 'zod';
import type { WritableDatabase } from './database';

/** One step of the schema; its version is the database's user_version once it is done. */
export interface Migration {
  version: number;
  name: string;
  up(database: WritableDatabase): void;
}

/** The version a database has after all migrations. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a database up to date, each migration in a transaction of its own: one that fails leaves the
 * database exactly as the one before it made it.
 * @throws whatever a migration throws, after rolling it back
 */
export function migrate(database: WritableDatabase, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name}: out of order`);
    if (z.int().parse(database.pragma('user_version')) >= migration.version) continue;
    database.transaction(() => {
      migration.up(database);
      database.pragma(`user_version = ${migration.version}`);
    });
  }
}
