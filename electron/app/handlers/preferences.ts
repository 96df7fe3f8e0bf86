import { success } from '../../../shared/result';
import type { Handlers } from '../ipc';
import type { Desk } from './desk';

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
