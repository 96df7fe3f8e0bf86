import { DateField, DateInput, DateSegment } from 'react-aria-components';
import type { FieldProps } from './field-props';

/** A date, filled in part by part in the order of the reader's language. */
export function DateAnswer({ labelledBy, onDraft }: FieldProps) {
  return (
    <DateField aria-labelledby={labelledBy} onChange={(date) => onDraft(date === null ? null : date.toString())}>
      <DateInput className="answer-text date-answer">
        {(segment) => <DateSegment segment={segment} className="date-answer__part" />}
      </DateInput>
    </DateField>
  );
}
