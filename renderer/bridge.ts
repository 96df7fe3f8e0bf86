import type { Bridge } from '../shared/bridge';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of a window. */
    readonly undercurrent: Bridge;
  }
}

/** The window's view of main: `call` a channel, listen `on` a push. */
export const bridge: Bridge = window.undercurrent;
