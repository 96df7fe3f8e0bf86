import type { ProfileStatus } from '../../../shared/bridge';
import type { RecoveryState } from '../../../shared/bridge/lead';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import {
  dropRequest,
  finishRecovery,
  recoveryState,
  requestRecovery,
} from '../../exchange/recovery/request-and-answer';
import { recoverWithKeyFile } from '../../exchange/recovery/recover-with-key';
import { createProfile, machineClock, openProfile, profileState, type OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { settleAfterFinish } from './recording';
import type { HandlerContext } from './context';
import { openVaultBeside } from './vault';

type ProfileChannels =
  | 'profile.status'
  | 'profile.create'
  | 'profile.unlock'
  | 'profile.lock'
  | 'profile.recover'
  | 'profile.recovery'
  | 'profile.request_recovery'
  | 'profile.finish_recovery';

function statusOf(context: HandlerContext): Result<ProfileStatus> {
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

/** Saves a request for the lead; nothing about the profile changes until the answer comes. */
async function request(
  context: HandlerContext,
  passphrase: string,
): Promise<Result<{ file: string; fingerprint: string }>> {
  const file = await context.ask.newRecoveryRequest();
  if (!file.ok) return file;
  const made = await requestRecovery(context.runFolders.profile, passphrase, file.value, machineClock.utc());
  return made.ok ? success({ file: file.value, fingerprint: made.value.fingerprint }) : made;
}

/** Opens a profile that was just given a new passphrase. */
async function openRecovered(
  context: HandlerContext,
  passphrase: string,
  recovered: Result<void>,
): Promise<Result<ProfileStatus>> {
  if (!recovered.ok) return recovered;
  const opened = await openProfile(context.runFolders.profile, passphrase, { programVersion: context.version });
  return opened.ok ? makeCurrent(context, opened.value, passphrase) : opened;
}

async function recoverWithKey(
  context: HandlerContext,
  studyPassphrase: string,
  passphrase: string,
): Promise<Result<ProfileStatus>> {
  const file = await context.ask.keyFile();
  if (!file.ok) return file;
  const key = { file: file.value, passphrase: studyPassphrase };
  return openRecovered(context, passphrase, await recoverWithKeyFile(context.runFolders.profile, key, passphrase));
}

async function finish(context: HandlerContext, passphrase: string): Promise<Result<ProfileStatus>> {
  const file = await context.ask.recoveryAnswer();
  if (!file.ok) return file;
  return openRecovered(context, passphrase, await finishRecovery(context.runFolders.profile, passphrase, file.value));
}

export function profileHandlers(context: HandlerContext): Pick<Handlers, ProfileChannels> {
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
    'profile.recover': ({ studyPassphrase, passphrase }) =>
      isOpen() ? statusOf(context) : recoverWithKey(context, studyPassphrase, passphrase),
    'profile.recovery': () => recoveryOf(context),
    'profile.request_recovery': ({ passphrase }) =>
      isOpen() ? failure(problemOf('request_refused')) : request(context, passphrase),
    'profile.finish_recovery': ({ passphrase }) => (isOpen() ? statusOf(context) : finish(context, passphrase)),
    'profile.lock': () => {
      context.displays.closeParticipant();
      context.profile.close();
      context.wakefulness.relax();
      context.tell('current_session', { session: null });
      return statusOf(context);
    },
  };
}

async function recoveryOf(context: HandlerContext): Promise<Result<RecoveryState>> {
  const state = await recoveryState(context.runFolders.profile);
  return state.ok ? success({ ...state.value, studies: [...state.value.studies] }) : state;
}
