import { z } from 'zod';
import { PATCH_CORNERS, timingCertificate } from '../associations/timing-certificate';
import { trialRecord } from '../associations/trial';

/** What a timing check should do, as its window asks for it. */
export const timingPlan = z.strictObject({
  trials: z.int().min(1).max(10_000),
  /** Where a white square shows while the stimulus is up, for a photodiode. */
  patch: z.enum(PATCH_CORNERS).nullable(),
  /** What the system says the screen's rate is, Hz. */
  nominalHz: z.number().positive().nullable(),
  /** Started from the command line: begins by itself, keeps every trial, and the app closes afterwards. */
  laboratory: z.boolean(),
});
export type TimingPlan = z.infer<typeof timingPlan>;

/** Records of a check on their way to the file of a laboratory. */
export const timingTrials = z.strictObject({ trials: z.array(trialRecord).max(10_000) });

export const timingResult = z.strictObject({ certificate: timingCertificate });
