import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExportSummary } from '../../shared/export/summary';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';
import { newIdentities, randomId } from './random-ids';
import type { LedgerEntry } from '../store/merged/export-ledger';
import { planExport, type ExportDecisions, type ExportPlan } from './export-plan';
import { PROFILE_RULES } from './disclosure-profiles';
import type { Publish, Written } from './publish';
import type { SessionSource } from './session-source';
import type { ReviewedText } from './text-review/review';
import { textsToReview } from './text-review/texts-to-review';
import { writeDataset } from './write-dataset';
import { writeZip } from './writers/zip';

export interface ExportOptions {
  readonly decisions: ExportDecisions;
  /** Also as one archive beside the folder: FOLDER.zip. */
  readonly zip?: boolean;
  /** Makes the written folder appear and writes the export down, both or neither; see publish.ts. */
  readonly publish: Publish;
  /** Asked between sessions; once true, nothing appears. */
  readonly isCancelled?: () => boolean;
}

/** Ends an export that was cancelled; caught where it began. */
class Cancelled extends Error {}

/** Order tells a reader nothing when it is drawn anew for every export (Fisher & Yates, system randomness). */
function shuffled<Entry>(entries: readonly Entry[]): Entry[] {
  const remaining = [...entries];
  const order: Entry[] = [];
  while (remaining.length > 0) {
    const drawn = randomInt(remaining.length);
    const last = remaining.pop();
    const entry = remaining[drawn] ?? last;
    if (entry !== undefined) order.push(entry);
    if (drawn < remaining.length && last !== undefined) remaining[drawn] = last;
  }
  return order;
}

function whyNotFolder(folder: string): Problem | null {
  if (!existsSync(folder)) return null;
  const usable = statSync(folder).isDirectory() && readdirSync(folder).length === 0;
  return usable ? null : problemOf('export_folder_not_empty', { folder: path.basename(folder) });
}

function whyNotZip(file: string | null): Problem | null {
  return file !== null && existsSync(file) ? problemOf('export_zip_exists', { file: path.basename(file) }) : null;
}

function problemOfError(error: unknown, folder: string): Problem {
  if (error instanceof Cancelled) return problemOf('cancelled');
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return problemOf('disk_full');
  return problemOf('file_unwritable', { file: path.basename(folder) });
}

/** Counts sessions as they are read and stops where the lead asked to. */
function stepper(
  total: number,
  isCancelled: (() => boolean) | undefined,
  onProgress: (done: number, total: number) => void,
) {
  let done = 0;
  return () => {
    done += 1;
    onProgress(Math.min(done, total), total);
    if (isCancelled?.() === true) throw new Cancelled();
  };
}

function plan(source: SessionSource, decisions: ExportDecisions, onSession: () => void) {
  const identities = { sessions: newIdentities(), participants: newIdentities() };
  return planExport(source, shuffled(source.sessions), decisions, identities, onSession);
}

/**
 * What an export would be, without writing anything: sessions left out, what becomes coarser, the risk before and
 * after. Rows of the tables are not read.
 * @returns every reason why there could be no export
 */
export function previewExport(
  source: SessionSource,
  options: Pick<ExportOptions, 'decisions' | 'isCancelled'>,
  onProgress: (done: number, total: number) => void,
): Result<Omit<ExportPlan, 'tables'>, readonly Problem[]> {
  try {
    const planned = plan(source, options.decisions, stepper(source.sessions.length, options.isCancelled, onProgress));
    if (!planned.ok) return planned;
    const { tables: _tables, ...preview } = planned.value;
    return success(preview);
  } catch (error) {
    if (error instanceof Cancelled) return failure([problemOf('cancelled')]);
    throw error;
  }
}

/** How often every session is read: once for the plan, and once for its trials. */
const READS = 2;

/**
 * Every text that an export would hold, for somebody to decide about.
 * @returns `cancelled`, or why a session cannot be read
 */
export function readTexts(
  source: SessionSource,
  options: Pick<ExportOptions, 'decisions' | 'isCancelled'>,
  onProgress: (done: number, total: number) => void,
): Result<readonly ReviewedText[], readonly Problem[]> {
  try {
    const onSession = stepper(source.sessions.length, options.isCancelled, onProgress);
    const texts = textsToReview(source, options.decisions, onSession);
    return texts.ok ? texts : failure([texts.error]);
  } catch (error) {
    if (error instanceof Cancelled) return failure([problemOf('cancelled')]);
    throw error;
  }
}

