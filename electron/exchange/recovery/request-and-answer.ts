import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/base/canonical-json';
import { profileId, type StudyId } from '../../../shared/base/ids';
import { whyTooWeak } from '../../../shared/base/passphrase';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { RecoveryState } from '../../../shared/recovery/state';
import { attemptingValue } from '../../store/database/storage-problems';
import { PASSPHRASE_COST, type KeyDerivationCost } from '../../crypto/key-wrap';
import { layoutOf } from '../../store/database/profile-layout';
import { readProfileFile } from '../../store/unlock/profile-file';
import { lockText, unlockText, unwrapDatabaseKey, wrapDatabaseKey, type UnlockedStudyKey } from '../study/study-keys';
import { jsonOf } from '../session-file/payload';
import { renewPassphrase } from './recover-profile';
import { studyWrap, studyWrapsOf, type StudyWrap } from '../study/wrap-for-study';
import { fingerprintOf } from '../../crypto/signing';
import { readSmallFile, writeSmallFile } from '../../files/atomic-file';
import { fileProblem } from '../../files/file-problems';

/**
 * A forgotten passphrase, helped at a distance. The laptop writes a request with its database key wrapped to the
 * study and a fresh public key to answer to; the lead unwraps and wraps it again to that key. The study's key never
 * leaves the lead, and the answer opens only with the new passphrase, which was chosen when the request was made.
 */

export const RECOVERY_REQUEST_EXTENSION = '.ucrequest';
export const RECOVERY_ANSWER_EXTENSION = '.ucanswer';
const WAITING_NAME = 'recovery.json';

const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'an age X25519 recipient');

const requestFile = z.strictObject({
  format: z.literal('undercurrent-recovery-request'),
  version: z.literal(1),
  profile: profileId,
  /** Where the answer goes to: age1…, made for this request alone. */
  replyTo: recipient,
  wraps: z.array(z.strictObject(studyWrap.shape)).min(1).max(100),
});
type RequestFile = z.infer<typeof requestFile>;

const answerFile = z.strictObject({
  format: z.literal('undercurrent-recovery-answer'),
  version: z.literal(1),
  profile: profileId,
  replyTo: recipient,
  /** The database key for `replyTo`: an age file in base64. */
  wrapped: z.base64(),
});

/** What the laptop keeps until the answer comes, in its profile's folder. */
const waitingFile = z.strictObject({
  format: z.literal('undercurrent-recovery-waiting'),
  version: z.literal(1),
  replyTo: recipient,
  /** The private half of `replyTo` under the new passphrase: an armoured age file. */
  locked: z.string(),
  madeUtc: z.iso.datetime(),
});

/** A request as both sides see it. The fingerprint is what interviewer and lead compare aloud. */
export interface RecoveryRequest {
  readonly fingerprint: string;
  /** The studies whose lead can answer. */
  readonly studies: readonly StudyId[];
}

function requestFingerprint(replyTo: string): string {
  return fingerprintOf('undercurrent recovery request', replyTo);
}

function waitingPath(folder: string): string {
  return path.join(layoutOf(folder).folder, WAITING_NAME);
}

async function readWaiting(folder: string): Promise<z.infer<typeof waitingFile> | null> {
  const file = waitingPath(folder);
  if (!existsSync(file)) return null;
  const written = await readSmallFile(file);
  const read = waitingFile.safeParse(written.ok ? jsonOf(written.value) : null);
  return read.success ? read.data : null;
}

/** Reads what a profile offers to whoever forgot its passphrase. @returns `profile_missing`, `file_unreadable` */
export async function recoveryState(folder: string): Promise<Result<RecoveryState>> {
  const profile = readProfileFile(layoutOf(folder).profile);
  if (!profile.ok) return profile;
  const studies = studyWrapsOf(profile.value).map(({ study }) => study);
  const waiting = await readWaiting(folder);
  const request = waiting && { fingerprint: requestFingerprint(waiting.replyTo), madeUtc: waiting.madeUtc };
  return success({ studies, request });
}

/**
 * Writes the request that goes to the lead. A request made before is void from then on.
 * @param passphrase the new one, which the answer will need
 * @param scryptLogN work factor, only lowered in tests
 * @returns `passphrase_weak`, `recovery_without_study`, `profile_missing`, `disk_full`, `file_unwritable`
 */
