import type { PlannedBlock, PlannedTrial, TaskPlan } from '../associations/tasks';
import type { BlockRole, Side, TrialRecord } from '../associations/trial';
import type { EventBody, Place } from '../session/events';
import { randomFrom, type Random } from '../base/random';

/**
 * How a simulated participant responds. A latency is ex-Gaussian, the sum of a normal part (mu, sigma) and an
 * exponential one (tau), which fits response times in choice tasks (Ratcliff 1979, Psychol. Bull. 86:446-461).
 */
export interface ReactionParameters {
  readonly seed: number;
  /** Expected D score: positive is faster where the category shares a key with pleasant. Between -1.5 and 1.5. */
  readonly association: number;
  readonly muMs: number;
  readonly sigmaMs: number;
  readonly tauMs: number;
  /** Share of first responses on the wrong key. */
  readonly errorRate: number;
  /** From a wrong press to its correction, mean ms. */
  readonly correctionMs: number;
  /** Share of trials in which attention was elsewhere: 0.7-2 s slower. */
  readonly lapseRate: number;
  /** Share of trials answered without reading: 100-280 ms, either key. */
  readonly fastRate: number;
  /** How much slower practice blocks are, ms. */
  readonly practiceCostMs: number;
}

/** A cooperative adult; spread over what is given. */
export function reactionParameters(
  seed: number,
  association: number,
  changes: Partial<ReactionParameters> = {},
): ReactionParameters {
  return {
    seed,
    association,
    muMs: 500,
    sigmaMs: 50,
    tauMs: 110,
    errorRate: 0.05,
    correctionMs: 350,
    lapseRate: 0.003,
    fastRate: 0,
    practiceCostMs: 40,
    ...changes,
  };
}

/** What the participant does at a trial; null where no key is pressed in time. */
export interface SimulatedResponse {
  readonly trial: number;
  readonly key: Side | null;
  /** Onset to first press, ms. */
  readonly latencyMs: number | null;
  /** Onset to the correcting press, ms; null where the first was right or no correction is asked for. */
  readonly correctionLatencyMs: number | null;
  /** How long a key stays down, ms. */
  readonly heldMs: number;
}

export interface SimulatedBlock {
  readonly block: number;
  readonly responses: readonly SimulatedResponse[];
}

/** ms of priming effect (facilitation A - facilitation B) per unit of association. */
const PRIMING_MS_PER_UNIT = 40;
const COMPATIBLE: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'practice_compatible',
  'test_compatible',
  'block1_compatible',
  'block2_compatible',
]);
const INCOMPATIBLE: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'practice_incompatible',
  'test_incompatible',
  'block1_incompatible',
  'block2_incompatible',
]);

/**
 * Half the difference between mappings that gives the wanted D, ms. D is the difference d of means over the inclusive
 * SD of both blocks, which holds d as well: SD^2 = s^2 + d^2 / 4, so d = D s / sqrt(1 - D^2 / 4). Where errors are
 * corrected the score reads the corrected latency, whose spread adds e (1 - e) c^2 to s^2.
 */
function halfDifference(traits: ReactionParameters, corrected: boolean): number {
  const { sigmaMs, tauMs, errorRate, correctionMs } = traits;
  const fromErrors = corrected ? errorRate * (1 - errorRate) * correctionMs ** 2 : 0;
  const spread = Math.sqrt(sigmaMs ** 2 + tauMs ** 2 + fromErrors);
  const wanted = Math.max(-1.5, Math.min(1.5, traits.association));
  return (wanted * spread) / Math.sqrt(1 - wanted ** 2 / 4) / 2;
}

function shiftOf(traits: ReactionParameters, block: PlannedBlock, { prime, category }: PlannedTrial): number {
  if (prime) {
    const congruent = (prime.category === 'prime_A') === (category === 'positive');
    // A and B each hold half of the effect, and each half is a difference of two means.
    return ((congruent ? -1 : 1) * traits.association * PRIMING_MS_PER_UNIT) / 4;
  }
  const half = halfDifference(traits, block.forcedCorrection);
  if (COMPATIBLE.has(block.role)) return -half;
  return INCOMPATIBLE.has(block.role) ? half : 0;
}

