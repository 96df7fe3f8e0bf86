import type { PushName, PushOf } from '../../../shared/bridge';
import type { Store } from '../../store';
import type { Result } from '../../../shared/base/result';
import type { AskPerson } from '../file-dialogs';
import type { Displays } from '../windows/participant-display';
import type { ErrorLog } from '../error-log';
import type { WindowKind } from '../bridge/register';
import type { TimingWindow } from '../windows/timing-window';
import type { Places } from '../run-folders';
import type { Wakefulness } from '../windows/power';
import type { PreferencesKeeper } from '../preferences';
import type { WorkingProfile } from '../current-profile';

/** What the handlers share: the one desk at which everything of this run lies. */
export interface Desk {
  readonly places: Places;
  readonly version: string;
  readonly preferences: PreferencesKeeper;
  readonly profile: WorkingProfile;
  readonly displays: Displays;
  readonly timing: TimingWindow;
  readonly wakefulness: Wakefulness;
  readonly ask: AskPerson;
  readonly log: ErrorLog;
  /** Tells every window, or those of one kind. */
  readonly tell: <Name extends PushName>(name: Name, message: PushOf<Name>, kind?: WindowKind) => void;
  readonly preferencesChanged: () => void;
}

/** Does work with the open store; `profile_locked` where there is none. */
export function withStore<Value>(desk: Desk, work: (store: Store) => Result<Value>): Result<Value> {
  const store = desk.profile.store();
  return store.ok ? work(store.value) : store;
}

/** The same for work that takes its time. */
export async function withStoreAsync<Value>(
  desk: Desk,
  work: (store: Store) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const store = desk.profile.store();
  return store.ok ? work(store.value) : store;
}
