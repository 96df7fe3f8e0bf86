import { useId } from 'react';
import type { AnswerFormat } from '../../shared/study/schema';
import { formatNumber } from '../ui/format';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';

/** Free text. What is too long is said and kept as typed: cutting it off would change what somebody meant. */
export function TextAnswer(props: FieldProps & { format: Extract<AnswerFormat, { kind: 'text' }> }) {
  const { format, labelledBy, draft, onDraft } = props;
  const { t, language } = useWords();
  const problem = useId();
  const value = typeof draft === 'string' ? draft : '';
  const isTooLong = value.length > format.maxLength;
  const common = {
    'aria-labelledby': labelledBy,
    'aria-describedby': problem,
    'aria-invalid': isTooLong,
    className: 'answer-text',
    dir: 'auto',
    value,
  };
  return (
    <>
      {format.lines === 1 ? (
        <input type="text" {...common} onChange={(event) => onDraft(event.target.value)} />
      ) : (
        <textarea {...common} rows={format.lines} onChange={(event) => onDraft(event.target.value)} />
      )}
      <p id={problem} className="answer-text__problem" role="alert">
        {isTooLong &&
          t('participant.tooLong', {
            written: formatNumber(value.length, language),
            most: formatNumber(format.maxLength, language),
          })}
      </p>
    </>
  );
}