function respond(
  traits: ReactionParameters,
  block: PlannedBlock,
  trial: PlannedTrial,
  random: Random,
): SimulatedResponse {
  const wrong: Side = trial.sideCorrect === 'left' ? 'right' : 'left';
  const held = Math.max(40, 95 + 20 * random.normal());
  const [fast, lapse, mistaken] = [random.next(), random.next(), random.next()];
  const exponential = -Math.log(1 - random.next()) * traits.tauMs;
  const practice = block.role.startsWith('practice') ? traits.practiceCostMs : 0;
  const attentive = traits.muMs + practice + traits.sigmaMs * random.normal() + exponential;
  const wandering = lapse < traits.lapseRate ? 700 + 1300 * random.next() : 0;
  const read = Math.max(200, attentive + shiftOf(traits, block, trial) + wandering);
  const hasty = fast < traits.fastRate;
  const latencyMs = hasty ? 100 + 180 * random.next() : read;
  const isWrong = mistaken < (hasty ? 0.5 : traits.errorRate);
  const correction = latencyMs + Math.max(120, traits.correctionMs * (0.7 + 0.6 * random.next()));
  if (block.deadlineMs !== null && latencyMs >= block.deadlineMs) {
    return { trial: trial.trial, key: null, latencyMs: null, correctionLatencyMs: null, heldMs: held };
  }
  return {
    trial: trial.trial,
    key: isWrong ? wrong : trial.sideCorrect,
    latencyMs,
    correctionLatencyMs: isWrong && block.forcedCorrection ? correction : null,
    heldMs: held,
  };
}

/** What the participant does in every trial of a plan; the same plan and profile give the same presses. */
export function simulateTaskBlocks(plan: TaskPlan, traits: ReactionParameters): readonly SimulatedBlock[] {
  const random = randomFrom(traits.seed).fork(`responses:${plan.task}`);
  return plan.blocks.map((block) => ({
    block: block.block,
    responses: block.trials.map((trial) => respond(traits, block, trial, random)),
  }));
}

/** An event and the moment of the session clock at which it is stored, ms. */
export interface TimedEvent {
  readonly atMs: number;
  readonly body: EventBody;
}

const READING_MS = 12_000;
const RETURNING_MS = 2_000;
const LEAD_IN_MS = 1000;
const TOO_SLOW_MS = 500;
const FRAME_MS = 1000 / 60;

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** The record a perfect machine at 60 Hz would make of a response, with the stimulus shown at `onsetMs`. */
function recordOf(
  plan: TaskPlan,
  block: PlannedBlock,
  trial: PlannedTrial,
  { key, latencyMs, correctionLatencyMs, heldMs }: SimulatedResponse,
  onsetMs: number,
  attempt: number,
): TrialRecord {
  const correct = key === null ? null : key === trial.sideCorrect;
  const press = (side: Side, latency: number): TrialRecord['presses'][number] => {
    const down = rounded(onsetMs + latency);
    return { code: plan.keys[side], down, up: rounded(down + heldMs), repeat: false };
  };
  const first = key === null || latencyMs === null ? [] : [press(key, latencyMs)];
  const second = correctionLatencyMs === null ? [] : [press(trial.sideCorrect, correctionLatencyMs)];
  const corrected = block.forcedCorrection ? (correctionLatencyMs ?? latencyMs) : null;
  const responseMs = latencyMs === null ? null : rounded(onsetMs + latencyMs);
  return {
    task: plan.task,
    kind: plan.kind,
    block: block.block,
    blockRole: block.role,
    attempt,
    trial: trial.trial,
    stimulus: trial.stimulus.name,
    stimulusCategory: trial.category,
    prime: trial.prime?.stimulus.name ?? null,
    primeCategory: trial.prime?.category ?? null,
    sideCorrect: trial.sideCorrect,
    key: key === null ? null : plan.keys[key],
    correct,
    latencyMs: latencyMs === null ? null : rounded(latencyMs),
    latencyCorrectedMs: corrected === null ? null : rounded(corrected),
    timedOut: key === null,
    presses: [...first, ...second],
    onsetMs,
    onsetSource: 'presentation',
    frameMs: rounded(onsetMs + FRAME_MS / 4),
    responseMs,
    handlerMs: responseMs === null ? null : rounded(responseMs + 0.3),
    refreshHz: 60,
    flags: latencyMs !== null && latencyMs < 150 ? ['anticipation'] : [],
    seed: plan.seed,
    invalidReason: null,
  };
}

