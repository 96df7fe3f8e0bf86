import type { LeadDevices } from '../../../shared/device/devices';
import type { DeviceId, StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { deviceFingerprint } from './device-enrolment';
import { deviceOf } from '../../store/database/device';
import { enrolledDevicesOf, revokeDevice, revokedDevicesOf } from '../../store/merged/enrolled-devices';
import type { OpenProfile } from '../../store/profile/open-profile';

/** The laptops whose files a study takes or took, for the lead. */
export function devicesOf(store: OpenProfile, study: StudyId): LeadDevices {
  const own = deviceOf(store.database).device;
  const enrolled = enrolledDevicesOf(store.database, study).map(({ publicKey, ...device }) => ({
    ...device,
    fingerprint: deviceFingerprint(publicKey),
    isOwn: device.device === own,
  }));
  const revoked = revokedDevicesOf(store.database, study).map(({ publicKey, ...device }) => ({
    ...device,
    fingerprint: deviceFingerprint(publicKey),
  }));
  return { enrolled, revoked };
}

/** Takes no more files of a laptop; blank reasons count as none. @returns `device_unknown` */
export function revoke(store: OpenProfile, study: StudyId, device: DeviceId, typed: string): Result<LeadDevices> {
  const reason = typed.trim() === '' ? null : typed.trim();
  const done = revokeDevice(store.database, { study, device, reason }, store.clock);
  return done.ok ? success(devicesOf(store, study)) : done;
}
