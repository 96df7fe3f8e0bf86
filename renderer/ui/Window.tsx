import { LOCALES } from '../../shared/base/locale';
import { StrictMode, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { config as configureSchemas } from 'zod';
import type { Language } from '../../shared/base/ids';
import { ScreenErrors } from './ScreenErrors';
import { ShortcutsOverlay } from './shortcuts/ShortcutsOverlay';
import { LanguageContext } from './languages/useWords';
import { useShortcutListener } from './shortcuts/useShortcuts';
import './languages/live-words';

/** Sets the language of everything inside: words, numbers, and the controls' own messages. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** What every window has around its screens: language, keys, and a net under mistakes of ours. */
export function WindowFrame({ language, children }: { language: Language; children: ReactNode }) {
  useShortcutListener();
  return (
    <LanguageProvider language={language}>
      <ScreenErrors>{children}</ScreenErrors>
      <ShortcutsOverlay />
    </LanguageProvider>
  );
}

/** Starts a window's React tree in its `#root`. */
export function startWindow(application: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  // The content policy forbids code made from text, which zod would otherwise try once.
  configureSchemas({ jitless: true });
  createRoot(root).render(<StrictMode>{application}</StrictMode>);
}
