import type { Language } from '../../../shared/base/ids';

/** With FULL=1 the long walks are taken in both languages, and the full interview goes through both windows. */
const FULL = process.env['FULL'] ?? '';

/** Whether a walk that takes minutes is asked for in this language: FULL=1, or FULL=nl for one of them. */
export function isAskedFor(language: Language): boolean {
  return FULL === '1' || FULL === language;
}

/**
 * Whether a long walk is taken in this language. By default in the one that is usual for it, because the whole suite
 * must stay within a quarter of an hour; the walks take turns, so that both languages are walked through each time.
 */
export function isWalkedIn(language: Language, usual: Language): boolean {
  return language === usual || isAskedFor(language);
}

/** The languages of a long walk. */
export function languagesOf(usual: Language): readonly Language[] {
  return (['nl', 'en'] as const).filter((language) => isWalkedIn(language, usual));
}
