import { useState } from 'react';
import { assertNever } from '../../../../shared/base/result';
import type { Capture } from '../../../../shared/session/events';
import { Button } from '../../../ui/components/Button';
import { Dialog } from '../../../ui/components/Dialog';
import { TextField } from '../../../ui/components/TextField';
import { useWords } from '../../../ui/languages/useWords';
import { AssociationFields } from './AssociationForm';
import { associationOf, noteOf, type AssociationDraft } from './capture-drafts';
import { useCapture } from './useCapture';
import { useTooLong } from './useTooLong';

function draftOf(capture: Capture): AssociationDraft {
  return capture.kind === 'association' ? capture : { text: capture.text, source: null, valence: null };
}

/** The capture with what was changed; null while something is missing. */
function changed(capture: Capture, draft: AssociationDraft): Capture | null {
  switch (capture.kind) {
    case 'association': {
      const association = associationOf(draft);
      return association && { ...association, id: capture.id };
    }
    case 'note':
    case 'idea': {
      const note = noteOf({ text: draft.text, kind: capture.kind });
      return note && { ...note, id: capture.id };
    }
    default:
      return assertNever(capture, 'changed');
  }
}

/** Changes what was written down; the earlier version stays in the journal, the new one beside it until it is saved. */
export function CaptureEditor({ capture, onClose }: { capture: Capture; onClose: () => void }) {
  const { t } = useWords();
  const { rewrite } = useCapture();
  const [draft, setDraft] = useState(draftOf(capture));
  const tooLong = useTooLong(draft.text);
  const next = changed(capture, draft);
  const save = () => {
    if (!next) return;
    rewrite(next);
    onClose();
  };
  return (
    <Dialog
      title={t('console.capture.edit')}
      onClose={onClose}
      shortcuts={[{ id: 'save', keys: 'Mod+Enter', label: t('console.capture.save'), run: save }]}
    >
      <p className="soft">{t('console.capture.editWords')}</p>
      {capture.kind === 'association' ? (
        <AssociationFields draft={draft} onDraft={setDraft} onSave={save} focusRequest={1} tried />
      ) : (
        <TextField
          label={t('console.capture.note')}
          lines={3}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          focusRequest={1}
          problem={tooLong}
        />
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!next} onPress={save}>
          {t('console.capture.save')}
        </Button>
      </div>
    </Dialog>
  );
}
