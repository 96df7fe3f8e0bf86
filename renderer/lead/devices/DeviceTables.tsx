import type { LeadDevice, RevokedDevice } from '../../../shared/device/devices';
import { Button } from '../../ui/components/Button';
import { Fingerprint } from '../../ui/components/Fingerprint';
import { Table } from '../../ui/components/Table';
import { formatMoment, formatNumber } from '../../ui/format';
import { useWords } from '../../ui/languages/useWords';
import { laptopName } from '../inbox/verdicts';

interface DeviceTableProps {
  devices: readonly LeadDevice[];
  onRevoke: (device: LeadDevice) => void;
}

/** The laptops whose files are merged. */
export function DeviceTable({ devices, onRevoke }: DeviceTableProps) {
  const { t, language } = useWords();
  return (
    <Table
      columns={[
        { id: 'name', head: t('device.name') },
        { id: 'fingerprint', head: t('device.fingerprint') },
        { id: 'enrolled', head: t('device.enrolled') },
        { id: 'files', head: t('device.files'), isNumber: true },
        { id: 'newest', head: t('device.newest'), isNumber: true },
        { id: 'revoke', head: null },
      ]}
    >
      {devices.map((device) => (
        <tr key={device.device}>
          <th scope="row" className="table__code">
            {laptopName(device.fingerprint)}
            {device.isOwn && <span className="table__note">{t('device.own')}</span>}
          </th>
          <td>
            <Fingerprint value={device.fingerprint} />
          </td>
          <td>{formatMoment(device.enrolledUtc, language)}</td>
          <td className="table__number">{formatNumber(device.files, language)}</td>
          <td className="table__number">{device.newest === 0 ? '–' : formatNumber(device.newest, language)}</td>
          <td className="table__number">
            {!device.isOwn && (
              <Button look="quiet" onPress={() => onRevoke(device)}>
                {t('device.revoke')}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The record of laptops that were struck off. */
export function RevokedTable({ devices }: { devices: readonly RevokedDevice[] }) {
  const { t, language } = useWords();
  if (devices.length === 0) return null;
  return (
    <section className="lead__section" aria-labelledby="revoked-title">
      <h3 id="revoked-title">{t('device.revoked')}</h3>
      <Table
        columns={[
          { id: 'name', head: t('device.name') },
          { id: 'fingerprint', head: t('device.fingerprint') },
          { id: 'revoked', head: t('device.revokedAt') },
          { id: 'reason', head: t('device.reason') },
          { id: 'files', head: t('device.filesBefore'), isNumber: true },
        ]}
      >
        {devices.map((device) => (
          <tr key={`${device.device} ${device.struckOffUtc}`}>
            <th scope="row" className="table__code">
              {laptopName(device.fingerprint)}
            </th>
            <td>
              <Fingerprint value={device.fingerprint} />
            </td>
            <td>{formatMoment(device.struckOffUtc, language)}</td>
            <td>{device.reason ?? '–'}</td>
            <td className="table__number">{formatNumber(device.files, language)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
