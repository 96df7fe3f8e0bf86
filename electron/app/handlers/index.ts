import type { Handlers } from '../ipc';
import { careHandlers } from './care';
import type { Desk } from './desk';
import { audioHandlers } from './audio';
import { displayHandlers } from './display';
import { leadHandlers } from './lead';
import { leadAnswersHandlers } from './lead-answers';
import { leadDeviceHandlers } from './lead-devices';
import { leadExportHandlers } from './lead-export';
import { leadMergeHandlers } from './lead-merge';
import { leadPeopleHandlers } from './lead-people';
import { leadRecoveryHandlers } from './lead-recovery';
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
