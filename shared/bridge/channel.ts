import { z } from 'zod';
import type { StudyId } from '../base/ids';

/** The kinds of window we open. */
export type WindowKind = 'console' | 'participant' | 'timing';

/** What main hands a channel's work in, or refuses the call for want of it. */
export type Needs =
  | 'nothing'
  /** An open profile; `profile_locked` without. */
  | 'store'
  /** The open vault of names besides; the reason why it is shut without. */
  | 'vault'
  /** An open profile and the unlocked private key of the request's study; `study_key_locked` without. */
  | 'study_key';

export interface Channel<Request extends z.ZodType, Response extends z.ZodType, Need extends Needs> {
  readonly request: Request;
  readonly response: Response;
  /** Which windows may call it: the participant's display gets only what it needs. */
  readonly windows: readonly WindowKind[];
  readonly needs: Need;
}

export const consoleOnly: readonly WindowKind[] = ['console'];
export const participantOnly: readonly WindowKind[] = ['participant'];
export const consoleAndParticipant: readonly WindowKind[] = ['console', 'participant'];
export const timingOnly: readonly WindowKind[] = ['timing'];
export const everyWindow: readonly WindowKind[] = ['console', 'participant', 'timing'];

/** A row of the table. */
export function channel<
  Request extends z.ZodType,
  Response extends z.ZodType,
  Need extends Exclude<Needs, 'study_key'>,
>(request: Request, response: Response, windows: readonly WindowKind[], needs: Need): Channel<Request, Response, Need> {
  return { request, response, windows, needs };
}

/** A row whose work needs the unlocked key of the study that the request names. */
export function keyChannel<Request extends z.ZodType<{ readonly study: StudyId }>, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Channel<Request, Response, 'study_key'> {
  return { request, response, windows: consoleOnly, needs: 'study_key' };
}

/** A request or answer that says nothing. */
export const nothing = z.strictObject({});

/** The file that was written or read: absolute where the person chose it, else its name. */
export const writtenFile = z.strictObject({ file: z.string() });

export const passphrase = z.string().min(1).max(1024);
export const pin = z.string().regex(/^[0-9]{4,8}$/);
