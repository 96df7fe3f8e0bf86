import { z } from 'zod';
import { localWithdrawal } from './vault';
import { answer } from '../session/events';
import { deviceId, digest, participantCode, providerId, sessionId, studyId, text } from '../base/ids';
import { problem } from '../base/problems';
import { item } from '../study/schema';

/** What the lead's screens and main tell each other; the channels themselves stand in bridge.ts. */

/** Two parties compare these aloud: groups of four, e.g. 3M9K-…. */
const fingerprint = z.string().min(1);

export const studyFingerprints = z.strictObject({
  /** Of the study's public keys; null while the study has none. */
  study: fingerprint.nullable(),
  /** Of this laptop's own key. */
  device: fingerprint,
});
export type StudyFingerprints = z.infer<typeof studyFingerprints>;

export const leadDevice = z.strictObject({
  device: deviceId,
  fingerprint,
  enrolledUtc: z.iso.datetime(),
  /** Files of this laptop that came so far. */
  files: z.int().min(0),
  /** Highest number among them; 0 without any. */
  newest: z.int().min(0),
  /** This very laptop. */
  isOwn: z.boolean(),
});
export type LeadDevice = z.infer<typeof leadDevice>;

/** An enrolment file that was read and waits for the lead to compare its fingerprint. */
export const deviceRequest = z.strictObject({ device: deviceId, fingerprint, isKnown: z.boolean() });
export type DeviceRequest = z.infer<typeof deviceRequest>;

/** A laptop whose files are no longer accepted. */
export const struckOffDevice = z.strictObject({
  device: deviceId,
  fingerprint,
  enrolledUtc: z.iso.datetime(),
  struckOffUtc: z.iso.datetime(),
  reason: z.string().nullable(),
  /** Files of it that had come before; they stay. */
  files: z.int().min(0),
});
export type RevokedDevice = z.infer<typeof struckOffDevice>;

export const leadDevices = z.strictObject({
  enrolled: z.array(leadDevice),
  /** Newest first. */
  revoked: z.array(struckOffDevice),
});
export type LeadDevices = z.infer<typeof leadDevices>;

/** What can be done about a forgotten passphrase, seen without any. */
export const recoveryState = z.strictObject({
  /** The studies whose lead can help. */
  studies: z.array(studyId),
  /** The request that waits for its answer. */
  request: z.strictObject({ fingerprint, madeUtc: z.iso.datetime() }).nullable(),
});
export type RecoveryState = z.infer<typeof recoveryState>;

/** What is wrong with the row of files of one laptop: numbers that did not come, numbers that do not follow. */
export const deviceGap = z.strictObject({
  device: deviceId,
  /** Null for a laptop that is no longer enrolled. */
  fingerprint: fingerprint.nullable(),
  missing: z.array(z.int().min(1)),
  forked: z.array(z.int().min(1)),
});
export type DeviceGapOfStudy = z.infer<typeof deviceGap>;

/** One of the contents that came under the same session and revision. */
export const conflictRival = z.strictObject({
  contents: digest,
  mergedUtc: z.iso.datetime(),
  answers: z.int().min(0),
  trials: z.int().min(0),
  events: z.int().min(0),
  lastUtc: z.iso.datetime(),
  finished: z.boolean(),
  current: z.boolean(),
});
export type ConflictRival = z.infer<typeof conflictRival>;

/** An answer that is not the same in every rival: what each holds, in the order of the rivals; null where none. */
export const conflictDifference = z.strictObject({
  /** The question as the study has it now; null where the study no longer has it. */
  item: item.nullable(),
  name: z.string(),
  occasion: z.string().nullable(),
  values: z.array(answer.nullable()),
});
export type ConflictDifference = z.infer<typeof conflictDifference>;

export const leadConflict = z.strictObject({
  session: sessionId,
  revision: z.int().min(1),
  participant: participantCode,
  provider: providerId,
  rivals: z.array(conflictRival).min(2),
  differences: z.array(conflictDifference),
});
export type LeadConflict = z.infer<typeof leadConflict>;

/** An export as the ledger tells it. */
export const exportEntry = z.strictObject({
  export: z.string(),
  madeUtc: z.iso.datetime(),
  profile: z.string(),
  folder: z.string(),
  sessions: z.int().min(0),
});
export type ExportEntry = z.infer<typeof exportEntry>;

