import type { ProfileStatus } from '../../../shared/bridge';
import { success, type Result } from '../../../shared/result';
import { recoverWithKeyFile } from '../../exchange/study-desk';
import { createProfile, openProfile, profileState, type Store } from '../../store';
import type { Handlers } from '../ipc';
import type { Desk } from './desk';
import { takeVault } from './vault';

type ProfileChannels = 'profile.status' | 'profile.create' | 'profile.unlock' | 'profile.lock' | 'profile.recover';

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
  store.backUpAfterFinish((_session, result) => {
    if (!result.ok) desk.log.note('backup_failed', result.error.code);
  });
  return statusOf(desk);
}

export function profileHandlers(desk: Desk): Pick<Handlers, ProfileChannels> {
  const settings = { programVersion: desk.version };
  return {
    'profile.status': () => statusOf(desk),
    'profile.create': async (wanted) => {
      const created = await createProfile(desk.places.profile, wanted, settings);
      return created.ok ? take(desk, created.value, wanted.passphrase) : created;
    },
    'profile.unlock': async ({ passphrase }) => {
      if (desk.profile.store().ok) return statusOf(desk);
      const opened = await openProfile(desk.places.profile, passphrase, settings);
      return opened.ok ? take(desk, opened.value, passphrase) : opened;
    },
    'profile.recover': async ({ studyPassphrase, passphrase }) => {
      if (desk.profile.store().ok) return statusOf(desk);
      const file = await desk.ask.keyFile();
      if (!file.ok) return file;
      const key = { file: file.value, passphrase: studyPassphrase };
      const recovered = await recoverWithKeyFile(desk.places.profile, key, passphrase);
      if (!recovered.ok) return recovered;
      const opened = await openProfile(desk.places.profile, passphrase, settings);
      return opened.ok ? take(desk, opened.value, passphrase) : opened;
    },
    'profile.lock': () => {
      desk.displays.closeParticipant();
      desk.profile.close();
      desk.wakefulness.relax();
      desk.tell('current_session', { session: null });
      return statusOf(desk);
    },
  };
}
