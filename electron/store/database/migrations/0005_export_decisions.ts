import type { Migration } from '../migrate';

/**
 * What the lead decided about variables and texts of a study before exporting. Every decision is a row of its own, the
 * last one counts, and none is ever changed: how a variable came to be exported can be told afterwards. Texts are those
 * of one interview; they go with its last revision, when the participant withdraws.
 */
const DECISIONS = `
  CREATE TABLE variable_decisions (
    number INTEGER NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    variable TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_utc TEXT NOT NULL
  ) STRICT;
  CREATE INDEX variable_decisions_by_study ON variable_decisions (study, variable, number);
  CREATE TRIGGER variable_decisions_fixed BEFORE UPDATE ON variable_decisions
    BEGIN SELECT RAISE(ABORT, 'a decision about a variable is never changed'); END;
  CREATE TRIGGER variable_decisions_kept BEFORE DELETE ON variable_decisions
    BEGIN SELECT RAISE(ABORT, 'a decision about a variable is never removed'); END;
  CREATE TABLE text_decisions (
    number INTEGER NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    session TEXT NOT NULL,
    text TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_utc TEXT NOT NULL
  ) STRICT;
  CREATE INDEX text_decisions_by_study ON text_decisions (study, text, number);
  CREATE INDEX text_decisions_by_session ON text_decisions (session);
  CREATE TRIGGER text_decisions_fixed BEFORE UPDATE ON text_decisions
    BEGIN SELECT RAISE(ABORT, 'a decision about a text is never changed'); END;
  CREATE TRIGGER text_decisions_withdrawn AFTER DELETE ON merged_revisions
    WHEN NOT EXISTS (SELECT 1 FROM merged_revisions WHERE session = OLD.session)
    BEGIN DELETE FROM text_decisions WHERE session = OLD.session; END;
`;

export const exportDecisions: Migration = {
  version: 5,
  name: '0005_export_decisions',
  up(database) {
    database.script(DECISIONS);
  },
};
