import { workerData, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { PackedJournal } from '../store/merged/merged-sessions';
import { problemOf } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import type { Study } from '../../shared/study/schema';
import type { ExportAnswer, ExportJob, ExportMessage } from './export-thread';
import { exportOrReasons, previewExport, readTexts } from './export';
import type { LedgerEntry } from '../store/merged/export-ledger';
import { unpacking } from './merged-source';
import type { Written } from './publish';

/**
 * The thread that makes a dataset. It has neither the database nor its key: it asks the main thread for one packed
 * journal at a time and sleeps until the answer is there, so that everything here can be written as if it were alone.
 */
const { job, port, signals }: { job: ExportJob; port: MessagePort; signals: Int32Array } = workerData;

const ANSWERED = 0;
const CANCELLED = 1;

function tell(message: ExportMessage): void {
  port.postMessage(message);
}

function ask(message: ExportMessage): ExportAnswer {
  const before = Atomics.load(signals, ANSWERED);
  tell(message);
  Atomics.wait(signals, ANSWERED, before);
  const received: { message: ExportAnswer } | undefined = receiveMessageOnPort(port);
  if (!received) throw new Error('export-worker: no answer');
  return received.message;
}

const lost = () => failure(problemOf('unexpected', { where: 'export-worker' }));

const source = unpacking({
  study: job.study,
  sessions: job.sessions,
  packed(session): Result<PackedJournal> {
    const answer = ask({ kind: 'journal', session });
    return answer.kind === 'journal' ? answer.result : lost();
  },
  version(hash): Result<Study> {
    const answer = ask({ kind: 'version', hash });
    return answer.kind === 'version' ? answer.result : lost();
  },
});

const isCancelled = (): boolean => Atomics.load(signals, CANCELLED) === 1;
const onProgress = (done: number, total: number): void => tell({ kind: 'progress', done, total });

function publish(entry: LedgerEntry, written: Written): void {
  const answer = ask({ kind: 'publish', entry, written });
  if (answer.kind === 'published' && answer.code === null) return;
  const code = answer.kind === 'published' ? answer.code : null;
  throw Object.assign(new Error('export-worker: not published'), code === null ? {} : { code });
}

const { task, decisions } = job;
switch (task.kind) {
  case 'preview':
    tell({ kind: 'previewed', result: previewExport(source, { decisions, isCancelled }, onProgress) });
    break;
  case 'review':
    tell({ kind: 'reviewed', result: readTexts(source, { decisions, isCancelled }, onProgress) });
    break;
  case 'export': {
    const options = { decisions, isCancelled, publish, zip: task.zip };
    tell({ kind: 'done', result: exportOrReasons(source, task.folder, options, onProgress) });
    break;
  }
}
