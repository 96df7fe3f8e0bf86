import { useState } from 'react';
import type { Here } from '../../session/here';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import type { Console } from './useConsole';

/** Does the block again from its beginning; what was answered before is kept as an earlier version. */
export function RepeatDialog({ console, here }: { console: Console; here: Here }) {
  const { t, language } = useWords();
  const [note, setNote] = useState('');
  const repeat = () => {
    console.repeatBlock(note.trim() === '' ? null : note.trim());
    console.close();
  };
  return (
    <Dialog
      title={t('console.repeat.title', { block: here.block.title[language] })}
      onClose={console.close}
      shortcuts={[{ id: 'repeat', keys: 'Mod+Enter', label: t('console.repeat.submit'), run: repeat }]}
    >
      <p>{t('console.repeat.words')}</p>
      <TextField label={t('console.note')} value={note} onChange={setNote} focusRequest={1} />
      <div className="dialog__actions">
        <Button onPress={console.close}>{t('common.cancel')}</Button>
        <Button look="primary" keys="Mod+Enter" onPress={repeat}>
          {t('console.repeat.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
