import type { Language } from './ids';

/** How numbers and dates are written for readers of a language. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
