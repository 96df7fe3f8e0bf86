import { z } from 'zod';

/**
 * Branded identifiers: two ids of different things never mix, and each is parsed where it enters the program.
 * UUIDs are version 4 or 7; codes are what people read aloud, so they avoid look-alike letters.
 */
const uuid = z.uuid();
const key = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores, starting with a letter');
const hexDigest = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

export const sessionId = uuid.brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;

export const profileId = uuid.brand<'ProfileId'>();
export type ProfileId = z.infer<typeof profileId>;

/** Identifies one enrolled laptop; carries no host name. */
export const deviceId = uuid.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceId>;

export const studyId = key.brand<'StudyId'>();
export type StudyId = z.infer<typeof studyId>;

/** SHA-256 of the study document in canonical JSON, hexadecimal: the version of a study. */
export const studyHash = hexDigest.brand<'StudyHash'>();
export type StudyHash = z.infer<typeof studyHash>;

/** SHA-256, hexadecimal, of a journal event or file. */
export const digest = hexDigest.brand<'Digest'>();
export type Digest = z.infer<typeof digest>;

/** What the interviewer writes down for a participant, e.g. P-0147. Never a name. */
export const participantCode = z
  .string()
  .regex(/^[A-Z]{1,4}-[0-9]{1,6}$/, 'letters, a dash and a number, e.g. P-0147')
  .brand<'ParticipantCode'>();
export type ParticipantCode = z.infer<typeof participantCode>;

export const blockId = key.brand<'BlockId'>();
export type BlockId = z.infer<typeof blockId>;

export const stepId = key.brand<'StepId'>();

export const itemId = key.brand<'ItemId'>();
export type ItemId = z.infer<typeof itemId>;

export const taskId = key.brand<'TaskId'>();
export type TaskId = z.infer<typeof taskId>;

export const wordListId = key.brand<'WordListId'>();

export const providerId = key.brand<'ProviderId'>();
export type ProviderId = z.infer<typeof providerId>;

export const armId = key.brand<'ArmId'>();

/** Identifies a note, association or idea inside a session, so that a later edit can supersede it. */
export const captureId = uuid.brand<'CaptureId'>();

export const language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof language>;
export const LANGUAGES = language.options;

/** One sentence in every language of the study. */
export const text = z.strictObject({ nl: z.string().min(1).max(20_000), en: z.string().min(1).max(20_000) });
export type Text = z.infer<typeof text>;
