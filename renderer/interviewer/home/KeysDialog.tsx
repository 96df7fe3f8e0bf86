import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { NewPassphraseFields, useNewPassphrase } from '../../ui/passphrase/NewPassphrase';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';

/** Makes this laptop the lead's: a key pair for the study, its private half under a passphrase of its own. */
export function KeysDialog(props: { study: StudyId; onClose: () => void; onCreated: () => void }) {
  const { t } = useWords();
  const chosen = useNewPassphrase();
  const action = useAction();
  const create = () => {
    if (!chosen.attempt()) return;
    const { passphrase } = chosen;
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
      <NewPassphraseFields
        chosen={chosen}
        label={t('home.keysDialog.passphrase')}
        labelAgain={t('home.keysDialog.again')}
        autoFocus
      />
      {action.pending && <Busy label={t('home.keysDialog.working')} />}
      <div className="dialog__actions">
        <Button isDisabled={action.pending} onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={action.pending} onPress={create}>
          {t('home.keysDialog.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
