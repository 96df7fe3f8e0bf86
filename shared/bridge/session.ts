import { z } from 'zod';
import { journalEvent } from '../session/events';
import { language, participantCode, providerId, sessionId, studyId, text } from '../base/ids';
import { form, study } from '../study/schema';

/** What windows are told of sessions and of the machine they are held on; the channels stand in bridge.ts. */

export const sessionPhase = z.enum(['running', 'paused', 'interrupted', 'finished', 'sealed']);
export type SessionPhase = z.infer<typeof sessionPhase>;

export const sessionSummary = z.strictObject({
  session: sessionId,
  study: studyId,
  studyTitle: text,
  form,
  participant: participantCode,
  provider: providerId,
  providerLabel: text,
  language,
  practice: z.boolean(),
  phase: sessionPhase,
  createdUtc: z.iso.datetime(),
  changedUtc: z.iso.datetime(),
  elapsedMs: z.number().min(0),
  answers: z.int().min(0),
  /** File name of the newest sealed file (no path), or null. */
  sealedFile: z.string().nullable(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

/** What a window needs to follow a session: the study it runs and the whole journal so far. */
export const openedSession = z.strictObject({
  session: sessionId,
  study,
  events: z.array(journalEvent),
});
export type OpenedSession = z.infer<typeof openedSession>;

/** Task progress on its way from the participant's display to the console; never journalled, never a score. */
export const liveTask = z.strictObject({
  session: sessionId,
  block: z.int(),
  blocks: z.int(),
  trial: z.int(),
  trials: z.int(),
  accuracy: z.number().nullable(),
  tooFastShare: z.number().nullable(),
  missedFrames: z.int(),
  secondsLeft: z.number().nullable(),
  state: z.enum(['instructions', 'running', 'break', 'waiting', 'finished']),
});
export type LiveTask = z.infer<typeof liveTask>;

/** What may threaten an interview on this machine now. */
export const machineState = z.strictObject({
  /** Bytes left on the disk of the profile; null where the system does not tell. */
  freeBytes: z.number().min(0).nullable(),
  onBattery: z.boolean(),
});
export type MachineState = z.infer<typeof machineState>;

/** A backup on this laptop: it appears in the list only after it was opened and compared. */
export const backupEntry = z.strictObject({
  name: z.string(),
  madeUtc: z.iso.datetime(),
  bytes: z.number().min(0),
});
export type BackupEntry = z.infer<typeof backupEntry>;
