import type { Handlers } from '../bridge/register';
import { careHandlers } from './backup';
import type { Desk } from './context';
import { audioHandlers } from './recording';
import { displayHandlers } from './display';
import { leadHandlers } from './lead';
import { leadAnswersHandlers } from './analyses';
import { leadDeviceHandlers } from './devices';
import { leadExportHandlers } from './export';
import { leadMergeHandlers } from './merge';
import { leadPeopleHandlers } from './withdrawal';
import { leadRecoveryHandlers } from './recovery';
import { practiceHandlers } from './practice';
import { preferencesHandlers } from './preferences';
import { profileHandlers } from './profile';
import { sessionHandlers } from './session';
import { studyHandlers } from './study';
import { systemHandlers } from './system';
import { timingHandlers } from './timing';
import { vaultHandlers } from './vault';

/** Every handler of the bridge, put together from its areas; the type finds a channel that nobody serves. */
export function allHandlers(desk: Desk): Handlers {
  return {
    ...profileHandlers(desk),
    ...preferencesHandlers(desk),
    ...studyHandlers(desk),
    ...sessionHandlers(desk),
    ...practiceHandlers(desk),
    ...careHandlers(desk),
    ...displayHandlers(desk),
    ...leadHandlers(desk),
    ...leadAnswersHandlers(desk),
    ...leadDeviceHandlers(desk),
    ...leadMergeHandlers(desk),
    ...leadExportHandlers(desk),
    ...leadPeopleHandlers(desk),
    ...leadRecoveryHandlers(desk),
    ...systemHandlers(desk),
    ...timingHandlers(desk),
    ...vaultHandlers(desk),
    ...audioHandlers(desk),
  };
}
