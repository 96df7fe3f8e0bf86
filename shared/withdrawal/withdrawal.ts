import { z } from 'zod';
import { participantCode, providerId, sessionId } from '../base/ids';

/** What a withdrawal removed from this laptop. */
export const localWithdrawal = z.strictObject({
  /** null where the session had gone before, and only what was left of it went now. */
  participant: participantCode.nullable(),
  sealedFiles: z.int().min(0),
  audioChunks: z.int().min(0),
  backups: z.int().min(0),
  personForgotten: z.boolean(),
  /** Whole databases put aside by an earlier restore, which may still hold the session and are never deleted by us. */
  setAside: z.int().min(0),
});

export type LocalWithdrawal = z.infer<typeof localWithdrawal>;

/** An export as the ledger tells it. */
const exportEntry = z.strictObject({
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
