import { z } from 'zod';
import { withdrawalCodeOf, type WithdrawalCode } from '../../../shared/session/withdrawal-code';
import { studyId, type StudyId, type SessionId } from '../../../shared/base/ids';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import type { DisclosureProfile } from '../../../shared/export/disclosure-profile';

const exportRow = z.object({
  export: z.string(),
  study: studyId,
  madeUtc: z.iso.datetime(),
  profile: z.string(),
  folder: z.string(),
  sessions: z.int(),
  sha256: z.string(),
  settings: z.string().transform((text): unknown => JSON.parse(text)),
});

/** An export that was made, as the ledger tells it. */
export type RecordedExport = z.infer<typeof exportRow>;

const COLUMNS = 'exports.export, study, made_utc AS madeUtc, profile, folder, sessions, sha256, settings';

/** The ledger of a lead's profile. Throws on a failing disk; then nothing was published. */
export function exportLedgerOf(database: WritableDatabase, clock: Clock): ExportLedger {
  return {
    record(entry, publish) {
      database.transaction(() => {
        database.run(
          `INSERT INTO exports (export, study, made_utc, profile, folder, sessions, sha256, settings)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          entry.export,
          entry.study,
          clock.utc(),
          entry.profile,
          entry.folder,
          entry.sessions.length,
          entry.sha256,
          JSON.stringify(entry.settings),
        );
        for (const session of entry.sessions) {
          database.run(
            'INSERT INTO exported_sessions (export, code) VALUES (?, ?) ON CONFLICT DO NOTHING',
            entry.export,
            withdrawalCodeOf(session),
          );
        }
        publish();
      });
    },
  };
}

/** The exports that hold the person with this withdrawal code: what the lead must have replaced or destroyed. */
export function exportsHolding(database: ReadableDatabase, code: WithdrawalCode): RecordedExport[] {
  return database.all(
    exportRow,
    `SELECT ${COLUMNS} FROM exports JOIN exported_sessions ON exported_sessions.export = exports.export
     WHERE code = ? ORDER BY made_utc, exports.export`,
    code,
  );
}

const codeRow = z.object({ code: z.string() });

/** The codes of everyone who withdrew. */
export function withdrawnCodes(database: ReadableDatabase): ReadonlySet<string> {
  return new Set(database.all(codeRow, 'SELECT code FROM tombstones').map(({ code }) => code));
}

/** What the ledger keeps of an export, so that a withdrawal can name every dataset that holds the person. */
export interface LedgerEntry {
  /** Drawn for this export and printed in its README: tells which folder an entry is about. */
  readonly export: string;
  readonly study: StudyId;
  readonly profile: DisclosureProfile;
  /** Last part of the folder's path. */
  readonly folder: string;
  readonly sessions: readonly SessionId[];
  /** SHA-256 of datapackage.json, which holds the digest of every table. */
  readonly sha256: string;
  /** What was decided for it: rules, classifications, and per reviewed text what was decided (never the text). */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where exports are written down; electron/store gives it. */
export interface ExportLedger {
  /**
   * Keeps the entry and publishes the dataset, both or neither.
   * @param publish makes the dataset appear; when it throws, the entry is not kept
   */
  record(entry: LedgerEntry, publish: () => void): void;
}
