import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { NewEvent } from '../../shared/session/events';
import type { Language } from '../../shared/base/ids';
import { drawnTraits, simulatedParticipant, type SimulatedParticipant } from '../../shared/simulation/participant';
import { words } from '../../shared/languages/words';
import { answerAndMoveOn, currentStepOf, moveOn, skipBlock, type CurrentStep } from '../../shared/session/propose';
import { follow, type Followed } from './support/interview';
import { isWalkedIn } from './support/languages';
import { launchApp, type LaunchedApp } from './support/launch';
import { whatIsWrong } from './support/looks';
import { preparedProfile, startSession, unlock } from './support/prepared';

/** What the person would do at this place, as events: tasks are looked at and left, everything else is answered. */
function nextEvents(
  { study, state }: Followed,
  currentStep: CurrentStep,
  person: SimulatedParticipant,
): readonly NewEvent[] {
  const { step, item, occasion } = currentStep;
  const now = state.last.monotonicMs;
  if (step.kind === 'items' && item !== null) {
    const answer = person.answer(item, occasion);
    const times = { shownMs: now, answeredMs: now };
    // Why something is missing is the interviewer's word.
    const actor = answer.kind === 'missing' ? 'interviewer' : (currentStep.answeredBy ?? 'participant');
    return answerAndMoveOn(study, state, currentStep, answer, actor, times);
  }
  if (step.kind === 'task' || step.kind === 'warm_up' || step.kind === 'pressure') {
    return skipBlock(study, state, currentStep, 'skipped_by_interviewer', null);
  }
  return moveOn(study, state, 'interviewer', 'continue');
}

/** A name for the kind of screen: one picture and one check each. */
function kindOf({ step, item, answeredBy }: CurrentStep): string {
  if (step.kind === 'items' && item !== null) return `${item.format.kind}, answered by ${answeredBy ?? 'nobody'}`;
  if (step.kind === 'pressure') return `pressure, ${step.loadDigits} digits, ${step.deadlineMs ?? 'no'} deadline`;
  return step.kind === 'task' ? `task ${step.task}` : step.kind;
}

/** Waits until both windows show a place. */
async function untilShown(
  app: LaunchedApp,
  participant: Page,
  currentStep: CurrentStep,
  language: Language,
): Promise<void> {
  const { place, step, item, answeredBy } = currentStep;
  if (step.kind === 'pressure') {
    const choice = step.choices.find(({ id }) => id === place.item);
    const prompt = participant.getByText(choice?.prompt[language] ?? '', { exact: true });
    return prompt.or(participant.getByText(words[language].participant.memorise)).first().waitFor();
  }
  if (step.kind === 'task' || step.kind === 'warm_up') return participant.locator('.task-field').waitFor();
  if (item !== null) {
    const page = answeredBy === 'participant' ? participant : app.console;
    return page.getByText(item.prompt[language], { exact: true }).first().waitFor();
  }
  if ('participantSees' in step) {
    const [sentence] = step.participantSees[language].split('\n');
    return participant
      .getByText(sentence ?? '')
      .first()
      .waitFor();
  }
}

/** Goes through the full form and gives what is wrong at the first screen of each kind. */
async function lookAround(app: LaunchedApp, language: Language, label: string): Promise<string[]> {
  const person = simulatedParticipant(drawnTraits(3, language));
  const participant = await app.participant();
  const wrong: string[] = [];
  const seen = new Set<string>();
  const look = async (page: Page, name: string): Promise<void> => {
    wrong.push(...(await whatIsWrong(page, `${label} ${name}`)));
  };
  for (;;) {
    const followed = await follow(app);
    const { study, state } = followed;
    if (state.place === null) throw new Error('the interview was not started');
    const currentStep = currentStepOf(study, state, state.place);
    const kind = kindOf(currentStep);
    if (!seen.has(kind)) {
      seen.add(kind);
      await untilShown(app, participant, currentStep, language);
      await look(app.console, `${kind}, console`);
      await look(participant, `${kind}, participant`);
    }
    const events = nextEvents(followed, currentStep, person);
    if (events.length === 0) break;
    await app.call('session.append', {
      session: state.header.session,
      after: state.last.sequence,
      events: [...events],
    });
  }
  expect(seen.size).toBeGreaterThan(15);
  return wrong;
}

/** The console's real screen with its letters at 125 %, where Dutch is tightest, and a large screen. */
const LOOKS = [
  { language: 'nl', screen: '1093x614', label: 'full nl at 125' },
  { language: 'en', screen: '1920x1080', label: 'full en 1920' },
] as const;

for (const { language, screen, label } of LOOKS) {
  if (!isWalkedIn(language, 'nl')) continue;
  test(`every kind of screen of the full form fits and reads, in both windows (${label})`, async () => {
    const profile = await preparedProfile();
    const app = await launchApp({ language, displays: `${screen},${screen}`, profile });
    try {
      await unlock(app, language);
      await startSession(app, language, 'full');
      await expect.poll(async () => (await follow(app)).state.place).not.toBeNull();
      expect(await lookAround(app, language, label)).toEqual([]);
    } finally {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}
