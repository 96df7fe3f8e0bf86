import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../shared/base/ids';
import { words } from './words';

/** Loads both languages; everything is bundled, so it is ready when this returns. */
export function startLanguages(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: words.en }, nl: { translation: words.nl } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
}
