import { z } from 'zod';
import { deviceId } from '../base/ids';
import { fingerprint } from '../device/devices';

/** What is wrong with the row of files of one laptop: numbers that did not come, numbers that do not follow. */
export const deviceGap = z.strictObject({
  device: deviceId,
  /** Null for a laptop that is no longer enrolled. */
  fingerprint: fingerprint.nullable(),
  missing: z.array(z.int().min(1)),
  forked: z.array(z.int().min(1)),
});

export type DeviceGapOfStudy = z.infer<typeof deviceGap>;
