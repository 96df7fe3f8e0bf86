import { useState } from 'react';
import type { StudyId } from '../../shared/names';
import { Button } from '../ui/components/Button';
import { ProblemNotice } from '../ui/components/Notice';
import { Busy } from '../ui/components/States';
import { TextField } from '../ui/components/TextField';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { ask, useAction } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';

/** Asks for the passphrase of the study key. */
export function UnlockStudy({ study, onOpen }: { study: StudyId; onOpen: () => void }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const action = useAction();
  const open = () => {
    if (passphrase === '') return;
    void action
      .run(() => ask('lead.unlock_study', { study, passphrase }))
      .then((result) => {
        setPassphrase('');
        if (result?.ok) onOpen();
      });
  };
  useShortcuts(t('lead.unlock.title'), [{ id: 'open', keys: 'Mod+Enter', label: t('lead.unlock.submit'), run: open }]);
  return (
    <section className="lead__unlock">
      <h2>{t('lead.unlock.title')}</h2>
      <p>{t('lead.unlock.words')}</p>
      <ProblemNotice problem={action.problem} />
      <TextField
        label={t('lead.unlock.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        autoFocus
      />
      {action.pending ? (
        <Busy label={t('lead.unlock.working')} />
      ) : (
        <Button look="primary" size="large" keys="Mod+Enter" onPress={open}>
          {t('lead.unlock.submit')}
        </Button>
      )}
    </section>
  );
}
