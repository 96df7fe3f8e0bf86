import type { Migration } from '../migrate';

/**
 * Keys of recordings, which go with their session; and the numbers of session files that a withdrawal removed, so
 * that the lead never gets two files of one number.
 */
export const audio: Migration = {
  version: 2,
  name: '0002_audio',
  up(database) {
    database.script(`
      CREATE TABLE audio_keys (
        session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (session) ON DELETE CASCADE,
        key BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE withdrawn_files (
        study TEXT NOT NULL,
        device_sequence INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (study, device_sequence)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
