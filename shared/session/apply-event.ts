import { findItem, findStep } from '../study/lookups';
import type { Study } from '../study/schema';
import { answerKey } from './check-answer';
import type { EventOf, EventType, Place } from './events';
import { blocksOf, placeKey, positionOf } from './plan';
import type {
  AnswerVersion,
  CaptureRecord,
  Consent,
  Moment,
  PressureRecord,
  SessionState,
  TaskAttempt,
  TimedEvent,
} from './state';

/**
 * How each type of event changes a session. Each function answers the new state, or null when the event cannot
 * apply: the reducer then counts it and goes on. What is merely unwise is refused earlier, by admit.ts, so that a
 * journal once written always reads the same.
 */
type Applied<Type extends EventType> = (
  study: Study,
  state: SessionState,
  payload: EventOf<Type>['payload'],
  event: TimedEvent,
) => SessionState | null;

/** The moment an event was committed. */
export function momentOf(event: TimedEvent): Moment {
  return { sequence: event.sequence, monotonicMs: event.monotonicMs, utc: event.utc };
}

function isInPlan(study: Study, state: SessionState, place: Place): boolean {
  return positionOf(study, state.header, place) >= 0;
}

export const applyMoved: Applied<'moved'> = (study, state, { to }, event) => {
  if (state.phase !== 'running' || !isInPlan(study, state, to)) return null;
  const key = placeKey(to);
  return { ...state, place: to, visited: { ...state.visited, [key]: state.visited[key] ?? event.monotonicMs } };
};

function consentAfter(study: Study, consent: Consent, payload: EventOf<'answer_recorded'>['payload']): Consent {
  const instrument = findItem(study, payload.item)?.instrument;
  if (instrument?.name !== 'consent') return consent;
  const given = payload.answer.kind === 'value' && payload.answer.value === true;
  if (instrument.scale === 'taking_part') return { ...consent, takingPart: given };
  if (instrument.scale === 'audio') return { ...consent, audio: given };
  if (instrument.scale === 'sharing') return { ...consent, sharing: given };
  return consent;
}

export const applyAnswer: Applied<'answer_recorded'> = (study, state, payload, event) => {
  const { place, item, occasion, supersedes, answer, shownMs, answeredMs } = payload;
  const step = findStep(study, place.step);
  if (step?.kind !== 'items' || place.item !== item || !isInPlan(study, state, place)) return null;
  if (occasion !== (step.occasion ?? null)) return null;
  const key = answerKey(item, occasion);
  const current = state.answers[key];
  if (supersedes !== (current?.sequence ?? null)) return null;
  if (state.phase === 'finished' && current === undefined) return null;
  const version: AnswerVersion = { ...momentOf(event), answer, actor: event.actor, shownMs, answeredMs };
  const superseded = current === undefined ? [] : [...current.superseded, versionOf(current)];
  return {
    ...state,
    answers: { ...state.answers, [key]: { ...version, place, item, occasion, superseded } },
    consent: consentAfter(study, state.consent, payload),
  };
};

function versionOf(record: AnswerVersion): AnswerVersion {
  const { answer, actor, shownMs, answeredMs, sequence, monotonicMs, utc } = record;
  return { answer, actor, shownMs, answeredMs, sequence, monotonicMs, utc };
}

/** What a capture becomes: its first record, or the current one with the version before kept; null when it cannot. */
export function captureAfter(
  current: CaptureRecord | undefined,
  { capture, place }: EventOf<'capture_recorded'>['payload'],
  event: TimedEvent,
): CaptureRecord | null {
  if (current !== undefined && current.capture.kind !== capture.kind) return null;
  if (current === undefined) return { ...momentOf(event), capture, place, superseded: [] };
  const { sequence, monotonicMs, utc } = current;
  const version = { capture: current.capture, sequence, monotonicMs, utc };
  return { ...momentOf(event), capture, place: current.place ?? place, superseded: [...current.superseded, version] };
}

export const applyCapture: Applied<'capture_recorded'> = (_study, state, payload, event) => {
  const { id } = payload.capture;
  const record = captureAfter(state.captures[id], payload, event);
  return record === null ? null : { ...state, captures: { ...state.captures, [id]: record } };
};

export const applyPaused: Applied<'paused'> = (_study, state, { reason, note }, event) => {
  if (state.phase !== 'running') return null;
  const pause = { reason, note, startMs: event.monotonicMs, endMs: null };
  return { ...state, phase: 'paused', pauses: [...state.pauses, pause] };
};

function withPauseEnded(state: SessionState, endMs: number): SessionState['pauses'] {
  return state.pauses.map((pause) => (pause.endMs === null ? { ...pause, endMs } : pause));
}

export const applyResumed: Applied<'resumed'> = (_study, state, _payload, event) => {
  if (state.phase !== 'paused') return null;
  return { ...state, phase: 'running', pauses: withPauseEnded(state, event.monotonicMs) };
};

