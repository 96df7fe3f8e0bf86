import { useCallback, useState } from 'react';
import type { DeviceRequest, LeadDevice, LeadDevices } from '../../../shared/device/devices';
import type { StudyId } from '../../../shared/base/ids';
import { Button } from '../../ui/components/Button';
import { Notice, ProblemNotice } from '../../ui/components/Notice';
import { Busy } from '../../ui/components/States';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { ask, useAction, useLoaded } from '../../ui/useCall';
import { useWords } from '../../ui/languages/useWords';
import { CompareDialog } from './CompareDialog';
import { DeviceTable, RevokedTable } from './DeviceTables';
import { KeySection } from './KeySection';
import { RecoverySection } from './RecoverySection';
import { RevokeDialog } from './RevokeDialog';
import { laptopName } from '../inbox/verdicts';

interface EnrolDialogProps {
  study: StudyId;
  request: DeviceRequest;
  onClose: () => void;
  onEnrolled: (devices: LeadDevices) => void;
}

function EnrolDialog({ study, request, onClose, onEnrolled }: EnrolDialogProps) {
  const { t } = useWords();
  const action = useAction();
  const enrol = () =>
    void action
      .run(() => ask('device.enrol', { study, device: request.device }))
      .then((result) => {
        if (result?.ok) onEnrolled(result.value);
      });
  return (
    <CompareDialog
      title={t('device.compare')}
      fingerprint={request.fingerprint}
      accept={t('device.accept')}
      pending={action.pending}
      onAccept={enrol}
      onClose={onClose}
    >
      <p>{t('device.compareWords')}</p>
      {request.isKnown && <Notice tone="information">{t('device.known')}</Notice>}
      <ProblemNotice problem={action.problem} />
    </CompareDialog>
  );
}

/** What was just done with a laptop, in one sentence. */
type Done = { readonly what: 'done' | 'revokedDone'; readonly name: string };

function useDevices(study: StudyId) {
  const { value, problem } = useLoaded(useCallback(() => ask('device.list', { study }), [study]));
  const [changed, setChanged] = useState<LeadDevices | null>(null);
  const [request, setRequest] = useState<DeviceRequest | null>(null);
  const [revoking, setRevoking] = useState<LeadDevice | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const action = useAction();
  const choose = () => {
    setDone(null);
    void action
      .run(() => ask('device.read', { study }))
      .then((result) => {
        if (result?.ok) setRequest(result.value);
      });
  };
  const settle = (what: Done['what'], fingerprint: string) => (devices: LeadDevices) => {
    setChanged(devices);
    setDone({ what, name: laptopName(fingerprint) });
    setRequest(null);
    setRevoking(null);
  };
  const revoke = (device: LeadDevice) => {
    setDone(null);
    setRevoking(device);
  };
  const listed = { devices: changed ?? value, problem: problem ?? action.problem, pending: action.pending };
  return { ...listed, request, setRequest, revoking, setRevoking, revoke, done, choose, settle };
}

/** The laptops whose files are merged, and the study's own key. */
export function DevicesPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const page = useDevices(study);
  const { devices, problem, request, revoking, done, settle } = page;
  const title = t('device.title');
  useShortcuts(title, [{ id: 'enrol', keys: 'Mod+Enter', label: t('device.enrol'), run: page.choose }]);
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('device.words')}</p>
      <ProblemNotice problem={problem} />
      {done !== null && <Notice tone="information">{t(`device.${done.what}`, { name: done.name })}</Notice>}
      <Button look="primary" size="large" keys="Mod+Enter" isDisabled={page.pending} onPress={page.choose}>
        {t('device.enrol')}
      </Button>
      {devices && <DeviceTable devices={devices.enrolled} onRevoke={page.revoke} />}
      {devices && <RevokedTable devices={devices.revoked} />}
      {!devices && !problem && <Busy label={t('common.loading')} />}
      <RecoverySection study={study} />
      <KeySection study={study} />
      {request && (
        <EnrolDialog
          study={study}
          request={request}
          onClose={() => page.setRequest(null)}
          onEnrolled={settle('done', request.fingerprint)}
        />
      )}
      {revoking && (
        <RevokeDialog
          study={study}
          device={revoking}
          onClose={() => page.setRevoking(null)}
          onDone={settle('revokedDone', revoking.fingerprint)}
        />
      )}
    </>
  );
}