function trialsOf(
  plan: TaskPlan,
  block: PlannedBlock,
  responses: readonly SimulatedResponse[],
  startMs: number,
  attempt: number,
): { readonly trials: TrialRecord[]; readonly endMs: number } {
  const trials: TrialRecord[] = [];
  let clock = startMs + LEAD_IN_MS;
  for (const trial of block.trials) {
    const response = responses[trial.trial - 1];
    if (!response) throw new Error(`simulation: no response for trial ${trial.trial}`);
    const onset = rounded(Math.ceil((clock + (trial.prime?.durationMs ?? 0)) / FRAME_MS) * FRAME_MS);
    const record = recordOf(plan, block, trial, response, onset, attempt);
    trials.push(record);
    const mark = record.timedOut
      ? TOO_SLOW_MS
      : record.correct === false && !block.forcedCorrection
        ? block.feedbackMs
        : 0;
    const ended = response.correctionLatencyMs ?? response.latencyMs ?? block.deadlineMs ?? 0;
    clock = onset + ended + mark + block.interTrialMs;
  }
  return { trials, endMs: rounded(clock) };
}

/** Where a simulated task starts and what its events belong to. */
export interface SimulatedTaskStart {
  readonly place: Place;
  /** Session clock when the first instructions appear, ms. */
  readonly startMs: number;
  readonly fromBlock?: number;
  readonly attempt?: number;
}

/** The events a session stores while a simulated participant does a task, with their times, in order. */
export function runSimulatedTask(plan: TaskPlan, traits: ReactionParameters, start: SimulatedTaskStart): TimedEvent[] {
  const { place, fromBlock = 1 } = start;
  const simulated = simulateTaskBlocks(plan, traits);
  const events: TimedEvent[] = [];
  let clock = start.startMs;
  for (const block of plan.blocks.filter((candidate) => candidate.block >= fromBlock)) {
    const attempt = block.block === fromBlock ? (start.attempt ?? 1) : 1;
    const common = { place, task: plan.task, kind: plan.kind, block: block.block, blockRole: block.role, attempt };
    clock += block.block === fromBlock ? READING_MS : RETURNING_MS;
    const count = block.trials.length;
    const begun: EventBody = { type: 'task_block_started', payload: { ...common, seed: plan.seed, trials: count } };
    events.push({ atMs: rounded(clock), body: begun });
    const responses = simulated.find((candidate) => candidate.block === block.block)?.responses ?? [];
    const { trials, endMs } = trialsOf(plan, block, responses, clock, attempt);
    events.push({ atMs: endMs, body: { type: 'trials_recorded', payload: { ...common, trials } } });
    const memory =
      block.memoryLoad === null ? {} : { memory: { digits: block.memoryLoad, recalled: block.memoryLoad } };
    const ended: EventBody = {
      type: 'task_block_ended',
      payload: { ...common, outcome: 'completed', reason: 'finished', ...memory },
    };
    events.push({ atMs: endMs, body: ended });
    clock = endMs;
  }
  return events;
}
