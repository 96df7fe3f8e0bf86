import { useEffect, useId, useLayoutEffect } from 'react';
import { isMacKeyboard, matches, parseCombination, worksWhileTyping } from './key-combinations';
import { topLayer, useShortcutRegistry, type Shortcut, type ShortcutLayer } from './registry';

/** Registers the keys of a screen or dialog for as long as it is shown. */
export function useShortcuts(
  title: string,
  shortcuts: readonly Shortcut[],
  over: ShortcutLayer['over'] = 'page',
): void {
  const id = useId();
  const put = useShortcutRegistry((registry) => registry.put);
  const remove = useShortcutRegistry((registry) => registry.remove);
  useLayoutEffect(() => put({ id, title, shortcuts, over }), [id, title, shortcuts, over, put]);
  useLayoutEffect(() => () => remove(id), [id, remove]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(target.type);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.repeat || event.isComposing) return;
  const { layers, overlayOpen, setOverlayOpen } = useShortcutRegistry.getState();
  const typing = isTyping(event.target);
  const asksForKeys = event.key === 'F1' || (event.key === '?' && !typing);
  if (asksForKeys && layers.length > 0) {
    event.preventDefault();
    setOverlayOpen(!overlayOpen);
    return;
  }
  if (overlayOpen) return;
  const isMac = isMacKeyboard();
  const found = topLayer(layers)?.shortcuts.find((shortcut) => {
    if (shortcut.listedOnly) return false;
    const combination = parseCombination(shortcut.keys);
    return matches(event, combination, isMac) && (!typing || worksWhileTyping(combination));
  });
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  if (found.enabled !== false) found.run();
}

/** Listens to the keyboard for the whole window; used once, at the root. */
export function useShortcutListener(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
