import type { Migration } from '../migrate';

/**
 * The ledger of exports. Who was in one is kept by withdrawal code, so that it can still be told after the session
 * itself has been removed.
 */
const EXPORTS = `
  CREATE TABLE exports (
    export TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    made_utc TEXT NOT NULL,
    profile TEXT NOT NULL,
    folder TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX exports_by_study ON exports (study, made_utc);
  CREATE TABLE exported_sessions (
    export TEXT NOT NULL REFERENCES exports (export),
    code TEXT NOT NULL,
    PRIMARY KEY (export, code)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX exported_sessions_by_code ON exported_sessions (code);
  CREATE TRIGGER exports_fixed BEFORE UPDATE ON exports
    BEGIN SELECT RAISE(ABORT, 'the ledger of exports is never changed'); END;
  CREATE TRIGGER exports_kept BEFORE DELETE ON exports
    BEGIN SELECT RAISE(ABORT, 'the ledger of exports is never cut'); END;
`;

export const exportsLedger: Migration = {
  version: 3,
  name: '0003_exports',
  up(database) {
    database.script(EXPORTS);
  },
};
