import type { Handlers } from '../bridge/register';
import { careHandlers } from './backup';
import type { HandlerContext } from './context';
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
export function allHandlers(context: HandlerContext): Handlers {
  return {
    ...profileHandlers(context),
    ...preferencesHandlers(context),
    ...studyHandlers(context),
    ...sessionHandlers(context),
    ...practiceHandlers(context),
    ...careHandlers(context),
    ...displayHandlers(context),
    ...leadHandlers(context),
    ...leadAnswersHandlers(context),
    ...leadDeviceHandlers(context),
    ...leadMergeHandlers(context),
    ...leadExportHandlers(context),
    ...leadPeopleHandlers(context),
    ...leadRecoveryHandlers(context),
    ...systemHandlers(context),
    ...timingHandlers(context),
    ...vaultHandlers(context),
    ...audioHandlers(context),
  };
}
