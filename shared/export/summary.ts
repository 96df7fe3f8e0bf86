import { z } from 'zod';

/** What an export wrote. */
export const exportSummary = z.strictObject({
  folder: z.string(),
  /** The same as one archive; null without one. */
  zip: z.string().nullable(),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), variables: z.int() })),
  sessions: z.int(),
  /** Variables that are not in it because nobody classified them. */
  unclassified: z.array(z.string()),
});

export type ExportSummary = z.infer<typeof exportSummary>;
