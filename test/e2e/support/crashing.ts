import { expect } from '@playwright/test';
import type { JournalEvent } from '../../../shared/session/events';
import { samePlace } from '../../../shared/session/plan';
import { replay, type SessionState } from '../../../shared/session/reducer';
import type { Language } from '../../../shared/base/ids';
import { stepOf } from '../../../shared/study/lookups';
import type { Study } from '../../../shared/study/schema';
import { words } from '../../../shared/languages/words';
import { currentStepOf, skipBlock } from '../../../shared/session/propose';
import { follow, interviewToTheEnd } from './interview';
import { accountFor, killMain, noteSaved, type Saved } from './kill';
import { launchApp, type LaunchedApp } from './launch';
import { startSession, unlock } from './prepared';

/** What a profile went through: every event a window was told is on disk, per session, and how it stood afterwards. */
export interface Ordeal {
  readonly folder: string;
  readonly language: Language;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly saved: Map<string, Saved>;
  readonly account: { kills: number; resumed: number; lost: number; twice: number; broken: number; elsewhere: number };
  notes: number;
}

/** An ordeal that has not begun. */
export function ordealOf(folder: string, language: Language, random: () => number): Ordeal {
  const account = { kills: 0, resumed: 0, lost: 0, twice: 0, broken: 0, elsewhere: 0 };
  return { folder, language, random, saved: new Map(), account, notes: 0 };
}

function savedOf({ saved }: Ordeal, session: string): Saved {
  const known = saved.get(session) ?? new Map<number, string>();
  saved.set(session, known);
  return known;
}

function stateOf(study: Study, events: readonly JournalEvent[]): SessionState {
  const state = replay(study, events);
  if (!state.ok) throw new Error(JSON.stringify(state.error));
  return state.value;
}

/** Holds the resumed journal against what the windows were told before, and the place against the one before. */
async function settleAccount(ordeal: Ordeal, app: LaunchedApp): Promise<void> {
  const { account } = ordeal;
  const opened = await app.call('session.current', {});
  if (opened === null) throw new Error('no session was resumed');
  const { lost, twice, chain } = accountFor(opened.events, savedOf(ordeal, opened.session));
  const openings = opened.events.filter(({ body }) => body.type === 'session_opened');
  const before = opened.events.filter(({ sequence }) => sequence < (openings.at(-1)?.sequence ?? 0));
  const now = stateOf(opened.study, opened.events);
  account.resumed += 1;
  account.lost += lost.length;
  account.twice += twice.length;
  account.broken += chain ? 0 : 1;
  account.elsewhere += samePlace(stateOf(opened.study, before).place, now.place) ? 0 : 1;
}

/** Takes up the session that is under way, as the interviewer does, or starts the first one. */
export async function takeUp(ordeal: Ordeal, app: LaunchedApp): Promise<void> {
  const w = words[ordeal.language];
  await unlock(app, ordeal.language);
  await noteSaved(app.console, (session) => savedOf(ordeal, session));
  const sessions = await app.call('session.list', {});
  if (!sessions.some(({ phase }) => phase !== 'sealed' && phase !== 'finished')) {
    return startSession(app, ordeal.language);
  }
  await app.console.getByRole('button', { name: new RegExp(w.home.open.interrupted) }).press('Enter');
  const start = app.console.getByRole('button', { name: w.console.primary.start });
  const resume = app.console.getByRole('button', { name: w.console.resume.submit });
  await start.or(resume).first().waitFor();
  await settleAccount(ordeal, app);
  await app.console.keyboard.press('Control+Enter');
  await app.participant();
  await resume.waitFor({ state: 'hidden' });
}

/** Leaves a task that crashes cut short twice, so that the interview gets on. */
async function leaveTask(app: LaunchedApp): Promise<void> {
  const { study, state } = await follow(app);
  if (state.place === null) return;
  const currentStep = currentStepOf(study, state, state.place);
  const isTask = currentStep.step.kind === 'task' || currentStep.step.kind === 'warm_up';
  const cut = state.taskAttempts.filter(
    ({ outcome, place }) => outcome === 'interrupted' && place.step === currentStep.step.id,
  );
  if (!isTask || cut.length < 2) return;
  const events = skipBlock(study, state, currentStep, 'skipped_by_interviewer', null);
  await app.call('session.append', { session: state.header.session, after: state.last.sequence, events });
  await expect
    .poll(async () => stepOf(study, (await follow(app)).state.place?.step ?? '').id)
    .not.toBe(currentStep.step.id);
}

/** Interviews until somebody ends the process: notes, answers and tasks, one session after the other. */
async function interviewOnAndOn(ordeal: Ordeal, app: LaunchedApp): Promise<never> {
  const w = words[ordeal.language];
  const { keyboard } = app.console;
  const beforeStep = async (): Promise<void> => {
    await leaveTask(app);
    if (ordeal.random() < 0.6) return;
    ordeal.notes += 1;
    await keyboard.press('Control+n');
    await keyboard.type(`note number ${ordeal.notes}.`);
    await keyboard.press('Enter');
    await app.console.getByText(`note number ${ordeal.notes}.`).first().waitFor();
  };
  for (;;) {
    const participant = await app.participant();
    await noteSaved(participant, (session) => savedOf(ordeal, session));
    await interviewToTheEnd(app, participant, { beforeStep });
    await keyboard.press('Control+Enter');
    await app.console.getByRole('dialog').waitFor();
    await keyboard.press('Control+Enter');
    await app.console.getByRole('heading', { name: w.console.finished.title }).waitFor();
    await app.console.getByRole('button', { name: w.console.home }).first().click();
    await app.console.getByText(w.home.newSession).first().waitFor();
    await startSession(app, ordeal.language);
  }
}

/** Starts the app, interviews, and kills its main process so many ms after it was taken up. Gives how it broke, if it did. */
export async function interviewAndKill(ordeal: Ordeal, afterMs: number): Promise<void> {
  const { folder: profile, language } = ordeal;
  const app = await launchApp({ profile, language, displays: '1366x768,1920x1080' });
  let killed = false;
  try {
    await takeUp(ordeal, app);
    const broken = interviewOnAndOn(ordeal, app).catch((error: unknown) => {
      if (!killed) throw error;
    });
    await Promise.race([broken, new Promise((resolve) => setTimeout(resolve, afterMs))]);
    killed = true;
  } finally {
    await killMain(app);
    ordeal.account.kills += 1;
  }
}

/** A last opening after the kills: settles the account and closes in good order. */
export async function openAfterwards(ordeal: Ordeal): Promise<void> {
  const app = await launchApp({ profile: ordeal.folder, language: ordeal.language, displays: '1366x768,1920x1080' });
  try {
    await takeUp(ordeal, app);
  } finally {
    await app.close();
  }
}
