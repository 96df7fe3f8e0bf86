import { useCallback, useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { AnswerFormat, Option } from '../../shared/study/schema';
import { formatNumber } from '../ui/format';
import { useLanguage } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { ChoiceField } from './ChoiceField';
import { scaleValues } from './drafts';
import { useDigits } from './useDigits';

type Scale = Pick<Extract<AnswerFormat, { kind: 'scale' }>, 'min' | 'max' | 'step' | 'low' | 'high'>;

/** Points in a row with words at both ends. */
export function ScaleRow(props: FieldProps & { format: Scale; label?: string; showEnds?: boolean }) {
  const { format, labelledBy, label, draft, onDraft, digits, showEnds = true } = props;
  const language = useLanguage();
  const values = useMemo(() => scaleValues(format), [format]);
  const choose = useCallback((value: number) => onDraft(value), [onDraft]);
  useDigits(digits, values, choose);
  return (
    <div>
      <RadioGroup
        {...(label === undefined ? { 'aria-labelledby': labelledBy } : { 'aria-label': label })}
        orientation="horizontal"
        className="scale__points"
        value={typeof draft === 'number' ? String(draft) : null}
        onChange={(value) => onDraft(Number(value))}
      >
        {values.map((value, index) => (
          <Radio key={value} value={String(value)} className="answer-option scale__point">
            {formatNumber(value, language)}
            {index === 0 && <span className="visually-hidden">, {format.low[language]}</span>}
            {index === values.length - 1 && <span className="visually-hidden">, {format.high[language]}</span>}
          </Radio>
        ))}
      </RadioGroup>
      {showEnds && (
        <div className="scale__ends" aria-hidden="true">
          <span>{format.low[language]}</span>
          <span>{format.high[language]}</span>
        </div>
      )}
    </div>
  );
}

/** A rating scale: a row of points, or a list where every point carries words. */
export function ScaleField(props: FieldProps & { format: Extract<AnswerFormat, { kind: 'scale' }> }) {
  const { format, draft, onDraft } = props;
  if (!format.points) return <ScaleRow {...props} />;
  const values = scaleValues(format);
  const options = format.points.map((label, index): Option => ({ value: String(values[index] ?? index), label }));
  return (
    <ChoiceField
      {...props}
      options={options}
      draft={typeof draft === 'number' ? String(draft) : null}
      onDraft={(value) => onDraft(value === null ? null : Number(value))}
    />
  );
}
