import { z } from 'zod';
import { canonicalJson } from '../../../shared/base/canonical-json';
import { deviceId, studyId, type DeviceId, type StudyId } from '../../../shared/base/ids';
import { failure, success, type Result } from '../../../shared/base/result';
import { jsonOf } from '../session-file/payload';
import type { DeviceIdentity } from '../../store/database/device';
import { fingerprintOf, isSignedBy, publicKey, signature, signFor, type PublicKey } from '../../crypto/signing';
import { readSmallFile, writeSmallFile } from '../../files/atomic-file';
import { fileProblem } from '../../files/file-problems';

export const DEVICE_EXTENSION = '.ucdevice';

/** A laptop's request to send files for a study. It carries no name of machine or person. */
const enrolmentBody = z.strictObject({
  format: z.literal('undercurrent-device'),
  version: z.literal(1),
  device: deviceId,
  publicKey,
  study: studyId,
});
const enrolmentFile = z.strictObject({ ...enrolmentBody.shape, signature });

export interface Enrolment {
  readonly device: DeviceId;
  readonly publicKey: PublicKey;
  readonly study: StudyId;
  /** For interviewer and lead to compare aloud before the lead accepts. */
  readonly fingerprint: string;
}

/** The fingerprint of a device's key, as both sides show it. */
export function deviceFingerprint(key: PublicKey): string {
  return fingerprintOf(key);
}

/** Writes the file that a laptop sends to the lead. @returns `disk_full`, `file_unwritable` */
export async function writeEnrolment(file: string, device: DeviceIdentity, study: StudyId): Promise<Result<void>> {
  const body: z.infer<typeof enrolmentBody> = {
    format: 'undercurrent-device',
    version: 1,
    device: device.device,
    publicKey: device.publicKey,
    study,
  };
  const signed = signFor('undercurrent device enrolment v1\n', Buffer.from(canonicalJson(body)), device.sign);
  return writeSmallFile(file, `${canonicalJson({ ...body, signature: Buffer.from(signed).toString('base64') })}\n`);
}

/**
 * Reads an enrolment file: proves that who made it holds the device's key. Whether to enrol is the lead's choice.
 * @returns `device_file_invalid`, `file_unreadable`
 */
export async function readEnrolment(file: string): Promise<Result<Enrolment>> {
  const written = await readSmallFile(file);
  if (!written.ok) return written;
  const read = enrolmentFile.safeParse(jsonOf(written.value));
  if (!read.success) return failure(fileProblem('device_file_invalid', file));
  const { signature: signed, ...body } = read.data;
  const message = Buffer.from(canonicalJson(body));
  if (!isSignedBy('undercurrent device enrolment v1\n', message, Buffer.from(signed, 'base64'), body.publicKey)) {
    return failure(fileProblem('device_file_invalid', file));
  }
  return success({
    device: body.device,
    publicKey: body.publicKey,
    study: body.study,
    fingerprint: deviceFingerprint(body.publicKey),
  });
}
