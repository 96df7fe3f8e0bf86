/**
 * Key combinations as written in the registry: modifiers and a key joined by '+', e.g. 'Mod+Enter', 'F9', '?'.
 * 'Mod' is Ctrl, and Command on a Mac. A single character matches what was typed, whatever Shift it took.
 */
export interface Combination {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export interface KeyEventLike {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Parses a combination. @throws when it has no key: registries are written by us, so that is a mistake of ours */
export function parseCombination(written: string): Combination {
  const parts = written === '+' ? ['+'] : written.split('+');
  const key = parts.at(-1);
  if (!key) throw new Error(`shortcut without a key: ${written}`);
  const modifiers = new Set(parts.slice(0, -1));
  return { key, mod: modifiers.has('Mod'), shift: modifiers.has('Shift'), alt: modifiers.has('Alt') };
}

/** Whether a key press is this combination. */
export function matches(event: KeyEventLike, combination: Combination, isMac: boolean): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (otherMod || mod !== combination.mod || event.altKey !== combination.alt) return false;
  const isCharacter = combination.key.length === 1;
  if (isCharacter && !combination.mod) return event.key === combination.key;
  if (event.shiftKey !== combination.shift) return false;
  return event.key.toLowerCase() === combination.key.toLowerCase();
}

/** Typing must never trigger a shortcut: inside a text field only combinations and function keys count. */
export function worksWhileTyping(combination: Combination): boolean {
  return combination.mod || combination.alt || /^F\d+$/.test(combination.key) || combination.key === 'Escape';
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The parts of a combination as printed on keys. */
export function keyNames(written: string, isMac: boolean): string[] {
  const { key, mod, shift, alt } = parseCombination(written);
  const names: string[] = [];
  if (mod) names.push(isMac ? '⌘' : 'Ctrl');
  if (alt) names.push(isMac ? '⌥' : 'Alt');
  if (shift) names.push(isMac ? '⇧' : 'Shift');
  names.push(NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return names;
}

/** Whether this machine prints Command on its keys. */
export function isMacKeyboard(): boolean {
  return navigator.platform.startsWith('Mac');
}
