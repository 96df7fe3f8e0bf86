import { z } from 'zod';
import { language, participantCode, providerId, studyId } from '../base/ids';

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
