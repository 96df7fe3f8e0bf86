import { success } from '../../../shared/result';
import type { Handlers } from '../ipc';
import type { Desk } from './desk';
import { displayHandlers } from './display';
import { preferencesHandlers } from './preferences';

/** Every handler of the bridge, put together from its areas. */
export function allHandlers(desk: Desk, preferencesChanged: () => void): Partial<Handlers> {
  return {
    'profile.status': () => success({ state: 'none' }),
    ...preferencesHandlers(desk, preferencesChanged),
    ...displayHandlers(desk),
  };
}
