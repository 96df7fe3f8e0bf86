import { MOST_CHARACTERS } from '../../../../shared/session/events';
import { formatNumber } from '../../../ui/format';
import { useWords } from '../../../ui/languages/useWords';

/** Says that a text does not fit, with how much would; null while it fits. Nothing is ever cut off unasked. */
export function useTooLong(text: string): string | null {
  const { t, language } = useWords();
  if (text.length <= MOST_CHARACTERS) return null;
  const written = formatNumber(text.length, language);
  return t('console.capture.tooLong', { written, most: formatNumber(MOST_CHARACTERS, language) });
}