export async function requestRecovery(
  folder: string,
  passphrase: string,
  file: string,
  nowUtc: string,
  scryptLogN?: number,
): Promise<Result<RecoveryRequest>> {
  const weak = await whyTooWeak(passphrase);
  if (weak) return failure(weak);
  const profile = readProfileFile(layoutOf(folder).profile);
  if (!profile.ok) return profile;
  const wraps = studyWrapsOf(profile.value);
  if (wraps.length === 0) return failure(problemOf('recovery_without_study'));
  const identity = await generateX25519Identity();
  const replyTo = await identityToRecipient(identity);
  const request: RequestFile = {
    format: 'undercurrent-recovery-request',
    version: 1,
    profile: profile.value.profile,
    replyTo,
    wraps,
  };
  const waiting: z.infer<typeof waitingFile> = {
    format: 'undercurrent-recovery-waiting',
    version: 1,
    replyTo,
    locked: await lockText(identity, passphrase, scryptLogN),
    madeUtc: nowUtc,
  };
  // The request goes first: cut off in between, the laptop still waits for the answer to the request before.
  const written = await writeSmallFile(file, `${canonicalJson(request)}\n`);
  if (!written.ok) return written;
  const kept = await writeSmallFile(waitingPath(folder), `${canonicalJson(waiting)}\n`);
  return kept.ok ? success(seen(request)) : kept;
}

function seen({ replyTo, wraps }: RequestFile): RecoveryRequest {
  return { fingerprint: requestFingerprint(replyTo), studies: wraps.map(({ study }) => study) };
}

/** A request that was read and waits for the lead to compare its fingerprint. */
export interface ReadRecoveryRequest extends RecoveryRequest {
  readonly file: RequestFile;
  /** The wrap that the lead's key opens. */
  readonly wrap: StudyWrap;
}

/**
 * Reads a request on the lead's side; nothing is unwrapped yet.
 * @returns `recovery_file_invalid`, `recovery_other_study` when no study of the key is in it, `file_unreadable`
 */
export async function readRecoveryRequest(file: string, key: UnlockedStudyKey): Promise<Result<ReadRecoveryRequest>> {
  const written = await readSmallFile(file);
  if (!written.ok) return written;
  const read = requestFile.safeParse(jsonOf(written.value));
  if (!read.success) return failure(fileProblem('recovery_file_invalid', file));
  const wrap = read.data.wraps.find((candidate) => candidate.recipient === key.recipient);
  if (!wrap) return failure(fileProblem('recovery_other_study', file));
  return success({ ...seen(read.data), file: read.data, wrap });
}

/**
 * Writes the answer to a request whose fingerprint the lead has compared.
 * @returns `study_key_wrong` when the wrap holds something else, `disk_full`, `file_unwritable`
 */
export async function answerRecovery(
  request: ReadRecoveryRequest,
  key: UnlockedStudyKey,
  file: string,
): Promise<Result<void>> {
  const databaseKey = await unwrapDatabaseKey(key.identity, Buffer.from(request.wrap.wrapped, 'base64'));
  if (!databaseKey.ok) return databaseKey;
  const { profile, replyTo } = request.file;
  const wrapped = await wrapDatabaseKey(replyTo, databaseKey.value);
  databaseKey.value.fill(0);
  const answer: z.infer<typeof answerFile> = {
    format: 'undercurrent-recovery-answer',
    version: 1,
    profile,
    replyTo,
    wrapped: Buffer.from(wrapped).toString('base64'),
  };
  return writeSmallFile(file, `${canonicalJson(answer)}\n`);
}

/**
 * Gives a profile the passphrase chosen with its request, with the lead's answer. Nothing in the database changes,
 * and nothing at all when this fails.
 * @returns `recovery_not_requested`, `recovery_file_invalid`, `recovery_other_laptop` (or an earlier request),
 * `recovery_passphrase_wrong`, `already_running`, problems of opening a database
 */
export async function finishRecovery(
  folder: string,
  passphrase: string,
  file: string,
  cost: KeyDerivationCost = PASSPHRASE_COST,
): Promise<Result<void>> {
  const waiting = await readWaiting(folder);
  if (waiting === null) return failure(problemOf('recovery_not_requested'));
  const written = await readSmallFile(file);
  if (!written.ok) return written;
  const answer = answerFile.safeParse(jsonOf(written.value));
  if (!answer.success) return failure(fileProblem('recovery_file_invalid', file));
  const { profile: answered, replyTo, wrapped } = answer.data;
  const renewed = await renewPassphrase(folder, passphrase, cost, async ({ profile }) => {
    const isOurs = answered === profile && replyTo === waiting.replyTo;
    if (!isOurs) return failure(fileProblem('recovery_other_laptop', file));
    const identity = await unlockText(waiting.locked, passphrase);
    if (identity === null) return failure(problemOf('recovery_passphrase_wrong'));
    const databaseKey = await unwrapDatabaseKey(identity, Buffer.from(wrapped, 'base64'));
    return databaseKey.ok ? databaseKey : failure(fileProblem('recovery_file_invalid', file));
  });
  return renewed.ok ? dropRequest(folder) : renewed;
}

/** Makes a waiting request void: its answer came, or the old passphrase was remembered after all. */
export function dropRequest(folder: string): Result<void> {
  return attemptingValue(WAITING_NAME, () => rmSync(waitingPath(folder), { force: true }));
}
