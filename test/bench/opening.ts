import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { machineClock, openProfile, readJournal, readSession, type Store } from '../../electron/store';
import { verifyChain } from '../../shared/interview/chain';
import { replay } from '../../shared/interview/state';
import type { SessionId } from '../../shared/names';
import { openedSession } from '../../shared/bridge-sessions';
import { PASSPHRASE, valueOf } from '../unit/store/given';
import { fullSessionIn } from './full-session';

const TIMES = 30;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function printRow(name: string, measured: readonly number[]): void {
  const sorted = measured.toSorted((left, right) => left - right);
  const parts = [0.5, 0.95].map((share) => quantile(sorted, share).toFixed(1).padStart(9));
  console.log(`  ${name.padEnd(46)}${parts.join('')}`);
}

function timed(name: string, work: () => unknown): void {
  const measured = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  printRow(name, measured);
}

function inMain(store: Store, session: SessionId): void {
  const { study, events } = valueOf(readSession(store.database, session));
  console.log(`  ${events.length} events; ms${' '.repeat(30)}      p50      p95`);
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

/** How long a session takes from its file to the screen. */
export async function run(): Promise<void> {
  for (const notes of [0, 5000]) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'undercurrent-opening-'));
    try {
      const session = await fullSessionIn(folder, notes);
      const store = valueOf(await openProfile(folder, PASSPHRASE, { programVersion: 'bench', clock: machineClock }));
      console.log(`full session and ${notes} notes`);
      inMain(store, session);
      store.close();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}
