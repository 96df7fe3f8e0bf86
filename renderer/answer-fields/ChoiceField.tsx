import { useCallback, useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Option } from '../../shared/study/schema';
import { useLanguage } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { useDigits } from './useDigits';
import './answers.css';

/** One of a list; the digit before each option chooses it. */
export function ChoiceField(props: FieldProps & { options: readonly Option[] }) {
  const { options, labelledBy, draft, onDraft, digits } = props;
  const language = useLanguage();
  const positions = useMemo(() => options.map((_, index) => index + 1), [options]);
  const choose = useCallback(
    (position: number) => {
      const option = options[position - 1];
      if (option) onDraft(option.value);
    },
    [options, onDraft],
  );
  useDigits(digits, positions, choose);
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      className={options.length > 6 ? 'answer-list answer-list--wide' : 'answer-list'}
      value={typeof draft === 'string' ? draft : null}
      onChange={onDraft}
    >
      {options.map((option, index) => (
        <Radio key={option.value} value={option.value} className="answer-option answer-line">
          {digits && (
            <span className="answer-line__digit" aria-hidden="true">
              {index + 1}
            </span>
          )}
          <span className="answer-line__mark answer-line__mark--one" />
          <span>{option.label[language]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
