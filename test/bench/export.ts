import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { exportOrReasons, previewExport } from '../../electron/dataset/export';
import { usualDecisions } from '../../electron/dataset/export-plan';
import { publishUnrecorded } from '../../electron/dataset/publish';
import type { SessionSource } from '../../electron/dataset/session-source';
import { fastHashOfEvent } from '../../electron/crypto/event-hash';
import type { SessionId } from '../../shared/base/ids';
import { verifyChain } from '../../shared/session/hash-chain';
import { journalEvent } from '../../shared/session/events';
import { problemOf } from '../../shared/base/problems';
import { failure, success } from '../../shared/base/result';
import { builtInStudy } from '../../shared/built-in-study';
import { sessionIdOf, simulatedEvents } from '../support/simulated-source';

const SESSIONS = 100;
const MEGABYTE = 1_000_000;

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

/** Interviews of simulated participants, kept and read as the merged store does, and how often one was asked for. */
function packedInterviews(): { source: SessionSource; reads: () => number } {
  const journals = new Map<SessionId, Uint8Array>();
  for (let index = 0; index < SESSIONS; index += 1) {
    const lines = simulatedEvents(index, { form: 'full', words: () => 'Ze hielpen mij meteen.' }).map((event) =>
      JSON.stringify(event),
    );
    journals.set(sessionIdOf(index), gzipSync(lines.join('\n')));
  }
  let reads = 0;
  const source: SessionSource = {
    study: builtInStudy,
    sessions: [...journals.keys()],
    read: (session) => {
      reads += 1;
      const journal = journals.get(session);
      if (journal === undefined) return failure(problemOf('session_unknown'));
      const lines = gunzipSync(journal).toString('utf8').split('\n');
      const events = lines.map((line) => journalEvent.parse(JSON.parse(line)));
      const chain = verifyChain(events, fastHashOfEvent);
      return chain.ok ? success({ study: builtInStudy, events }) : chain;
    },
  };
  return { source, reads: () => reads };
}

/** Prints how long a dataset of many interviews takes, how often each is read, and what it weighs. */
export function run(): void {
  const { source, reads } = packedInterviews();
  const base = mkdtempSync(path.join(os.tmpdir(), 'undercurrent-bench-export-'));
  const folder = path.join(base, 'dataset');
  const decisions = usualDecisions('internal');
  try {
    const preview = seconds(() => void previewExport(source, { decisions }, () => undefined));
    const before = reads();
    let failed: readonly { code: string }[] = [];
    const whole = seconds(() => {
      const done = exportOrReasons(
        source,
        folder,
        { decisions, publish: publishUnrecorded, zip: true },
        () => undefined,
      );
      if (!done.ok) failed = done.error;
    });
    if (failed.length > 0) throw new Error(failed.map(({ code }) => code).join(', '));
    const perSession = (reads() - before) / SESSIONS;
    const weight = `${(bytesIn(folder) / MEGABYTE).toFixed(0)} MB, ${(statSync(`${folder}.zip`).size / MEGABYTE).toFixed(0)} MB as zip`;
    const peak = (process.resourceUsage().maxRSS / 1000).toFixed(0);
    console.log(`export of ${SESSIONS} sessions: preview ${preview.toFixed(1)} s, dataset ${whole.toFixed(1)} s`);
    console.log(`  each session read ${perSession.toFixed(1)} times; ${weight}; peak memory ${peak} MB`);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
