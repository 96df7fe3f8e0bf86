import type { CurrentStep } from '../../../../shared/session/propose';
import { Button } from '../../../ui/components/Button';
import { Dialog } from '../../../ui/components/Dialog';
import { ProblemNotice } from '../../../ui/components/Notice';
import { useWords } from '../../../ui/languages/useWords';
import { useAction } from '../../../ui/useCall';
import { NoteField, useNote } from '../capture/NoteField';
import type { Console } from '../control/useConsole';

/** Does the block again from its beginning; what was answered before is kept as an earlier version. */
export function RepeatDialog({ console, currentStep }: { console: Console; currentStep: CurrentStep }) {
  const { t, language } = useWords();
  const note = useNote();
  const action = useAction();
  const repeat = () => {
    if (!note.fits) return;
    void action
      .run(() => console.repeatBlock(note.value))
      .then((repeated) => {
        if (repeated?.ok) console.close();
      });
  };
  return (
    <Dialog
      title={t('console.repeat.title', { block: currentStep.block.title[language] })}
      onClose={console.close}
      shortcuts={[{ id: 'repeat', keys: 'Mod+Enter', label: t('console.repeat.submit'), run: repeat }]}
    >
      <p>{t('console.repeat.words')}</p>
      <ProblemNotice problem={action.problem} />
      <NoteField label={t('console.note')} note={note} isFocused />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!note.fits || action.pending} onPress={repeat}>
          {t('console.repeat.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
