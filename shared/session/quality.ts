import type { TrialFlag, TrialRecord } from '../associations/trial';
import type { TaskId } from '../base/ids';
import { findItem, findStep } from '../study/lookups';
import type { Study } from '../study/schema';
import type { MissingCode } from './events';
import type { TimingCertificate } from '../associations/timing-certificate';
import { isTaskComplete, itemOutcomes, lastAttempts, openEnds } from './completeness';
import { placesOf } from './plan';
import { planClock } from './plan-clock';
import { trialsOf, type SessionState } from './state';

/** Answers faster than this, ms, are too fast to have been read (Greenwald, Nosek & Banaji 2003, Table 4, step 2). */
const TOO_FAST_MS = 300;

/** How a task went, over the last try of each of its blocks; shares are 0..1 of valid trials, null without any. */
interface TaskQuality {
  readonly task: TaskId;
  readonly step: string;
  readonly complete: boolean;
  readonly trials: number;
  readonly invalid: number;
  readonly accuracy: number | null;
  readonly tooFastShare: number | null;
  readonly timedOutShare: number | null;
  readonly missedFramesShare: number | null;
  readonly presentationShare: number | null;
  readonly flags: Readonly<Partial<Record<TrialFlag, number>>>;
  /** Tries that were broken off or repeated. */
  readonly extraAttempts: number;
}

/** What a reader of the data must know about how a session went. Never a score. */
export interface QualitySummary {
  readonly items: number;
  readonly answered: number;
  readonly missing: Readonly<Partial<Record<MissingCode, number>>>;
  readonly open: number;
  readonly corrected: number;
  readonly skippedBlocks: number;
  readonly tasks: readonly TaskQuality[];
  readonly pauses: number;
  readonly pausedMs: number;
  readonly interruptions: number;
  readonly interruptedMs: number;
  readonly reopenings: number;
  readonly clockSetBack: boolean;
  readonly elapsedMs: number;
  readonly overrunMs: number;
  /** Fatigue 0..10 by occasion, where the study asks for it. */
  readonly fatigue: Readonly<Record<string, number>>;
  readonly timing: TimingCertificate['verdict'] | null;
  /** Null where nothing was ever recorded. */
  readonly recording: RecordingQuality | null;
}

/** What became of the recording. */
interface RecordingQuality {
  /** ms of sound that travel in the session file. */
  readonly keptMs: number;
  /** Numbers of chunks that could not be read any more, in order; their ms. */
  readonly damaged: readonly number[];
  readonly damagedMs: number;
  /** How many chunks were deleted because consent was taken back. */
  readonly deleted: number;
}

function recordingQuality({ audioChunks, audioLeftOut }: SessionState): RecordingQuality | null {
  if (audioChunks.length === 0) return null;
  const whose = (reason: (typeof audioLeftOut)[number] | undefined) =>
    audioChunks.filter(({ chunk }) => audioLeftOut[chunk] === reason);
  const length = (chunks: typeof audioChunks): number => chunks.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const damaged = whose('damaged');
  return {
    keptMs: length(whose(undefined)),
    damaged: damaged.map(({ chunk }) => chunk).toSorted((one, other) => one - other),
    damagedMs: length(damaged),
    deleted: whose('consent_withdrawn').length,
  };
}

function countBy<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function shareOf(trials: readonly TrialRecord[], holds: (trial: TrialRecord) => boolean): number | null {
  return trials.length === 0 ? null : trials.filter(holds).length / trials.length;
}

function taskQuality(study: Study, state: SessionState, step: string, task: TaskId): TaskQuality {
  const tries = lastAttempts(state, step);
  const all = tries.flatMap(trialsOf);
  const valid = all.filter((trial) => trial.invalidReason === null);
  const responded = valid.filter((trial) => trial.correct !== null);
  return {
    task,
    step,
    complete: isTaskComplete(study, state, step, task),
    trials: all.length,
    invalid: all.length - valid.length,
    accuracy: shareOf(responded, (trial) => trial.correct === true),
    tooFastShare: shareOf(valid, (trial) => trial.latencyMs !== null && trial.latencyMs < TOO_FAST_MS),
    timedOutShare: shareOf(valid, (trial) => trial.timedOut),
    missedFramesShare: shareOf(valid, (trial) => trial.flags.includes('missed_frames')),
    presentationShare: shareOf(valid, (trial) => trial.onsetSource === 'presentation'),
    flags: countBy(valid.flatMap((trial) => trial.flags)),
    extraAttempts: state.taskAttempts.filter((attempt) => attempt.place.step === step).length - tries.length,
  };
}

function taskQualities(study: Study, state: SessionState): TaskQuality[] {
  return placesOf(study, state.header, state.answers).flatMap((place) => {
    const step = findStep(study, place.step);
    if (step?.kind !== 'task' && step?.kind !== 'warm_up') return [];
    return [taskQuality(study, state, step.id, step.task)];
  });
}

function fatigueOf(study: Study, state: SessionState): Record<string, number> {
  const fatigue: Record<string, number> = {};
  for (const record of Object.values(state.answers)) {
    if (findItem(study, record.item)?.instrument?.name !== 'fatigue' || record.answer.kind !== 'value') continue;
    if (typeof record.answer.value === 'number') fatigue[record.occasion ?? 'once'] = record.answer.value;
  }
  return fatigue;
}

/** Sums up how a session went, for its end and for the lead's inbox. */
export function qualitySummary(study: Study, state: SessionState): QualitySummary {
  const outcomes = itemOutcomes(study, state);
  const codes = outcomes.flatMap(({ answer }) => (answer?.kind === 'missing' ? [answer.code] : []));
  const clock = planClock(study, state, state.last.monotonicMs);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    items: outcomes.length,
    answered: outcomes.filter(({ answer }) => answer?.kind === 'value').length,
    missing: countBy(codes),
    open: sum(openEnds(study, state).map(({ places }) => places.length)),
    corrected: Object.values(state.answers).filter((record) => record.superseded.length > 0).length,
    skippedBlocks: Object.keys(state.skippedBlocks).length,
    tasks: taskQualities(study, state),
    pauses: state.pauses.length,
    pausedMs: sum(state.pauses.map((pause) => (pause.endMs ?? state.last.monotonicMs) - pause.startMs)),
    interruptions: state.interruptions.length,
    interruptedMs: sum(state.interruptions.map(({ durationMs }) => durationMs ?? 0)),
    reopenings: state.openings.filter(({ first }) => !first).length,
    clockSetBack: state.openings.some(({ clockSetBack }) => clockSetBack),
    elapsedMs: clock.elapsedMs,
    overrunMs: Math.max(0, clock.elapsedMs - clock.plannedMs),
    fatigue: fatigueOf(study, state),
    timing: state.certificate?.verdict ?? null,
    recording: recordingQuality(state),
  };
}
