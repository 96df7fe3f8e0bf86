import type { Answer, AnswerValue } from '../../shared/session/events';
import type { Language } from '../../shared/base/ids';
import type { Item } from '../../shared/study/schema';
import { formatNumber } from '../ui/format';
import { useWords } from '../ui/languages/useWords';

/** An answer in words, for the interviewer; never a score. */
export function answerInWords(item: Item, value: AnswerValue, language: Language, yesNo: [string, string]): string {
  const { format } = item;
  const label = (key: string): string =>
    'options' in format ? (format.options.find((option) => option.value === key)?.label[language] ?? key) : key;
  if (typeof value === 'boolean') return value ? yesNo[0] : yesNo[1];
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'string') return label(value);
  if (Array.isArray(value)) return value.map(label).join(', ');
  if ('x' in value) return `${value.x + 1}, ${value.y + 1}`;
  return label(value.chosen);
}

/** Any answer in words: what was chosen or written, or why there is nothing. */
export function useAnswerWords(): (item: Item, answer: Answer) => string {
  const { t, language } = useWords();
  return (item, answer) =>
    answer.kind === 'missing'
      ? t(`console.missing.${answer.code}`)
      : answerInWords(item, answer.value, language, [t('participant.yes'), t('participant.no')]);
}
