import { z } from 'zod';
import { deviceId, studyId } from '../base/ids';
import { deviceRequest, leadDevices, studyFingerprints } from '../device/devices';
import { channel, consoleOnly } from './channel';

const ofStudy = z.strictObject({ study: studyId });

export const deviceChannels = {
  /** Of the study's keys and of this laptop, to compare aloud. */
  'device.fingerprints': channel(ofStudy, studyFingerprints, consoleOnly, 'store'),
  /** Saves the small file with which this laptop asks the lead to accept its session files. */
  'device.export': channel(
    ofStudy,
    z.strictObject({ file: z.string(), fingerprint: z.string() }),
    consoleOnly,
    'store',
  ),
  'device.list': channel(ofStudy, leadDevices, consoleOnly, 'store'),
  /** Lets the lead choose a laptop's enrolment file and reads it; nothing is enrolled yet. */
  'device.read': channel(ofStudy, deviceRequest, consoleOnly, 'store'),
  /** Enrols the laptop whose file was read last, after the lead has compared its fingerprint. */
  'device.enrol': channel(z.strictObject({ study: studyId, device: deviceId }), leadDevices, consoleOnly, 'store'),
  /** Takes no files of a laptop from now on; what came before stays, and the revocation is recorded. */
  'device.revoke': channel(
    z.strictObject({ study: studyId, device: deviceId, reason: z.string().max(500) }),
    leadDevices,
    consoleOnly,
    'store',
  ),
} as const;
