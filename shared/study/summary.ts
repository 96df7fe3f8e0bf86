import { z } from 'zod';
import { language, providerId, studyHash, studyId, text } from '../base/ids';

export const studySummary = z.strictObject({
  id: studyId,
  hash: studyHash,
  title: text,
  /** What a new session may choose from. */
  languages: z.array(language).min(1),
  providers: z.array(z.strictObject({ id: providerId, label: text })).min(1),
  /** Without keys nothing can be sealed: the study waits for the lead's package or for new keys. */
  hasKeys: z.boolean(),
  /** True where this profile holds the private study key (the lead's laptop). */
  isLead: z.boolean(),
  sessions: z.int().min(0),
});

export type StudySummary = z.infer<typeof studySummary>;
