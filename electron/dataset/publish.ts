import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import type { ExportLedger, LedgerEntry } from './ledger';

/**
 * Makes a dataset appear: gives the hidden folder it was written in its name.
 * @throws when it cannot; then nothing appeared
 */
export type Publish = (entry: LedgerEntry, partial: string, folder: string) => void;

/** Gives the written folder its name; an empty folder of that name makes way. */
export const publishUnrecorded: Publish = (_entry, partial, folder) => {
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(partial, folder);
};

/** Publishes and writes down in one transaction: no dataset without an entry that names who is in it. */
export function publishing(ledger: ExportLedger): Publish {
  return (entry, partial, folder) => {
    let appeared = false;
    try {
      ledger.record(entry, () => {
        publishUnrecorded(entry, partial, folder);
        appeared = true;
      });
    } catch (error) {
      // The ledger failed after the folder appeared: an export nobody can find back must not stay.
      if (appeared) rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  };
}
