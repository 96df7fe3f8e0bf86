import { assertNever, failure, success, type Result } from '../base/result';
import { problemOf } from '../base/problems';
import type { Study } from '../study/schema';
import {
  applyAnswer,
  applyBlockRepeated,
  applyBlockSkipped,
  applyCapture,
  applyFinished,
  applyMoved,
  applyOpened,
  applyPaused,
  applyPressure,
  applyResumed,
  applyTaskBlockEnded,
  applyTaskBlockStarted,
  applyTrials,
  captureAfter,
  momentOf,
} from './apply-event';
import type { EventOf } from './events';
import type { CaptureRecord, SessionState, TimedEvent } from './state';

export type { SessionState } from './state';

/**
 * The state right after a session was created.
 * @returns `journal_damaged` when the journal does not begin with `session_created`
 */
export function startOf(_study: Study, event: TimedEvent): Result<SessionState> {
  if (event.body.type !== 'session_created') return failure(problemOf('journal_damaged', { sequence: event.sequence }));
  const moment = momentOf(event);
  return success({
    header: event.body.payload,
    created: moment,
    phase: 'running',
    place: null,
    answers: {},
    captures: {},
    pressure: {},
    taskAttempts: [],
    pauses: [],
    interruptions: [],
    openings: [],
    skippedBlocks: {},
    repeats: [],
    visited: {},
    blockMs: {},
    activeMs: 0,
    display: null,
    consent: { takingPart: null, audio: null, sharing: null },
    certificate: null,
    clocks: {},
    audioChunks: [],
    audioLeftOut: {},
    finish: null,
    last: moment,
    ignored: 0,
  });
}

/**
 * The time since the last event counts for the current block, unless the session was paused, finished or closed;
 * an interruption that knows its length (the laptop slept) takes that much away.
 */
function withTime(state: SessionState, event: TimedEvent): SessionState {
  const last = momentOf(event);
  const passedMs = Math.max(0, event.monotonicMs - state.last.monotonicMs);
  if (state.phase !== 'running' || event.body.type === 'session_opened') return { ...state, last };
  const lostMs = event.body.type === 'interruption_recorded' ? (event.body.payload.durationMs ?? 0) : 0;
  const activeMs = Math.max(0, passedMs - lostMs);
  const block = state.place?.block;
  const blockMs =
    block === undefined ? state.blockMs : { ...state.blockMs, [block]: (state.blockMs[block] ?? 0) + activeMs };
  return { ...state, last, activeMs: state.activeMs + activeMs, blockMs };
}

function leftOut({ chunks, reason }: EventOf<'audio_left_out'>['payload']): SessionState['audioLeftOut'] {
  return Object.fromEntries(chunks.map((chunk) => [chunk, reason]));
}

function applied(study: Study, state: SessionState, event: TimedEvent): SessionState | null {
  const { body } = event;
  switch (body.type) {
    case 'session_created':
      return null;
    case 'session_opened':
      return applyOpened(study, state, body.payload, event);
    case 'moved':
      return applyMoved(study, state, body.payload, event);
    case 'answer_recorded':
      return applyAnswer(study, state, body.payload, event);
    case 'capture_recorded':
      return applyCapture(study, state, body.payload, event);
    case 'paused':
      return applyPaused(study, state, body.payload, event);
    case 'resumed':
      return applyResumed(study, state, body.payload, event);
    case 'block_skipped':
      return applyBlockSkipped(study, state, body.payload, event);
    case 'block_repeated':
      return applyBlockRepeated(study, state, body.payload, event);
    case 'task_block_started':
      return applyTaskBlockStarted(study, state, body.payload, event);
    case 'trials_recorded':
      return applyTrials(study, state, body.payload, event);
    case 'task_block_ended':
      return applyTaskBlockEnded(study, state, body.payload, event);
    case 'pressure_recorded':
      return applyPressure(study, state, body.payload, event);
    case 'interruption_recorded':
      return { ...state, interruptions: [...state.interruptions, { ...momentOf(event), ...body.payload }] };
    case 'clock_aligned':
      return { ...state, clocks: { ...state.clocks, [body.payload.window]: body.payload } };
    case 'timing_certified':
      return { ...state, certificate: body.payload.certificate };
    case 'display_changed':
      return { ...state, display: body.payload };
    case 'audio_recorded':
      return { ...state, audioChunks: [...state.audioChunks, body.payload] };
    case 'audio_left_out':
      return { ...state, audioLeftOut: { ...state.audioLeftOut, ...leftOut(body.payload) } };
    case 'session_finished':
      return applyFinished(study, state, body.payload, event);
    default:
      return assertNever(body, 'reduce');
  }
}

/**
 * The state after one more event. Total: an event that cannot apply changes only the clock and `ignored`. An event
 * seen before (by sequence) changes nothing, because windows hear of their own events twice.
 */
export function reduce(study: Study, state: SessionState, event: TimedEvent): SessionState {
  if (event.sequence <= state.last.sequence) return state;
  const timed = withTime(state, event);
  return applied(study, timed, event) ?? { ...timed, ignored: timed.ignored + 1 };
}

/**
 * The state a whole journal leads to.
 *
 * The captures grow in place while nobody else sees them: copying them for every note, as `reduce` must, takes seconds
 * for the thousands of an hour of typing.
 * @returns `journal_damaged` when the journal is empty or does not begin with `session_created`
 */
export function replay(study: Study, events: readonly TimedEvent[]): Result<SessionState> {
  const [first, ...rest] = events;
  if (first === undefined) return failure(problemOf('journal_damaged', { sequence: 1 }));
  const start = startOf(study, first);
  if (!start.ok) return start;
  const captures: Record<string, CaptureRecord> = {};
  let state: SessionState = { ...start.value, captures };
  for (const event of rest) {
    const { body } = event;
    if (body.type !== 'capture_recorded' || event.sequence <= state.last.sequence) {
      state = reduce(study, state, event);
      continue;
    }
    const { id } = body.payload.capture;
    const record = captureAfter(captures[id], body.payload, event);
    const timed = withTime(state, event);
    if (record !== null) captures[id] = record;
    state = record === null ? { ...timed, ignored: timed.ignored + 1 } : timed;
  }
  return success(state);
}
