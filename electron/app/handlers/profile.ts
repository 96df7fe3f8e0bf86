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
import { recoverWithKeyFile } from '../../exchange/study/study-service';
import { createProfile, machineClock, openProfile, profileState, type Store } from '../../store';
import type { Handlers } from '../bridge/register';
import { settleAfterFinish } from './recording';
import type { Desk } from './context';
import { takeVault } from './vault';

type ProfileChannels =
  | 'profile.status'
  | 'profile.create'
  | 'profile.unlock'
  | 'profile.lock'
  | 'profile.recover'
  | 'profile.recovery'
  | 'profile.request_recovery'
  | 'profile.finish_recovery';

function statusOf(desk: Desk): Result<ProfileStatus> {
  const store = desk.profile.store();
  if (!store.ok) return profileState(desk.places.profile);
  const { profile, interviewer } = store.value;
  return success({ state: 'open', profile, interviewer, folder: desk.places.profile });
}

/** Works with a store from now on: opens its vault, and backs it up after every finished session. */
export async function take(desk: Desk, store: Store, passphrase: string): Promise<Result<ProfileStatus>> {
  desk.profile.use(store);
  await takeVault(desk, store, passphrase);
  settleAfterFinish(desk, store);
  store.backUpAfterFinish((_session, result) => {
    if (!result.ok) desk.log.note('backup_failed', result.error.code);
  });
  return statusOf(desk);
}

/** Saves a request for the lead; nothing about the profile changes until the answer comes. */
async function request(desk: Desk, passphrase: string): Promise<Result<{ file: string; fingerprint: string }>> {
  const file = await desk.ask.newRecoveryRequest();
  if (!file.ok) return file;
  const made = await requestRecovery(desk.places.profile, passphrase, file.value, machineClock.utc());
  return made.ok ? success({ file: file.value, fingerprint: made.value.fingerprint }) : made;
}

/** Opens a profile that was just given a new passphrase. */
async function openRecovered(desk: Desk, passphrase: string, recovered: Result<void>): Promise<Result<ProfileStatus>> {
  if (!recovered.ok) return recovered;
  const opened = await openProfile(desk.places.profile, passphrase, { programVersion: desk.version });
  return opened.ok ? take(desk, opened.value, passphrase) : opened;
}

async function recoverWithKey(desk: Desk, studyPassphrase: string, passphrase: string): Promise<Result<ProfileStatus>> {
  const file = await desk.ask.keyFile();
  if (!file.ok) return file;
  const key = { file: file.value, passphrase: studyPassphrase };
  return openRecovered(desk, passphrase, await recoverWithKeyFile(desk.places.profile, key, passphrase));
}

async function finish(desk: Desk, passphrase: string): Promise<Result<ProfileStatus>> {
  const file = await desk.ask.recoveryAnswer();
  if (!file.ok) return file;
  return openRecovered(desk, passphrase, await finishRecovery(desk.places.profile, passphrase, file.value));
}

export function profileHandlers(desk: Desk): Pick<Handlers, ProfileChannels> {
  const settings = { programVersion: desk.version };
  const isOpen = (): boolean => desk.profile.store().ok;
  return {
    'profile.status': () => statusOf(desk),
    'profile.create': async (wanted) => {
      const created = await createProfile(desk.places.profile, wanted, settings);
      return created.ok ? take(desk, created.value, wanted.passphrase) : created;
    },
    'profile.unlock': async ({ passphrase }) => {
      if (isOpen()) return statusOf(desk);
      const opened = await openProfile(desk.places.profile, passphrase, settings);
      if (!opened.ok) return opened;
      // Whoever remembers the passphrase needs no answer any more, and none may come later.
      const dropped = dropRequest(desk.places.profile);
      if (!dropped.ok) desk.log.note('recovery_request_kept', dropped.error.code);
      return take(desk, opened.value, passphrase);
    },
    'profile.recover': ({ studyPassphrase, passphrase }) =>
      isOpen() ? statusOf(desk) : recoverWithKey(desk, studyPassphrase, passphrase),
    'profile.recovery': () => recoveryOf(desk),
    'profile.request_recovery': ({ passphrase }) =>
      isOpen() ? failure(problemOf('request_refused')) : request(desk, passphrase),
    'profile.finish_recovery': ({ passphrase }) => (isOpen() ? statusOf(desk) : finish(desk, passphrase)),
    'profile.lock': () => {
      desk.displays.closeParticipant();
      desk.profile.close();
      desk.wakefulness.relax();
      desk.tell('current_session', { session: null });
      return statusOf(desk);
    },
  };
}

async function recoveryOf(desk: Desk): Promise<Result<RecoveryState>> {
  const state = await recoveryState(desk.places.profile);
  return state.ok ? success({ ...state.value, studies: [...state.value.studies] }) : state;
}
