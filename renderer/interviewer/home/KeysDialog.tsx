import { useState } from 'react';
import type { StudyId } from '../../../shared/names';
import { adviseOnPassphrase, SHORTEST_PASSPHRASE } from '../../../shared/passphrase';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

/** Makes this laptop the lead's: a key pair for the study, its private half under a passphrase of its own. */
export function KeysDialog(props: { study: StudyId; onClose: () => void; onCreated: () => void }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const action = useAction();
  const advice = passphrase === '' ? 'empty' : adviseOnPassphrase(passphrase).code;
  const isReady = adviseOnPassphrase(passphrase).strength !== 'weak' && again === passphrase;
  const create = () => {
    if (!isReady) return;
    void action
      .run(() => ask('study.create_keys', { study: props.study, passphrase }))
      .then((result) => {
        if (!result?.ok) return;
        props.onCreated();
        props.onClose();
      });
  };
  return (
    <Dialog
      title={t('home.keysDialog.title')}
      onClose={props.onClose}
      dismissable={!action.pending}
      shortcuts={[{ id: 'create', keys: 'Mod+Enter', label: t('home.keysDialog.submit'), run: create }]}
    >
      <p>{t('home.keysDialog.words')}</p>
      <ProblemNotice problem={action.problem} />
      <TextField
        label={t('home.keysDialog.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={t(`profile.advice.${advice}`, { length: SHORTEST_PASSPHRASE })}
        autoFocus
      />
      <TextField
        label={t('home.keysDialog.again')}
        type="password"
        value={again}
        onChange={setAgain}
        problem={again !== '' && again !== passphrase ? t('profile.create.passphraseDiffers') : null}
      />
      {action.pending && <Busy label={t('home.keysDialog.working')} />}
      <div className="dialog__actions">
        <Button isDisabled={action.pending} onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={!isReady || action.pending} onPress={create}>
          {t('home.keysDialog.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
