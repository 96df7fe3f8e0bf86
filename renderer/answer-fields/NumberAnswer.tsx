import { useState } from 'react';
import type { AnswerFormat } from '../../shared/study/schema';
import { formatNumber, parseNumber } from '../ui/format';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';

/** A number, written with a comma or a point; says what is wrong while it is. */
export function NumberAnswer(props: FieldProps & { format: Extract<AnswerFormat, { kind: 'number' }> }) {
  const { format, labelledBy, draft, onDraft } = props;
  const { t, language } = useWords();
  const [written, setWritten] = useState(typeof draft === 'number' ? formatNumber(draft, language, 6) : '');
  const isWrong = written.trim() !== '' && draft === null;
  const change = (next: string) => {
    setWritten(next);
    const value = parseNumber(next);
    onDraft(value !== null && value >= format.min && value <= format.max ? value : null);
  };
  return (
    <div>
      <div className="number-answer__line">
        <input
          type="text"
          inputMode="decimal"
          className="answer-text"
          aria-labelledby={labelledBy}
          aria-invalid={isWrong}
          value={written}
          onChange={(event) => change(event.target.value)}
        />
        {format.unit && <span>{format.unit[language]}</span>}
      </div>
      <p className="answer-note" role="status">
        {isWrong &&
          t('participant.numberBetween', {
            min: formatNumber(format.min, language),
            max: formatNumber(format.max, language),
          })}
      </p>
    </div>
  );
}
