import type { Study } from '../../../shared/study/schema';
import { createDevice } from '../database/device';
import { MIGRATIONS } from '../database/migrations/all';
import { createInMemory } from '../database/open-database';
import { Sessions, type SessionSettings } from './sessions';
import { addStudy } from './studies';

/** A place for practice sessions: the same sessions over a database that exists in memory alone. */
export interface PracticeSession {
  readonly sessions: Sessions;
  /** Forgets everything; there is nothing to find afterwards, on any disk. */
  close(): void;
}

/**
 * Opens a session outside every profile, with one study. Nothing links it to a profile: its device is drawn anew, its cells and codes are
 * its own, and what needs the profile's database (quotas, sealing, exports, recordings, backups) finds nothing there.
 */
export function openPracticeSession(study: Study, settings: Omit<SessionSettings, 'practice'>): PracticeSession {
  const database = createInMemory(MIGRATIONS);
  createDevice(database);
  addStudy(database, study, settings.clock);
  return {
    sessions: new Sessions(database, { ...settings, practice: true }),
    close: () => database.close(),
  };
}
