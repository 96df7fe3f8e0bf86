import { Label, Radio, RadioGroup } from 'react-aria-components';
import './Choices.css';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

export interface ChoicesProps<Value extends string> {
  label: string;
  labelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `row` lays short words side by side, `column` gives each its own line and hint. */
  arrangement?: 'row' | 'column';
  size?: 'normal' | 'small';
  autoFocus?: boolean;
}

/** One out of a few: radio buttons in the interviewer's window. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, labelHidden, choices, value, onChange, arrangement = 'column', size = 'normal' } = props;
  return (
    <RadioGroup
      value={value}
      className={`choices choices--${arrangement} choices--${size}`}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.value === chosen);
        if (found) onChange(found.value);
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'choices__label'}>{label}</Label>
      <div className="choices__list">
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="choices__choice"
            autoFocus={props.autoFocus === true && (value === null ? index === 0 : value === choice.value)}
          >
            <span className="choices__mark" />
            <span>
              {choice.label}
              {choice.hint && <span className="choices__hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
