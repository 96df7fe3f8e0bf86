import type { Migration } from '../migrate';

const STUDIES = `
  CREATE TABLE studies (
    hash TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    added_utc TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX studies_by_study ON studies (study, number);
  CREATE TRIGGER studies_fixed BEFORE UPDATE ON studies
    BEGIN SELECT RAISE(ABORT, 'a study in the store is never changed'); END;
  CREATE TRIGGER studies_kept BEFORE DELETE ON studies
    BEGIN SELECT RAISE(ABORT, 'a study in the store is never removed'); END;
  CREATE TABLE study_keys (
    study TEXT NOT NULL PRIMARY KEY,
    saved_utc TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE study_seeds (
    study TEXT NOT NULL PRIMARY KEY,
    seed INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

const MACHINE = `
  CREATE TABLE device (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    device TEXT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL
  ) STRICT;
  CREATE TABLE preferences (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE pin (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    derivation TEXT NOT NULL,
    derived BLOB NOT NULL,
    wrong INTEGER NOT NULL,
    last_utc TEXT NOT NULL
  ) STRICT;
  CREATE TABLE timing_certificates (
    number INTEGER NOT NULL PRIMARY KEY,
    certificate TEXT NOT NULL
  ) STRICT;
`;

/**
 * The journal is the truth: rows only ever come behind the last one of their session. They go only as a whole
 * session, while that session stands in \`withdrawing\` (journal.ts, dropSession).
 */
const JOURNAL = `
  CREATE TABLE sessions (
    session TEXT NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    study_hash TEXT NOT NULL REFERENCES studies (hash),
    participant TEXT NOT NULL UNIQUE,
    practice INTEGER NOT NULL,
    number INTEGER NOT NULL UNIQUE
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE withdrawing (session TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    session TEXT NOT NULL REFERENCES sessions (session),
    sequence INTEGER NOT NULL,
    version INTEGER NOT NULL,
    monotonic_ms REAL NOT NULL,
    utc TEXT NOT NULL,
    actor TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    previous_hash TEXT,
    hash TEXT NOT NULL,
    UNIQUE (session, sequence)
  ) STRICT;
  CREATE TRIGGER events_in_order BEFORE INSERT ON events
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM events WHERE session = NEW.session)
    BEGIN SELECT RAISE(ABORT, 'the journal takes only the next event'); END;
  CREATE TRIGGER events_fixed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
  CREATE TRIGGER events_kept BEFORE DELETE ON events
    WHEN NOT EXISTS (SELECT 1 FROM withdrawing WHERE session = OLD.session)
    BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;
  CREATE TABLE served_sessions (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (session)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session_index (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (session),
    entry TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sealed_files (
    session TEXT NOT NULL REFERENCES sessions (session),
    revision INTEGER NOT NULL,
    study TEXT NOT NULL,
    device_sequence INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    previous_file TEXT,
    last_event INTEGER NOT NULL,
    sealed_utc TEXT NOT NULL,
    PRIMARY KEY (session, revision),
    UNIQUE (study, device_sequence)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * The lead's side. A revision is one sealed state of a session; its journal is one compressed blob, because it is
 * always read whole. \`current\` marks the one revision of a session that counts.
 */
const MERGED = `
  CREATE TABLE enrolled_devices (
    study TEXT NOT NULL,
    device TEXT NOT NULL,
    public_key TEXT NOT NULL,
    enrolled_utc TEXT NOT NULL,
    PRIMARY KEY (study, device)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE merged_files (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    study TEXT NOT NULL,
    session TEXT NOT NULL,
    revision INTEGER NOT NULL,
    device TEXT NOT NULL,
    device_sequence INTEGER NOT NULL,
    previous_file TEXT,
    merged_utc TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX merged_files_by_device ON merged_files (study, device, device_sequence);
  CREATE TABLE merged_revisions (
    number INTEGER NOT NULL PRIMARY KEY,
    session TEXT NOT NULL,
    revision INTEGER NOT NULL,
    contents TEXT NOT NULL,
    study TEXT NOT NULL,
    study_hash TEXT NOT NULL REFERENCES studies (hash),
    participant TEXT NOT NULL,
    provider TEXT NOT NULL,
    answers INTEGER NOT NULL,
    trials INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    merged_utc TEXT NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    journal BLOB NOT NULL,
    UNIQUE (session, revision, contents)
  ) STRICT;
  CREATE UNIQUE INDEX merged_current ON merged_revisions (session) WHERE current = 1;
  CREATE INDEX merged_by_study ON merged_revisions (study, session);
  CREATE TABLE merged_decisions (
    number INTEGER NOT NULL PRIMARY KEY,
    session TEXT NOT NULL,
    revision INTEGER NOT NULL,
    chosen TEXT NOT NULL,
    reason TEXT,
    decided_utc TEXT NOT NULL
  ) STRICT;
  CREATE INDEX merged_decisions_by_session ON merged_decisions (session, number);
  CREATE TABLE tombstones (
    code TEXT NOT NULL PRIMARY KEY,
    withdrawn_utc TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** The schema as first released. */
export const first: Migration = {
  version: 1,
  name: '0001_first',
  up(database) {
    database.script(STUDIES);
    database.script(MACHINE);
    database.script(JOURNAL);
    database.script(MERGED);
  },
};
