import type { ProfileStatus } from '../../../shared/bridge/profile';
import { success, type Result } from '../../../shared/base/result';
import { dropRequest } from '../../exchange/recovery/request-and-answer';
import { createProfile, openProfile, profileState } from '../../store/profile/profile';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import { settleAfterFinish } from './recording';
import type { HandlerContext } from './context';
import { openVaultBeside } from './vault';

/** Whether there is a profile, and whether it is open. */
export function statusOf(context: HandlerContext): Result<ProfileStatus> {
  const store = context.profile.store();
  if (!store.ok) return profileState(context.runFolders.profile);
  const { profile, interviewer } = store.value;
  return success({ state: 'open', profile, interviewer, folder: context.runFolders.profile });
}

/** Works with a store from now on: opens its vault, and backs it up after every finished session. */
export async function makeCurrent(
  context: HandlerContext,
  store: OpenProfile,
  passphrase: string,
): Promise<Result<ProfileStatus>> {
  context.profile.use(store);
  await openVaultBeside(context, store, passphrase);
  settleAfterFinish(context, store);
  store.backUpAfterFinish((_session, result) => {
    if (!result.ok) context.log.note('backup_failed', result.error.code);
  });
  return statusOf(context);
}

export function profileHandlers(context: HandlerContext): HandlersOf<'profile'> {
  const settings = { programVersion: context.version };
  const isOpen = (): boolean => context.profile.store().ok;
  return {
    'profile.status': () => statusOf(context),
    'profile.create': async (wanted) => {
      const created = await createProfile(context.runFolders.profile, wanted, settings);
      return created.ok ? makeCurrent(context, created.value, wanted.passphrase) : created;
    },
    'profile.unlock': async ({ passphrase }) => {
      if (isOpen()) return statusOf(context);
      const opened = await openProfile(context.runFolders.profile, passphrase, settings);
      if (!opened.ok) return opened;
      // Whoever remembers the passphrase needs no answer any more, and none may come later.
      const dropped = dropRequest(context.runFolders.profile);
      if (!dropped.ok) context.log.note('recovery_request_kept', dropped.error.code);
      return makeCurrent(context, opened.value, passphrase);
    },
    'profile.lock': () => {
      context.displays.closeParticipant();
      context.profile.close();
      context.wakefulness.relax();
      context.tell('current_session', { session: null });
      return statusOf(context);
    },
  };
}
