import type { Page } from '@playwright/test';
import type { Language } from '../../shared/base/ids';
import { answerKey } from '../../shared/session/check-answer';
import type { Answer } from '../../shared/session/events';
import { itemOf, stepOf } from '../../shared/study/lookups';
import type { Step } from '../../shared/study/schema';
import type { SimulatedParticipant } from '../../shared/simulation/participant';
import { reactionParameters, type ReactionParameters } from '../../shared/simulation/reaction-times';
import { words } from '../../shared/languages/words';
import { countEvents, follow, untilMoved, type Followed } from '../e2e/support/interview';
import type { LaunchedApp } from '../e2e/support/launch';
import { fillIn } from './answering';
import { sortWords } from './sorting';

/** An interview as the script drives it: the real app, its two windows, and the person in front of it. */
export interface Interview {
  readonly app: LaunchedApp;
  readonly participantPage: Page;
  readonly person: SimulatedParticipant;
  /** Language of the windows. */
  readonly language: Language;
  /** How this person presses keys in tasks, where other than a cooperative adult. */
  readonly reactions?: Partial<ReactionParameters>;
  /** Called at every screen, and at every trial of a task, from 1. */
  readonly onMoment?: (followed: Followed, trial: number | null) => void;
}

async function skipItem({ app, language }: Interview, answer: Extract<Answer, { kind: 'missing' }>): Promise<void> {
  const w = words[language].console;
  await app.console.keyboard.press('F6');
  const dialog = app.console.getByRole('dialog');
  const known = answer.code === 'dont_know' ? w.missing.dont_know : w.missing.refused;
  await dialog.getByText(known, { exact: true }).click();
  await app.console.keyboard.press('Control+Enter');
  // It closes once the skip is saved, and must not be taken for the dialog that finishes the interview.
  await dialog.waitFor({ state: 'hidden' });
}

async function answerItem(interview: Interview, { study, state }: Followed, step: Step): Promise<void> {
  const { place, header } = state;
  if (step.kind !== 'items' || place === null || place.item === null) return;
  const item = itemOf(study, place.item);
  const occasion = step.occasion ?? null;
  if (state.answers[answerKey(item.id, occasion)]) return;
  const answer = interview.person.answer(item, occasion);
  if (answer.kind === 'missing') return skipItem(interview, answer);
  const page = step.answeredBy === 'participant' ? interview.participantPage : interview.app.console;
  if (step.answeredBy === 'participant') {
    await page.getByRole('heading', { name: item.prompt[header.language], exact: true }).waitFor();
  } else await page.locator('.compact-answer').waitFor();
  await fillIn({ page, language: header.language }, item, answer.value);
  await page.keyboard.press('Control+Enter');
}

const SOURCE_KEYS = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'];
const VALENCE_KEYS = ['Alt+5', 'Alt+6', 'Alt+7'];

/** Types three associations the way an interviewer does: words, source, feeling, Enter. */
async function capture(interview: Interview, step: Step): Promise<void> {
  const { keyboard } = interview.app.console;
  for (let index = 0; index < 3; index += 1) {
    await keyboard.press('Control+a');
    const text = interview.person.words(`${step.id} ${index}`);
    await keyboard.type(text);
    await keyboard.press(SOURCE_KEYS[index % SOURCE_KEYS.length] ?? 'Alt+1');
    await keyboard.press(VALENCE_KEYS[index % VALENCE_KEYS.length] ?? 'Alt+6');
    await keyboard.press('Enter');
    await interview.app.console.getByText(text).first().waitFor();
  }
}

/** Chooses, unless the deadline was faster: then the session has moved on by itself, as it would for anybody. */
async function chooseInTime(page: Page, prompt: string, label: string, deadlineMs: number | null): Promise<void> {
  const timeout = deadlineMs === null ? 30_000 : deadlineMs;
  try {
    await page.getByRole('heading', { name: prompt, exact: true }).waitFor({ timeout });
    await page.getByText(label, { exact: true }).click({ timeout });
  } catch (error) {
    if (deadlineMs === null) throw error;
  }
}

async function underPressure(interview: Interview, { state }: Followed, step: Step): Promise<void> {
  const choice = step.kind === 'pressure' ? step.choices.find(({ id }) => id === state.place?.item) : undefined;
  if (step.kind !== 'pressure' || !choice) return;
  const { participantPage: page, person } = interview;
  const { language } = state.header;
  const next = page.getByRole('button', { name: words[language].participant.next });
  let digits = '';
  if (step.loadDigits > 0) {
    digits = (await page.locator('.pressure__digits').textContent()) ?? '';
    await next.click();
  }
  const own = person.choosesOwn(choice.id, step.loadDigits > 0 || step.deadlineMs !== null);
  const chosen = own ? choice.options[0] : choice.options.at(-1);
  await chooseInTime(page, choice.prompt[language], chosen?.label[language] ?? '', step.deadlineMs);
  if (digits !== '') {
    await page.locator('.answer-text--digits').fill(digits);
    await next.click();
  }
}

/** How this person presses keys. */
export function reactionsOf({ person, reactions }: Pick<Interview, 'person' | 'reactions'>): ReactionParameters {
  return reactionParameters(person.traits.seed, person.traits.association, reactions);
}

async function act(interview: Interview, followed: Followed, step: Step): Promise<void> {
  switch (step.kind) {
    case 'items':
      return answerItem(interview, followed, step);
    case 'task':
    case 'warm_up': {
      const onTrial = (trial: number): void => interview.onMoment?.(followed, trial);
      return sortWords(interview.participantPage, followed, step, reactionsOf(interview), onTrial);
    }
    case 'pressure':
      return underPressure(interview, followed, step);
    case 'capture':
      await capture(interview, step);
      break;
    case 'break':
    case 'script':
      break;
  }
  await interview.app.console.keyboard.press('Control+Enter');
}

/** Takes the open session from its first step to the dialog that finishes it, and finishes it; only trials take time. */
export async function holdInterview(interview: Interview): Promise<void> {
  const { app, language } = interview;
  const finish = app.console.getByRole('button', { name: words[language].console.primary.finish });
  await countEvents(app);
  for (;;) {
    const followed = await follow(app);
    const { study, state } = followed;
    if (state.place === null) throw new Error('the interview was not started');
    interview.onMoment?.(followed, null);
    await act(interview, followed, stepOf(study, state.place.step));
    if (await app.console.getByRole('dialog').isVisible()) break;
    await untilMoved(app, state.last.sequence).catch(async (error: unknown) => {
      if (!(await finish.isVisible())) throw error;
    });
    if (await finish.isVisible()) {
      await app.console.keyboard.press('Control+Enter');
      break;
    }
  }
  await app.console.getByRole('dialog').waitFor();
  await app.console.keyboard.press('Control+Enter');
  await app.console.getByRole('heading', { name: words[language].console.finished.title }).waitFor();
}
