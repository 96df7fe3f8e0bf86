import { fork } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scoreFile } from '../../electron/command-line/score/score-file';
import { ROWS_PER_PARTICIPANT, writeIatTrials } from './score-trials';

const SIZES = [10_000, 100_000] as const;
const REPEATS = 3;
/** R's data.table on a like machine, 10 000 participants; measured once, for comparison. */
const DATA_TABLE = { scoringSeconds: 1.7, readingSeconds: 1.3, megabytes: 285 };

/** Every so many chunks the memory that is really held is looked at. */
const CHUNKS_BETWEEN_COLLECTIONS = 40;

interface Measured {
  readonly seconds: number;
  /** Processor time, which other work on the machine disturbs less. */
  readonly processorSeconds: number;
  /** Peak of the whole process, the engine's own and uncollected garbage included. */
  readonly megabytes: number;
  /** Most that was still held after garbage collection; 0 when not asked for. */
  readonly heldMegabytes: number;
}

/** In a process of its own, so that its peak memory is that of scoring and of nothing else. */
async function scoreInChild(input: string, output: string): Promise<void> {
  const collect = globalThis.gc;
  let chunks = 0;
  let held = 0;
  const started = performance.now();
  const result = await scoreFile({
    task: 'iat',
    input,
    output: { file: output },
    algorithms: [],
    sd: 'after_penalty',
    penaltyMean: 'all_responded',
    halves: false,
    onProgress: () => {
      chunks += 1;
      if (!collect || chunks % CHUNKS_BETWEEN_COLLECTIONS !== 0) return;
      collect();
      const { heapUsed, external } = process.memoryUsage();
      held = Math.max(held, heapUsed + external);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  if (!result.ok) throw new Error(result.error.code);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({
    seconds,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
    heldMegabytes: held / 1e6,
  } satisfies Measured);
}

function measure(input: string, output: string, execArgv: string[] = []): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--score', input, output], { execArgv });
    child.once('message', (message) => resolve(message as Measured));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`scoring ended with ${code}`))));
  });
}

async function best(input: string, output: string): Promise<Measured> {
  const runs: Measured[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) runs.push(await measure(input, output));
  const { heldMegabytes } = await measure(input, output, ['--expose-gc']);
  return {
    heldMegabytes,
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    processorSeconds: Math.min(...runs.map(({ processorSeconds }) => processorSeconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

/** Scores 10 000 and 100 000 synthetic IATs from CSV with all of D1 to D6 and prints speed, memory and their ratio. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'score-bench-'));
  try {
    const results: Measured[] = [];
    for (const participants of SIZES) {
      const input = path.join(folder, `trials-${participants}.csv`);
      await writeIatTrials(input, participants);
      const rows = participants * ROWS_PER_PARTICIPANT;
      const { size } = await stat(input);
      const measured = await best(input, path.join(folder, 'scores.csv'));
      results.push(measured);
      console.log(
        `${participants} participants, ${rows} rows, ${(size / 1e6).toFixed(0)} MB: ${measured.seconds.toFixed(2)} s ` +
          `(best of ${REPEATS}), ${(rows / measured.seconds / 1e6).toFixed(2)} M rows/s, ` +
          `${measured.processorSeconds.toFixed(2)} s of processor, peak ${measured.megabytes.toFixed(0)} MB, ` +
          `of which ${measured.heldMegabytes.toFixed(1)} MB held after collection`,
      );
      await rm(input);
    }
    const [small, large] = results;
    if (!small || !large) return;
    const reference = DATA_TABLE.scoringSeconds + DATA_TABLE.readingSeconds;
    console.log(
      `10 x the participants: ${(large.seconds / small.seconds).toFixed(1)} x the time, ` +
        `${(large.processorSeconds / small.processorSeconds).toFixed(1)} x the processor time, ` +
        `${(large.megabytes / small.megabytes).toFixed(2)} x the peak, ` +
        `${(large.heldMegabytes / small.heldMegabytes).toFixed(2)} x the memory held`,
    );
    console.log(
      `R data.table, 10 000 participants: ${reference.toFixed(1)} s with reading, ${DATA_TABLE.megabytes} MB; ` +
        `here ${(reference / small.seconds).toFixed(1)} x as fast in ${(small.megabytes / DATA_TABLE.megabytes).toFixed(2)} of the memory`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [, , mode, input, output] = process.argv;
if (mode === '--score' && input !== undefined && output !== undefined) await scoreInChild(input, output);
