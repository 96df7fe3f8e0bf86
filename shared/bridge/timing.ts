import { z } from 'zod';
import { channel, consoleOnly, nothing, timingOnly } from './channel';
import { PATCH_CORNERS, timingCertificate } from '../associations/timing-certificate';
import { trialRecord } from '../associations/trial';

/** What a timing check should do, as its window asks for it. */
const timingSettings = z.strictObject({
  trials: z.int().min(1).max(10_000),
  /** Where a white square shows while the stimulus is up, for a photodiode. */
  patch: z.enum(PATCH_CORNERS).nullable(),
  /** What the system says the screen's rate is, Hz. */
  nominalHz: z.number().positive().nullable(),
  /** Started from the command line: begins by itself, keeps every trial, and the app closes afterwards. */
  laboratory: z.boolean(),
});
export type TimingSettings = z.infer<typeof timingSettings>;

/** Records of a check on their way to the file of a laboratory. */
const timingTrials = z.strictObject({ trials: z.array(trialRecord).max(10_000) });

export const timingResult = z.strictObject({ certificate: timingCertificate });

export const timingChannels = {
  /** The newest timing certificate of this laptop; null when its timing was never checked. */
  'timing.latest': channel(nothing, timingCertificate.nullable(), consoleOnly, 'store'),
  /** Opens the timing check over the whole screen. */
  'timing.open': channel(nothing, nothing, consoleOnly, 'store'),
  'timing.settings': channel(nothing, timingSettings, timingOnly, 'nothing'),
  /** Keeps records of a laboratory's check durably as they come; a check from the console keeps only its certificate. */
  'timing.trials': channel(timingTrials, nothing, timingOnly, 'nothing'),
  'timing.save': channel(timingResult, nothing, timingOnly, 'nothing'),
  'timing.close': channel(nothing, nothing, timingOnly, 'nothing'),
} as const;
