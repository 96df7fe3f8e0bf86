import { unlockKeyInStore } from '../../exchange/study/study-service';
import { mergedSessions } from '../../store';
import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import { withStore, type Desk } from './context';

export function leadHandlers(desk: Desk): Pick<Handlers, 'lead.unlock_study' | 'lead.sessions'> {
  return {
    'lead.unlock_study': async ({ study, passphrase }) => {
      const store = desk.profile.store();
      if (!store.ok) return store;
      const unlocked = await unlockKeyInStore(store.value, study, passphrase);
      if (!unlocked.ok) return unlocked;
      desk.profile.keepKey(study, unlocked.value);
      return success({});
    },
    'lead.sessions': ({ study }) => withStore(desk, (store) => success(mergedSessions(store.database, study))),
  };
}
