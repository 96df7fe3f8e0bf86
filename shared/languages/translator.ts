import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../base/ids';
import { words, type Words } from './words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words };
    returnNull: false;
  }
}

/** The one engine of windows, main process, command line and reports. */
export const engine = createInstance();

// Everything is bundled, so it is ready when this module is. Texts are escaped where they become a page, not here.
void engine.init({
  lng: 'en',
  fallbackLng: false,
  resources: { en: { translation: words.en }, nl: { translation: words.nl } },
  interpolation: { escapeValue: false },
  initAsync: false,
  returnNull: false,
});

const TRANSLATORS: Readonly<Record<Language, TFunction>> = { en: engine.getFixedT('en'), nl: engine.getFixedT('nl') };

/** Says texts by their key in a language, plural forms by `count`. */
export function translator(language: Language): TFunction {
  return TRANSLATORS[language];
}

/** What fills a sentence's {{places}}; a number named `count` also chooses between one and more. */
export type Details = Readonly<Record<string, string | number>>;

/** The details of a sentence as the engine takes them. A place without a detail stays, so that a mistake shows. */
export function placesFrom(details: Details) {
  const { count } = details;
  return typeof count === 'number' ? { count, replace: details } : { replace: details };
}

/** The keys of a feature as they are said: forms for one and more are one key, and parts are left out. */
export type SentenceOf<Feature extends keyof Words> = {
  [Key in keyof Words[Feature]]: Words[Feature][Key] extends string ? WithoutForm<Key> : never;
}[keyof Words[Feature]];

type WithoutForm<Key> = Key extends `${infer Sentence}_${'one' | 'other'}` ? Sentence : Key;
