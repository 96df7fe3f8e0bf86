import { formatDuration } from './format';
import { useWords } from './languages/useWords';

/** Says a short duration in ms: seconds below two minutes, whole minutes above. */
export function useDuration(): (milliseconds: number) => string {
  const { t } = useWords();
  return (milliseconds) =>
    formatDuration(milliseconds, {
      seconds: (count) => t('common.seconds', { count }),
      minutes: (count) => t('common.minutes', { count }),
    });
}
