import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { words } from '../../../shared/languages/words';
import { planTask, type TaskPlan } from '../../../shared/associations/tasks';
import type { Language } from '../../../shared/base/ids';
import { itemOf, stepOf, taskOf } from '../../../shared/study/lookups';
import type { Study } from '../../../shared/study/schema';
import { packageStudy } from './four-tasks';
import { follow } from './interview';
import type { LaunchedApp } from './launch';

const PASSPHRASE = 'anchor violet pepper lantern';
/** Taking part, audio and sharing, and the question before them. */
const CONSENT_QUESTIONS = 4;

/** A profile with a study of tasks, taken in as a package, and a session that has come to its first task. */
export async function beginTasks(app: LaunchedApp, tasks: Study, folder: string, language: Language): Promise<Page> {
  const file = path.join(folder, 'tasks.ucstudy');
  const study = await packageStudy(tasks, file);
  await app.call('profile.create', { interviewer: 'Wim', passphrase: PASSPHRASE, pin: '2468' });
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await app.call('study.import_package', {});
  const provider = study.providers[0]?.id ?? '';
  await app.call('session.create', {
    study: study.id,
    form: 'short',
    participant: 'P-0001',
    provider,
    language,
  });
  await app.console.reload();
  await app.console.getByRole('row').filter({ hasText: 'P-0001' }).getByRole('button').press('Enter');
  await app.console.getByText(words[language].console.primary.start).waitFor();
  await app.console.keyboard.press('Control+Enter');
  const page = await app.participant();
  for (let question = 0; question < CONSENT_QUESTIONS; question += 1) await consent(app, page, language);
  return page;
}

async function consent(app: LaunchedApp, page: Page, language: Language): Promise<void> {
  const { study, state } = await follow(app);
  const asked = itemOf(study, state.place?.item ?? '').prompt[language];
  await page.getByRole('heading', { name: asked }).waitFor();
  const chosen = page.getByRole('radio', { checked: true });
  const isHere = async () => isDeepStrictEqual((await follow(app)).state.place, state.place);
  // The display may still be taking the session up: what it heard before shows no more, and is said again.
  await expect(async () => {
    if (!(await isHere())) return;
    if ((await chosen.count()) === 0) await page.keyboard.press('1');
    await expect(chosen).toHaveCount(1, { timeout: 1500 });
    await page.keyboard.press('Control+Enter');
    await expect.poll(isHere, { timeout: 4000 }).toBe(false);
  }).toPass();
}

/** The plan of the task the session is at. */
export async function planHere(app: LaunchedApp): Promise<TaskPlan> {
  const { study, state } = await follow(app);
  const step = stepOf(study, state.place?.step ?? '');
  if (step.kind !== 'task' && step.kind !== 'warm_up') throw new Error(`a task was expected at ${step.id}`);
  const plan = planTask(taskOf(study, step.task), { ...state.header, study, seed: state.header.assignment.seed });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}
