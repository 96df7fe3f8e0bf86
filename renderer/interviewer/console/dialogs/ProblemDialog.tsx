import { useState } from 'react';
import { Button } from '../../../ui/components/Button';
import { Choices } from '../../../ui/components/Choices';
import { Dialog } from '../../../ui/components/Dialog';
import { ProblemNotice } from '../../../ui/components/Notice';
import { useWords } from '../../../ui/languages/useWords';
import { useAction } from '../../../ui/useCall';
import { NoteField, useNote } from '../capture/NoteField';
import type { Console } from '../control/useConsole';

type Cause = 'person' | 'technical';
const CAUSES: readonly Cause[] = ['person', 'technical'];

/** Records that something got in the way, and leads to the end of the interview where that is what is needed. */
export function ProblemDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const [cause, setCause] = useState<Cause | null>(null);
  const note = useNote();
  const action = useAction();
  const canSave = cause !== null && note.fits && !action.pending;
  const save = () => {
    if (cause === null || !canSave) return;
    void action
      .run(() => console.reportProblem(cause, note.value))
      .then((saved) => {
        if (saved?.ok) console.close();
      });
  };
  return (
    <Dialog
      wide
      title={t('console.problem.title')}
      onClose={console.close}
      shortcuts={[{ id: 'save', keys: 'Mod+Enter', label: t('console.problem.submit'), run: save }]}
    >
      <Choices
        label={t('console.problem.what')}
        choices={CAUSES.map((value) => ({ value, label: t(`console.problem.cause.${value}`) }))}
        value={cause}
        onChange={setCause}
        autoFocus
      />
      <NoteField label={t('console.note')} note={note} />
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions dialog__actions--split">
        <Button look="danger" onPress={() => console.setDialog('break_off')}>
          {t('console.breakOff.open')}
        </Button>
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!canSave} onPress={save}>
          {t('console.problem.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
