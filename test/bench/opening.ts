import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { machineClock } from '../../electron/store/database/clock';
import { openProfile } from '../../electron/store/profile/profile';
import { readJournal } from '../../electron/store/session/journal';
import { readSession } from '../../electron/store/session/read-session';
import type { OpenProfile } from '../../electron/store/profile/open-profile';
import { verifyChain } from '../../shared/session/hash-chain';
import { replay } from '../../shared/session/reducer';
import type { SessionId } from '../../shared/base/ids';
import { openedSession } from '../../shared/session/opened-session';
import { words } from '../../shared/languages/words';
import { launchApp, type LaunchedApp } from '../e2e/support/launch';
import { unlock } from '../e2e/support/prepared';
import { PASSPHRASE, valueOf } from '../support/profile';
import { fullSessionIn } from './full-session';

/** What opening, replaying and rendering may take together before a person notices a wait, ms. */
const GOAL_MS = 200;
const TIMES = 30;
const LANGUAGE = 'nl';

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

function printRow(name: string, measured: readonly number[]): number {
  const sorted = measured.toSorted((left, right) => left - right);
  const parts = [0, 0.5, 0.95].map((share) => quantile(sorted, share).toFixed(1).padStart(9));
  console.log(`  ${name.padEnd(46)}${parts.join('')}`);
  return quantile(sorted, 0.95);
}

function timed(name: string, work: () => unknown): void {
  const measured = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  printRow(name, measured);
}

function inMain(store: OpenProfile, session: SessionId): void {
  const { study, events } = valueOf(readSession(store.database, session));
  console.log(`  ${events.length} events; ms${' '.repeat(31)}    least      p50      p95`);
  timed('read (decrypt, parse, check the chain)', () => valueOf(readJournal(store.database, session)));
  timed('  of which the chain', () => valueOf(verifyChain(events)));
  timed('replay', () => valueOf(replay(study, events)));
  timed('take up (read, replay, record the gap)', () => {
    valueOf(store.sessions.open(session));
    valueOf(store.sessions.close(session));
  });
  const opened = { session, study, events };
  timed('bridge check', () => openedSession.parse(opened));
  timed('structured clone', () => structuredClone(opened));
}

/**
 * Runs in the console's page: opens the only session of the list and settles, ms later, in the frame after the one in
 * which its step was first drawn.
 */
async function openAndLook(): Promise<number> {
  const button = document.querySelector<HTMLElement>('.table__action button');
  if (button === null) throw new Error('no session is listed');
  const start = performance.now();
  button.click();
  await new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('.step__where') === null) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - start;
}

/** Runs in the page: what of it is waiting for main, with the session served already. */
async function askAgain(text: string): Promise<number> {
  const start = performance.now();
  await window.undercurrent.call('session.open', JSON.parse(text));
  return performance.now() - start;
}

async function leave(app: LaunchedApp): Promise<void> {
  await app.console.getByRole('button', { name: words[LANGUAGE].console.resume.later }).press('Enter');
  await app.console.locator('.table__action button').first().waitFor();
}

/** The console in the compiled app: from the click on the session to its step on the screen. */
async function inWindow(folder: string, session: SessionId): Promise<void> {
  const app = await launchApp({ profile: folder, language: LANGUAGE });
  try {
    await unlock(app, LANGUAGE);
    const painted: number[] = [];
    const asked: number[] = [];
    for (let round = 0; round < TIMES; round += 1) {
      painted.push(await app.console.evaluate(openAndLook));
      asked.push(await app.console.evaluate(askAgain, JSON.stringify({ session })));
      await leave(app);
    }
    printRow('the bridge alone (window asks, main answers)', asked);
    printRow('the very first opening', painted.slice(0, 1));
    const p95 = printRow('click to painted step', painted.slice(1));
    console.log(`  ${p95 < GOAL_MS ? 'within' : 'LONGER than'} ${GOAL_MS} ms at p95`);
  } finally {
    await app.close();
  }
}

/** How long a session takes from its file to the screen. */
export async function run(): Promise<void> {
  for (const notes of [0, 5000]) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'undercurrent-opening-'));
    try {
      const session = await fullSessionIn(folder, notes);
      const store = valueOf(await openProfile(folder, PASSPHRASE, { programVersion: 'bench', clock: machineClock }));
      const load = os.loadavg()[0] ?? 0;
      console.log(`full session and ${notes} notes (${os.cpus().length} cores, load ${load.toFixed(1)})`);
      inMain(store, session);
      store.close();
      await inWindow(folder, session);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}
