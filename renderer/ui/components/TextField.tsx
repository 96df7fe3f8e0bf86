import { useRef, useEffect } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import './TextField.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  label: string;
  /** Hides the label from sight where a heading says the same. */
  labelHidden?: boolean;
  hint?: string;
  problem?: string | null;
  lines?: number;
  placeholder?: string;
  /** Focuses the field whenever this number changes; 0 never does. */
  focusRequest?: number;
  /** Called on Enter in a one-line field, Ctrl/Cmd+Enter is the screen's. */
  onEnter?: () => void;
}

/** A labelled text field with its hint and, when something is wrong, a sentence that stays. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, problem, lines = 1, placeholder = '', focusRequest = 0, onEnter, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusRequest > 0) (input.current ?? area.current)?.focus();
  }, [focusRequest]);
  return (
    <AriaTextField
      {...rest}
      className="text-field"
      isInvalid={Boolean(problem)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || !onEnter) {
          // Esc must still close the dialog around the field: these events stop here unless told otherwise.
          event.continuePropagation();
          return;
        }
        event.preventDefault();
        onEnter();
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'text-field__label'}>{label}</Label>
      {lines > 1 ? (
        <TextArea ref={area} rows={lines} dir="auto" className="text-field__input" placeholder={placeholder} />
      ) : (
        <Input ref={input} dir="auto" className="text-field__input" placeholder={placeholder} />
      )}
      {hint && (
        <Text slot="description" className="text-field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="text-field__problem">{problem}</FieldError>
    </AriaTextField>
  );
}
