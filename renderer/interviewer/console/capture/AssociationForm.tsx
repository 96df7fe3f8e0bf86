import { ASSOCIATION_SOURCES, VALENCES } from '../../../../shared/session/events';
import { useState } from 'react';
import { Choices } from '../../../ui/components/Choices';
import { TextField } from '../../../ui/components/TextField';
import { useWords } from '../../../ui/languages/useWords';
import { afterAltDigit, associationOf, EMPTY_ASSOCIATION, type AssociationDraft } from './capture-drafts';
import type { useCapture } from './useCapture';
import { useTooLong } from './useTooLong';

export interface AssociationFieldsProps {
  draft: AssociationDraft;
  onDraft: (draft: AssociationDraft) => void;
  onSave: () => void;
  focusRequest?: number;
  /** Says what is missing after a try to save. */
  tried: boolean;
}

/** What came to mind, where it came from, and how it felt: in one line of keys. */
export function AssociationFields({ draft, onDraft, onSave, focusRequest = 0, tried }: AssociationFieldsProps) {
  const { t } = useWords();
  const tooLong = useTooLong(draft.text);
  const isLacking = tried && draft.text.trim() !== '' && associationOf(draft) === null;
  return (
    <div
      className="capture__form"
      onKeyDown={(event) => {
        const next = event.altKey ? afterAltDigit(draft, event.key) : null;
        if (!next) return;
        event.preventDefault();
        onDraft(next);
      }}
    >
      <TextField
        label={t('console.capture.association')}
        labelHidden
        placeholder={t('console.capture.associationPlaceholder')}
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        focusRequest={focusRequest}
        onEnter={onSave}
        problem={tooLong ?? (isLacking ? t('console.capture.lacking') : null)}
      />
      <Choices
        label={t('console.capture.source')}
        labelHidden
        arrangement="row"
        size="small"
        choices={ASSOCIATION_SOURCES.map((value) => ({ value, label: t(`console.capture.sources.${value}`) }))}
        value={draft.source}
        onChange={(source) => onDraft({ ...draft, source })}
      />
      <Choices
        label={t('console.capture.valence')}
        labelHidden
        arrangement="row"
        size="small"
        choices={VALENCES.map((value) => ({ value, label: t(`console.capture.valences.${value}`) }))}
        value={draft.valence}
        onChange={(valence) => onDraft({ ...draft, valence })}
      />
    </div>
  );
}

/** The association being typed; it leaves its fields the moment it is entered. */
export function AssociationForm(props: { captures: ReturnType<typeof useCapture>; focusRequest: number }) {
  const { captureState, typeAssociation, write } = props.captures;
  const [tried, setTried] = useState(false);
  const submit = () => {
    const association = associationOf(captureState.association);
    setTried(association === null);
    if (association === null) return;
    write(association);
    typeAssociation(EMPTY_ASSOCIATION);
  };
  return (
    <AssociationFields
      draft={captureState.association}
      onDraft={typeAssociation}
      onSave={submit}
      focusRequest={props.focusRequest}
      tried={tried}
    />
  );
}
