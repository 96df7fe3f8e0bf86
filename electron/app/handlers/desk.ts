import type { Displays } from '../displays';
import type { ErrorLog } from '../error-log';
import type { Places } from '../places';
import type { PreferencesKeeper } from '../preferences';
import type { WindowRegistry } from '../windows';

/** What the handlers share: the one desk at which everything of this run lies. */
export interface Desk {
  readonly places: Places;
  readonly preferences: PreferencesKeeper;
  readonly displays: Displays;
  readonly windows: WindowRegistry;
  readonly log: ErrorLog;
  readonly version: string;
}
