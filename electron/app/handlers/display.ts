import { success } from '../../../shared/base/result';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

export function displayHandlers(context: HandlerContext): HandlersOf<'display'> {
  return {
    'display.state': () => success(context.displays.state()),
    'display.open_participant': ({ mode }) => success(context.displays.openParticipant(mode)),
    'display.close_participant': () => success(context.displays.closeParticipant()),
    'display.hand_over': () => success(context.displays.handOver()),
    'display.take_back': async ({ pin }, { store }) => {
      const right = await store.checkPin(pin);
      return right.ok ? success(context.displays.takeBack()) : right;
    },
  };
}
