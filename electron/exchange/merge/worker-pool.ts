import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { problemOf } from '../../../shared/base/problems';
import { failure, type Result } from '../../../shared/base/result';
import { openerHere, type OpenedFile, type FileOpener, type VerifiedFile } from './file-opener';

export interface OpeningQuestion {
  readonly number: number;
  readonly kind: 'verify' | 'open';
  readonly file: string;
}

export type OpeningAnswer =
  | { readonly number: number; readonly kind: 'verify'; readonly result: Result<VerifiedFile> }
  | { readonly number: number; readonly kind: 'open'; readonly result: Result<OpenedFile> };

interface Waiting {
  readonly verify?: (result: Result<VerifiedFile>) => void;
  readonly open?: (result: Result<OpenedFile>) => void;
}

const stopped = () => failure(problemOf('unexpected', { where: 'merge-worker' }));

/**
 * Without a bound on its young generation a thread holds some 200 MB that it does not need (test/bench/merge.ts). The
 * old one is only bounded so that a file at the limit of what we unpack ends its thread and not the program.
 */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/** One worker thread and the questions it has yet to answer; a thread that dies answers them all with a problem. */
class OpeningThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private number = 0;
  private dead = false;

  constructor(workerFile: string, identity: string) {
    this.worker = new Worker(workerFile, { workerData: { identity }, resourceLimits: MEMORY });
    this.worker.on('message', (answer: OpeningAnswer) => this.settle(answer));
    this.worker.on('error', () => this.die());
    this.worker.on('exit', () => this.die());
    this.worker.unref();
  }

  get load(): number {
    return this.waiting.size;
  }

  /** True once the thread has ended; what it is asked then is answered with a problem. */
  get isDead(): boolean {
    return this.dead;
  }

  ask(kind: OpeningQuestion['kind'], file: string, waiting: Waiting): void {
    this.number += 1;
    this.waiting.set(this.number, waiting);
    this.worker.ref();
    const question: OpeningQuestion = { number: this.number, kind, file };
    if (this.dead) this.die();
    else this.worker.postMessage(question);
  }

  private settle(answer: OpeningAnswer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if (this.waiting.size === 0) this.worker.unref();
    if (answer.kind === 'verify') waiting?.verify?.(answer.result);
    else waiting?.open?.(answer.result);
  }

  private die(): void {
    this.dead = true;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { verify, open } of left) {
      verify?.(stopped());
      open?.(stopped());
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/**
 * Opens files in worker threads, so that neither windows nor the store wait for decryption.
 * @param workerFile the built merge-worker.ts
 * @param threads at least 1; two keep a two-core laptop busy beside the thread that stores
 */
export function openerInWorkers(workerFile: string, identity: string, threads: number): FileOpener {
  let isClosed = false;
  const pool = Array.from({ length: threads }, () => new OpeningThread(workerFile, identity));
  const idlest = (): OpeningThread => {
    for (const [index, thread] of pool.entries()) {
      // A file that ends its thread must not take the files after it along.
      if (thread.isDead && !isClosed) pool[index] = new OpeningThread(workerFile, identity);
    }
    const [thread] = pool.toSorted((one, other) => one.load - other.load);
    if (!thread) throw new Error('openerInWorkers: no thread');
    return thread;
  };
  return {
    ahead: 2 * threads,
    verify: (file) => new Promise((resolve) => idlest().ask('verify', file, { verify: resolve })),
    open: (file) => new Promise((resolve) => idlest().ask('open', file, { open: resolve })),
    close: async () => {
      isClosed = true;
      await Promise.all(pool.map((thread) => thread.close()));
    },
  };
}

/** Starting threads takes longer than opening this many files. */
const FEW_FILES = 20;

/** Two keep a two-core laptop busy beside the thread that stores; more than four only wait for that one. */
function threadsHere(): number {
  return Math.min(4, Math.max(2, availableParallelism() - 1));
}

/**
 * An opener fit for a number of files: worker threads for many, this thread for few. The built worker lies beside
 * main.cjs, and beside the command line's folder.
 */
export function openerFor(identity: string, files: number): FileOpener {
  const places = ['merge-worker.cjs', '../main/merge-worker.cjs'].map((place) => path.resolve(__dirname, place));
  const workerFile = places.find((place) => existsSync(place));
  if (files < FEW_FILES || workerFile === undefined) return openerHere(identity);
  return openerInWorkers(workerFile, identity, threadsHere());
}
