import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import type { HandlerContext } from './context';

export function preferencesHandlers(context: HandlerContext): Pick<Handlers, 'preferences.get' | 'preferences.set'> {
  return {
    'preferences.get': () => success(context.preferences.get()),
    'preferences.set': (next) => {
      const result = context.preferences.set(next);
      if (result.ok) {
        context.tell('preferences_changed', result.value);
        context.preferencesChanged();
      }
      return result;
    },
  };
}
