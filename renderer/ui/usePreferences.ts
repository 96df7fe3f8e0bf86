import { useCallback, useEffect, useState } from 'react';
import type { Preferences } from '../../shared/bridge/preferences';
import { bridge } from '../bridge';
import { ask } from './useCall';

function preferredBySystem(): Preferences {
  return { language: navigator.language.startsWith('nl') ? 'nl' : 'en', theme: 'system' };
}

/** Language and theme, kept by main; null until they are known. */
export function usePreferences(): [Preferences | null, (next: Preferences) => void] {
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  useEffect(() => {
    void ask('preferences.get', {}).then((result) => setPreferences(result.ok ? result.value : preferredBySystem()));
    return bridge.on('preferences_changed', setPreferences);
  }, []);
  const change = useCallback((next: Preferences) => {
    setPreferences(next);
    void ask('preferences.set', next);
  }, []);
  return [preferences, change];
}
