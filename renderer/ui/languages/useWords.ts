import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/base/ids';
import { engine } from '../../../shared/languages/translator';

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
