import type { Migration } from '../database/migrate';

/** The vault's own migrations; its versions are counted apart from those of the sessions' database. */
export const VAULT_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'vault_first',
    up(database) {
      database.script(`
        CREATE TABLE persons (
          participant TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          contact TEXT NOT NULL,
          may_contact INTEGER NOT NULL CHECK (may_contact IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE appointments (
          appointment TEXT NOT NULL PRIMARY KEY,
          participant TEXT NOT NULL REFERENCES persons (participant) ON DELETE CASCADE,
          starts_utc TEXT,
          place TEXT NOT NULL,
          notes TEXT NOT NULL,
          study TEXT,
          provider TEXT,
          language TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX appointments_by_start ON appointments (starts_utc);
      `);
    },
  },
];
