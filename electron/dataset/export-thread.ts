import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ExportSummary } from '../../shared/export/summary';
import type { SessionId, StudyHash } from '../../shared/base/ids';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { PackedJournal } from '../store/merged/merged-sessions';
import { exportOrReasons, previewExport, readTexts } from './export';
import type { LedgerEntry } from '../store/merged/export-ledger';
import { unpacking, type PackedSource } from './merged-source';
import type { ExportDecisions, ExportPlan } from './export-plan';
import type { Publish, Written } from './publish';
import type { ReviewedText } from './text-review/review';

/** What the thread gets to begin with. */
export interface ExportJob {
  readonly study: Study;
  readonly sessions: readonly SessionId[];
  readonly decisions: ExportDecisions;
  readonly task: ExportTask;
}

/** Only an export writes; its archive stands beside its folder. */
type ExportTask =
  | { readonly kind: 'preview' }
  | { readonly kind: 'review' }
  | { readonly kind: 'export'; readonly folder: string; readonly zip: boolean };

/** What an export would be; its tables stay in the thread that planned them. */
export type PlannedExport = Omit<ExportPlan, 'tables'>;

/** What the thread says; it waits for an answer to all but progress and results. */
export type ExportMessage =
  | { readonly kind: 'journal'; readonly session: SessionId }
  | { readonly kind: 'version'; readonly hash: StudyHash }
  | { readonly kind: 'publish'; readonly entry: LedgerEntry; readonly written: Written }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'previewed'; readonly result: Result<PlannedExport, readonly Problem[]> }
  | { readonly kind: 'reviewed'; readonly result: Result<readonly ReviewedText[], readonly Problem[]> }
  | { readonly kind: 'done'; readonly result: Result<ExportSummary, readonly Problem[]> };

export type ExportAnswer =
  | { readonly kind: 'journal'; readonly result: Result<PackedJournal> }
  | { readonly kind: 'version'; readonly result: Result<Study> }
  /** `code` is what the system said when publishing failed. */
  | { readonly kind: 'published'; readonly code: string | null };

export interface WorkerPreview {
  readonly source: PackedSource;
  readonly decisions: ExportDecisions;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface WorkerExport extends WorkerPreview {
  readonly folder: string;
  readonly zip: boolean;
  readonly publish: Publish;
}

/** Places in the shared numbers: how many answers were given, and whether to stop. */
const ANSWERED = 0;
const CANCELLED = 1;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO';
}

const nothingToPublish: Publish = () => {
  throw new Error('a preview publishes nothing');
};

function answerTo(message: ExportMessage, source: PackedSource, publish: Publish): ExportAnswer | null {
  switch (message.kind) {
    case 'journal':
      return { kind: 'journal', result: source.packed(message.session) };
    case 'version':
      return { kind: 'version', result: source.version(message.hash) };
    case 'publish':
      try {
        publish(message.entry, message.written);
        return { kind: 'published', code: null };
      } catch (error) {
        return { kind: 'published', code: codeOf(error) };
      }
    case 'progress':
    case 'previewed':
    case 'reviewed':
    case 'done':
      return null;
  }
}

/** What has arrived at a port and was not yet handed out. */
function* waitingAt(port: MessagePort): Generator<ExportMessage> {
  for (;;) {
    const waiting: { message: ExportMessage } | undefined = receiveMessageOnPort(port);
    if (waiting === undefined) return;
    yield waiting.message;
  }
}

/** Runs a job in the built worker; the main thread only hands out journals and publishes at the end. */
function runInWorker<Value>(
  workerFile: string,
  request: WorkerPreview,
  task: ExportTask,
  publish: Publish,
  resultOf: (message: ExportMessage) => Result<Value, readonly Problem[]> | null,
): Promise<Result<Value, readonly Problem[]>> {
  const { port1: currentStep, port2: there } = new MessageChannel();
  const signals = new Int32Array(new SharedArrayBuffer(8));
  const { source, decisions, signal } = request;
  const job: ExportJob = { study: source.study, sessions: source.sessions, task, decisions };
  const worker = new Worker(workerFile, { workerData: { job, port: there, signals }, transferList: [there] });
  const cancel = () => Atomics.store(signals, CANCELLED, 1);
  if (signal?.aborted === true) cancel();
  signal?.addEventListener('abort', cancel);
  return new Promise<Result<Value, readonly Problem[]>>((resolve) => {
    // A thread that has said its last word may be seen to end before that word is heard: first hear what is waiting.
    const died = () => {
      for (const message of waitingAt(currentStep)) {
        const result = resultOf(message);
        if (result !== null) resolve(result);
      }
      resolve(failure([problemOf('unexpected', { where: 'export-worker' })]));
    };
    currentStep.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') request.onProgress(message.done, message.total);
      const result = resultOf(message);
      if (result !== null) resolve(result);
      const answer = answerTo(message, source, publish);
      if (answer === null) return;
      currentStep.postMessage(answer);
      Atomics.add(signals, ANSWERED, 1);
      Atomics.notify(signals, ANSWERED);
    });
    worker.on('error', died);
    worker.on('exit', died);
  }).finally(() => {
    signal?.removeEventListener('abort', cancel);
    currentStep.close();
    return worker.terminate();
  });
}

/** Runs an export in the built worker. */
export function exportInWorker(
  workerFile: string,
  request: WorkerExport,
): Promise<Result<ExportSummary, readonly Problem[]>> {
  const { folder, zip, publish } = request;
  return runInWorker(workerFile, request, { kind: 'export', folder, zip }, publish, (message) =>
    message.kind === 'done' ? message.result : null,
  );
}

/** The built worker lies beside main.cjs, and beside the command line's folder; null when run from source. */
function builtWorker(): string | null {
  const places = ['export-worker.cjs', '../main/export-worker.cjs'].map((place) => path.resolve(__dirname, place));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Plans an export beside the windows, without writing anything; here where the built worker is not there. */
export async function previewInThread(request: WorkerPreview): Promise<Result<PlannedExport, readonly Problem[]>> {
  const { source, decisions, signal, onProgress } = request;
  const workerFile = builtWorker();
  if (workerFile !== null) {
    return runInWorker(workerFile, request, { kind: 'preview' }, nothingToPublish, (message) =>
      message.kind === 'previewed' ? message.result : null,
    );
  }
  return previewExport(unpacking(source), { decisions, isCancelled: () => signal?.aborted === true }, onProgress);
}

/** Reads every text that an export would hold, beside the windows; here where the built worker is not there. */
export async function reviewInThread(
  request: WorkerPreview,
): Promise<Result<readonly ReviewedText[], readonly Problem[]>> {
  const { source, decisions, signal, onProgress } = request;
  const workerFile = builtWorker();
  if (workerFile !== null) {
    return runInWorker(workerFile, request, { kind: 'review' }, nothingToPublish, (message) =>
      message.kind === 'reviewed' ? message.result : null,
    );
  }
  return readTexts(unpacking(source), { decisions, isCancelled: () => signal?.aborted === true }, onProgress);
}

/** Exports beside the windows where the built worker is there, and here where it is not (commands run from source). */
export async function exportInThread(request: WorkerExport): Promise<Result<ExportSummary, readonly Problem[]>> {
  const workerFile = builtWorker();
  if (workerFile !== null) return exportInWorker(workerFile, request);
  const { source, folder, decisions, publish, zip, signal, onProgress } = request;
  const isCancelled = () => signal?.aborted === true;
  return exportOrReasons(unpacking(source), folder, { decisions, publish, zip, isCancelled }, onProgress);
}