/** What a withdrawal code points at. `session` is null when no file of it has come yet. */
export const withdrawalTarget = z.strictObject({
  code: z.string(),
  session: z
    .strictObject({
      session: sessionId,
      participant: participantCode,
      provider: providerId,
      revisions: z.int().min(1),
      answers: z.int().min(0),
      trials: z.int().min(0),
    })
    .nullable(),
  /** The interview was held on this very laptop, and its journal goes as well. */
  isOwn: z.boolean(),
  alreadyWithdrawn: z.boolean(),
  exports: z.array(exportEntry),
});
export type WithdrawalTarget = z.infer<typeof withdrawalTarget>;

/** What a withdrawal removed; `local` besides the merged session, null when nothing of the code had been here. */
export const withdrawalDone = z.strictObject({
  target: withdrawalTarget,
  local: localWithdrawal.nullable(),
});
export type WithdrawalDone = z.infer<typeof withdrawalDone>;

/** How a merged session went, for the study page. Never a score. */
export const sessionQuality = z.strictObject({
  session: sessionId,
  participant: participantCode,
  provider: providerId,
  finished: z.boolean(),
  practice: z.boolean(),
  elapsedMs: z.number().min(0),
  /** Questions asked, and how many of them hold a missing code or nothing. */
  items: z.int().min(0),
  missing: z.int().min(0),
  interruptions: z.int().min(0),
  /** Tasks of it that are not complete. */
  tasksOpen: z.int().min(0),
  revision: z.int().min(1),
  mergedUtc: z.iso.datetime(),
});
export type SessionQuality = z.infer<typeof sessionQuality>;

export const studyOverview = z.strictObject({
  study: studyId,
  title: text,
  providers: z.array(
    z.strictObject({
      provider: providerId,
      label: text,
      /** Finished sessions that were not practice. */
      finished: z.int().min(0),
      wanted: z.int().min(1).nullable(),
    }),
  ),
  sessions: z.array(sessionQuality),
  /** Sessions whose journal could not be read; their reasons. */
  unreadable: z.array(z.strictObject({ session: sessionId, reason: problem })),
  /** Over the finished sessions that were not practice; null without any. */
  medianMs: z.number().min(0).nullable(),
  missingShare: z.number().min(0).max(1).nullable(),
  interruptedSessions: z.int().min(0),
});
export type StudyOverview = z.infer<typeof studyOverview>;

/** For whom a dataset is; what each asks for is main's to say. */
export const exportProfile = z.enum(['internal', 'shared', 'public']);

const riskSummary = z.strictObject({
  records: z.int().min(0),
  classes: z.int().min(0),
  minimumSize: z.int().min(0),
  /** Records in classes smaller than k. */
  belowK: z.int().min(0),
  /** Probability of finding the record that is easiest to find, and the mean over records; 0..1. */
  maximum: z.number().min(0).max(1),
  average: z.number().min(0).max(1),
});
export type RiskSummary = z.infer<typeof riskSummary>;

export const exportPreview = z.strictObject({
  /** Sessions that would be in it. */
  sessions: z.int().min(0),
  excluded: z.strictObject({
    unfinished: z.int().min(0),
    practice: z.int().min(0),
    withoutConsent: z.int().min(0),
    notShared: z.int().min(0),
  }),
  /** Sessions taken out because no coarser values could hide them. */
  removed: z.int().min(0),
  k: z.int().min(1),
  l: z.int().min(1),
  before: riskSummary,
  after: riskSummary,
  /** Of the quasi-identifiers' detail, 0..1. */
  loss: z.number().min(0),
  changes: z.array(
    z.strictObject({
      name: z.string(),
      label: text,
      done: text,
      isChanged: z.boolean(),
      isLeftOut: z.boolean(),
      suppressedCells: z.int().min(0),
    }),
  ),
  /** What never leaves: direct identifiers and free text, as questions. */
  leftOut: z.array(z.strictObject({ name: z.string(), label: text })),
  /** What does not leave because nobody classified it. */
  unclassified: z.array(z.strictObject({ name: z.string(), label: text })),
  /** Texts that would be in it as they were decided; null without texts. */
  texts: z.strictObject({ kept: z.int(), edited: z.int(), dropped: z.int() }).nullable(),
});
export type ExportPreview = z.infer<typeof exportPreview>;

/** A rule that cannot be met comes with every reason, not with the first. */
export const refusedExport = z.strictObject({ state: z.literal('refused'), reasons: z.array(problem).min(1) });
