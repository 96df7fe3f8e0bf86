import { success } from '../../../shared/base/result';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

export function preferencesHandlers(context: HandlerContext): HandlersOf<'preferences'> {
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
