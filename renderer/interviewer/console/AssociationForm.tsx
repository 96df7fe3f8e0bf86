import { useState } from 'react';
import type { AssociationSource, Capture, Valence } from '../../../shared/interview/events';
import { Choices } from '../../ui/components/Choices';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { MOST_CHARACTERS } from './useCapture';
import { useTooLong } from './useTooLong';

export const SOURCES: readonly AssociationSource[] = ['own', 'hearsay', 'media', 'sector'];
export const VALENCES: readonly Valence[] = ['negative', 'neutral', 'positive'];

type Association = Omit<Extract<Capture, { kind: 'association' }>, 'id'>;

export interface AssociationDraft {
  text: string;
  source: AssociationSource | null;
  valence: Valence | null;
}

export const EMPTY_ASSOCIATION: AssociationDraft = { text: '', source: null, valence: null };

/** The association a draft amounts to; null while something is still missing. */
export function associationOf({ text, source, valence }: AssociationDraft): Association | null {
  if (text.trim() === '' || text.length > MOST_CHARACTERS || source === null || valence === null) return null;
  return { kind: 'association', text: text.trim(), source, valence };
}

const SOURCE_KEYS = ['1', '2', '3', '4'];
const VALENCE_KEYS = ['5', '6', '7'];

/** The draft after Alt and a digit: 1 to 4 is the source, 5 to 7 the valence; null for other keys. */
export function afterAltDigit(draft: AssociationDraft, key: string): AssociationDraft | null {
  const source = SOURCES[SOURCE_KEYS.indexOf(key)];
  if (source) return { ...draft, source };
  const valence = VALENCES[VALENCE_KEYS.indexOf(key)];
  return valence ? { ...draft, valence } : null;
}

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
        choices={SOURCES.map((value) => ({ value, label: t(`console.capture.sources.${value}`) }))}
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

/** Keeps a draft until it was saved. */
export function useAssociationDraft(save: (association: Association) => Promise<boolean>) {
  const [draft, setDraft] = useState<AssociationDraft>(EMPTY_ASSOCIATION);
  const [tried, setTried] = useState(false);
  const submit = () => {
    const association = associationOf(draft);
    setTried(association === null);
    if (association === null) return;
    void save(association).then((saved) => {
      if (saved) setDraft(EMPTY_ASSOCIATION);
    });
  };
  return { draft, setDraft, tried, submit };
}
