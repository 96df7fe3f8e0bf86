import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { TrialRecord } from '../../shared/associations/trial';
import { currentStepOf, skipBlock } from '../../shared/session/propose';
import { ordealOf, takeUp } from '../e2e/support/crashing';
import { sleep } from '../demo/sorting';
import { follow, interviewToTheEnd } from '../e2e/support/interview';
import { launchApp, type LaunchedApp } from '../e2e/support/launch';
import { prepareProfile } from '../e2e/support/prepared';
import { framesOf, together, watchFrames, type Drawn } from './frame-watch';
import { stepOf } from '../../shared/study/lookups';

/** 24 practice and 72 test trials of the single-category task. */
const TRIALS = 96;
/** The practice block and the test block of the first mapping; the trials of the next block come after them. */
const LAST_BLOCK = 2;
const ROUNDS = Number(process.env['FRAMES_ROUNDS'] ?? 2);

type Storage = 'on' | 'off';
type Measured = Pick<TrialRecord, 'flags' | 'onsetSource'>;

/** One block of the task: its trials, and what each window drew meanwhile. */
interface MeasuredBlock {
  readonly trials: readonly Measured[];
  readonly console: Drawn;
  readonly participant: Drawn;
}

/** Leaves everything before the task out; what is measured comes after it. */
async function skipToTask(app: LaunchedApp): Promise<boolean> {
  const { study, state } = await follow(app);
  if (state.place === null) return false;
  const currentStep = currentStepOf(study, state, state.place);
  if (stepOf(study, state.place.step).kind === 'task') return true;
  if (currentStep.step.kind !== 'warm_up') return false;
  const events = skipBlock(study, state, currentStep, 'skipped_by_interviewer', null);
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

async function measure(storage: Storage): Promise<MeasuredBlock> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-frames-'));
  await prepareProfile(folder);
  const app = await launchApp({ profile: folder, language: 'en', displays: '1366x768,1920x1080' });
  try {
    await takeUp(
      ordealOf(folder, 'en', () => 0),
      app,
    );
    const participant = await app.participant();
    let isWatched = false;
    const beforeStep = async (): Promise<void> => {
      if (!(await skipToTask(app)) || isWatched) return;
      if (storage === 'off') await answerFromMemory(app);
      await Promise.all([watchFrames(app.console), watchFrames(participant)]);
      isWatched = true;
    };
    const interview = interviewToTheEnd(app, participant, { beforeStep }).catch(() => undefined);
    while (!isWatched || (await blockShown(participant)) <= LAST_BLOCK) await sleep(1000);
    const drawn = { console: await framesOf(app.console), participant: await framesOf(participant) };
    const trials = await trialsSoFar(app, storage);
    await app.close();
    await interview;
    return { trials: trials.slice(0, TRIALS), ...drawn };
  } finally {
    await app.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The block whose stimulus is up, or 0; a question so small that asking costs the windows nothing. */
async function blockShown(participant: Page): Promise<number> {
  const shown = participant.locator('.task-stage [elementtiming]').first();
  const identifier = await shown.getAttribute('elementtiming', { timeout: 2000 }).catch(() => null);
  return Number(identifier?.split('.')[0] ?? 0);
}

function shareWith(trials: readonly Measured[], flag: TrialRecord['flags'][number]): number {
  return trials.filter(({ flags }) => flags.includes(flag)).length / Math.max(1, trials.length);
}

function ratioOf(on: number, off: number): string {
  if (off > 0) return (on / off).toFixed(2);
  return on === 0 ? '1 (none either way)' : 'none without storage';
}

function printWindow(name: keyof Omit<MeasuredBlock, 'trials'>, measured: Record<Storage, MeasuredBlock[]>): void {
  const [on, off] = [together(measured.on.map((each) => each[name])), together(measured.off.map((each) => each[name]))];
  for (const [storage, { frames, missed, seconds, longestMs }] of Object.entries({ on, off })) {
    console.log(
      `${name}, storage ${storage}: ${(frames / seconds).toFixed(1)} frames a second over ${seconds.toFixed(0)} s, ` +
        `${missed} missed (${((100 * missed) / (frames + missed)).toFixed(2)} %), longest gap ${longestMs.toFixed(0)} ms`,
    );
  }
  const share = ({ missed, frames }: Drawn): number => missed / (frames + missed);
  console.log(`${name}: share of missed frames, storage on / off = ${ratioOf(share(on), share(off))}`);
}

/**
 * Missed frames of both windows during a block of the compiled app, with every trial stored durably and with nothing
 * stored at all; and how many trials the engine itself flagged.
 */
export async function run(): Promise<void> {
  const measured: Record<Storage, MeasuredBlock[]> = { on: [], off: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const storage of ['on', 'off'] as const) {
      const block = await measure(storage);
      measured[storage].push(block);
      console.log(
        `round ${round}, storage ${storage}: ${block.trials.length} trials, flagged for missed frames ` +
          `${(shareWith(block.trials, 'missed_frames') * 100).toFixed(1)} %; frames missed: ` +
          `participant ${block.participant.missed}, console ${block.console.missed}`,
      );
    }
  }
  printWindow('participant', measured);
  printWindow('console', measured);
  for (const flag of ['missed_frames', 'long_task', 'late_handler'] as const) {
    const [on, off] = (['on', 'off'] as const).map((storage) =>
      shareWith(
        measured[storage].flatMap(({ trials }) => trials),
        flag,
      ),
    );
    const [stored, unstored] = [on ?? 0, off ?? 0];
    console.log(
      `trials with ${flag}: on ${(stored * 100).toFixed(1)} %, off ${(unstored * 100).toFixed(1)} %, ` +
        `ratio on/off ${ratioOf(stored, unstored)}`,
    );
  }
  console.log(
    `load average ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}, ${ROUNDS} rounds of ${TRIALS} trials each way`,
  );
}
