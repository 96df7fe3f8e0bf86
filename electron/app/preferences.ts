import path from 'node:path';
import { preferences, type Preferences } from '../../shared/bridge';
import { problemOf } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import { readSmallFile, writeSmallFile } from './small-file';

/** The preferences of this machine: readable before any passphrase, so they hold nothing personal. */
export interface PreferencesKeeper {
  get(): Preferences;
  set(next: Preferences): Result<Preferences>;
}

/** Keeps preferences in `folder`; the first language follows the system where we speak it. */
export function keepPreferences(folder: string, systemLocale: string): PreferencesKeeper {
  const file = path.join(folder, 'preferences.json');
  let current: Preferences = readSmallFile(file, preferences) ?? {
    language: systemLocale.toLowerCase().startsWith('nl') ? 'nl' : 'en',
    theme: 'system',
  };
  return {
    get: () => current,
    set: (next) => {
      try {
        writeSmallFile(file, next);
      } catch {
        return failure(problemOf('file_unwritable', { file: path.basename(file) }));
      }
      current = next;
      return success(current);
    },
  };
}
