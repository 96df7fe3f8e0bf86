import { unlockKeyInStore } from '../../exchange/study/study-service';
import { mergedSessions } from '../../store';
import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import { withStore, type HandlerContext } from './context';

export function leadHandlers(context: HandlerContext): Pick<Handlers, 'lead.unlock_study' | 'lead.sessions'> {
  return {
    'lead.unlock_study': async ({ study, passphrase }) => {
      const store = context.profile.store();
      if (!store.ok) return store;
      const unlocked = await unlockKeyInStore(store.value, study, passphrase);
      if (!unlocked.ok) return unlocked;
      context.profile.keepKey(study, unlocked.value);
      return success({});
    },
    'lead.sessions': ({ study }) => withStore(context, (store) => success(mergedSessions(store.database, study))),
  };
}
