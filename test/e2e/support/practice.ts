import { expect, type Page } from '@playwright/test';
import { addStudy } from '../../../electron/store/session/studies';
import { createProfile } from '../../../electron/store/profile/profile';
import type { PracticeCharacter } from '../../../shared/simulation/practice';
import type { Language } from '../../../shared/base/ids';
import { stepOf } from '../../../shared/study/lookups';
import { builtInStudy } from '../../../shared/built-in-study';
import { study, type Study } from '../../../shared/study/schema';
import { words } from '../../../shared/languages/words';
import { CHEAP, PASSPHRASE, temporaryFolder, valueOf } from '../../support/profile';
import { follow } from './interview';
import type { LaunchedApp } from './launch';
import { PIN } from './prepared';

/** The built-in study with few trials in every block of its tasks. */
function quickStudy(): Study {
  const tasks = builtInStudy.tasks.map((task) => {
    if (task.kind === 'sorting') return { ...task, trials: 8 };
    return 'practiceTrials' in task ? { ...task, practiceTrials: 6, testTrials: 8 } : task;
  });
  return study.parse({ ...builtInStudy, tasks });
}

/** A locked profile with that study, in a folder that `cleanUp` of the store's tests removes. */
export async function quickProfile(): Promise<string> {
  const folder = temporaryFolder();
  const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: PIN };
  const store = valueOf(await createProfile(folder, wanted, { programVersion: 'test', cost: CHEAP }));
  valueOf(addStudy(store.database, quickStudy(), store.clock));
  store.close();
  return folder;
}

/** Opens the dialog from the home screen by its key, chooses, and starts. */
export async function startPractice(
  { console: page }: LaunchedApp,
  language: Language,
  character: PracticeCharacter = 'attentive',
): Promise<void> {
  const w = words[language];
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: w.practice.title });
  await dialog.waitFor();
  const index = ['attentive', 'hurried', 'tired'].indexOf(character);
  for (let down = 0; down < index; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await page.getByText(w.console.primary.start).waitFor();
}

/** Types the PIN at the participant's face. */
export async function takeBack(participant: Page, language: Language): Promise<void> {
  const w = words[language];
  await participant.getByRole('button', { name: w.participant.takeBack.open }).press('Space');
  await participant.getByRole('dialog').waitFor();
  await participant.keyboard.type(PIN);
  await participant.keyboard.press('Enter');
}

/**
 * Does the interviewer's part by keyboard until the interview can be finished, or a step is reached; the participant's
 * part does itself.
 * @param onPlace called once at every new place; true ends it there
 */
export async function practiseToTheEnd(
  app: LaunchedApp,
  language: Language,
  onPlace: (step: string) => Promise<boolean | void> = async () => undefined,
): Promise<void> {
  const w = words[language];
  const { console: page } = app;
  const participant = await app.participant();
  const names = [w.console.primary.continue, w.console.primary.hand_over];
  const goesOn = page.locator('.console__actions').getByRole('button', { name: new RegExp(`^(${names.join('|')})`) });
  let seen = '';
  for (;;) {
    const { study: studied, state } = await follow(app);
    if (state.place === null) throw new Error('the practice was not started');
    const step = stepOf(studied, state.place.step);
    const name = `${step.id} ${state.place.item ?? ''}`;
    if (name !== seen && (await onPlace(step.id)) === true) return;
    seen = name;
    const display = await app.call('display.state', {});
    const isInterviewers = step.kind === 'script' || (step.kind === 'items' && step.answeredBy === 'interviewer');
    // Also a question that was answered before its block was repeated is theirs to answer again.
    const isAnswering = step.kind === 'items' && step.answeredBy === 'participant' && display.face !== 'interviewer';
    if (isInterviewers && display.mode === 'hand_over' && display.face === 'participant') {
      await takeBack(participant, language);
      await expect.poll(async () => (await app.call('display.state', {})).face).toBe('interviewer');
    }
    if (await page.getByRole('button', { name: w.console.primary.finish }).isVisible()) return;
    if (await page.getByText(w.practice.skipIt).isVisible()) {
      await page.keyboard.press('F6');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    } else if (step.kind === 'items' && step.answeredBy === 'interviewer') {
      await page.locator('.compact-answer .answer-option').first().click();
      await page.keyboard.press('Control+Enter');
    } else if (!isAnswering && (await goesOn.isEnabled({ timeout: 100 }).catch(() => false))) {
      await page.keyboard.press('Control+Enter');
    }
    await page.waitForTimeout(300);
  }
}

/** Finishes in the dialog and waits for the trainer's words. */
export async function finishPractice({ console: page }: LaunchedApp, language: Language): Promise<void> {
  const w = words[language];
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: w.console.end.title }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: w.practice.ended }).waitFor();
}
