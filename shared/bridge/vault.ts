import { z } from 'zod';
import { language, participantCode, providerId, studyId } from '../base/ids';
import { problem } from '../base/problems';

/** Who is behind a participant code and when they come. Lives only in the identity vault, never in a session. */

export const appointmentId = z.uuid().brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof appointmentId>;

/** The longest text each field keeps, in UTF-16 units; the vault refuses more with a plain message. */
export const VAULT_LIMITS = { name: 200, contact: 500, place: 300, notes: 20_000 } as const;

/** Far above every limit: a text this long is no slip of the hand and does not even cross the bridge. */
const writing = z.string().max(1_000_000);

export const person = z.strictObject({
  participant: participantCode,
  name: writing,
  contact: writing,
  /** Consent to be contacted again, apart from consent to take part. */
  mayContact: z.boolean(),
});
export type Person = z.infer<typeof person>;

export const appointment = z.strictObject({
  appointment: appointmentId,
  participant: participantCode,
  /** null while no date has been agreed. */
  startsUtc: z.iso.datetime().nullable(),
  place: writing,
  notes: writing,
  /** What the session will start with, where it is known. */
  study: studyId.nullable(),
  provider: providerId.nullable(),
  language,
});
export type Appointment = z.infer<typeof appointment>;

/** Everything in the vault. */
export const vaultContents = z.strictObject({ persons: z.array(person), appointments: z.array(appointment) });
export type VaultContents = z.infer<typeof vaultContents>;

/** How many sessions a study wants about a provider, and how many there are on this laptop. */
export const quotaRow = z.strictObject({
  provider: providerId,
  wanted: z.int().min(1),
  finished: z.int().min(0),
  /** Begun and not finished. */
  running: z.int().min(0),
  /** Appointments of people who have no session yet. */
  planned: z.int().min(0),
});
export type QuotaRow = z.infer<typeof quotaRow>;

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

/** Whether the vault is open; where not, why: the sessions open without it. */
export const vaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({ state: z.literal('closed'), problem }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;
