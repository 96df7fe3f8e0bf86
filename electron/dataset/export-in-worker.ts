import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ExportSummary } from '../../shared/bridge';
import type { SessionId, StudyHash } from '../../shared/names';
import { problemOf, type Problem } from '../../shared/problems';
import { failure, type Result } from '../../shared/result';
import type { Study } from '../../shared/study/schema';
import type { PackedJournal } from '../store/merged';
import { exportOrReasons } from './export';
import type { LedgerEntry } from './ledger';
import { unpacking, type PackedSource } from './merged-source';
import type { ExportDecisions } from './plan';
import type { Publish } from './publish';

/** What the thread gets to begin with. */
export interface ExportJob {
  readonly study: Study;
  readonly sessions: readonly SessionId[];
  readonly folder: string;
  readonly decisions: ExportDecisions;
}

/** What the thread says; it waits for an answer to all but progress and done. */
export type ExportMessage =
  | { readonly kind: 'journal'; readonly session: SessionId }
  | { readonly kind: 'version'; readonly hash: StudyHash }
  | { readonly kind: 'publish'; readonly entry: LedgerEntry; readonly partial: string; readonly folder: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result<ExportSummary, readonly Problem[]> };

export type ExportAnswer =
  | { readonly kind: 'journal'; readonly result: Result<PackedJournal> }
  | { readonly kind: 'version'; readonly result: Result<Study> }
  /** `code` is what the system said when publishing failed. */
  | { readonly kind: 'published'; readonly code: string | null };

export interface WorkerExport {
  readonly source: PackedSource;
  readonly folder: string;
  readonly decisions: ExportDecisions;
  readonly publish: Publish;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Places in the shared numbers: how many answers were given, and whether to stop. */
const ANSWERED = 0;
const CANCELLED = 1;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO';
}

function answerTo(message: ExportMessage, { source, publish }: WorkerExport): ExportAnswer | null {
  switch (message.kind) {
    case 'journal':
      return { kind: 'journal', result: source.packed(message.session) };
    case 'version':
      return { kind: 'version', result: source.version(message.hash) };
    case 'publish':
      try {
        publish(message.entry, message.partial, message.folder);
        return { kind: 'published', code: null };
      } catch (error) {
        return { kind: 'published', code: codeOf(error) };
      }
    case 'progress':
    case 'done':
      return null;
  }
}

/** Runs an export in the built worker; the main thread only hands out journals and publishes at the end. */
export function exportInWorker(
  workerFile: string,
  request: WorkerExport,
): Promise<Result<ExportSummary, readonly Problem[]>> {
  const { port1: here, port2: there } = new MessageChannel();
  const signals = new Int32Array(new SharedArrayBuffer(8));
  const { source, folder, decisions, signal } = request;
  const job: ExportJob = { study: source.study, sessions: source.sessions, folder, decisions };
  const worker = new Worker(workerFile, { workerData: { job, port: there, signals }, transferList: [there] });
  const cancel = () => Atomics.store(signals, CANCELLED, 1);
  if (signal?.aborted === true) cancel();
  signal?.addEventListener('abort', cancel);
  return new Promise<Result<ExportSummary, readonly Problem[]>>((resolve) => {
    const died = () => resolve(failure([problemOf('unexpected', { where: 'export-worker' })]));
    here.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') request.onProgress(message.done, message.total);
      if (message.kind === 'done') resolve(message.result);
      const answer = answerTo(message, request);
      if (answer === null) return;
      here.postMessage(answer);
      Atomics.add(signals, ANSWERED, 1);
      Atomics.notify(signals, ANSWERED);
    });
    worker.on('error', died);
    worker.on('exit', died);
  }).finally(() => {
    signal?.removeEventListener('abort', cancel);
    here.close();
    return worker.terminate();
  });
}

/**
 * Exports beside the windows where the built worker is there, and here where it is not (commands run from source).
 * The built worker lies beside main.cjs, and beside the command line's folder.
 */
export async function exportBeside(request: WorkerExport): Promise<Result<ExportSummary, readonly Problem[]>> {
  const places = ['export-worker.cjs', '../main/export-worker.cjs'].map((place) => path.resolve(__dirname, place));
  const workerFile = places.find((place) => existsSync(place));
  if (workerFile !== undefined) return exportInWorker(workerFile, request);
  const { decisions, publish, signal } = request;
  const isCancelled = () => signal?.aborted === true;
  return exportOrReasons(
    unpacking(request.source),
    request.folder,
    { decisions, publish, isCancelled },
    request.onProgress,
  );
}
