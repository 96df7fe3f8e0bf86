import type { Handlers } from '../bridge/register';
import { analysesHandlers } from './analyses';
import { backupHandlers } from './backup';
import type { HandlerContext } from './context';
import { deviceHandlers } from './device';
import { displayHandlers } from './display';
import { exportHandlers } from './export';
import { mergeHandlers } from './merge';
import { practiceHandlers } from './practice';
import { preferencesHandlers } from './preferences';
import { profileHandlers } from './profile';
import { recordingHandlers } from './recording';
import { recoveryHandlers } from './recovery';
import { sessionHandlers } from './session';
import { studyHandlers } from './study';
import { systemHandlers } from './system';
import { timingHandlers } from './timing';
import { tourHandlers } from './tour';
import { vaultHandlers } from './vault';
import { withdrawalHandlers } from './withdrawal';

/** Every handler of the bridge, put together from its features; the type finds a channel that nobody serves. */
export function allHandlers(context: HandlerContext): Handlers {
  return {
    ...profileHandlers(context),
    ...recoveryHandlers(context),
    ...preferencesHandlers(context),
    ...studyHandlers(context),
    ...deviceHandlers(context),
    ...sessionHandlers(context),
    ...practiceHandlers(context),
    ...tourHandlers(),
    ...displayHandlers(context),
    ...mergeHandlers(context),
    ...withdrawalHandlers(context),
    ...exportHandlers(context),
    ...analysesHandlers(context),
    ...timingHandlers(context),
    ...vaultHandlers(context),
    ...recordingHandlers(context),
    ...backupHandlers(context),
    ...systemHandlers(context),
  };
}
