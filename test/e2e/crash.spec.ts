import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { randomFrom } from '../../shared/base/random';
import { currentStepOf, skipBlock } from '../../shared/session/propose';
import { interviewAndKill, openAfterwards, ordealOf, takeUp } from './support/crashing';
import { follow, interviewToTheEnd } from './support/interview';
import { killMain } from './support/kill';
import { launchApp, type LaunchedApp } from './support/launch';
import { prepareProfile } from './support/prepared';

const REPEATS = 4;
const SEED = 20_260_302;

let folder = '';
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-crash-'));
  await prepareProfile(folder);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test(`kill -9 at ${REPEATS} random moments of an interview loses nothing that was shown as saved, and writes nothing twice`, async () => {
  const { next } = randomFrom(SEED);
  const ordeal = ordealOf(folder, 'nl', next);
  for (let kill = 0; kill < REPEATS; kill += 1) await interviewAndKill(ordeal, 200 + next() * 3_800);
  await openAfterwards(ordeal);
  const saved = [...ordeal.saved.values()].reduce((sum, { size }) => sum + size, 0);
  expect(saved).toBeGreaterThan(REPEATS);
  expect(ordeal.account).toEqual({ kills: REPEATS, resumed: REPEATS, lost: 0, twice: 0, broken: 0, elsewhere: 0 });
});

const DISPLAYS = '1366x768,1920x1080';
const TEST_BLOCK = 2;
const TRIALS = 72;

/** The tries at the block that counts, oldest first: number, outcome, reason, trials kept. */
async function triesOf(app: LaunchedApp) {
  const { state } = await follow(app);
  return state.taskAttempts
    .filter(({ block, kind }) => kind === 'sciat' && block === TEST_BLOCK)
    .map(({ attempt, outcome, reason, plannedTrials, chunks }) => ({
      attempt,
      outcome,
      reason,
      plannedTrials,
      trials: chunks.flat().map(({ trial }) => trial),
    }));
}

/** Leaves the warm-up out: what this test is about comes after it. */
async function skipWarmUp(app: LaunchedApp): Promise<void> {
  const { study, state } = await follow(app);
  if (state.place === null) return;
  const currentStep = currentStepOf(study, state, state.place);
  if (currentStep.step.kind !== 'warm_up') return;
  const events = skipBlock(study, state, currentStep, 'skipped_by_interviewer', null);
  await app.call('session.append', { session: state.header.session, after: state.last.sequence, events });
}

test('a crash about trial 40 of 72 keeps the raw rows, marks the block, and repeats it as attempt 2', async () => {
  const ordeal = ordealOf(folder, 'en', () => 0);
  const first = await launchApp({ profile: folder, language: 'en', displays: DISPLAYS });
  await takeUp(ordeal, first);
  let killed = false;
  const interview = interviewToTheEnd(first, await first.participant(), { beforeStep: () => skipWarmUp(first) });
  const cut = interview.catch((error: unknown) => {
    if (!killed) throw error;
  });
  const fortieth = expect.poll(async () => (await triesOf(first))[0]?.trials.length ?? 0).toBeGreaterThanOrEqual(40);
  await Promise.race([fortieth, cut]);
  const before = await triesOf(first);
  killed = true;
  await killMain(first);
  await fortieth;
  const again = await launchApp({ profile: folder, language: 'en', displays: DISPLAYS });
  try {
    await takeUp(ordeal, again);
    const kept = (await triesOf(again))[0];
    expect(kept).toMatchObject({ attempt: 1, outcome: 'interrupted', reason: 'crash', plannedTrials: TRIALS });
    expect(kept?.trials.length).toBeGreaterThanOrEqual(before[0]?.trials.length ?? TRIALS);
    expect(kept?.trials).toEqual(kept?.trials.map((_trial, index) => index + 1));
    const onwards = interviewToTheEnd(again, await again.participant()).catch(() => undefined);
    await expect.poll(async () => (await triesOf(again))[1]?.trials ?? []).toContain(2);
    const [raw, repeated] = await triesOf(again);
    expect(raw).toEqual(kept);
    expect(repeated).toMatchObject({ attempt: 2, outcome: 'running', plannedTrials: TRIALS });
    expect(repeated?.trials[0]).toBe(1);
    expect((await follow(again)).state.ignored).toBe(0);
    await again.close();
    await onwards;
  } finally {
    await again.close().catch(() => undefined);
  }
});