export const applyBlockSkipped: Applied<'block_skipped'> = (study, state, { block, code, note }, event) => {
  if (state.phase === 'finished' || state.skippedBlocks[block] !== undefined) return null;
  if (!blocksOf(study, state.header).some((candidate) => candidate.id === block)) return null;
  return { ...state, skippedBlocks: { ...state.skippedBlocks, [block]: { ...momentOf(event), code, note } } };
};

export const applyBlockRepeated: Applied<'block_repeated'> = (study, state, { block, note }, event) => {
  if (state.phase === 'finished') return null;
  if (!blocksOf(study, state.header).some((candidate) => candidate.id === block)) return null;
  const { [block]: _taken, ...skippedBlocks } = state.skippedBlocks;
  return { ...state, skippedBlocks, repeats: [...state.repeats, { ...momentOf(event), block, note }] };
};

/** What names one attempt at one block of a task. */
type AttemptName = Pick<TaskAttempt, 'place' | 'task' | 'block' | 'attempt'>;

/** Whether two names mean the same attempt: the step, the task's block and the try. */
export function sameAttempt(left: AttemptName, right: AttemptName): boolean {
  return (
    left.place.step === right.place.step &&
    left.task === right.task &&
    left.block === right.block &&
    left.attempt === right.attempt
  );
}

export const applyTaskBlockStarted: Applied<'task_block_started'> = (study, state, payload, event) => {
  const step = findStep(study, payload.place.step);
  if (state.phase !== 'running' || !isInPlan(study, state, payload.place)) return null;
  if ((step?.kind !== 'task' && step?.kind !== 'warm_up') || step.task !== payload.task) return null;
  if (state.taskAttempts.some((attempt) => attempt.outcome === 'running' || sameAttempt(attempt, payload))) return null;
  const { trials, ...named } = payload;
  const attempt: TaskAttempt = {
    ...named,
    plannedTrials: trials,
    startedMs: event.monotonicMs,
    endedMs: null,
    outcome: 'running',
    reason: null,
    chunks: [],
  };
  return { ...state, taskAttempts: [...state.taskAttempts, attempt] };
};

function withAttempt(
  state: SessionState,
  name: AttemptName,
  mayChange: (attempt: TaskAttempt) => boolean,
  change: (attempt: TaskAttempt) => TaskAttempt,
): SessionState | null {
  const found = state.taskAttempts.find((attempt) => sameAttempt(attempt, name) && mayChange(attempt));
  if (found === undefined || state.phase === 'finished') return null;
  return { ...state, taskAttempts: state.taskAttempts.map((attempt) => (attempt === found ? change(found) : attempt)) };
}

export const applyTrials: Applied<'trials_recorded'> = (_study, state, payload) =>
  withAttempt(
    state,
    payload,
    (attempt) => attempt.outcome === 'running',
    (attempt) => ({ ...attempt, chunks: [...attempt.chunks, payload.trials] }),
  );

/** An attempt cut short by a crash is closed when the session opens again; the event that says so may follow. */
export const applyTaskBlockEnded: Applied<'task_block_ended'> = (_study, state, payload, event) =>
  withAttempt(
    state,
    payload,
    (attempt) =>
      attempt.outcome === 'running' ||
      (attempt.outcome === 'interrupted' && attempt.endedMs === null && payload.outcome === 'interrupted'),
    (attempt) => ({ ...attempt, outcome: payload.outcome, reason: payload.reason, endedMs: event.monotonicMs }),
  );

function withoutHistory(record: PressureRecord): Omit<PressureRecord, 'superseded'> {
  const { superseded: _superseded, ...version } = record;
  return version;
}

export const applyPressure: Applied<'pressure_recorded'> = (study, state, payload, event) => {
  const { place, item } = payload;
  const step = findStep(study, place.step);
  if (state.phase === 'finished' || step?.kind !== 'pressure' || place.item !== item) return null;
  if (!isInPlan(study, state, place)) return null;
  const current = state.pressure[item];
  const repeatedAt = state.repeats.findLast((repeat) => repeat.block === place.block)?.sequence ?? 0;
  if (current !== undefined && current.sequence > repeatedAt) return null;
  const superseded = current === undefined ? [] : [...current.superseded, withoutHistory(current)];
  const record = { ...payload, ...momentOf(event), superseded };
  return { ...state, pressure: { ...state.pressure, [item]: record } };
};

export const applyOpened: Applied<'session_opened'> = (_study, state, payload, event) => ({
  ...state,
  openings: [...state.openings, { ...momentOf(event), ...payload }],
  taskAttempts: state.taskAttempts.map((attempt) =>
    attempt.outcome === 'running' ? { ...attempt, outcome: 'interrupted', reason: 'crash' } : attempt,
  ),
});

export const applyFinished: Applied<'session_finished'> = (_study, state, payload, event) => {
  if (state.phase === 'finished') return null;
  return {
    ...state,
    phase: 'finished',
    pauses: withPauseEnded(state, event.monotonicMs),
    taskAttempts: state.taskAttempts.map((attempt) =>
      attempt.outcome === 'running'
        ? { ...attempt, outcome: 'interrupted', reason: 'interviewer', endedMs: event.monotonicMs }
        : attempt,
    ),
    finish: { ...momentOf(event), ...payload },
  };
};
