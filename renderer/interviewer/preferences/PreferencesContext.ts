import { createContext } from 'react';
import type { Preferences } from '../../../shared/bridge/preferences';

/** The reader's language and theme, and the way to change them. */
export const PreferencesContext = createContext<{
  preferences: Preferences;
  setPreferences: (next: Preferences) => void;
}>({ preferences: { language: 'en', theme: 'system' }, setPreferences: () => undefined });
