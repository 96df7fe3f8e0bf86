import path from 'node:path';
import { preferences, type Preferences } from '../../../shared/bridge/preferences';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { readSmallFile, writeSmallFile } from '../../files/json-file';

/** The preferences of this machine: readable before any passphrase, so they hold nothing personal. */
export interface PreferencesKeeper {
  get(): Preferences;
  set(next: Preferences): Result<Preferences>;
}

/**
 * Keeps preferences in `folder`; until somebody chooses, the language follows the system where we speak it.
 * @param systemLocale asked anew each time, because Electron knows it only once it is ready
 */
export function keepPreferences(folder: string, systemLocale: () => string): PreferencesKeeper {
  const file = path.join(folder, 'preferences.json');
  let chosen: Preferences | null = readSmallFile(file, preferences);
  return {
    get: () => chosen ?? { language: /^nl\b/i.test(systemLocale()) ? 'nl' : 'en', theme: 'system' },
    set: (next) => {
      try {
        writeSmallFile(file, next);
      } catch {
        return failure(problemOf('file_unwritable', { file: path.basename(file) }));
      }
      chosen = next;
      return success(next);
    },
  };
}
