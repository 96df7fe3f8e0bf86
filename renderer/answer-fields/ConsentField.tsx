import { useCallback } from 'react';
import type { AnswerFormat } from '../../shared/study/schema';
import { words } from '../../shared/languages/words';
import { useWords } from '../ui/languages/useWords';
import type { FieldProps } from './field-props';
import { ChoiceField } from './ChoiceField';

const YES_NO = (['yes', 'no'] as const).map((value) => ({
  value,
  label: { nl: words.nl.participant[value], en: words.en.participant[value] },
}));

/** One question, one yes or no: nothing is ticked beforehand. */
export function ConsentField(props: FieldProps & { format: Extract<AnswerFormat, { kind: 'consent' }> }) {
  const { format, draft, onDraft } = props;
  const { t } = useWords();
  const choose = useCallback((value: unknown) => onDraft(value === 'yes'), [onDraft]);
  const chosen = draft === null ? null : draft === true ? 'yes' : 'no';
  return (
    <div className="answer-list">
      <ChoiceField {...props} options={YES_NO} draft={chosen} onDraft={choose} />
      <p className="answer-note">{format.mandatory && draft === false && t('participant.consentMandatory')}</p>
    </div>
  );
}
