import { useWords } from '../ui/languages/useWords';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';

/** The keys for Next: Enter, and Ctrl or Command with Enter, which also works while typing. */
export function NextKey({ onNext }: { onNext: () => void }) {
  const { t } = useWords();
  useShortcuts(t('participant.screen'), [
    { id: 'next', keys: 'Mod+Enter', label: t('participant.next'), run: onNext },
    { id: 'next_enter', keys: 'Enter', label: t('participant.next'), run: onNext },
  ]);
  return null;
}
