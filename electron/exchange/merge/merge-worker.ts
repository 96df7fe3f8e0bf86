import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { problemOf } from '../../../shared/base/problems';
import { failure } from '../../../shared/base/result';
import { openForMerge, verifyForMerge } from './file-opener';
import type { OpeningAnswer, OpeningQuestion } from './worker-pool';

/** One thread that opens session files for a merge; it holds the study's identity and writes nothing. */
const { identity } = z.object({ identity: z.string() }).parse(workerData);

async function answerTo(question: OpeningQuestion): Promise<OpeningAnswer> {
  const { number, file } = question;
  try {
    if (question.kind === 'verify') return { number, kind: 'verify', result: await verifyForMerge(file) };
    return { number, kind: 'open', result: await openForMerge(file, identity) };
  } catch {
    return { number, kind: question.kind, result: failure(problemOf('unexpected', { where: 'merge-worker' })) };
  }
}

parentPort?.on('message', (question: OpeningQuestion) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer));
});
