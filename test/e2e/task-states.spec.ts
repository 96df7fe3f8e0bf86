import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { WordList } from '../../shared/study/task-settings';
import { taskSentence } from '../../shared/languages/tasks';
import { sentenceFor } from '../../shared/languages/problems';
import { problemOf } from '../../shared/base/problems';
import { wordListId, type Language } from '../../shared/base/ids';
import { both, evaluation, nature, studyOfTasks, type TaskDraft } from './support/four-tasks';
import { follow } from './support/interview';
import { languagesOf } from './support/languages';
import { launchApp, screenshot, type LaunchedApp } from './support/launch';
import { respond, type Manner, type Seen } from './support/respond';
import { beginTasks, planHere } from './support/task-session';

/** Both windows on screens of the size that laptops have. */
const DISPLAYS = '1366x768,1366x768';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-states-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As long as Dutch words become; one of them cannot be broken at a space. */
const LONG = {
  a: both('arbeidsongeschiktheidsverzekeringsmaatschappij', 'disability insurance company'),
  b: both('telecommunicatieaanbieder of energieleverancier', 'telecommunications or energy provider'),
};

function picture(name: string, colour: string): { name: string; dataUrl: string; alt: ReturnType<typeof both> } {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="180"><rect width="240" height="180" fill="${colour}"/></svg>`;
  const dataUrl = `data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`;
  return { name, dataUrl, alt: both(name, name) };
}

function imageList(id: string, images: readonly ReturnType<typeof picture>[]): WordList {
  return {
    id: wordListId.parse(id),
    label: both('beelden', 'pictures'),
    stimuli: { kind: 'images', images: [...images] },
  };
}

const pictures = imageList('pictures', [picture('blue', '#1d4f91'), picture('green', '#2f6b3a')]);

/** Time enough to make a picture of everything. */
const slowly = { interTrialMs: 300, feedbackMs: 1500 };
const TASKS: readonly TaskDraft[] = [
  {
    ...slowly,
    ...evaluation,
    id: 'states_sciat',
    kind: 'sciat',
    target: { key: 'provider', label: LONG.a, list: 'provider' },
    practiceTrials: 6,
    testTrials: 6,
    deadlineMs: 4000,
    memoryLoadDigits: 7,
  },
  {
    ...slowly,
    ...evaluation,
    id: 'states_iat',
    kind: 'iat',
    targetA: { key: 'pictures', label: LONG.a, list: 'pictures' },
    targetB: { ...nature.b, label: LONG.b },
    trials: [4, 4, 4, 4, 4, 4, 4],
    deadlineMs: null,
  },
  { ...slowly, id: 'states_sorting', kind: 'sorting', left: nature.a, right: nature.b, trials: 4, deadlineMs: null },
];

/** Where everything stands that must not move while a block runs. */
function standing(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['.task-corner-left', '.task-corner-right', '.task-stage', '.task-field']
      .map((name) => JSON.stringify(document.querySelector(name)?.getBoundingClientRect() ?? null))
      .join(),
  );
}

/** Labels or a stimulus that stick out of their place or over each other. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxOf = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const placed = [...document.querySelectorAll('.task-corner > *, .task-stimulus')].map((element) => ({
      words: element.textContent ?? '',
      box: boxOf(element),
    }));
    const outside = placed.filter(
      ({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
    );
    const over = placed.filter(({ box }, index) =>
      placed.some(
        ({ box: other }, place) =>
          place > index &&
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 8,
      ),
    );
    return [...outside, ...over].map(({ words }) => words);
  });
}

/** Does the task the session is at, and makes a picture of every state it shows. */
async function doAndLook(
  app: LaunchedApp,
  page: Page,
  language: Language,
  mannerOf: (block: number, trial: number) => Manner,
  disturb: (identifier: string) => Promise<void> = () => Promise.resolve(),
): Promise<Set<string>> {
  const plan = await planHere(app);
  const pictured = new Set<string>();
  let before: { block: string; where: string } | null = null;
  await page.locator('.task-field').waitFor();
  await respond({
    plan,
    page,
    mannerOf,
    onTrial: () => Promise.resolve(),
    onSeen: async (seen: Seen, identifier) => {
      const title = (await page.locator('.task-screen h1').allTextContents()).join('');
      const block = identifier?.split('.').slice(0, 2).join('.') ?? '';
      if (seen !== 'screen') {
        const where = await standing(page);
        if (before?.block === block) expect(where, `${plan.task} ${identifier}`).toBe(before.where);
        before = { block, where };
      }
      const name = seen === 'screen' ? title : seen;
      // A screen that has just given way to the field has no title any more.
      if (name !== '' && !pictured.has(name)) {
        pictured.add(name);
        await screenshot(page, `${language} ${plan.kind} ${name.replaceAll(/[^\p{L} ]/gu, '')}`);
      }
      expect(await misplaced(page), `${plan.task} ${name}`).toEqual([]);
      if (identifier !== null && seen === 'stimulus') await disturb(identifier);
    },
  });
  return pictured;
}

for (const language of languagesOf('en')) {
  test(`every state of a task stands still and fits, long words too; interruptions are kept and repeated (${language})`, async () => {
    const say = (name: Parameters<typeof taskSentence>[0]): string => taskSentence(name, language);
    const study = studyOfTasks('states', both('Toestanden', 'States'), TASKS, [pictures]);
    const app = await launchApp({ language, displays: DISPLAYS });
    try {
      const page = await beginTasks(app, study, folder, language);
      const disturbed = new Set<string>();
      const sciat = await doAndLook(
        app,
        page,
        language,
        (block, trial) => (trial === 2 ? 'wrong_first' : trial === 3 && block === 1 ? 'not_at_all' : 'right'),
        async (identifier) => {
          if (disturbed.has(identifier)) return;
          disturbed.add(identifier);
          if (identifier === '2.1.3') await page.setViewportSize({ width: 1200, height: 700 });
          if (identifier === '3.1.2') await page.evaluate(() => window.dispatchEvent(new Event('blur')));
        },
      );
      expect([...sciat]).toEqual(
        expect.arrayContaining([
          say('memory_title'),
          say('recall_title'),
          say('rest_title'),
          say('repeat_title'),
          'stimulus',
          'error',
          'too_slow',
        ]),
      );
      const { state } = await follow(app);
      expect(
        state.taskAttempts.map(({ block, attempt, outcome, reason }) => `${block}.${attempt} ${outcome} ${reason}`),
      ).toEqual([
        '1.1 completed finished',
        '2.1 interrupted resized',
        '2.2 completed finished',
        '3.1 interrupted blur',
        '3.2 completed finished',
        '4.1 completed finished',
      ]);
      const kept = (block: number) =>
        state.taskAttempts.find((each) => each.block === block && each.attempt === 1)?.chunks.flat() ?? [];
      expect(kept(2).map(({ trial, invalidReason }) => [trial, invalidReason])).toEqual([
        [1, null],
        [2, null],
        [3, 'resized'],
      ]);
      expect(kept(3).at(-1)).toMatchObject({
        trial: 2,
        invalidReason: 'blur',
        flags: expect.arrayContaining(['blur']),
      });
      await screenshot(page, `${language} task finished`);
      await goOn(app);
      await doAndLook(app, page, language, (_block, trial) => (trial === 2 ? 'wrong_first' : 'right'));
      await goOn(app);
      const sorting = await doAndLook(app, page, language, () => 'wrong_first');
      expect([...sorting]).toContain(say('gate_title'));
      await screenshot(page, `${language} sorting gate failed`);
      await screenshot(app.console, `${language} console, gate failed`);
    } finally {
      await app.close();
    }
  });
}

/** From the calm screen after a task to the next task. */
async function goOn(app: LaunchedApp): Promise<void> {
  await expect.poll(async () => (await follow(app)).state.place?.step).toMatch(/_after$/);
  await app.console.keyboard.press('Control+Enter');
  await expect.poll(async () => (await follow(app)).state.place?.step).toMatch(/_step$/);
}

test('an image that cannot be decoded: the task says so by its name and does not start', async () => {
  const broken = { ...picture('logo', '#000'), dataUrl: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==' };
  const task = { ...evaluation, id: 'broken', kind: 'sciat', practiceTrials: 6, testTrials: 6, deadlineMs: 1500 };
  const target = { key: 'pictures', label: both('beelden', 'pictures'), list: 'broken_pictures' };
  const list = imageList('broken_pictures', [picture('blue', '#1d4f91'), broken]);
  const study = studyOfTasks('broken', both('Stuk', 'Broken'), [{ ...task, target }], [list]);
  const app = await launchApp({ language: 'nl', displays: DISPLAYS });
  try {
    const page = await beginTasks(app, study, folder, 'nl');
    const sentence = sentenceFor(problemOf('task_image_unreadable', { name: 'logo' }), 'nl');
    await expect(async () => {
      if ((await page.locator('.task-field[data-state=screen]').count()) > 0) await page.keyboard.press('Space');
      expect(await page.getByText(sentence).count()).toBe(1);
    }).toPass();
    await screenshot(page, 'nl task with a broken image');
    const { state } = await follow(app);
    expect(state.taskAttempts).toEqual([]);
    expect(state.place?.step).toBe('broken_step');
  } finally {
    await app.close();
  }
});
