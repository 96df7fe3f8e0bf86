import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import type { Desk } from './context';

export function preferencesHandlers(desk: Desk): Pick<Handlers, 'preferences.get' | 'preferences.set'> {
  return {
    'preferences.get': () => success(desk.preferences.get()),
    'preferences.set': (next) => {
      const result = desk.preferences.set(next);
      if (result.ok) {
        desk.tell('preferences_changed', result.value);
        desk.preferencesChanged();
      }
      return result;
    },
  };
}
