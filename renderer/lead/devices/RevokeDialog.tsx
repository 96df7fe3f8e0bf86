import { useState } from 'react';
import type { LeadDevice, LeadDevices } from '../../../shared/device/devices';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Dialog } from '../../ui/components/Dialog';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { ProblemNotice } from '../../ui/components/Notice';
import { TextField } from '../../ui/components/TextField';
import { ask, useAction } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { laptopName } from '../inbox/verdicts';

interface RevokeDialogProps {
  study: StudyId;
  device: LeadDevice;
  onClose: () => void;
  onDone: (devices: LeadDevices) => void;
}

/** Asks before a laptop's files are refused from now on, and why. */
export function RevokeDialog({ study, device, onClose, onDone }: RevokeDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const action = useAction();
  const revoke = () =>
    void action
      .run(() => ask('device.revoke', { study, device: device.device, reason }))
      .then((result) => {
        if (result?.ok) onDone(result.value);
      });
  const confirm = t('device.revokeConfirm');
  return (
    <Dialog
      title={t('device.revokeTitle', { name: laptopName(device.fingerprint) })}
      onClose={onClose}
      shortcuts={[{ id: 'revoke', keys: 'Mod+Enter', label: confirm, run: revoke }]}
    >
      <Fingerprint value={device.fingerprint} large />
      <p>{t('device.revokeWords')}</p>
      <ProblemNotice problem={action.problem} />
      <TextField label={t('device.revokeReason')} value={reason} onChange={setReason} maxLength={500} autoFocus />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" keys="Mod+Enter" isDisabled={action.pending} onPress={revoke}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
