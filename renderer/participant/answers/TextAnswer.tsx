import type { AnswerFormat } from '../../../shared/study/schema';
import type { FieldProps } from './AnswerField';

/** Free text; longer than the item allows cannot be typed. */
export function TextAnswer(props: FieldProps & { format: Extract<AnswerFormat, { kind: 'text' }> }) {
  const { format, labelledBy, draft, onDraft } = props;
  const common = {
    'aria-labelledby': labelledBy,
    className: 'answer-text',
    dir: 'auto',
    maxLength: format.maxLength,
    value: typeof draft === 'string' ? draft : '',
  };
  if (format.lines === 1) return <input type="text" {...common} onChange={(event) => onDraft(event.target.value)} />;
  return <textarea {...common} rows={format.lines} onChange={(event) => onDraft(event.target.value)} />;
}
