import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../build/root.mjs';
import {
  exportPackage,
  importPackage,
  requestEnrolment,
  unlockKeyInStore,
} from '../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../electron/exchange/session-file/seal-from-store';
import { createProfile, openProfile } from '../../../electron/store/profile/profile';
import type { OpenProfile } from '../../../electron/store/profile/open-profile';
import { newEvent } from '../../../shared/session/events';
import { withdrawalCodeOf } from '../../../shared/session/withdrawal-code';
import type { SessionId } from '../../../shared/base/ids';
import type { Result } from '../../../shared/base/result';
import { builtInStudy } from '../../../shared/built-in-study';

export const LEAD_PASSPHRASE = 'anchor violet pepper lantern';
const STUDY = builtInStudy.id;
const SETTINGS = { programVersion: '0.0.0-test' };

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Runs the built command line as a person would, and gives its answer. */
function undercurrent(...args: string[]): void {
  const environment = {
    ...process.env,
    UNDERCURRENT_PASSPHRASE: LEAD_PASSPHRASE,
    UNDERCURRENT_STUDY_PASSPHRASE: LEAD_PASSPHRASE,
  };
  const ran = spawnSync(process.execPath, [path.join(root, 'out/cli/cli.cjs'), ...args], {
    env: environment,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`undercurrent ${args[0]}: ${ran.stderr}`);
}

function simulate(profile: string, participants: number, seed: number): void {
  const amount = ['--participants', String(participants), '--seed', String(seed)];
  undercurrent('simulate', '--profile', profile, '--study', STUDY, ...amount, '--json');
}

async function withStore<Value>(folder: string, work: (store: OpenProfile) => Promise<Value>): Promise<Value> {
  const store = valueOf(await openProfile(folder, LEAD_PASSPHRASE, SETTINGS));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

async function sealAll(store: OpenProfile): Promise<{ session: SessionId; file: string }[]> {
  const sealed: { session: SessionId; file: string }[] = [];
  for (const { session } of valueOf(store.sessions.list()).toReversed()) {
    sealed.push({ session, file: valueOf(await sealFromStore(store, session)).file });
  }
  return sealed;
}

/** Everything a lead has on the table: an own profile, and a stick with files of every kind. */
export interface LeadTable {
  readonly profile: string;
  /** Sound files of the lead's own laptop; the fourth of them is kept apart. */
  readonly own: readonly string[];
  readonly late: string;
  /** A sound file of a laptop in the field, and the request to enrol it. */
  readonly field: readonly string[];
  readonly enrolment: string;
  /** Other contents under the number of the first sound file. */
  readonly rival: string;
  readonly changed: string;
  readonly cutOff: string;
  readonly noSession: string;
  readonly foreign: string;
  /** What the participant of the second sound file holds. */
  readonly code: string;
}

/** A copy of the lead's profile in which one more note was taken before sealing: the same number, other contents. */
async function makeRival(folder: string, profile: string): Promise<string> {
  const twin = path.join(folder, 'twin');
  cpSync(profile, twin, { recursive: true });
  return withStore(twin, async (store) => {
    const session = valueOf(store.sessions.list()).at(-1)?.session;
    if (session === undefined) throw new Error('no session was simulated');
    const { events } = valueOf(store.sessions.open(session));
    const answered = events.flatMap((event) =>
      event.body.type === 'answer_recorded' &&
      event.body.payload.answer.kind === 'value' &&
      typeof event.body.payload.answer.value === 'number'
        ? [{ sequence: event.sequence, payload: event.body.payload }]
        : [],
    );
    const last = answered.at(-1);
    if (last === undefined) throw new Error('no answer with a number');
    const value = last.payload.answer.kind === 'value' && last.payload.answer.value === 1 ? 2 : 1;
    const payload = { ...last.payload, answer: { kind: 'value', value }, supersedes: last.sequence };
    const correction = newEvent.parse({ actor: 'interviewer', body: { type: 'answer_recorded', payload } });
    valueOf(store.sessions.append(session, events.length, [correction]));
    return valueOf(await sealFromStore(store, session)).file;
  });
}

async function makeField(folder: string, lead: string): Promise<Pick<LeadTable, 'field' | 'enrolment'>> {
  const profile = path.join(folder, 'field');
  const packageFile = path.join(folder, 'study.ucstudy');
  await withStore(lead, async (store) => {
    const key = valueOf(await unlockKeyInStore(store, STUDY, LEAD_PASSPHRASE));
    valueOf(await exportPackage(store, STUDY, key, packageFile));
  });
  const wanted = { interviewer: 'Field', passphrase: LEAD_PASSPHRASE, pin: null };
  const store = valueOf(await createProfile(profile, wanted, SETTINGS));
  const enrolment = path.join(folder, 'stick', 'laptop.ucdevice');
  valueOf(await importPackage(store, packageFile));
  valueOf(await requestEnrolment(store, STUDY, enrolment));
  store.close();
  simulate(profile, 1, 77);
  const sealed = await withStore(profile, sealAll);
  return { enrolment, field: sealed.map(({ file }) => file) };
}

function spoil(stick: string, sound: string): Pick<LeadTable, 'changed' | 'cutOff' | 'noSession'> {
  const bytes = readFileSync(sound);
  const changed = path.join(stick, 'changed.ucsession');
  const flipped = Buffer.from(bytes);
  flipped[flipped.length - 200] = (flipped[flipped.length - 200] ?? 0) ^ 1;
  writeFileSync(changed, flipped);
  const cutOff = path.join(stick, 'cut-off.ucsession');
  writeFileSync(cutOff, bytes.subarray(0, bytes.length >> 1));
  const noSession = path.join(stick, 'shopping-list.ucsession');
  writeFileSync(noSession, 'milk, bread');
  return { changed, cutOff, noSession };
}

/** Lays the table in an empty folder; takes some seconds, because keys are slow on purpose. */
export async function layTable(folder: string): Promise<LeadTable> {
  const profile = path.join(folder, 'lead');
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  undercurrent('prepare', '--profile', profile, '--key-out', path.join(folder, 'study.uckey'));
  simulate(profile, 5, 7);
  const rivalFile = await makeRival(folder, profile);
  const sealed = await withStore(profile, sealAll);
  const files = sealed.map(({ file }) => {
    const copy = path.join(stick, path.basename(file));
    copyFileSync(file, copy);
    return copy;
  });
  const [first, second, third, late, fifth] = files;
  const withdrawing = sealed[1];
  if (!first || !second || !third || !late || !fifth || !withdrawing) throw new Error('five sessions are needed');
  const rival = path.join(stick, 'rival.ucsession');
  copyFileSync(rivalFile, rival);
  const other = path.join(folder, 'other');
  undercurrent('prepare', '--profile', other, '--key-out', path.join(folder, 'other.uckey'));
  simulate(other, 1, 3);
  const [foreign] = await withStore(other, sealAll);
  if (!foreign) throw new Error('the other study has no session');
  return {
    profile,
    own: [first, second, third, fifth],
    late,
    ...(await makeField(folder, profile)),
    rival,
    ...spoil(stick, third),
    foreign: foreign.file,
    code: withdrawalCodeOf(withdrawing.session),
  };
}
