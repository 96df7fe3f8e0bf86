import { useCallback, useMemo } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { Option } from '../../shared/study/schema';
import { useLanguage } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { listDraft } from './drafts';
import { useDigits } from './useDigits';

/** Any number out of a list; the digit before an option ticks or clears it. */
export function SeveralField(props: FieldProps & { options: readonly Option[] }) {
  const { options, labelledBy, draft, onDraft, digits } = props;
  const language = useLanguage();
  const chosen = listDraft(draft);
  const positions = useMemo(() => options.map((_, index) => index + 1), [options]);
  const toggle = useCallback(
    (position: number) => {
      const value = options[position - 1]?.value;
      if (value === undefined) return;
      const now = listDraft(draft);
      onDraft(now.includes(value) ? now.filter((other) => other !== value) : [...now, value]);
    },
    [options, draft, onDraft],
  );
  useDigits(digits, positions, toggle);
  return (
    <CheckboxGroup
      aria-labelledby={labelledBy}
      className={options.length > 6 ? 'answer-list answer-list--wide' : 'answer-list'}
      value={chosen}
      onChange={onDraft}
    >
      {options.map((option, index) => (
        <Checkbox key={option.value} value={option.value} className="answer-option answer-line">
          {digits && (
            <span className="answer-line__digit" aria-hidden="true">
              {index + 1}
            </span>
          )}
          <span className="answer-line__mark answer-line__mark--several" />
          <span>{option.label[language]}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
