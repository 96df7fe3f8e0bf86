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

/** Writes a planned dataset out of sight and lets it appear. `onPiece` is asked often, and throws to stop. */
function writeAndPublish(written: Written, planned: ExportPlan, publish: Publish, onPiece: () => void): ExportSummary {
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
  publish(entry, written);
  return {
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
}

function placesFor(folder: string, zip: boolean): Written {
  const partial = path.join(path.dirname(folder), `.undercurrent-export-${randomBytes(6).toString('hex')}`);
  return { partial, folder, zip: zip ? { partial: `${partial}.zip`, file: `${folder}.zip` } : null };
}

/**
 * Writes a de-identified dataset after a profile's rules. Everything appears at once or not at all: it is written into
 * a hidden folder beside the target, which is renamed in the same transaction that writes it down in the ledger.
 * @param folder must not exist yet, or be empty
 * @returns every reason why not: `export_*`, `disk_full`, `file_unwritable`, `cancelled`, or why a session cannot be read
 */
export function exportOrReasons(
  source: SessionSource,
  folder: string,
  options: ExportOptions,
  onProgress: (done: number, total: number) => void,
): Result<ExportSummary, readonly Problem[]> {
  const written = placesFor(folder, options.zip === true);
  const refusal = whyNotFolder(folder) ?? whyNotZip(written.zip?.file ?? null);
  if (refusal) return failure([refusal]);
  const onSession = stepper(source.sessions.length * READS, options.isCancelled, onProgress);
  const onPiece = (): void => {
    if (options.isCancelled?.() === true) throw new Cancelled();
  };
  try {
    const planned = plan(source, options.decisions, onSession);
    if (!planned.ok) return planned;
    return success(writeAndPublish(written, planned.value, options.publish, onPiece));
  } catch (error) {
    rmSync(written.partial, { recursive: true, force: true });
    if (written.zip) rmSync(written.zip.partial, { force: true });
    return failure([problemOfError(error, folder)]);
  }
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
