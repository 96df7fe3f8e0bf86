import { describe, expect, it } from 'vitest';
import {
  keyNames,
  matches,
  parseCombination,
  worksWhileTyping,
} from '../../../../renderer/ui/shortcuts/key-combinations';
import { topLayer, withLayer } from '../../../../renderer/ui/shortcuts/registry';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('key combinations', () => {
  it('take Ctrl, and Command on a Mac, for Mod', () => {
    const goOn = parseCombination('Mod+Enter');
    expect(matches(press('Enter', { ctrlKey: true }), goOn, false)).toBe(true);
    expect(matches(press('Enter', { metaKey: true }), goOn, true)).toBe(true);
    expect(matches(press('Enter', { ctrlKey: true }), goOn, true)).toBe(false);
    expect(matches(press('Enter'), goOn, false)).toBe(false);
    expect(matches(press('Enter', { ctrlKey: true, shiftKey: true }), goOn, false)).toBe(false);
  });

  it('match a typed character whatever Shift it took, and letters with Mod in either case', () => {
    expect(matches(press('?', { shiftKey: true }), parseCombination('?'), false)).toBe(true);
    expect(matches(press('N', { ctrlKey: true }), parseCombination('Mod+n'), false)).toBe(true);
  });

  it('leave typing alone', () => {
    expect(worksWhileTyping(parseCombination('?'))).toBe(false);
    expect(worksWhileTyping(parseCombination('Enter'))).toBe(false);
    expect(worksWhileTyping(parseCombination('Mod+n'))).toBe(true);
    expect(worksWhileTyping(parseCombination('F9'))).toBe(true);
  });

  it('are printed as keys', () => {
    expect(keyNames('Mod+Enter', false)).toEqual(['Ctrl', 'Enter']);
    expect(keyNames('Mod+Enter', true)).toEqual(['⌘', 'Enter']);
    expect(keyNames('Alt+ArrowLeft', false)).toEqual(['Alt', '←']);
    expect(() => parseCombination('')).toThrow();
  });
});

describe('the registry of keys', () => {
  it('puts new layers on top and renews known ones in place', () => {
    const screen = { id: 'screen', title: 'Screen', shortcuts: [], over: 'page' as const };
    const dialog = { id: 'dialog', title: 'Dialog', shortcuts: [], over: 'screen' as const };
    const both = withLayer(withLayer([], screen), dialog);
    const renewed = withLayer(both, { ...screen, title: 'Renewed' });
    expect(renewed.map(({ title }) => title)).toEqual(['Renewed', 'Dialog']);
    expect(topLayer(renewed)?.title).toBe('Dialog');
    expect(topLayer(withLayer([dialog], screen))?.title).toBe('Dialog');
    expect(topLayer([screen])?.title).toBe('Screen');
  });
});
