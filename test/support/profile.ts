import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProfile, openProfile, type ProfileSettings } from '../../electron/store/profile/profile';
import { newestStudy } from '../../electron/store/session/studies';
import type { Clock } from '../../electron/store/database/clock';
import type { OpenProfile } from '../../electron/store/profile/open-profile';
import { addStudy } from '../../electron/store/session/studies';
import type { JournalEvent, NewEvent } from '../../shared/session/events';
import { nextPlace } from '../../shared/session/plan';
import { replay } from '../../shared/session/reducer';
import type { Study } from '../../shared/study/schema';
import { captureId, participantCode, type SessionId } from '../../shared/base/ids';
import type { Result } from '../../shared/base/result';
import { builtInStudy } from '../../shared/built-in-study';

/** What tests share: a profile in a folder of its own, with clocks they turn by hand and a cheap key derivation. */

export const PASSPHRASE = 'fiets lantaarn muis wolken';
export const CHEAP = { memoryKiB: 64, iterations: 1, parallelism: 1 };

export class HandClock implements Clock {
  monotonic = 1_000;
  wall = Date.parse('2026-03-02T09:00:00.000Z');

  monotonicMs(): number {
    return this.monotonic;
  }

  utc(): string {
    return new Date(this.wall).toISOString();
  }

  /** Both clocks run on, as they do while the machine is awake. */
  pass(ms: number): void {
    this.monotonic += ms;
    this.wall += ms;
  }
}

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The problem's code of a result that must have failed. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('expected a problem');
  return result.error.code;
}

const folders: string[] = [];

/** A folder that `cleanUp` removes. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'undercurrent-store-'));
  folders.push(folder);
  return folder;
}

const stores = new Set<OpenProfile>();

/** Closes what a test left open and removes its folders. */
export function cleanUp(): void {
  for (const store of stores) store.close();
  stores.clear();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

export function settingsWith(clock: Clock): ProfileSettings {
  return { programVersion: 'test', clock, cost: CHEAP, drawSeed: () => 20_260_302 };
}

/** A fresh profile with the built-in study, open. */
export async function freshStore(folder: string, clock: Clock = new HandClock()): Promise<OpenProfile> {
  const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: null };
  const store = valueOf(await createProfile(folder, wanted, settingsWith(clock)));
  valueOf(addStudy(store.database, builtInStudy, clock));
  stores.add(store);
  return store;
}

/** Opens a profile again, as after a restart. */
export async function reopened(folder: string, clock: Clock = new HandClock()): Promise<OpenProfile> {
  const store = valueOf(await openProfile(folder, PASSPHRASE, settingsWith(clock)));
  stores.add(store);
  return store;
}

/** A new session of the built-in study's short form. */
export function newSession(store: OpenProfile, code = 'P-0001'): SessionId {
  const { study } = valueOf(newestStudy(store.database, builtInStudy.id));
  const provider = study.providers[0]?.id;
  if (provider === undefined) throw new Error('the built-in study has providers');
  const wanted = { study: study.id, form: 'short', provider, language: 'nl' } as const;
  return valueOf(store.sessions.create({ ...wanted, participant: participantCode.parse(code) })).session;
}

/** A note, the event that fits at any moment. */
export function note(text: string): NewEvent {
  const id = captureId.parse(crypto.randomUUID());
  return {
    actor: 'interviewer',
    body: { type: 'capture_recorded', payload: { capture: { kind: 'note', id, text }, place: null } },
  };
}

export const finish: NewEvent = {
  actor: 'interviewer',
  body: { type: 'session_finished', payload: { early: true, reason: 'test' } },
};

/** What the console says when the interviewer begins. */
export function beginning(study: Study, events: readonly JournalEvent[]): NewEvent {
  const to = nextPlace(study, valueOf(replay(study, events)));
  if (to === null) throw new Error('the study begins somewhere');
  return { actor: 'interviewer', body: { type: 'moved', payload: { to, reason: 'start' } } };
}

/** A session that was finished and let go, with events before its end. */
export function finishedSession(store: OpenProfile, code: string, before: readonly NewEvent[] = []): SessionId {
  const session = newSession(store, code);
  const { events } = valueOf(store.sessions.open(session));
  valueOf(store.sessions.append(session, events.length, [...before, finish]));
  store.sessions.close(session);
  return session;
}
