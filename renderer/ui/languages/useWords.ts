import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/base/ids';
import { engine } from '../../../shared/languages/translator';
import { words } from '../../../shared/languages/words';

/** The language of this part of the window: the interviewer's, or inside the participant's face the session's. */
export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of this part of the window, by key, and its language. */
export function useWords() {
  const language = useLanguage();
  const { t } = useTranslation('translation', { i18n: engine, lng: language });
  return { t, language };
}

export type Translate = ReturnType<typeof useWords>['t'];

// While somebody develops, changed words come into the open screens without a new page; nothing of it is built.
if (import.meta.hot) {
  import.meta.hot.accept('../../../shared/languages/words', (changed) => {
    const fresh: typeof words | undefined = changed?.['words'];
    if (fresh === undefined) return;
    for (const language of LANGUAGES) engine.addResourceBundle(language, 'translation', fresh[language], true, true);
    // What react-i18next listens to.
    engine.emit('languageChanged', engine.language);
  });
}
