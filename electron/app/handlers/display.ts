import { success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
import type { HandlerContext } from './context';

type DisplayChannels =
  | 'display.state'
  | 'display.open_participant'
  | 'display.close_participant'
  | 'display.hand_over'
  | 'display.take_back';

export function displayHandlers(context: HandlerContext): Pick<Handlers, DisplayChannels> {
  return {
    'display.state': () => success(context.displays.state()),
    'display.open_participant': ({ mode }) => success(context.displays.openParticipant(mode)),
    'display.close_participant': () => success(context.displays.closeParticipant()),
    'display.hand_over': () => success(context.displays.handOver()),
    'display.take_back': async ({ pin }) => {
      const store = context.profile.store();
      if (!store.ok) return store;
      const right = await store.value.checkPin(pin);
      return right.ok ? success(context.displays.takeBack()) : right;
    },
  };
}
