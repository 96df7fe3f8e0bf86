import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import type { Desk } from './context';

type DisplayChannels =
  | 'display.state'
  | 'display.open_participant'
  | 'display.close_participant'
  | 'display.hand_over'
  | 'display.take_back';

export function displayHandlers(desk: Desk): Pick<Handlers, DisplayChannels> {
  return {
    'display.state': () => success(desk.displays.state()),
    'display.open_participant': ({ mode }) => success(desk.displays.openParticipant(mode)),
    'display.close_participant': () => success(desk.displays.closeParticipant()),
    'display.hand_over': () => success(desk.displays.handOver()),
    'display.take_back': async ({ pin }) => {
      const store = desk.profile.store();
      if (!store.ok) return store;
      const right = await store.value.checkPin(pin);
      return right.ok ? success(desk.displays.takeBack()) : right;
    },
  };
}
