import { z } from 'zod';
import { deviceId } from '../base/ids';

/** The laptops of a study, as its lead sees them. */

/** Two parties compare these aloud: groups of four, e.g. 3M9K-…. */
export const fingerprint = z.string().min(1);

export const studyFingerprints = z.strictObject({
  /** Of the study's public keys; null while the study has none. */
  study: fingerprint.nullable(),
  /** Of this laptop's own key. */
  device: fingerprint,
});

const leadDevice = z.strictObject({
  device: deviceId,
  fingerprint,
  enrolledUtc: z.iso.datetime(),
  /** Files of this laptop that came so far. */
  files: z.int().min(0),
  /** Highest number among them; 0 without any. */
  newest: z.int().min(0),
  /** This very laptop. */
  isOwn: z.boolean(),
});

export type LeadDevice = z.infer<typeof leadDevice>;

/** An enrolment file that was read and waits for the lead to compare its fingerprint. */
export const deviceRequest = z.strictObject({ device: deviceId, fingerprint, isKnown: z.boolean() });

export type DeviceRequest = z.infer<typeof deviceRequest>;

/** A laptop whose files are no longer accepted. */
const revokedDevice = z.strictObject({
  device: deviceId,
  fingerprint,
  enrolledUtc: z.iso.datetime(),
  struckOffUtc: z.iso.datetime(),
  reason: z.string().nullable(),
  /** Files of it that had come before; they stay. */
  files: z.int().min(0),
});

export type RevokedDevice = z.infer<typeof revokedDevice>;

export const leadDevices = z.strictObject({
  enrolled: z.array(leadDevice),
  /** Newest first. */
  revoked: z.array(revokedDevice),
});

export type LeadDevices = z.infer<typeof leadDevices>;
