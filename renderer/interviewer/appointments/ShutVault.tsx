import { useState } from 'react';
import type { Problem } from '../../../shared/base/problems';
import { Button } from '../../ui/components/Button';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction } from '../../ui/useCall';

function FormerPassphrase({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords();
  const [former, setFormer] = useState('');
  const [current, setCurrent] = useState('');
  const action = useAction();
  const isReady = former !== '' && current !== '' && !action.pending;
  const open = () => {
    if (!isReady) return;
    void action
      .run(() => ask('vault.reopen', { former, current }))
      .then((result) => {
        if (result?.ok) onOpen();
      });
  };
  return (
    <div className="appointments__panel">
      <ProblemNotice problem={action.problem} />
      <TextField label={t('vault.shut.former')} type="password" value={former} onChange={setFormer} autoFocus />
      <TextField label={t('vault.shut.current')} type="password" value={current} onChange={setCurrent} onEnter={open} />
      {action.pending && <Busy label={t('vault.shut.working')} />}
      <Button look="primary" isDisabled={!isReady} onPress={open}>
        {t('vault.shut.open')}
      </Button>
    </div>
  );
}

/** Why the names are shut, and the way in where a former passphrase opens them. */
export function ShutVault(props: { problem: Problem; onOpen: () => void; onLeave: () => void }) {
  const { t } = useWords();
  return (
    <main className="state state--page">
      <h1>{t('vault.shut.title')}</h1>
      <ProblemNotice problem={props.problem} />
      {props.problem.code === 'vault_passphrase_other' && <FormerPassphrase onOpen={props.onOpen} />}
      <Button look="quiet" onPress={props.onLeave}>
        {t('vault.home')}
      </Button>
    </main>
  );
}
