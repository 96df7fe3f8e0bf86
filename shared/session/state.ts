import type { TrialRecord } from '../associations/trial';
import type { Actor, Answer, Capture, EventOf, JournalEvent, MissingCode, PauseReason, Place } from './events';
import type { TimingCertificate } from '../associations/timing-certificate';
import type { SessionHeader } from './plan';

/** What the reducer needs of a journal event; the chain's digests are not its business. */
export type TimedEvent = Pick<JournalEvent, 'sequence' | 'monotonicMs' | 'utc' | 'actor' | 'body'>;

/** When something was committed: its place in the journal, ms on the session clock, and the wall clock. */
export interface Moment {
  readonly sequence: number;
  readonly monotonicMs: number;
  readonly utc: string;
}

export interface AnswerVersion extends Moment {
  readonly answer: Answer;
  readonly actor: Actor;
  /** ms on the session clock, null when nobody saw the item (a code given from the console). */
  readonly shownMs: number | null;
  readonly answeredMs: number | null;
}

/** The current answer to an item on an occasion; `superseded` holds the earlier ones, oldest first. */
export interface AnswerRecord extends AnswerVersion {
  readonly place: Place;
  readonly item: string;
  readonly occasion: string | null;
  readonly superseded: readonly AnswerVersion[];
}

/** What was captured, with its earlier versions, oldest first. */
export interface CaptureRecord extends Moment {
  readonly capture: Capture;
  readonly place: Place | null;
  readonly superseded: readonly (Moment & { readonly capture: Capture })[];
}

type TaskBlockStart = EventOf<'task_block_started'>['payload'];
type TaskBlockEnd = EventOf<'task_block_ended'>['payload'];

/** One run of one block of a task. `chunks` are the trials in the arrays they were committed in. */
export interface TaskAttempt extends Omit<TaskBlockStart, 'trials'> {
  readonly plannedTrials: number;
  readonly startedMs: number;
  readonly endedMs: number | null;
  readonly outcome: 'running' | TaskBlockEnd['outcome'];
  readonly reason: TaskBlockEnd['reason'] | null;
  readonly chunks: readonly (readonly TrialRecord[])[];
}

type PressurePayload = EventOf<'pressure_recorded'>['payload'];
export interface PressureRecord extends PressurePayload, Moment {
  readonly superseded: readonly (PressurePayload & Moment)[];
}

interface Pause {
  readonly reason: PauseReason;
  readonly note: string | null;
  readonly startMs: number;
  /** null while it lasts. */
  readonly endMs: number | null;
}

interface Interruption extends Moment {
  readonly cause: EventOf<'interruption_recorded'>['payload']['cause'];
  readonly durationMs: number | null;
  readonly note: string | null;
}

/** A process took the session up again; the gap is by the wall clock, ms. */
interface Opening extends Moment {
  readonly gapMs: number;
  readonly clockSetBack: boolean;
  readonly first: boolean;
}

export interface Consent {
  /** null while not asked. */
  readonly takingPart: boolean | null;
  readonly audio: boolean | null;
  readonly sharing: boolean | null;
}

/**
 * Everything a session's journal says, as plain data. Made only by `startOf` and `reduce`; windows and main hold
 * equal copies because they reduce the same events.
 */
export interface SessionState {
  readonly header: SessionHeader;
  readonly created: Moment;
  readonly phase: 'running' | 'paused' | 'finished';
  readonly place: Place | null;
  /** By `answerKey`. */
  readonly answers: Readonly<Record<string, AnswerRecord>>;
  /** By capture id, in order of first capture. */
  readonly captures: Readonly<Record<string, CaptureRecord>>;
  /** By id of the choice. */
  readonly pressure: Readonly<Record<string, PressureRecord>>;
  /** In order of starting. */
  readonly taskAttempts: readonly TaskAttempt[];
  readonly pauses: readonly Pause[];
  readonly interruptions: readonly Interruption[];
  readonly openings: readonly Opening[];
  readonly skippedBlocks: Readonly<
    Record<string, Moment & { readonly code: MissingCode; readonly note: string | null }>
  >;
  readonly repeats: readonly (Moment & { readonly block: string; readonly note: string | null })[];
  /** By `placeKey`: ms on the session clock of the first visit. */
  readonly visited: Readonly<Record<string, number>>;
  /** ms with the session running, pauses and gaps left out; by block, and in total. */
  readonly blockMs: Readonly<Record<string, number>>;
  readonly activeMs: number;
  readonly display: EventOf<'display_changed'>['payload'] | null;
  readonly consent: Consent;
  readonly certificate: TimingCertificate | null;
  readonly clocks: Readonly<Partial<Record<'console' | 'participant', EventOf<'clock_aligned'>['payload']>>>;
  readonly audioChunks: readonly EventOf<'audio_recorded'>['payload'][];
  /** By number: why a recorded chunk travels in no session file. */
  readonly audioLeftOut: Readonly<Record<number, EventOf<'audio_left_out'>['payload']['reason']>>;
  readonly finish: (Moment & EventOf<'session_finished'>['payload']) | null;
  readonly last: Moment;
  /** Events that could not apply where they stood; 0 in every journal this program wrote. */
  readonly ignored: number;
}

/** The trials of an attempt in one array, in order of commitment. */
export function trialsOf(attempt: TaskAttempt): readonly TrialRecord[] {
  return attempt.chunks.flat();
}

/** The attempt that is running now, if any: at most one at a time. */
export function runningAttempt(state: SessionState): TaskAttempt | null {
  return state.taskAttempts.findLast((attempt) => attempt.outcome === 'running') ?? null;
}
