import { expect, type Page } from '@playwright/test';
import { planTask } from '../../../shared/associations/tasks';
import { hasOutcome } from '../../../shared/session/completeness';
import { replay, type SessionState } from '../../../shared/session/reducer';
import type { SessionId } from '../../../shared/base/ids';
import { itemOf, stepOf, taskOf } from '../../../shared/study/lookups';
import type { AnswerFormat, Step, Study } from '../../../shared/study/schema';
import type { LaunchedApp } from './launch';

/** A session in the app as its journal tells it. */
export interface Followed {
  readonly study: Study;
  readonly state: SessionState;
}

/** Reads the session the console has open, and replays it here. */
export async function follow(app: LaunchedApp): Promise<Followed> {
  const opened = await app.call('session.current', {});
  if (opened === null) throw new Error('no session is open');
  const state = replay(opened.study, opened.events);
  if (!state.ok) throw new Error(JSON.stringify(state.error));
  return { study: opened.study, state: state.value };
}

/** Answers one question with the keyboard alone. */
async function answerByKeyboard(page: Page, format: AnswerFormat): Promise<void> {
  const { keyboard } = page;
  switch (format.kind) {
    case 'text':
      for (let tabs = 0; tabs < 8 && (await page.locator('.answer-text:focus').count()) === 0; tabs += 1) {
        await keyboard.press('Tab');
      }
      await keyboard.type('Altijd snel geholpen 🙂 שלום');
      break;
    case 'slider':
      await keyboard.press('7');
      for (let tabs = 0; tabs < 8 && (await page.locator('[role=slider]:focus').count()) === 0; tabs += 1) {
        await keyboard.press('Tab');
      }
      await keyboard.press('ArrowRight');
      break;
    default:
      await keyboard.press('1');
  }
}

/** Sorts every word of a task by its plan, as the keys say, until the session has left it. */
async function doTask(page: Page, { study, state }: Followed, step: Step): Promise<void> {
  if (step.kind !== 'task' && step.kind !== 'warm_up') return;
  const settings = taskOf(study, step.task);
  const { header } = state;
  const plan = planTask(settings, { ...header, study, seed: header.assignment.seed });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  for (;;) {
    const shown = await page.evaluate(() => ({
      state: document.querySelector<HTMLElement>('.task-field')?.dataset['state'] ?? null,
      word: document.querySelector('.task-stimulus')?.textContent ?? null,
      left: document.querySelector('.task-corner-left')?.textContent ?? '',
    }));
    if (shown.state === null) return;
    if (shown.state === 'screen') await page.keyboard.press('Space');
    else if (shown.word !== null) {
      const block = plan.value.blocks.find(({ left }) => left.map(({ label }) => label).join('') === shown.left);
      const trial = block?.trials.find(({ stimulus }) => stimulus.name === shown.word);
      await page.keyboard.press(trial?.sideCorrect === 'right' ? settings.keys.right : settings.keys.left);
    }
    await page.waitForTimeout(30);
  }
}

export interface Steps {
  /** Called at the first screen of every kind, with the window that shows it. */
  readonly onScreen?: (page: Page, name: string) => Promise<void>;
  /** Called before every step. */
  readonly beforeStep?: () => Promise<void>;
}

const COUNTED = 'countedSequence';

/** Runs in the console's page: keeps the number of the last event from now on. */
function countInPage(name: string): void {
  window.undercurrent.on('session_changed', ({ events }) => {
    Reflect.set(window, name, events.at(-1)?.sequence ?? 0);
  });
}

/** Begins to count the session's events, which is cheaper to ask for than the journal. */
export async function countEvents(app: LaunchedApp): Promise<void> {
  await app.console.evaluate(countInPage, COUNTED);
}

/** Waits until the session has moved on from where it was; after `countEvents`. */
export async function untilMoved(app: LaunchedApp, from: number): Promise<void> {
  const last = () => app.console.evaluate((name) => Number(Reflect.get(window, name) ?? 0), COUNTED);
  await expect.poll(last, { intervals: [30] }).toBeGreaterThan(from);
}

/** Goes through the session step by step with both keyboards, until it can be finished. */
export async function interviewToTheEnd(
  app: LaunchedApp,
  participant: Page,
  { onScreen, beforeStep }: Steps = {},
): Promise<void> {
  const seen = new Set<string>();
  await countEvents(app);
  for (;;) {
    await beforeStep?.();
    const { study, state } = await follow(app);
    const { place } = state;
    if (place === null) throw new Error('the interview was not started');
    const step = stepOf(study, place.step);
    const format = step.kind === 'items' && place.item !== null ? itemOf(study, place.item).format : null;
    const name = format === null ? step.kind : `${step.kind} ${format.kind}`;
    const isParticipants = step.kind === 'items' && step.answeredBy === 'participant';
    if (!seen.has(name) && onScreen) {
      await onScreen(app.console, name);
      await onScreen(participant, `${name}, participant`);
    }
    seen.add(name);
    if (step.kind === 'task' || step.kind === 'warm_up') {
      await participant.locator('.task-field').waitFor();
      await doTask(participant, { study, state }, step);
    } else if (isParticipants && format !== null) {
      await participant
        .getByRole('heading', { name: itemOf(study, place.item ?? '').prompt[state.header.language] })
        .waitFor();
      await answerByKeyboard(participant, format);
      await participant.keyboard.press('Control+Enter');
    } else if (step.kind === 'items') {
      await app.console.locator('.compact-answer .answer-option').first().click();
      await app.console.keyboard.press('Control+Enter');
    } else {
      await app.console.keyboard.press('Control+Enter');
      if (await app.console.getByRole('dialog').isVisible()) return;
    }
    const after = await follow(app);
    const isLast = hasOutcome(study, after.state, place) && after.state.place?.step === place.step;
    if (isLast && step.kind === 'script') return;
    await untilMoved(app, state.last.sequence);
  }
}

/** The id of the session the console has open. */
export async function openSessionId(app: LaunchedApp): Promise<SessionId> {
  return (await follow(app)).state.header.session;
}
