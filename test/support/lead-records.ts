import { z } from 'zod';
import type { StudyId } from '../../shared/base/ids';
import type { ReadableDatabase } from '../../electron/store/database/database';

const json = z.string().transform((text): unknown => JSON.parse(text));
const exportRow = z.object({
  export: z.string(),
  study: z.string(),
  madeUtc: z.iso.datetime(),
  profile: z.string(),
  folder: z.string(),
  sessions: z.int(),
  sha256: z.string(),
  settings: json,
});

/** Every export of a study as the ledger keeps it, oldest first. */
export function exportsOf(database: ReadableDatabase, study: StudyId): z.infer<typeof exportRow>[] {
  return database.all(
    exportRow,
    `SELECT export, study, made_utc AS madeUtc, profile, folder, sessions, sha256, settings
     FROM exports WHERE study = ? ORDER BY made_utc, export`,
    study,
  );
}

const decisionRow = z.object({ variable: z.string(), decision: json, decidedUtc: z.iso.datetime() });

/** Every decision about a study's variables that was ever made, oldest first. */
export function variableHistoryOf(database: ReadableDatabase, study: StudyId): z.infer<typeof decisionRow>[] {
  return database.all(
    decisionRow,
    'SELECT variable, decision, decided_utc AS decidedUtc FROM variable_decisions WHERE study = ? ORDER BY number',
    study,
  );
}
