import { z } from 'zod';

/** A backup on this laptop: it appears in the list only after it was opened and compared. */
export const backupEntry = z.strictObject({
  name: z.string(),
  madeUtc: z.iso.datetime(),
  bytes: z.number().min(0),
});

export type BackupEntry = z.infer<typeof backupEntry>;
