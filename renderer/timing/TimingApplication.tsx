import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/base/ids';
import { ProblemNotice } from '../ui/components/Notice';
import { useWords } from '../ui/languages/useWords';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { useTheme } from '../ui/theme/useTheme';
import { ask } from '../ui/useCall';
import { usePreferences } from '../ui/usePreferences';
import { WindowFrame } from '../ui/Window';
import { TimingActions, TimingResult } from './TimingResult';
import { useTimingCheck } from './useTimingCheck';
import './timing.css';

function close(): void {
  void ask('timing.close', {});
}

function useDocument(language: Language): void {
  const { t } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('timing.title');
  }, [language, t]);
}

function Check() {
  const { t, language } = useWords();
  const surface = useRef<HTMLElement>(null);
  const [round, setRound] = useState(0);
  const state = useTimingCheck(surface, language, round);
  const isOver = state.at !== 'running';
  useDocument(language);
  useShortcuts(t('timing.title'), [
    { id: 'close', keys: 'Escape', label: t(isOver ? 'timing.close' : 'timing.breakOff'), run: close },
    { id: 'done', keys: 'Mod+Enter', label: t('timing.close'), run: close, enabled: isOver },
  ]);
  const again = () => setRound((last) => last + 1);
  if (!isOver) return <main key={round} ref={surface} aria-label={t('timing.title')} />;
  return (
    <main className="timing">
      {state.at === 'done' ? (
        <TimingResult certificate={state.certificate} />
      ) : (
        <>
          <h1>{t('timing.title')}</h1>
          <ProblemNotice problem={state.problem} />
        </>
      )}
      <TimingActions onAgain={again} onClose={close} />
    </main>
  );
}

/** The window of a timing check: the task over the whole screen, then what it found. */
export function TimingApplication() {
  const [preferences] = usePreferences();
  useTheme(preferences?.theme ?? 'system');
  if (!preferences) return null;
  return (
    <WindowFrame language={preferences.language}>
      <Check />
    </WindowFrame>
  );
}
