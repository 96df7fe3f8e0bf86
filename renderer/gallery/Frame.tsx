import type { ReactNode } from 'react';
import { PreferencesContext } from '../interviewer/preferences/PreferencesContext';
import { usePreferences } from '../ui/usePreferences';
import { WindowFrame } from '../ui/Window';

/** What the interviewer's window has around each of its screens. */
export function Frame({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = usePreferences();
  if (!preferences) return null;
  return (
    <PreferencesContext value={{ preferences, setPreferences }}>
      <WindowFrame language={preferences.language}>{children}</WindowFrame>
    </PreferencesContext>
  );
}
