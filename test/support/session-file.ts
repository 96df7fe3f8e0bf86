import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { chainEvent } from '../../shared/session/hash-chain';
import { newEvent, type JournalEvent } from '../../shared/session/events';
import { digestOf } from '../../shared/base/canonical-json';
import { deviceId, type Digest } from '../../shared/base/ids';
import { study as studySchema, type Study } from '../../shared/study/schema';
import type { Result } from '../../shared/base/result';
import { sealSession, type SealedFile, type SealRequest } from '../../electron/exchange/session-file/seal';
import type { DeviceIdentity } from '../../electron/store/database/device';
import { newSigningKeys, signerOf } from '../../electron/crypto/signing';

const both = (words: string) => ({ nl: words, en: words });

export function smallStudy(id = 'study_a', keys: Study['keys'] = null): Study {
  return studySchema.parse({
    format: 'undercurrent-study',
    version: 1,
    id,
    title: both('Study'),
    languages: ['nl', 'en'],
    keys,
    consentVersion: '1',
    providers: [{ id: 'acme', label: both('Acme'), words: { nl: ['Acme'], en: ['Acme'] } }],
    wordLists: [],
    items: [
      {
        id: 'grade',
        version: 1,
        prompt: both('Grade'),
        format: { kind: 'number', min: 1, max: 10 },
        classification: 'safe',
      },
    ],
    tasks: [],
    blocks: [
      {
        id: 'loyalty',
        title: both('Loyalty'),
        plannedMinutes: 1,
        priority: 1,
        steps: [{ kind: 'items', id: 'questions', title: both('Questions'), items: ['grade'] }],
      },
    ],
    forms: { full: ['loyalty'], short: ['loyalty'] },
    arms: [{ id: 'standard', label: both('Standard') }],
    counterbalancing: { firstMapping: ['compatible'], positiveSide: ['left'], loadOrder: ['load_first'] },
  });
}

export function newDevice(): DeviceIdentity {
  const keys = newSigningKeys();
  return { device: deviceId.parse(randomUUID()), publicKey: keys.publicKey, sign: signerOf(keys.privateKey) };
}

export interface Journal {
  study: Study;
  device: DeviceIdentity;
  session?: string;
  participant?: string;
  grade?: number;
  finished?: boolean;
}

function append(events: JournalEvent[], body: unknown): void {
  const proposed = newEvent.parse({ actor: 'participant', body });
  const utc = new Date(Date.UTC(2026, 0, 1, 9, 0, events.length)).toISOString();
  events.push(chainEvent(events.at(-1) ?? null, proposed, events.length * 1000, utc));
}

/** A journal of three events: made, one answer, finished. */
export function journalOf(wanted: Journal): JournalEvent[] {
  const events: JournalEvent[] = [];
  append(events, {
    type: 'session_created',
    payload: {
      session: wanted.session ?? randomUUID(),
      study: wanted.study.id,
      studyHash: digestOf(wanted.study),
      form: 'short',
      language: 'nl',
      participant: wanted.participant ?? 'P-0001',
      provider: 'acme',
      device: wanted.device.device,
      assignment: {
        cell: 0,
        firstMapping: 'compatible',
        positiveSide: 'left',
        loadOrder: 'load_first',
        arm: 'standard',
        seed: 7,
      },
      practice: false,
      programVersion: '0.1.0',
    },
  });
  append(events, answerBody(wanted.grade ?? 8, null));
  if (wanted.finished ?? true) append(events, { type: 'session_finished', payload: { early: false, reason: null } });
  return events;
}

function answerBody(grade: number, supersedes: number | null): unknown {
  return {
    type: 'answer_recorded',
    payload: {
      place: { block: 'loyalty', step: 'questions', item: 'grade' },
      item: 'grade',
      occasion: null,
      answer: { kind: 'value', value: grade },
      shownMs: 1,
      answeredMs: 2,
      supersedes,
    },
  };
}

/** The same journal with the answer corrected afterwards. */
export function corrected(events: readonly JournalEvent[], grade: number): JournalEvent[] {
  const longer = [...events];
  append(longer, answerBody(grade, 2));
  return longer;
}

export interface Lead {
  identity: string;
  study: Study;
}

export async function newLead(id = 'study_a'): Promise<Lead> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { identity, study: smallStudy(id, { recipient, verifyKey: newSigningKeys().publicKey }) };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.error.code;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder that goes when the tests of the file are done. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'undercurrent-exchange-'));
  folders.push(folder);
  return folder;
}

/** A laptop in the field: seals and keeps its own register. */
export class Laptop {
  readonly device = newDevice();
  private sequence = 0;
  private previous: Digest | null = null;

  async seal(request: Partial<SealRequest> & Pick<SealRequest, 'study' | 'folder' | 'events'>): Promise<SealedFile> {
    const sealed = valueOf(
      await sealSession({
        keys: request.study.keys,
        device: this.device,
        revision: 1,
        deviceSequence: this.sequence + 1,
        previousFile: this.previous,
        ...request,
      }),
    );
    this.sequence = sealed.header.deviceSequence;
    this.previous = sealed.sha256;
    return sealed;
  }
}
