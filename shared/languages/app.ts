import type { Language } from '../base/ids';
import { words, type Words } from './words';

/** The words of native menus and dialogs, which the windows do not draw. */
export type AppWords = Words['app'];

export const APP_WORDS: Readonly<Record<Language, AppWords>> = { en: words.en.app, nl: words.nl.app };
