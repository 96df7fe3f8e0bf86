import path from 'node:path';
import type { DeviceRequest } from '../../../shared/device/devices';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { readEnrolment, type Enrolment } from '../../exchange/study/device-enrolment';
import { enrol, fingerprintsOf, requestEnrolment } from '../../exchange/study/study-service';
import { enrolledDevicesOf } from '../../store/merged/enrolled-devices';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';
import { devicesOf, revoke } from '../../exchange/study/devices';

async function exportDevice(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
): Promise<Result<{ file: string; fingerprint: string }>> {
  const prints = fingerprintsOf(store, study);
  if (!prints.ok) return prints;
  // The name tells laptops apart in the lead's folder without naming a person or a machine.
  const file = await context.ask.save('device', `${study}-${prints.value.device.slice(0, 4)}`);
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
  const file = await context.ask.open('device');
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

export function deviceHandlers(context: HandlerContext): HandlersOf<'device'> {
  let waiting: Enrolment | null = null;
  return {
    'device.fingerprints': ({ study }, { store }) => fingerprintsOf(store, study),
    'device.export': ({ study }, { store }) => exportDevice(context, store, study),
    'device.list': ({ study }, { store }) => success(devicesOf(store, study)),
    'device.read': async ({ study }, { store }) => {
      waiting = null;
      const read = await readRequest(context, store, study);
      if (!read.ok) return read;
      waiting = read.value;
      const { device, fingerprint, isKnown } = read.value;
      return success({ device, fingerprint, isKnown });
    },
    'device.enrol': ({ study, device }, { store }) => {
      if (waiting?.study !== study || waiting.device !== device) return failure(problemOf('device_request_gone'));
      const enrolled = enrol(store, waiting);
      if (!enrolled.ok) return enrolled;
      waiting = null;
      return success(devicesOf(store, study));
    },
    'device.revoke': ({ study, device, reason }, { store }) => revoke(store, study, device, reason),
  };
}
