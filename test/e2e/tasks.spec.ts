import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../shared/languages/words';
import type { TaskPlan } from '../../shared/associations/tasks';
import type { TaskKind, TrialRecord } from '../../shared/associations/trial';
import type { Language } from '../../shared/base/ids';
import { languagesOf } from './support/languages';
import { fourTasksStudy } from './support/four-tasks';
import { beginTasks, planHere } from './support/task-session';
import { follow } from './support/interview';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { respond, type Manner } from './support/respond';

const CORRECTED: readonly TaskKind[] = ['iat', 'biat'];

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-tasks-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One mistake in every block, and one word of every timed block left to run out. */
function mannerOf(plan: TaskPlan, block: number, trial: number): Manner {
  const hasDeadline = plan.blocks.some((each) => each.block === block && each.deadlineMs !== null);
  if (trial === 2) return 'wrong_first';
  return trial === 3 && hasDeadline ? 'not_at_all' : 'right';
}

/** What the console tells of a running task: progress and accuracy by name, and nothing that is a score. */
async function checkLiveView(app: LaunchedApp, language: Language, plan: TaskPlan, block: number): Promise<void> {
  const w = words[language].console.task;
  const live = app.console.locator('section:has(> .live__title)');
  const trials = plan.blocks.find((each) => each.block === block)?.trials.length ?? 0;
  const reading = (label: string) => live.locator('.live__reading').filter({ hasText: label }).locator('dd');
  await expect(reading(w.trial)).toHaveText(new RegExp(`^\\d+/${trials}$`));
  await expect(reading(w.accuracy)).toHaveText(/^\d+\s?%$/);
  const labels = await live.locator('dt').allTextContents();
  expect(labels).toEqual([w.block, w.trial, w.accuracy, w.tooFast, w.missedFrames, w.timeLeft]);
  expect(await live.innerText()).not.toMatch(/score|\bD\b/i);
}

async function doTask(app: LaunchedApp, page: Page, language: Language): Promise<TaskPlan> {
  const plan = await planHere(app);
  await page.locator('.task-field').waitFor();
  await respond({
    plan,
    page,
    mannerOf: (block, trial) => mannerOf(plan, block, trial),
    onTrial: async (block, trial) => {
      if (block !== plan.blocks.length || trial !== 4) return;
      await checkLiveView(app, language, plan, block);
    },
  });
  return plan;
}

function checkTrials(plan: TaskPlan, trials: readonly TrialRecord[]): void {
  expect(trials).toHaveLength(plan.blocks.reduce((sum, block) => sum + block.trials.length, 0));
  for (const block of plan.blocks) {
    const own = trials.filter((trial) => trial.block === block.block);
    expect(own.map(({ blockRole }) => blockRole)).toEqual(block.trials.map(() => block.role));
    expect(own.map(({ stimulus }) => stimulus)).toEqual(block.trials.map(({ stimulus }) => stimulus.name));
    for (const trial of own) {
      const manner = mannerOf(plan, trial.block, trial.trial);
      const named = `${plan.task} ${trial.block}.${trial.trial} ${manner}`;
      expect({ timedOut: trial.timedOut, correct: trial.correct }, named).toEqual({
        timedOut: manner === 'not_at_all',
        correct: manner === 'not_at_all' ? null : manner === 'right',
      });
      if (manner !== 'wrong_first') continue;
      if (CORRECTED.includes(plan.kind)) {
        expect(trial.latencyCorrectedMs, named).toBeGreaterThan(trial.latencyMs ?? Number.POSITIVE_INFINITY);
      } else expect(trial.latencyCorrectedMs, named).toBeNull();
    }
  }
}

for (const language of languagesOf('en')) {
  test(`all four tasks by keyboard alone (${language})`, async () => {
    const app = await launchApp({ language, displays: '1366x768,1920x1080' });
    try {
      const page = await beginTasks(app, fourTasksStudy(), folder, language);
      const plans: TaskPlan[] = [];
      for (const kind of ['iat', 'biat', 'priming', 'sciat']) {
        plans.push(await doTask(app, page, language));
        expect(plans.at(-1)?.kind).toBe(kind);
        await expect.poll(async () => (await follow(app)).state.place?.step).toBe(`four_${kind}_after`);
        if (kind === 'sciat') break;
        await app.console.keyboard.press('Control+Enter');
        await expect.poll(async () => (await follow(app)).state.place?.step).not.toBe(`four_${kind}_after`);
      }
      await screenshot(app.console, `${language} console after four tasks`);
      const opened = await app.call('session.current', {});
      const recorded = (opened?.events ?? []).flatMap(({ body }) =>
        body.type === 'trials_recorded' ? body.payload.trials : [],
      );
      for (const plan of plans)
        checkTrials(
          plan,
          recorded.filter(({ task }) => task === plan.task),
        );
      const presented = recorded.filter(({ onsetSource }) => onsetSource === 'presentation');
      expect(presented.length / recorded.length).toBeGreaterThanOrEqual(0.99);
    } finally {
      await app.close();
    }
  });
}
