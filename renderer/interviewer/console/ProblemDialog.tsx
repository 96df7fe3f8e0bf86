import { useState } from 'react';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import type { Console } from './useConsole';

type Cause = 'person' | 'technical';
const CAUSES: readonly Cause[] = ['person', 'technical'];

/** Records that something got in the way, and leads to the end of the interview where that is what is needed. */
export function ProblemDialog({ console }: { console: Console }) {
  const { t } = useWords();
  const [cause, setCause] = useState<Cause | null>(null);
  const [note, setNote] = useState('');
  const save = () => {
    if (cause === null) return;
    void console.reportProblem(cause, note.trim() === '' ? null : note.trim());
    console.close();
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
      <TextField label={t('console.note')} value={note} onChange={setNote} />
      <div className="dialog__actions dialog__actions--split">
        <Button look="danger" onPress={() => console.setDialog('break_off')}>
          {t('console.breakOff.open')}
        </Button>
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={cause === null} onPress={save}>
          {t('console.problem.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
