import { useEffect } from 'react';
import type { Preferences } from '../../../shared/bridge/preferences';

/** Makes the document follow the reader's choice of theme; 'system' leaves it to the system. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
