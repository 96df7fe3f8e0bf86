import { useEffect, useRef } from 'react';
import { valueTyped } from './drafts';

/** Digits typed within this time belong together. */
const TOGETHER_MS = 900;

/** Lets keyboard digits choose among values, anywhere on the screen except inside a text field. */
export function useDigits(enabled: boolean, values: readonly number[], onValue: (value: number) => void): void {
  const typed = useRef({ digits: '', at: 0 });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
      if (inField || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
      const together = event.timeStamp - typed.current.at < TOGETHER_MS;
      typed.current = { digits: (together ? typed.current.digits : '') + event.key, at: event.timeStamp };
      const value = valueTyped(typed.current.digits, values);
      if (value !== null) onValue(value);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled, values, onValue]);
}
