import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TrialRecord } from '../../shared/associations/trial';
import { hereOf, skipBlock } from '../../renderer/session/here';
import { ordealOf, takeUp } from '../e2e/support/crashing';
import { sleep } from '../demo/sorting';
import { follow, interviewToTheEnd } from '../e2e/support/interview';
import { launchApp, type LaunchedApp } from '../e2e/support/launch';
import { prepareProfile } from '../e2e/support/prepared';
import { stepOf } from '../../shared/study/lookups';

/** 24 practice and 72 test trials of the single-category task. */
const TRIALS = 96;
const ROUNDS = Number(process.env['FRAMES_ROUNDS'] ?? 2);

type Storage = 'on' | 'off';
type Measured = Pick<TrialRecord, 'flags' | 'onsetSource'>;

/** Leaves everything before the task out; what is measured comes after it. */
async function skipToTask(app: LaunchedApp): Promise<boolean> {
  const { study, state } = await follow(app);
  if (state.place === null) return false;
  const here = hereOf(study, state, state.place);
  if (stepOf(study, state.place.step).kind === 'task') return true;
  if (here.step.kind !== 'warm_up') return false;
  const events = skipBlock(study, state, here, 'skipped_by_interviewer', null);
  await app.call('session.append', { session: state.header.session, after: state.last.sequence, events });
  return false;
}

/**
 * Answers `session.append` from memory: no reducer, no database, no disk. The chain's digests are empty, which no
 * window looks at; everything else is as the real answer.
 */
async function answerFromMemory(app: LaunchedApp): Promise<void> {
  await app.electron.evaluate(({ ipcMain }) => {
    const kept: unknown[] = [];
    Reflect.set(globalThis, 'benchTrials', kept);
    const started = performance.now();
    ipcMain.removeHandler('undercurrent:session.append');
    ipcMain.handle('undercurrent:session.append', (_event: unknown, request: { after: number; events: object[] }) => ({
      ok: true,
      value: request.events.map((event, index) => {
        const trials: unknown = Reflect.get(Reflect.get(Reflect.get(event, 'body'), 'payload'), 'trials');
        if (Array.isArray(trials)) kept.push(...trials);
        const digest = '0'.repeat(64);
        return {
          version: 1,
          sequence: request.after + index + 1,
          monotonicMs: performance.now() - started,
          utc: new Date().toISOString(),
          ...event,
          previousHash: digest,
          hash: digest,
        };
      }),
    }));
  });
}

async function trialsSoFar(app: LaunchedApp, storage: Storage): Promise<readonly Measured[]> {
  if (storage === 'on') {
    const { state } = await follow(app);
    return state.taskAttempts.filter(({ kind }) => kind === 'sciat').flatMap(({ chunks }) => chunks.flat());
  }
  const kept = await app.electron.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'benchTrials') ?? []));
  return JSON.parse(kept);
}

async function measure(storage: Storage): Promise<readonly Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-frames-'));
  await prepareProfile(folder);
  const app = await launchApp({ profile: folder, language: 'en', displays: '1366x768,1920x1080' });
  let isSwapped = storage === 'on';
  try {
    await takeUp(
      ordealOf(folder, 'en', () => 0),
      app,
    );
    const beforeStep = async (): Promise<void> => {
      if ((await skipToTask(app)) && !isSwapped) {
        isSwapped = true;
        await answerFromMemory(app);
      }
    };
    const interview = interviewToTheEnd(app, await app.participant(), { beforeStep }).catch(() => undefined);
    let trials: readonly Measured[] = [];
    while (trials.length < TRIALS) {
      // Seldom, because asking costs the machine something too.
      await sleep(4000);
      trials = isSwapped ? await trialsSoFar(app, storage) : [];
    }
    await app.close();
    await interview;
    return trials.slice(0, TRIALS);
  } finally {
    await app.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

function shareWith(trials: readonly Measured[], flag: TrialRecord['flags'][number]): number {
  return trials.filter(({ flags }) => flags.includes(flag)).length / Math.max(1, trials.length);
}

/** Missed frames in a block of the compiled app, with every trial stored durably and with nothing stored at all. */
export async function run(): Promise<void> {
  const measured: Record<Storage, Measured[]> = { on: [], off: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const storage of ['on', 'off'] as const) {
      const trials = await measure(storage);
      measured[storage].push(...trials);
      console.log(
        `round ${round}, storage ${storage}: ${trials.length} trials, missed frames in ${(shareWith(trials, 'missed_frames') * 100).toFixed(1)} %`,
      );
    }
  }
  for (const flag of ['missed_frames', 'long_task', 'late_handler'] as const) {
    const [on, off] = [shareWith(measured.on, flag), shareWith(measured.off, flag)];
    const ratio = off === 0 ? (on === 0 ? '1 (none either way)' : 'none without storage') : (on / off).toFixed(2);
    console.log(`${flag}: on ${(on * 100).toFixed(1)} %, off ${(off * 100).toFixed(1)} %, ratio on/off ${ratio}`);
  }
  console.log(
    `load average ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}, ${ROUNDS} rounds of ${TRIALS} trials each way`,
  );
}
