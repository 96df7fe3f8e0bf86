import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cellsOf } from '../../shared/session/draw-assignment';
import { openEnds } from '../../shared/session/completeness';
import { qualitySummary } from '../../shared/session/quality';
import { replay, type SessionState } from '../../shared/session/reducer';
import { participantCode, studyId, type Language } from '../../shared/base/ids';
import { drawnTraits, simulatedParticipant } from '../../shared/simulation/participant';
import { builtInStudy } from '../../shared/built-in-study';
import type { Study } from '../../shared/study/schema';
import { words } from '../../shared/languages/words';
import { root } from '../../build/root.mjs';
import { holdInterview } from '../demo/interviewer';
import { openEyes } from '../demo/sorting';
import { follow } from './support/interview';
import { isAskedFor } from './support/languages';
import { launchApp, type LaunchedApp } from './support/launch';

const PASSPHRASE = 'anchor violet pepper lantern';
const STUDY = studyId.parse(builtInStudy.id);

/** Presses as fast as a person can who knows the words: the presses and their times stay real. */
const QUICK = { muMs: 255, sigmaMs: 15, tauMs: 15, correctionMs: 150, lapseRate: 0, practiceCostMs: 0 };

interface Held {
  readonly study: Study;
  readonly state: SessionState;
}

async function setUp(app: LaunchedApp): Promise<void> {
  await app.call('profile.create', { interviewer: 'Wim', passphrase: PASSPHRASE, pin: '2468' });
  await app.call('study.add_built_in', {});
  await app.call('study.create_keys', { study: STUDY, passphrase: PASSPHRASE });
}

/** One full interview in both windows, from its first sentence to its seal. */
async function holdFullInterview(app: LaunchedApp, language: Language, seed: number): Promise<Held> {
  const w = words[language];
  const provider = builtInStudy.providers[0]?.id;
  if (provider === undefined) throw new Error('the study has no provider');
  const participant = participantCode.parse(`P-${String(seed).padStart(4, '0')}`);
  await app.call('session.create', { study: STUDY, form: 'full', participant, provider, language });
  await app.console.reload();
  await app.console.getByRole('button', { name: new RegExp(participant) }).press('Enter');
  await app.console.getByText(w.console.primary.start).waitFor();
  await app.console.keyboard.press('Control+Enter');
  const participantPage = await app.participant();
  await openEyes(participantPage);
  await expect.poll(async () => (await follow(app)).state.place).not.toBeNull();
  const person = simulatedParticipant(drawnTraits(seed, language));
  await holdInterview({ app, participantPage, person, language, reactions: QUICK });
  const held = await follow(app);
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByText(w.console.finished.show).waitFor();
  return held;
}

/** What must be true of every full session, however it was held. */
function expectComplete({ study, state }: Held): void {
  expect(state.phase).toBe('finished');
  expect(state.ignored).toBe(0);
  expect(openEnds(study, state)).toEqual([]);
  expect(state.finish?.early).toBe(false);
  const quality = qualitySummary(study, state);
  expect(quality.open).toBe(0);
  expect(quality.tasks.map(({ complete }) => complete)).toEqual([true, true, true]);
  expect(Object.keys(state.pressure).length).toBeGreaterThan(0);
  expect(Object.keys(quality.fatigue).toSorted()).toEqual(['after_break', 'before_break', 'end']);
}

/** Trials of the whole session with the moment they came on screen by the compositor's word, 0..1. */
function presentationShare(held: Held): number {
  const shares = qualitySummary(held.study, held.state).tasks.map((task) => task.presentationShare ?? 0);
  return Math.min(...shares);
}

function simulate(profile: string, language: Language, participants: number, seed: number): void {
  const args = ['--participants', participants, '--seed', seed, '--form', 'full', '--language', language];
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'out/cli/cli.cjs'), 'simulate', '--profile', profile, '--study', STUDY, ...args.map(String)],
    { encoding: 'utf8', env: { ...process.env, UNDERCURRENT_PASSPHRASE: PASSPHRASE } },
  );
  expect(run.status, run.stderr).toBe(0);
}

async function readAll(profile: string): Promise<Held[]> {
  const app = await launchApp({ language: 'nl', displays: '1366x768,1920x1080', profile });
  try {
    await app.call('profile.unlock', { passphrase: PASSPHRASE });
    const held: Held[] = [];
    for (const { session } of await app.call('session.list', {})) {
      const { study, events } = await app.call('session.open', { session });
      const state = replay(study, events);
      if (!state.ok) throw new Error(JSON.stringify(state.error));
      held.push({ study, state: state.value });
      await app.call('session.close', { session });
    }
    return held;
  } finally {
    await app.close();
  }
}

test('a full session in every cell of both arms, and in both languages', async () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-cells-'));
  try {
    const app = await launchApp({ language: 'nl', displays: '1366x768,1920x1080', profile });
    await setUp(app).finally(app.close);
    const cells = cellsOf(builtInStudy);
    simulate(profile, 'nl', cells.length / 2, 11);
    simulate(profile, 'en', cells.length / 2, 12);
    const all = await readAll(profile);
    for (const held of all) expectComplete(held);
    const cellOf = ({ arm, cell }: { arm: string; cell: number }): string => `${arm} ${cell}`;
    const drawn = all.map(({ state }) => cellOf(state.header.assignment));
    expect(drawn.toSorted()).toEqual(cells.map(cellOf).toSorted());
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

for (const language of ['nl', 'en'] as const) {
  test(`the full interview through both windows, to its seal (${language})`, async () => {
    test.skip(!isAskedFor(language), 'takes minutes, because every trial takes its time: FULL=1 runs it');
    const app = await launchApp({ language, displays: '1366x768,1920x1080' });
    try {
      await setUp(app);
      const held = await holdFullInterview(app, language, 1);
      expectComplete(held);
      expect(presentationShare(held)).toBeGreaterThan(0.95);
    } finally {
      await app.close();
    }
  });
}
