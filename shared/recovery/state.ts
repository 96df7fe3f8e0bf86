import { z } from 'zod';
import { studyId } from '../base/ids';
import { fingerprint } from '../device/devices';

/** What can be done about a forgotten passphrase, seen without any. */
export const recoveryState = z.strictObject({
  /** The studies whose lead can help; empty when no study with keys was ever taken in. */
  studies: z.array(studyId),
  /** The request that waits for its answer. */
  request: z.strictObject({ fingerprint, madeUtc: z.iso.datetime() }).nullable(),
});

export type RecoveryState = z.infer<typeof recoveryState>;
