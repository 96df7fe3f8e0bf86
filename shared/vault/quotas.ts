import { z } from 'zod';
import { providerId } from '../base/ids';

/** How many sessions a study wants about a provider, and how many there are on this laptop. */
export const quotaRow = z.strictObject({
  provider: providerId,
  wanted: z.int().min(1),
  finished: z.int().min(0),
  /** Begun and not finished. */
  running: z.int().min(0),
  /** Appointments of people who have no session yet. */
  planned: z.int().min(0),
});

export type QuotaRow = z.infer<typeof quotaRow>;
