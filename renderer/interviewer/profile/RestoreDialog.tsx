import { useState } from 'react';
import type { ProfileStatus } from '../../../shared/bridge/profile';
import type { BackupEntry } from '../../../shared/backup/entry';
import { Button } from '../../ui/components/Button';
import { Choices } from '../../ui/components/Choices';
import { Dialog } from '../../ui/components/Dialog';
import { ProblemNotice } from '../../ui/components/Notice';
import { Busy, Empty } from '../../ui/components/States';
import { TextField } from '../../ui/components/TextField';
import { formatBytes, formatMoment } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { ask, useAction, useLoaded } from '../../ui/useCall';

const loadBackups = () => ask('backup.list', {});

function useRestore(onOpen: (status: ProfileStatus) => void) {
  const backups = useLoaded(loadBackups);
  const action = useAction();
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const name = chosen ?? backups.value?.[0]?.name ?? null;
  const restore = () => {
    if (name === null || passphrase === '') return;
    void action
      .run(() => ask('backup.restore', { name, passphrase }))
      .then((result) => {
        if (result?.ok) onOpen(result.value);
        else setPassphrase('');
      });
  };
  return { backups, action, name, setChosen, passphrase, setPassphrase, restore };
}

/** Puts a verified backup in the place of a lost or damaged database; what stood there is set aside. */
export function RestoreDialog({ onOpen, onClose }: { onOpen: (status: ProfileStatus) => void; onClose: () => void }) {
  const { t, language } = useWords();
  const { backups, action, name, setChosen, passphrase, setPassphrase, restore } = useRestore(onOpen);
  const wordsOf = ({ madeUtc, bytes }: BackupEntry) =>
    `${formatMoment(madeUtc, language)} · ${formatBytes(bytes, language)}`;
  const isEmpty = backups.value?.length === 0;
  return (
    <Dialog
      title={t('backup.restore.title')}
      onClose={onClose}
      dismissable={!action.pending}
      shortcuts={[{ id: 'restore', keys: 'Mod+Enter', label: t('backup.restore.submit'), run: restore }]}
    >
      <p>{t('backup.restore.words')}</p>
      <ProblemNotice problem={backups.problem ?? action.problem} />
      {isEmpty && <Empty title={t('backup.restore.none')}>{t('backup.restore.noneWords')}</Empty>}
      {backups.value && !isEmpty && (
        <>
          <Choices
            label={t('backup.restore.which')}
            choices={backups.value.map((backup) => ({ value: backup.name, label: wordsOf(backup) }))}
            value={name}
            onChange={setChosen}
            autoFocus
          />
          <TextField
            label={t('profile.unlock.passphrase')}
            hint={t('backup.restore.passphraseHint')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
          />
        </>
      )}
      {action.pending && <Busy label={t('backup.restore.working')} />}
      <div className="dialog__actions">
        <Button isDisabled={action.pending} onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          look="primary"
          keys="Mod+Enter"
          isDisabled={action.pending || name === null || passphrase === ''}
          onPress={restore}
        >
          {t('backup.restore.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
