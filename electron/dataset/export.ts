import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExportSummary } from '../../shared/bridge';
import { problemOf, type Problem } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import { newIdentities, randomId } from './identities';
import type { LedgerEntry } from './ledger';
import { planExport, type ExportDecisions, type ExportPlan } from './plan';
import { PROFILE_RULES } from './profiles';
import type { Publish } from './publish';
import type { SessionSource } from './source';
import { TRIAL_WALKS, writeDataset } from './write-dataset';

export interface ExportOptions {
  readonly decisions: ExportDecisions;
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

function settingsOf({ decisions, loss, removed, texts }: ExportPlan): LedgerEntry['settings'] {
  const { k, l } = PROFILE_RULES[decisions.profile];
  const decided = decisions.texts ? [...decisions.texts].map(([id, { decision }]) => [id, decision]) : null;
  return { k, l, classification: decisions.classification, removed, loss: loss.total, texts, decided };
}

function writeAndPublish(partial: string, folder: string, planned: ExportPlan, publish: Publish): ExportSummary {
  const name = randomId();
  mkdirSync(partial, { recursive: true });
  const { rows, sha256 } = writeDataset(partial, planned, name);
  const entry: LedgerEntry = {
    export: name,
    study: planned.study.id,
    profile: planned.decisions.profile,
    folder: path.basename(folder),
    sessions: planned.sessions,
    sha256,
    settings: settingsOf(planned),
  };
  publish(entry, partial, folder);
  return {
    folder,
    sessions: planned.sessions.length,
    tables: planned.tables.map(({ name: table, variables }) => ({
      name: table,
      rows: rows.get(table) ?? 0,
      variables: variables.length,
    })),
  };
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
  const refusal = whyNotFolder(folder);
  if (refusal) return failure([refusal]);
  const onSession = stepper(source.sessions.length * (1 + TRIAL_WALKS), options.isCancelled, onProgress);
  const partial = path.join(path.dirname(folder), `.undercurrent-export-${randomBytes(6).toString('hex')}`);
  try {
    const planned = plan(source, options.decisions, onSession);
    if (!planned.ok) return planned;
    return success(writeAndPublish(partial, folder, planned.value, options.publish));
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
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
