import type { PushName, PushOf } from '../../../shared/bridge';
import type { Result } from '../../../shared/base/result';
import type { FileDialogs } from '../services/file-dialogs';
import type { Displays } from '../windows/participant-display';
import type { ErrorLog } from '../services/error-log';
import type { WindowKind } from '../../../shared/bridge/channel';
import type { TimingWindow } from '../windows/timing-window';
import type { RunFolders } from '../services/run-folders';
import type { Wakefulness } from '../windows/power';
import type { PreferencesKeeper } from '../services/preferences';
import type { CurrentProfile } from '../services/current-profile';

/** Everything of this run that the handlers share; what only Electron can do comes in here, so that they run without it. */
export interface HandlerContext {
  readonly runFolders: RunFolders;
  readonly version: string;
  readonly preferences: PreferencesKeeper;
  readonly profile: CurrentProfile;
  readonly displays: Displays;
  readonly timing: TimingWindow;
  readonly wakefulness: Wakefulness;
  readonly ask: FileDialogs;
  /** Prints a page to a PDF. Problems: file_unwritable, disk_full. */
  readonly printPage: (page: string, file: string) => Promise<Result<void>>;
  readonly isOnBattery: () => boolean;
  readonly log: ErrorLog;
  /** Tells every window, or those of one kind. */
  readonly tell: <Name extends PushName>(name: Name, message: PushOf<Name>, kind?: WindowKind) => void;
  readonly preferencesChanged: () => void;
}
