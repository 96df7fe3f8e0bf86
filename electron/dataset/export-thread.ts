import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExportSummary } from '../../shared/export/summary';
import type { StudyId } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import type { OpenProfile } from '../store/profile/open-profile';
import {
  discardWritten,
  exportOrReasons,
  placesFor,
  previewExport,
  publishExport,
  readTexts,
  type WrittenExport,
} from './export';
import { mergedSource } from './merged-source';
import type { ExportDecisions, ExportPlan } from './export-plan';
import type { Publish, Written } from './publish';
import type { SessionSource } from './session-source';
import type { ReviewedText } from './text-review/review';

/** What the thread gets: where the database lies, its key, and what to make. */
export interface ExportJob {
  readonly file: string;
  /** In memory that both threads see, so that it is wiped for both. */
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly study: StudyId;
  readonly decisions: ExportDecisions;
  readonly task: ExportTask;
}

type ExportTask =
  { readonly kind: 'preview' } | { readonly kind: 'review' } | { readonly kind: 'export'; readonly written: Written };

/** What an export would be; its tables stay in the thread that planned them. */
export type PlannedExport = Omit<ExportPlan, 'tables'>;

/** What the thread says. */
export type ExportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'previewed'; readonly result: Result<PlannedExport, readonly Problem[]> }
  | { readonly kind: 'reviewed'; readonly result: Result<readonly ReviewedText[], readonly Problem[]> }
  | { readonly kind: 'written'; readonly result: Result<WrittenExport, readonly Problem[]> }
  | { readonly kind: 'unopened'; readonly problem: Problem };

export interface WorkerPreview {
  readonly store: OpenProfile;
  readonly study: StudyId;
  readonly decisions: ExportDecisions;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface WorkerExport extends WorkerPreview {
  readonly folder: string;
  readonly zip: boolean;
  readonly publish: Publish;
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Listens until the thread gives its result, ends without one, or is no longer wanted. */
function resultFrom<Value>(
  worker: Worker,
  { signal, onProgress }: WorkerPreview,
  resultOf: (message: ExportMessage) => Result<Value, readonly Problem[]> | null,
): Promise<Result<Value, readonly Problem[]>> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(failure([problemOf('cancelled')])), { once: true });
    worker.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.total);
      else if (message.kind === 'unopened') resolve(failure([message.problem]));
      const result = resultOf(message);
      if (result !== null) resolve(result);
    });
    const died = () => resolve(failure([problemOf('unexpected', { where: 'export-worker' })]));
    worker.on('error', died);
    worker.on('exit', died);
  });
}

/**
 * Runs a job in the built worker, which reads the database over a connection of its own. Cancelling ends the thread,
 * wherever it is: it writes nothing but files out of sight.
 */
function runInWorker<Value>(
  workerFile: string,
  request: WorkerPreview,
  task: ExportTask,
  resultOf: (message: ExportMessage) => Result<Value, readonly Problem[]> | null,
): Promise<Result<Value, readonly Problem[]>> {
  const { store, study, decisions, signal } = request;
  if (signal?.aborted === true) return Promise.resolve(failure([problemOf('cancelled')]));
  return store.lendDatabase(async (file, { key, salt }) => {
    const job: ExportJob = { file, key: shared(key), salt, study, decisions, task };
    const worker = new Worker(workerFile, { workerData: job });
    try {
      return await resultFrom(worker, request, resultOf);
    } finally {
      await worker.terminate();
      job.key.fill(0);
    }
  });
}

/** Runs an export in the built worker, and publishes here what it wrote. */
export async function exportInWorker(
  workerFile: string,
  request: WorkerExport,
): Promise<Result<ExportSummary, readonly Problem[]>> {
  const written = placesFor(request.folder, request.zip);
  const made = await runInWorker(workerFile, request, { kind: 'export', written }, (message) =>
    message.kind === 'written' ? message.result : null,
  );
  const isWanted = request.signal?.aborted !== true;
  if (made.ok && isWanted) return publishExport(written, made.value, request.publish);
  discardWritten(written);
  return made.ok ? failure([problemOf('cancelled')]) : made;
}

/** The built worker lies beside main.cjs, and beside the command line's folder; null when run from source. */
function builtWorker(): string | null {
  const places = ['export-worker.cjs', '../main/export-worker.cjs'].map((place) => path.resolve(__dirname, place));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Works here, where the built worker is not there (commands run from source). */
function here<Value>(
  { store, study }: WorkerPreview,
  work: (source: SessionSource) => Result<Value, readonly Problem[]>,
): Result<Value, readonly Problem[]> {
  const source = mergedSource(store.database, study);
  return source.ok ? work(source.value) : failure([source.error]);
}

/** Plans an export beside the windows, without writing anything. */
export async function previewInThread(request: WorkerPreview): Promise<Result<PlannedExport, readonly Problem[]>> {
  const { decisions, signal, onProgress } = request;
  const workerFile = builtWorker();
  if (workerFile !== null) {
    return runInWorker(workerFile, request, { kind: 'preview' }, (message) =>
      message.kind === 'previewed' ? message.result : null,
    );
  }
  const isCancelled = () => signal?.aborted === true;
  return here(request, (source) => previewExport(source, { decisions, isCancelled }, onProgress));
}

/** Reads every text that an export would hold, beside the windows. */
export async function reviewInThread(
  request: WorkerPreview,
): Promise<Result<readonly ReviewedText[], readonly Problem[]>> {
  const { decisions, signal, onProgress } = request;
  const workerFile = builtWorker();
  if (workerFile !== null) {
    return runInWorker(workerFile, request, { kind: 'review' }, (message) =>
      message.kind === 'reviewed' ? message.result : null,
    );
  }
  const isCancelled = () => signal?.aborted === true;
  return here(request, (source) => readTexts(source, { decisions, isCancelled }, onProgress));
}

/** Exports beside the windows. */
export async function exportInThread(request: WorkerExport): Promise<Result<ExportSummary, readonly Problem[]>> {
  const workerFile = builtWorker();
  if (workerFile !== null) return exportInWorker(workerFile, request);
  const { folder, decisions, publish, zip, signal, onProgress } = request;
  const isCancelled = () => signal?.aborted === true;
  return here(request, (source) =>
    exportOrReasons(source, folder, { decisions, publish, zip, isCancelled }, onProgress),
  );
}
