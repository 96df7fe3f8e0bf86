import { parentPort, workerData } from 'node:worker_threads';
import { readDatabase } from '../store/database/open-database';
import type { ReadableDatabase } from '../store/database/database';
import { previewExport, readTexts, writeExport } from './export';
import type { ExportJob, ExportMessage } from './export-thread';
import { mergedSource } from './merged-source';

/**
 * The thread that makes a dataset. It reads the database over a connection that cannot write; what it wrote is published
 * by the main thread, which also ends it when nobody waits for it any more.
 */
const job: ExportJob = workerData;

function tell(message: ExportMessage): void {
  parentPort?.postMessage(message);
}

const onProgress = (done: number, total: number): void => tell({ kind: 'progress', done, total });

function resultOf(database: ReadableDatabase, { study, task, decisions }: ExportJob): ExportMessage {
  const source = mergedSource(database, study);
  if (!source.ok) return { kind: 'unopened', problem: source.error };
  switch (task.kind) {
    case 'preview':
      return { kind: 'previewed', result: previewExport(source.value, { decisions }, onProgress) };
    case 'review':
      return { kind: 'reviewed', result: readTexts(source.value, { decisions }, onProgress) };
    case 'export':
      return { kind: 'written', result: writeExport(source.value, task.written, { decisions }, onProgress) };
  }
}

const key = { key: Buffer.from(job.key.buffer), salt: Buffer.from(job.salt) };
const made = readDatabase(job.file, key, (database) => {
  job.key.fill(0);
  return resultOf(database, job);
});
tell(made.ok ? made.value : { kind: 'unopened', problem: made.error });
