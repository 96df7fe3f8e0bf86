import { trialRecord, type TrialRecord } from '../../shared/associations/trial';
import { chainEvent } from '../../shared/session/hash-chain';
import { newEvent, type JournalEvent } from '../../shared/session/events';
import { studyHash, type Digest } from '../../shared/base/ids';
import { digestOf } from '../../shared/base/canonical-json';
import { randomFrom, type Random } from '../../shared/base/random';
import { uuidFrom } from '../../shared/simulation/session';
import type { Study } from '../../shared/study/schema';
import { sealSession } from '../../electron/exchange/session-file/seal';
import type { DeviceIdentity } from '../../electron/store/database/device';

const BLOCKS = ['practice_compatible', 'test_compatible', 'practice_incompatible', 'test_incompatible'] as const;
const TRIALS = [24, 72, 24, 72] as const;
const ANSWERS = 60;
const START_UTC_MS = Date.UTC(2026, 2, 2, 9);

interface Ground {
  readonly study: Study;
  readonly device: DeviceIdentity;
}

/** A seeded journal of the length of an interview: 60 answers, 20 notes and 192 trials with key presses. */
export function generatedJournal({ study, device }: Ground, seed: number): JournalEvent[] {
  const random = randomFrom(seed);
  const events: JournalEvent[] = [];
  const add = (body: unknown): void => {
    const at = events.length * 5000;
    const proposed = newEvent.parse({ actor: 'participant', body });
    events.push(chainEvent(events.at(-1) ?? null, proposed, at, new Date(START_UTC_MS + at).toISOString()));
  };
  add({ type: 'session_created', payload: headerOf({ study, device }, random, seed) });
  const place = { block: study.blocks[0]?.id, step: study.blocks[0]?.steps[0]?.id, item: study.items[0]?.id };
  for (let index = 0; index < ANSWERS; index += 1) add(answerOf(place, index, random));
  for (let index = 0; index < 20; index += 1) {
    const text = `Note ${index}: ${random.next().toString(36)} ${'what was said '.repeat(5)}`;
    add({ type: 'capture_recorded', payload: { place: null, capture: { kind: 'note', id: uuidFrom(random), text } } });
  }
  for (const [index, blockRole] of BLOCKS.entries()) {
    const common = { place, task: 'own_provider', kind: 'sciat', block: index + 1, blockRole, attempt: 1 };
    const trials = Array.from({ length: TRIALS[index] ?? 0 }, (_, trial) => trialOf(common, trial + 1, random));
    add({ type: 'task_block_started', payload: { ...common, seed, trials: trials.length } });
    add({ type: 'trials_recorded', payload: { ...common, trials } });
    add({ type: 'task_block_ended', payload: { ...common, outcome: 'completed', reason: 'finished' } });
  }
  add({ type: 'session_finished', payload: { early: false, reason: null } });
  return events;
}

function headerOf({ study, device }: Ground, random: Random, seed: number): unknown {
  return {
    session: uuidFrom(random),
    study: study.id,
    studyHash: studyHash.parse(digestOf(study)),
    form: 'short',
    language: 'nl',
    participant: `P-${seed % 1_000_000}`,
    provider: study.providers[0]?.id,
    device: device.device,
    assignment: {
      cell: 0,
      firstMapping: 'compatible',
      positiveSide: 'left',
      loadOrder: 'load_first',
      arm: study.arms[0]?.id,
      seed,
    },
    practice: false,
    programVersion: 'bench',
  };
}

function answerOf(place: unknown, index: number, random: Random): unknown {
  const answer = { kind: 'value', value: 1 + random.integer(7) };
  const common = {
    place,
    item: `item_${index}`,
    occasion: null,
    shownMs: index * 5000,
    answeredMs: index * 5000 + 900,
  };
  return { type: 'answer_recorded', payload: { ...common, answer, supersedes: null } };
}

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

function trialOf(common: { blockRole: string; block: number }, trial: number, random: Random): TrialRecord {
  const onset = rounded(trial * 1800 + random.next() * 16);
  const latency = rounded(420 + 260 * random.next());
  const key = random.integer(2) === 0 ? 'KeyE' : 'KeyI';
  return trialRecord.parse({
    task: 'own_provider',
    kind: 'sciat',
    block: common.block,
    blockRole: common.blockRole,
    attempt: 1,
    trial,
    stimulus: `woord ${random.integer(40)}`,
    stimulusCategory: random.integer(2) === 0 ? 'pleasant' : 'unpleasant',
    prime: null,
    primeCategory: null,
    sideCorrect: key === 'KeyE' ? 'left' : 'right',
    key,
    correct: random.next() < 0.95,
    latencyMs: latency,
    latencyCorrectedMs: latency,
    timedOut: false,
    presses: [{ code: key, down: rounded(onset + latency), up: rounded(onset + latency + 80), repeat: false }],
    onsetMs: onset,
    onsetSource: 'presentation',
    frameMs: rounded(onset - 8),
    responseMs: rounded(onset + latency),
    handlerMs: rounded(onset + latency + 0.4),
    refreshHz: 60,
    flags: [],
    seed: 7,
    invalidReason: null,
  });
}

/** Seals `count` generated sessions of one laptop into a folder; calls `onFile` after each. */
export async function sealGenerated(
  ground: Ground,
  folder: string,
  count: number,
  onFile: (file: string) => void,
): Promise<void> {
  let previousFile: Digest | null = null;
  for (let index = 0; index < count; index += 1) {
    const sealed = await sealSession({
      study: ground.study,
      keys: ground.study.keys,
      device: ground.device,
      events: generatedJournal(ground, index + 1),
      revision: 1,
      deviceSequence: index + 1,
      previousFile,
      folder,
    });
    if (!sealed.ok) throw new Error(`sealGenerated: ${sealed.error.code}`);
    previousFile = sealed.value.sha256;
    onFile(sealed.value.file);
  }
}
