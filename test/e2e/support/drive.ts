import { expect, type Page } from '@playwright/test';
import type { NewEvent } from '../../../shared/session/events';
import { hasOutcome } from '../../../shared/session/completeness';
import { reduce } from '../../../shared/session/reducer';
import type { Language } from '../../../shared/base/ids';
import type { Form } from '../../../shared/study/schema';
import { answerAndMoveOn, currentStepOf, moveOn, skipBlock, type CurrentStep } from '../../../shared/session/propose';
import { rawDatabase } from '../../support/raw-database';
import { follow, type Followed } from './interview';
import { launchApp, type LaunchedApp } from './launch';
import { preparedProfile, startSession, unlock } from './prepared';

export const TWO_SCREENS = '1366x768,1920x1080';

export interface Interviewing {
  readonly app: LaunchedApp;
  readonly participant: Page;
}

interface Wanted {
  readonly profile?: string;
  readonly language?: Language;
  readonly form?: Form;
}

/** An interview under way at its first step, with its two windows. */
export async function interviewing({ profile, language = 'nl', form = 'short' }: Wanted = {}): Promise<Interviewing> {
  const app = await launchApp({ profile: profile ?? (await preparedProfile()), language, displays: TWO_SCREENS });
  await unlock(app, language);
  await startSession(app, language, form);
  await expect.poll(async () => (await follow(app)).state.place).not.toBeNull();
  return { app, participant: await app.participant() };
}

const UNSEEN = { shownMs: null, answeredMs: null };

/** A choice under pressure that nobody made in time. */
function late({ place, step }: CurrentStep): NewEvent {
  if (place.item === null || step.kind !== 'pressure') throw new Error('not at a choice');
  const { deadlineMs } = step;
  const nothing = { chosen: null, latencyMs: null, timedOut: true, load: null, recalled: null, deadlineMs };
  return {
    actor: 'participant',
    body: { type: 'pressure_recorded', payload: { place, item: place.item, ...nothing } },
  };
}

/** What leads on from here soonest: consent is given, other questions are left with their block. */
function onwards({ study, state }: Followed, currentStep: CurrentStep): NewEvent[] {
  if (currentStep.item?.format.kind === 'consent') {
    return answerAndMoveOn(study, state, currentStep, { kind: 'value', value: true }, 'interviewer', UNSEEN);
  }
  if (hasOutcome(study, state, currentStep.place)) return moveOn(study, state, 'interviewer', 'continue');
  if (currentStep.item !== null) {
    const skipped = { kind: 'missing', code: 'skipped_by_interviewer' } as const;
    return answerAndMoveOn(study, state, currentStep, skipped, 'interviewer', UNSEEN);
  }
  if (currentStep.step.kind === 'pressure')
    return [late(currentStep), ...moveOn(study, state, 'interviewer', 'continue')];
  return skipBlock(study, state, currentStep, 'skipped_by_interviewer', null);
}

/** Goes on over the bridge until the session is where `isThere` says, without waiting for anybody's answers. */
export async function goTo(app: LaunchedApp, isThere: (currentStep: CurrentStep) => boolean): Promise<CurrentStep> {
  const followed = await follow(app);
  const { study } = followed;
  let { state } = followed;
  for (;;) {
    if (state.place === null) throw new Error('the interview was not started');
    const currentStep = currentStepOf(study, state, state.place);
    if (isThere(currentStep)) return currentStep;
    const events = onwards({ study, state }, currentStep);
    if (events.length === 0) throw new Error('the plan ended before it came there');
    const { session } = state.header;
    const written = await app.call('session.append', { session, after: state.last.sequence, events });
    state = written.reduce((before, event) => reduce(study, before, event), state);
  }
}

/** Another program writes to the database, so that nothing of ours can be saved until it lets go. */
export async function lockedByAnother({ profile }: LaunchedApp): Promise<() => void> {
  const other = await rawDatabase(profile);
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}
