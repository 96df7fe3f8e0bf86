import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/base/ids';
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

// While somebody develops, changed words come into the open screens without a new page; nothing of it is built.
if (import.meta.hot) {
  import.meta.hot.accept('./words', (changed) => {
    const fresh: typeof words | undefined = changed?.['words'];
    if (fresh === undefined) return;
    for (const language of LANGUAGES) i18next.addResourceBundle(language, 'translation', fresh[language], true, true);
    // What react-i18next listens to.
    i18next.emit('languageChanged', i18next.language);
  });
}
