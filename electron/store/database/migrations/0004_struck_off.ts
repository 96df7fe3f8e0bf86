import type { Migration } from '../migrate';

/** Laptops that were enrolled once: who was struck off, when and why stays on record. */
const STRUCK_OFF = `
  CREATE TABLE struck_off_devices (
    number INTEGER NOT NULL PRIMARY KEY,
    study TEXT NOT NULL,
    device TEXT NOT NULL,
    public_key TEXT NOT NULL,
    enrolled_utc TEXT NOT NULL,
    struck_off_utc TEXT NOT NULL,
    reason TEXT
  ) STRICT;
  CREATE INDEX struck_off_by_study ON struck_off_devices (study, number);
  CREATE TRIGGER struck_off_fixed BEFORE UPDATE ON struck_off_devices
    BEGIN SELECT RAISE(ABORT, 'the record of laptops is never changed'); END;
  CREATE TRIGGER struck_off_kept BEFORE DELETE ON struck_off_devices
    BEGIN SELECT RAISE(ABORT, 'the record of laptops is never cut'); END;
`;

export const revoked: Migration = {
  version: 4,
  name: '0004_struck_off',
  up(database) {
    database.script(STRUCK_OFF);
  },
};
