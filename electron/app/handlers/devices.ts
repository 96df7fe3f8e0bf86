import path from 'node:path';
import type { DeviceRequest, LeadDevices } from '../../../shared/bridge/lead';
import type { DeviceId, StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { deviceFingerprint, readEnrolment, type Enrolment } from '../../exchange/study/device-enrolment';
import { enrol, exportStudyKey, fingerprintsOf, requestEnrolment } from '../../exchange/study/study-service';
import { recoverySheetOf } from '../../exchange/recovery/recover-with-key';
import { deviceOf, enrolledDevicesOf, revokeDevice, revokedDevicesOf, type OpenProfile } from '../../store';
import type { Handlers } from '../bridge/register';
import { printSheet } from '../documents/recovery-sheet-page';
import { withStore, withStoreAsync, type HandlerContext } from './context';

type DeviceChannels =
  | 'study.fingerprint'
  | 'study.export_device'
  | 'lead.devices'
  | 'lead.read_device'
  | 'lead.enrol_device'
  | 'lead.strike_off_device'
  | 'lead.save_key'
  | 'lead.recovery_sheet';

function devicesOf(store: OpenProfile, study: StudyId): LeadDevices {
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

function revoke(store: OpenProfile, study: StudyId, device: DeviceId, typed: string): Result<LeadDevices> {
  const reason = typed.trim() === '' ? null : typed.trim();
  const done = revokeDevice(store.database, { study, device, reason }, store.clock);
  return done.ok ? success(devicesOf(store, study)) : done;
}

async function exportDevice(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<{ file: string; fingerprint: string }>> {
  const prints = fingerprintsOf(store, study);
  if (!prints.ok) return prints;
  // The name tells laptops apart in the lead's folder without naming a person or a machine.
  const file = await context.ask.newDeviceFile(`${study}-${prints.value.device.slice(0, 4)}`);
  if (!file.ok) return file;
  const written = await requestEnrolment(store, study, file.value);
  return written.ok ? success({ file: file.value, ...written.value }) : written;
}

/** Reads an enrolment for the lead to compare; kept until the lead accepts it or chooses another. */
async function readRequest(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<Enrolment & DeviceRequest>> {
  const file = await context.ask.deviceFile();
  if (!file.ok) return file;
  const read = await readEnrolment(file.value);
  if (!read.ok) return read;
  if (read.value.study !== study) {
    return failure(problemOf('device_other_study', { file: path.basename(file.value) }));
  }
  const isKnown = enrolledDevicesOf(store.database, study).some(
    ({ device, publicKey }) => device === read.value.device && publicKey === read.value.publicKey,
  );
  return success({ ...read.value, isKnown });
}

async function saveKey(context: HandlerContext, store: OpenProfile, study: StudyId): Promise<Result<{ file: string }>> {
  const file = await context.ask.newKeyFile(study);
  if (!file.ok) return file;
  const saved = await exportStudyKey(store, study, file.value);
  return saved.ok ? success({ file: file.value }) : saved;
}

async function saveSheet(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<{ file: string }>> {
  const { language } = context.preferences.get();
  const sheet = recoverySheetOf(store, study, language);
  if (!sheet.ok) return sheet;
  const file = await context.ask.newRecoverySheet(study);
  if (!file.ok) return file;
  const printed = await printSheet(sheet.value, language, file.value);
  return printed.ok ? success({ file: file.value }) : printed;
}

export function leadDeviceHandlers(context: HandlerContext): Pick<Handlers, DeviceChannels> {
  let waiting: Enrolment | null = null;
  return {
    'study.fingerprint': ({ study }) => withStore(context, (store) => fingerprintsOf(store, study)),
    'study.export_device': ({ study }) => withStoreAsync(context, (store) => exportDevice(context, store, study)),
    'lead.devices': ({ study }) => withStore(context, (store) => success(devicesOf(store, study))),
    'lead.read_device': ({ study }) =>
      withStoreAsync(context, async (store) => {
        waiting = null;
        const read = await readRequest(context, store, study);
        if (!read.ok) return read;
        waiting = read.value;
        const { device, fingerprint, isKnown } = read.value;
        return success({ device, fingerprint, isKnown });
      }),
    'lead.enrol_device': ({ study, device }) =>
      withStore(context, (store) => {
        if (waiting?.study !== study || waiting.device !== device) return failure(problemOf('device_request_gone'));
        const enrolled = enrol(store, waiting);
        if (!enrolled.ok) return enrolled;
        waiting = null;
        return success(devicesOf(store, study));
      }),
    'lead.strike_off_device': ({ study, device, reason }) =>
      withStore(context, (store) => revoke(store, study, device, reason)),
    'lead.save_key': ({ study }) => withStoreAsync(context, (store) => saveKey(context, store, study)),
    'lead.recovery_sheet': ({ study }) => withStoreAsync(context, (store) => saveSheet(context, store, study)),
  };
}
