import type { SessionId, StudyId } from '../../shared/base/ids';
import type { ExportProfile } from './disclosure-profiles';

/** What the ledger keeps of an export, so that a withdrawal can name every dataset that holds the person. */
export interface LedgerEntry {
  /** Drawn for this export and printed in its README: tells which folder an entry is about. */
  readonly export: string;
  readonly study: StudyId;
  readonly profile: ExportProfile;
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
