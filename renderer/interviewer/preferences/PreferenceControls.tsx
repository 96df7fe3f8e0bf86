import { useContext } from 'react';
import { LANGUAGES } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Menu } from '../../ui/components/Menu';
import { useWords } from '../../ui/languages/useWords';
import { PreferencesContext } from './PreferencesContext';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language and appearance, at the top of every screen outside a session. */
export function PreferenceControls() {
  const { t, language } = useWords();
  const { preferences, setPreferences } = useContext(PreferencesContext);
  return (
    <>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <Button key={other} look="quiet" onPress={() => setPreferences({ ...preferences, language: other })}>
          <span lang={other}>{t(`common.languageName.${other}`)}</span>
        </Button>
      ))}
      <Menu
        look="quiet"
        label={`${t('common.theme')}: ${t(`common.themeName.${preferences.theme}`).toLowerCase()}`}
        entries={THEMES.map((theme) => ({
          id: theme,
          label: t(`common.themeName.${theme}`),
          run: () => setPreferences({ ...preferences, theme }),
        }))}
      />
    </>
  );
}
