import { z } from 'zod';
import { blockRole, taskKind, trialRecord } from '../associations/trial';
import {
  blockId,
  captureId,
  deviceId,
  digest,
  itemId,
  language,
  participantCode,
  providerId,
  sessionId,
  stepId,
  studyHash,
  studyId,
  taskId,
} from '../base/ids';
import { form } from '../study/schema';
import { assignment } from '../study/assignment';
import { timingCertificate } from '../associations/timing-certificate';

/** The version of the journal's events this program writes; a journal from a later version is refused. */
export const JOURNAL_VERSION = 1;

/** Missing is not empty: why there is no answer. */
export const missingCode = z.enum([
  'refused',
  'dont_know',
  'not_applicable',
  'skipped_by_interviewer',
  'interrupted',
  'timeout',
  'technical',
]);

export type MissingCode = z.infer<typeof missingCode>;

export const answerValue = z.union([
  z.number().finite(),
  z.boolean(),
  z.string().max(20_000),
  z.array(z.string().max(200)).max(200),
  z.strictObject({ x: z.int(), y: z.int() }),
  z.strictObject({ chosen: z.string(), ratings: z.record(z.string(), z.number()) }),
]);

export type AnswerValue = z.infer<typeof answerValue>;

export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: answerValue }),
  z.strictObject({ kind: z.literal('missing'), code: missingCode }),
]);

export type Answer = z.infer<typeof answer>;

/** One screen of the plan: a step, and for steps of items the item shown. */
export const place = z.strictObject({ block: blockId, step: stepId, item: itemId.nullable() });

export type Place = z.infer<typeof place>;

const actor = z.enum(['interviewer', 'participant', 'system', 'lead']);

export type Actor = z.infer<typeof actor>;

const pauseReason = z.enum(['phone', 'person', 'technical', 'participant', 'other']);

export type PauseReason = z.infer<typeof pauseReason>;

const moveReason = z.enum(['start', 'continue', 'back', 'correct', 'skip', 'repeat', 'resume']);

export const associationSource = z.enum(['own', 'hearsay', 'media', 'sector']);

export type AssociationSource = z.infer<typeof associationSource>;

export const valence = z.enum(['negative', 'neutral', 'positive']);

export type Valence = z.infer<typeof valence>;

/** In the order in which people read them. */
export const ASSOCIATION_SOURCES = associationSource.options;
export const VALENCES = valence.options;

const milliseconds = z.number().finite();

/** The most characters a typed text may have. */
export const MOST_CHARACTERS = 20_000;

const plainText = z.string().max(MOST_CHARACTERS);

/** What was captured while talking; a later event with the same id supersedes the earlier one. */
const capture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), id: captureId, text: plainText }),
  z.strictObject({
    kind: z.literal('association'),
    id: captureId,
    text: plainText,
    source: associationSource,
    valence,
  }),
  z.strictObject({ kind: z.literal('idea'), id: captureId, text: plainText }),
]);

export type Capture = z.infer<typeof capture>;

const taskBlock = {
  place,
  task: taskId,
  kind: taskKind,
  block: z.int().min(1),
  blockRole,
  attempt: z.int().min(1),
};

