import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import type { ExportLedger, LedgerEntry } from '../store/merged/export-ledger';

/** What was written out of sight, and the names it is to have. */
export interface Written {
  readonly partial: string;
  readonly folder: string;
  /** The same as one archive; null without one. */
  readonly zip: { readonly partial: string; readonly file: string } | null;
}

/**
 * Makes a dataset appear: gives the hidden folder it was written in its name, and its archive.
 * @throws when it cannot; then nothing appeared
 */
export type Publish = (entry: LedgerEntry, written: Written) => void;

/** Takes away what appeared. */
function withdraw({ folder, zip }: Written): void {
  rmSync(folder, { recursive: true, force: true });
  if (zip) rmSync(zip.file, { force: true });
}

/** Gives the written folder and archive their names; an empty folder of that name makes way. */
export const publishUnrecorded: Publish = (_entry, { partial, folder, zip }) => {
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(partial, folder);
  if (zip === null) return;
  try {
    if (existsSync(zip.file)) throw Object.assign(new Error('there is an archive already'), { code: 'EEXIST' });
    renameSync(zip.partial, zip.file);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

/** Publishes and writes down in one transaction: no dataset without an entry that names who is in it. */
export function publishing(ledger: ExportLedger): Publish {
  return (entry, written) => {
    let appeared = false;
    try {
      ledger.record(entry, () => {
        publishUnrecorded(entry, written);
        appeared = true;
      });
    } catch (error) {
      // The ledger failed after the folder appeared: an export nobody can find back must not stay.
      if (appeared) withdraw(written);
      throw error;
    }
  };
}
