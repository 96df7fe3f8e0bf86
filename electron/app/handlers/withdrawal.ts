import { success } from '../../../shared/base/result';
import { withdrawEverywhere } from '../../exchange/withdrawal/withdraw-everywhere';
import { withdrawalTargetOf } from '../../exchange/withdrawal/withdrawal-target';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

export function withdrawalHandlers(context: HandlerContext): HandlersOf<'withdrawal'> {
  return {
    'withdrawal.find': ({ study, code }, { store }) => withdrawalTargetOf(store, study, code),
    'withdrawal.run': ({ study, code }, { store }) => {
      const target = withdrawalTargetOf(store, study, code);
      if (!target.ok) return target;
      const vault = context.profile.vault();
      const withdrawn = withdrawEverywhere(store, vault.ok ? vault.value : null, study, code);
      return withdrawn.ok ? success({ target: target.value, local: withdrawn.value.local }) : withdrawn;
    },
  };
}
