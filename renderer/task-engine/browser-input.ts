import type { Disturbance, KeyInput, TaskInput } from './interfaces';

/** Keys that would scroll, move the focus or press a button while the task wants them for itself. */
const OWN_KEYS = /^(?:Key[A-Z]|Digit\d|Numpad\w+|Space|Enter|Backspace|Tab|Slash|Quote)$/;

/** The keyboard layout, where the browser tells it (it is not in every typing of the platform). */
async function layoutName(code: string): Promise<string | null> {
  if (!('keyboard' in navigator)) return null;
  const { keyboard } = navigator;
  if (typeof keyboard !== 'object' || keyboard === null || !('getLayoutMap' in keyboard)) return null;
  if (typeof keyboard.getLayoutMap !== 'function') return null;
  try {
    const layout: unknown = await keyboard.getLayoutMap();
    const name: unknown =
      layout instanceof Object && 'get' in layout && typeof layout.get === 'function' ? layout.get(code) : null;
    return typeof name === 'string' && name !== '' ? name : null;
  } catch {
    return null;
  }
}

/** What a US keyboard prints on a key: `KeyE` is E, `Digit1` and `Numpad1` are 1. */
function plainName(code: string): string {
  return code.replace(/^(?:Key|Digit|Numpad)(?=.)/, '');
}

function readKey(event: KeyboardEvent): KeyInput {
  return { code: event.code, at: event.timeStamp, handledAt: performance.now(), repeat: event.repeat };
}

/**
 * The window's keyboard: trusted events only, before anyone else sees them, stamped with the system's event time.
 * Positions count (`event.code`), so that QWERTY and AZERTY keyboards and button boxes give the same data.
 */
export function browserInput(): TaskInput {
  return {
    onKey(press, release) {
      const down = (event: KeyboardEvent): void => {
        // With a modifier it is a command to the program, not a response.
        if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
        press(readKey(event));
        if (OWN_KEYS.test(event.code)) event.preventDefault();
      };
      const up = (event: KeyboardEvent): void => {
        if (event.isTrusted) release(readKey(event));
      };
      window.addEventListener('keydown', down, { capture: true });
      window.addEventListener('keyup', up, { capture: true });
      return () => {
        window.removeEventListener('keydown', down, { capture: true });
        window.removeEventListener('keyup', up, { capture: true });
      };
    },
    onDisturbance: observeDisturbances,
    nameOf: async (code) => ((await layoutName(code)) ?? plainName(code)).toLocaleUpperCase(),
  };
}

function observeDisturbances(listener: (disturbance: Disturbance, at: number) => void): () => void {
  const size = { width: window.innerWidth, height: window.innerHeight };
  const blurred = (event: Event): void => listener('blur', event.timeStamp);
  const hidden = (event: Event): void => {
    if (document.visibilityState === 'hidden') listener('blur', event.timeStamp);
  };
  const resized = (event: Event): void => {
    if (window.innerWidth !== size.width || window.innerHeight !== size.height) listener('resized', event.timeStamp);
  };
  window.addEventListener('blur', blurred);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('resize', resized);
  return () => {
    window.removeEventListener('blur', blurred);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('resize', resized);
  };
}
