import { z } from 'zod';
import { studyId } from '../../../shared/base/ids';
import { success } from '../../../shared/base/result';
import type { CurrentProfile } from './current-profile';
import type { GiveWhatIsNeeded } from '../bridge/register';

const ofStudy = z.object({ study: studyId });

/** Hands channels what they need of the profile that is open now. */
export function giveFrom(profile: CurrentProfile): GiveWhatIsNeeded {
  return {
    nothing: () => success({}),
    store: () => {
      const store = profile.store();
      return store.ok ? success({ store: store.value }) : store;
    },
    vault: () => {
      const vault = profile.vault();
      if (!vault.ok) return vault;
      const store = profile.store();
      return store.ok ? success({ store: store.value, vault: vault.value }) : store;
    },
    study_key: (request) => {
      const store = profile.store();
      if (!store.ok) return store;
      const key = profile.keyOf(ofStudy.parse(request).study);
      return key.ok ? success({ store: store.value, key: key.value }) : key;
    },
  };
}