/** Every event a journal may hold, by type. Adding one means adding it here and in the reducer. */
export const eventBody = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('session_created'),
    payload: z.strictObject({
      session: sessionId,
      study: studyId,
      studyHash,
      form,
      language,
      participant: participantCode,
      provider: providerId,
      device: deviceId,
      assignment,
      practice: z.boolean(),
      programVersion: z.string(),
    }),
  }),
  /** A process begins to serve the session (first opening, or after a crash or closing). */
  z.strictObject({
    type: z.literal('session_opened'),
    payload: z.strictObject({
      /** ms between the last event and this opening by the wall clock; never negative. */
      gapMs: milliseconds.min(0),
      /** True when the wall clock now shows an earlier time than the last event's. */
      clockSetBack: z.boolean(),
      first: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('moved'), payload: z.strictObject({ to: place, reason: moveReason }) }),
  z.strictObject({
    type: z.literal('answer_recorded'),
    payload: z.strictObject({
      place,
      item: itemId,
      occasion: z.string().nullable(),
      answer,
      /** When the item appeared and when the answer was confirmed, ms on the session clock. */
      shownMs: milliseconds.nullable(),
      answeredMs: milliseconds.nullable(),
      /** Sequence number of the answer this one replaces; null for a first answer. */
      supersedes: z.int().min(1).nullable(),
    }),
  }),
  z.strictObject({
    type: z.literal('capture_recorded'),
    payload: z.strictObject({ capture, place: place.nullable() }),
  }),
  z.strictObject({
    type: z.literal('paused'),
    payload: z.strictObject({ reason: pauseReason, note: plainText.nullable() }),
  }),
  z.strictObject({ type: z.literal('resumed'), payload: z.strictObject({}) }),
  /** Leaves the rest of a block unanswered: its open items get this code. */
  z.strictObject({
    type: z.literal('block_skipped'),
    payload: z.strictObject({ block: blockId, code: missingCode, note: plainText.nullable() }),
  }),
  z.strictObject({
    type: z.literal('block_repeated'),
    payload: z.strictObject({ block: blockId, note: plainText.nullable() }),
  }),
  z.strictObject({
    type: z.literal('task_block_started'),
    payload: z.strictObject({ ...taskBlock, seed: z.int().min(0), trials: z.int().min(1) }),
  }),
  z.strictObject({
    type: z.literal('trials_recorded'),
    payload: z.strictObject({ ...taskBlock, trials: z.array(trialRecord).min(1).max(400) }),
  }),
  z.strictObject({
    type: z.literal('task_block_ended'),
    payload: z.strictObject({
      ...taskBlock,
      outcome: z.enum(['completed', 'interrupted']),
      reason: z.enum(['finished', 'gate_failed', 'crash', 'blur', 'resized', 'interviewer', 'sleep', 'technical']),
      /** The digits kept in mind during the block and those typed afterwards; absent without a memory load. */
      memory: z.strictObject({ digits: z.string().max(9), recalled: z.string().max(20) }).optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('pressure_recorded'),
    payload: z.strictObject({
      place,
      item: itemId,
      chosen: z.string().nullable(),
      load: z.string().nullable(),
      recalled: z.string().nullable(),
      deadlineMs: z.number().nullable(),
      latencyMs: milliseconds.nullable(),
      timedOut: z.boolean(),
    }),
  }),
  z.strictObject({
    type: z.literal('interruption_recorded'),
    payload: z.strictObject({
      cause: z.enum(['crash', 'closed', 'sleep', 'display_lost', 'person', 'technical']),
      durationMs: milliseconds.min(0).nullable(),
      note: plainText.nullable(),
    }),
  }),
  /** How a window's clock maps to the session clock: session ms = window ms + offset. */
  z.strictObject({
    type: z.literal('clock_aligned'),
    payload: z.strictObject({
      window: z.enum(['console', 'participant']),
      offsetMs: milliseconds,
      roundTripMs: milliseconds,
    }),
  }),
  z.strictObject({ type: z.literal('timing_certified'), payload: z.strictObject({ certificate: timingCertificate }) }),
  z.strictObject({
    type: z.literal('display_changed'),
    payload: z.strictObject({
      mode: z.enum(['second_screen', 'hand_over']),
      face: z.enum(['participant', 'interviewer']),
    }),
  }),
  z.strictObject({
    type: z.literal('audio_recorded'),
    payload: z.strictObject({ chunk: z.int().min(1), startMs: milliseconds, durationMs: milliseconds, sha256: digest }),
  }),
  /** Recorded chunks that no session file carries from here on: unreadable on the disk, or deleted for the participant. */
  z.strictObject({
    type: z.literal('audio_left_out'),
    payload: z.strictObject({
      reason: z.enum(['damaged', 'consent_withdrawn']),
      chunks: z.array(z.int().min(1)).min(1).max(100_000),
    }),
  }),
  z.strictObject({
    type: z.literal('session_finished'),
    payload: z.strictObject({ early: z.boolean(), reason: plainText.nullable() }),
  }),
]);

export type EventBody = z.infer<typeof eventBody>;

export type EventType = EventBody['type'];

/** The body of one type of event. */
export type EventOf<Type extends EventType> = Extract<EventBody, { type: Type }>;

/** An event as a window proposes it: who did what. The store adds place in the chain and times. */
export const newEvent = z.strictObject({ actor, body: eventBody });

export type NewEvent = z.infer<typeof newEvent>;

/** An event as the journal holds it. `hash` is the digest of everything else here (shared/base/canonical-json.ts). */
export const journalEvent = z.strictObject({
  version: z.int().min(1),
  sequence: z.int().min(1),
  /** ms on the session clock: 0 at session_created, never runs backwards, carries on over restarts. */
  monotonicMs: milliseconds.min(0),
  utc: z.iso.datetime(),
  actor,
  body: eventBody,
  previousHash: digest.nullable(),
  hash: digest,
});

export type JournalEvent = z.infer<typeof journalEvent>;