function settingsOf({ decisions, loss, removed, texts, unclassified }: ExportPlan): LedgerEntry['settings'] {
  const { k, l } = PROFILE_RULES[decisions.profile];
  const decided = decisions.texts ? [...decisions.texts].map(([id, { decision }]) => [id, decision]) : null;
  const { classification, generalisation } = decisions;
  return { k, l, classification, generalisation, unclassified, removed, loss: loss.total, texts, decided };
}

/** A dataset that lies written out of sight, and what is to be kept of it. */
export interface WrittenExport {
  readonly entry: LedgerEntry;
  readonly summary: ExportSummary;
}

/** Writes a planned dataset out of sight. `onPiece` is asked often, and throws to stop. */
function writePlanned(written: Written, planned: ExportPlan, onPiece: () => void): WrittenExport {
  const { partial, folder, zip } = written;
  const name = randomId();
  mkdirSync(partial, { recursive: true });
  const { rows, sha256 } = writeDataset(partial, planned, name, onPiece);
  if (zip) writeZip(partial, zip.partial, `dataset-${name}`, onPiece);
  const entry: LedgerEntry = {
    export: name,
    study: planned.study.id,
    profile: planned.decisions.profile,
    folder: path.basename(folder),
    sessions: planned.sessions,
    sha256,
    settings: { ...settingsOf(planned), zip: zip !== null },
  };
  onPiece();
  const summary = {
    folder,
    zip: zip?.file ?? null,
    sessions: planned.sessions.length,
    unclassified: [...planned.unclassified],
    tables: planned.tables.map(({ name: table, variables }) => ({
      name: table,
      rows: rows.get(table) ?? 0,
      variables: variables.length,
    })),
  };
  return { entry, summary };
}

/** The names an export is to have, and those it has while it is written. */
export function placesFor(folder: string, zip: boolean): Written {
  const partial = path.join(path.dirname(folder), `.undercurrent-export-${randomBytes(6).toString('hex')}`);
  return { partial, folder, zip: zip ? { partial: `${partial}.zip`, file: `${folder}.zip` } : null };
}

/** Takes away what was written out of sight. */
export function discardWritten({ partial, zip }: Written): void {
  rmSync(partial, { recursive: true, force: true });
  if (zip) rmSync(zip.partial, { force: true });
}

/**
 * Writes a de-identified dataset after a profile's rules into a hidden folder beside the target, which must not exist
 * yet, or be empty. What was begun is taken away when it fails.
 * @returns every reason why not: `export_*`, `disk_full`, `file_unwritable`, `cancelled`, or why a session cannot be read
 */
export function writeExport(
  source: SessionSource,
  written: Written,
  options: Pick<ExportOptions, 'decisions' | 'isCancelled'>,
  onProgress: (done: number, total: number) => void,
): Result<WrittenExport, readonly Problem[]> {
  const refusal = whyNotFolder(written.folder) ?? whyNotZip(written.zip?.file ?? null);
  if (refusal) return failure([refusal]);
  const onSession = stepper(source.sessions.length * READS, options.isCancelled, onProgress);
  const onPiece = (): void => {
    if (options.isCancelled?.() === true) throw new Cancelled();
  };
  try {
    const planned = plan(source, options.decisions, onSession);
    if (!planned.ok) return planned;
    return success(writePlanned(written, planned.value, onPiece));
  } catch (error) {
    discardWritten(written);
    return failure([problemOfError(error, written.folder)]);
  }
}

/** Lets a written dataset appear and be written down, both or neither. Problems: disk_full, file_unwritable. */
export function publishExport(
  written: Written,
  { entry, summary }: WrittenExport,
  publish: Publish,
): Result<ExportSummary, readonly Problem[]> {
  try {
    publish(entry, written);
    return success(summary);
  } catch (error) {
    discardWritten(written);
    return failure([problemOfError(error, written.folder)]);
  }
}

/**
 * Exports a dataset: everything appears at once or not at all. It is written out of sight (`writeExport`) and gets its
 * name in the same transaction that writes it down in the ledger.
 */
export function exportOrReasons(
  source: SessionSource,
  folder: string,
  options: ExportOptions,
  onProgress: (done: number, total: number) => void,
): Result<ExportSummary, readonly Problem[]> {
  const written = placesFor(folder, options.zip === true);
  const made = writeExport(source, written, options, onProgress);
  return made.ok ? publishExport(written, made.value, options.publish) : made;
}

/** As `exportOrReasons`, with the first reason alone. */
export function exportDataset(
  source: SessionSource,
  folder: string,
  options: ExportOptions,
  onProgress: (done: number, total: number) => void,
): Result<ExportSummary> {
  const exported = exportOrReasons(source, folder, options, onProgress);
  if (exported.ok) return exported;
  return failure(exported.error[0] ?? problemOf('unexpected', { where: 'export' }));
}
