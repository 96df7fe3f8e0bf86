import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addStudy, newestStudy } from '../../electron/store/session/studies';
import { createProfile } from '../../electron/store/profile/profile';
import { machineClock } from '../../electron/store/database/clock';
import type { OpenProfile } from '../../electron/store/profile/open-profile';
import type { NewEvent, Place } from '../../shared/session/events';
import { nextPlace } from '../../shared/session/plan';
import type { SessionState } from '../../shared/session/reducer';
import { captureId, participantCode, type SessionId } from '../../shared/base/ids';
import type { Result } from '../../shared/base/result';
import { builtInStudy } from '../../shared/built-in-study';

const FRAME_MS = 1000 / 60;
const EARLIER_EVENTS = 2_000;
const MEASURED = 1_000;

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function stateOf(store: OpenProfile, session: SessionId): SessionState {
  const state = store.sessions.stateOf(session);
  if (state === null) throw new Error('the session is served');
  return state;
}

function append(store: OpenProfile, session: SessionId, events: readonly NewEvent[]): void {
  valueOf(store.sessions.append(session, stateOf(store, session).last.sequence, events));
}

function note(number: number): NewEvent {
  const text = `Noot ${number}: de klant vertelt over het laatste contact, de wachttijd en wat er daarna gebeurde.`;
  const capture = { kind: 'note', id: captureId.parse(crypto.randomUUID()), text } as const;
  return { actor: 'interviewer', body: { type: 'capture_recorded', payload: { capture, place: null } } };
}

/** Walks to the first question; scripts before it need no answer. */
function walkToQuestion(store: OpenProfile, session: SessionId): Place & { item: NonNullable<Place['item']> } {
  for (;;) {
    const state = stateOf(store, session);
    const to = nextPlace(builtInStudy, state);
    if (to === null) throw new Error('the study has a question');
    const reason = state.place === null ? 'start' : 'continue';
    append(store, session, [{ actor: 'interviewer', body: { type: 'moved', payload: { to, reason } } }]);
    const { item } = to;
    if (item !== null) return { ...to, item };
  }
}

/** One answer, corrected again and again: the whole way through admission, chain, transaction, state and index. */
function answers(
  store: OpenProfile,
  session: SessionId,
  place: Place & { item: NonNullable<Place['item']> },
): () => void {
  let supersedes: number | null = null;
  return () => {
    const { last } = stateOf(store, session);
    const payload = {
      place,
      item: place.item,
      occasion: null,
      answer: { kind: 'value', value: true } as const,
      shownMs: last.monotonicMs,
      answeredMs: last.monotonicMs,
      supersedes,
    };
    append(store, session, [{ actor: 'interviewer', body: { type: 'answer_recorded', payload } }]);
    supersedes = stateOf(store, session).last.sequence;
  };
}

function measured(work: () => void, times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((left, right) => left - right);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function printRow(name: string, sorted: readonly number[]): void {
  const parts = [0.5, 0.95, 0.99, 1].map((share) => `${quantile(sorted, share).toFixed(2).padStart(8)}`);
  const p99 = quantile(sorted, 0.99);
  const verdict = p99 < FRAME_MS ? 'within a frame at p99' : 'LONGER than a frame at p99';
  console.log(`${name.padEnd(8)}${parts.join('')}   ${verdict} (${((p99 / FRAME_MS) * 100).toFixed(0)} % of 16.67 ms)`);
}

async function longSession(folder: string): Promise<{ store: OpenProfile; session: SessionId }> {
  const wanted = { interviewer: 'bench', passphrase: 'fiets lantaarn muis wolken', pin: null };
  const store = valueOf(await createProfile(folder, wanted, { programVersion: 'bench' }));
  valueOf(addStudy(store.database, builtInStudy, machineClock));
  const { study } = valueOf(newestStudy(store.database, builtInStudy.id));
  const provider = study.providers[0]?.id;
  if (provider === undefined) throw new Error('the built-in study has providers');
  const participant = participantCode.parse('P-0001');
  const chosen = { study: study.id, form: 'short', participant, provider, language: 'nl' } as const;
  const { session } = valueOf(store.sessions.create(chosen));
  for (let done = 0; done < EARLIER_EVENTS; done += 50) {
    append(
      store,
      session,
      Array.from({ length: 50 }, (_, index) => note(done + index)),
    );
  }
  return { store, session };
}

/** Prints how long one answer takes until it is durable, with each way of synchronising. */
export async function run(): Promise<void> {
  fs.mkdirSync(path.resolve('out'), { recursive: true });
  const folder = fs.mkdtempSync(path.resolve('out', 'bench-append-'));
  try {
    const { store, session } = await longSession(folder);
    const answer = answers(store, session, walkToQuestion(store, session));
    measured(answer, 100);
    console.log(
      `one durable answer behind ${EARLIER_EVENTS} events, ${MEASURED} times each; ${os.cpus().length} cores; ms`,
    );
    console.log('synchronous  p50     p95     p99     max');
    for (const mode of ['FULL', 'NORMAL', 'OFF']) {
      store.database.pragma(`synchronous = ${mode}`);
      printRow(mode, measured(answer, MEASURED));
    }
    store.close();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
