import { push, type Handlers } from '../ipc';
import type { Desk } from './desk';

export function preferencesHandlers(
  desk: Desk,
  changed: () => void,
): Pick<Handlers, 'preferences.get' | 'preferences.set'> {
  return {
    'preferences.get': () => ({ ok: true, value: desk.preferences.get() }),
    'preferences.set': (next) => {
      const result = desk.preferences.set(next);
      if (result.ok) {
        push(desk.windows.targets(), 'preferences_changed', result.value);
        changed();
      }
      return result;
    },
  };
}
