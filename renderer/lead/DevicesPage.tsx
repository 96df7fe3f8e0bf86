import { useCallback, useState } from 'react';
import type { DeviceRequest, LeadDevice } from '../../shared/bridge-lead';
import type { StudyId } from '../../shared/names';
import { Button } from '../ui/components/Button';
import { Dialog } from '../ui/components/Dialog';
import { Notice, ProblemNotice } from '../ui/components/Notice';
import { Busy } from '../ui/components/States';
import { formatMoment, formatNumber } from '../ui/format';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { ask, useAction, useLoaded } from '../ui/useCall';
import { useWords } from '../ui/languages/useWords';
import { KeySection } from './KeySection';
import { laptopName } from './verdicts';

function DeviceTable({ devices }: { devices: readonly LeadDevice[] }) {
  const { t, language } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('lead.devices.name')}</th>
          <th scope="col">{t('lead.devices.fingerprint')}</th>
          <th scope="col">{t('lead.devices.enrolled')}</th>
          <th scope="col" className="table__number">
            {t('lead.devices.files')}
          </th>
          <th scope="col" className="table__number">
            {t('lead.devices.newest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.device}>
            <th scope="row" className="table__code">
              {laptopName(device.fingerprint)}
              {device.isOwn && <span className="table__note">{t('lead.devices.own')}</span>}
            </th>
            <td className="fingerprint">{device.fingerprint}</td>
            <td>{formatMoment(device.enrolledUtc, language)}</td>
            <td className="table__number">{formatNumber(device.files, language)}</td>
            <td className="table__number">{device.newest === 0 ? '–' : formatNumber(device.newest, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EnrolDialogProps {
  study: StudyId;
  request: DeviceRequest;
  onClose: () => void;
  onEnrolled: (devices: readonly LeadDevice[]) => void;
}

/** The fingerprint, large, for two people to compare before the laptop is trusted. */
function EnrolDialog({ study, request, onClose, onEnrolled }: EnrolDialogProps) {
  const { t } = useWords();
  const action = useAction();
  const enrol = () =>
    void action
      .run(() => ask('lead.enrol_device', { study, device: request.device }))
      .then((result) => {
        if (result?.ok) onEnrolled(result.value);
      });
  return (
    <Dialog
      title={t('lead.devices.compare')}
      onClose={onClose}
      shortcuts={[{ id: 'enrol', keys: 'Mod+Enter', label: t('lead.devices.accept'), run: enrol }]}
    >
      <p className="fingerprint fingerprint--large">{request.fingerprint}</p>
      <p>{t('lead.devices.compareWords')}</p>
      {request.isKnown && <Notice tone="information">{t('lead.devices.known')}</Notice>}
      <ProblemNotice problem={action.problem} />
      <div className="dialog__actions">
        <Button onPress={onClose} autoFocus>
          {t('common.cancel')}
        </Button>
        <Button look="primary" keys="Mod+Enter" isDisabled={action.pending} onPress={enrol}>
          {t('lead.devices.accept')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The laptops whose files are merged, and the study's own key. */
export function DevicesPage({ study }: { study: StudyId }) {
  const { t } = useWords();
  const { value, problem } = useLoaded(useCallback(() => ask('lead.devices', { study }), [study]));
  const [changed, setChanged] = useState<readonly LeadDevice[] | null>(null);
  const [request, setRequest] = useState<DeviceRequest | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const action = useAction();
  const choose = () => {
    setDone(null);
    void action
      .run(() => ask('lead.read_device', { study }))
      .then((result) => {
        if (result?.ok) setRequest(result.value);
      });
  };
  const title = t('lead.devices.title');
  useShortcuts(title, [{ id: 'enrol', keys: 'Mod+Enter', label: t('lead.devices.enrol'), run: choose }]);
  const devices = changed ?? value;
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <p className="lead__words">{t('lead.devices.words')}</p>
      <ProblemNotice problem={problem ?? action.problem} />
      {done !== null && <Notice tone="information">{t('lead.devices.done', { name: done })}</Notice>}
      <Button look="primary" size="large" keys="Mod+Enter" isDisabled={action.pending} onPress={choose}>
        {t('lead.devices.enrol')}
      </Button>
      {devices ? <DeviceTable devices={devices} /> : !problem && <Busy label={t('common.loading')} />}
      <KeySection study={study} />
      {request && (
        <EnrolDialog
          study={study}
          request={request}
          onClose={() => setRequest(null)}
          onEnrolled={(enrolled) => {
            setChanged(enrolled);
            setDone(laptopName(request.fingerprint));
            setRequest(null);
          }}
        />
      )}
    </>
  );
}
