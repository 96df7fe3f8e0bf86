import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { verifyChain } from '../../../shared/session/hash-chain';
import { journalEvent, JOURNAL_VERSION, type JournalEvent } from '../../../shared/session/events';
import type { TimingCertificate } from '../../../shared/associations/timing-certificate';
import type { Digest } from '../../../shared/base/ids';
import { failure, success, type Result } from '../../../shared/base/result';
import { study as studySchema, STUDY_VERSION, type Study } from '../../../shared/study/schema';
import { z } from 'zod';
import { named, problemInside, systemCodeOf } from '../../files/file-problems';
import { decryptedWith } from '../../crypto/age-stream';
import { fastHashOfEvent } from '../../crypto/event-hash';
import { jsonOf, PAYLOAD_LIMITS, readPayload, type AudioSink, type PayloadLimits, type RawPayload } from './payload';
import { createdOf } from './seal';
import { sha256Of } from '../../crypto/signing';
import { piecesOf, verifyOpen, withFile, type VerifiedFile } from './verify';
import type { EnrolledDevices } from '../../store/merged/enrolled-devices';

/** A session as it came out of its file, everything checked. */
export interface OpenedSessionFile {
  readonly outside: VerifiedFile;
  readonly study: Study;
  readonly events: readonly JournalEvent[];
  /** The same events as written, one JSON text each, none with a line break. */
  readonly eventTexts: readonly string[];
  readonly certificate: TimingCertificate | null;
  readonly audio: RawPayload['audio'];
  /** SHA-256 of the unpacked contents; two sealings of the same contents agree here, not in their bytes. */
  readonly contents: Digest;
}

export interface OpenOptions {
  readonly enrolled?: EnrolledDevices;
  readonly limits?: PayloadLimits;
  /** Takes audio chunks as they stream by; without it they are checked and let go. */
  readonly onAudio?: AudioSink;
}

/**
 * Verifies, decrypts and checks a session file: signature, decryption to the last byte, journal chain, study
 * document against its hash, and that outside and inside speak of the same session.
 * @param identity the study's age identity, AGE-SECRET-KEY-1…
 * @returns besides the problems of `verifySessionFile`: `file_cannot_be_opened`, `file_chain_broken`,
 * `file_contents_invalid`, `file_too_large`, `file_future`
 */
export async function openSessionFile(
  file: string,
  identity: string,
  options: OpenOptions = {},
): Promise<Result<OpenedSessionFile>> {
  return withFile(file, async (handle, bytes) => {
    const outside = await verifyOpen(file, handle, bytes);
    if (!outside.ok) return outside;
    return openVerified(handle, outside.value, identity, options);
  });
}

/** Opens a file that was just verified through the same handle. */
export async function openVerified(
  handle: FileHandle,
  outside: VerifiedFile,
  identity: string,
  options: OpenOptions,
): Promise<Result<OpenedSessionFile>> {
  const payload = await decrypt(handle, outside, identity, options);
  if (!payload.ok) return failure(named(payload.error, outside.file));
  const opened = check(outside, payload.value);
  return opened.ok ? opened : failure(named(opened.error, outside.file));
}

async function decrypt(
  handle: FileHandle,
  outside: VerifiedFile,
  identity: string,
  options: OpenOptions,
): Promise<Result<RawPayload>> {
  const hash = createHash('sha512-256');
  async function* ciphertext(): AsyncGenerator<Uint8Array> {
    for await (const piece of piecesOf(handle, outside.ciphertextStart, outside.ciphertextBytes)) {
      hash.update(piece);
      yield piece;
    }
  }
  // Kept outside, because a reader that refuses half-way makes the pipeline fail for having stopped early.
  let payload: Result<RawPayload> = failure(problemInside('file_cannot_be_opened'));
  try {
    await pipeline(
      Readable.from(decryptedWith(identity, ciphertext()), { objectMode: false }),
      createGunzip({ chunkSize: 64 * 1024 }),
      async (unpacked: AsyncIterable<Buffer>) => {
        payload = await readPayload(unpacked, options.limits ?? PAYLOAD_LIMITS, options.onAudio);
      },
    );
  } catch (error) {
    const refused = !payload.ok && payload.error.code !== 'file_cannot_be_opened';
    if (refused) return payload;
    return failure(problemInside(systemCodeOf(error) === null ? 'file_cannot_be_opened' : 'file_unreadable'));
  }
  // The file may have been exchanged between the two readings; what was decrypted must be what was signed.
  if (payload.ok && hash.digest('hex') !== outside.ciphertextDigest)
    return failure(problemInside('file_signature_bad'));
  return payload;
}

const damaged = (reason: string) => failure(problemInside('file_contents_invalid', { reason }));
const versioned = z.looseObject({ version: z.int() });

function check(outside: VerifiedFile, payload: RawPayload): Result<OpenedSessionFile> {
  const { header } = outside;
  const study = checkStudyText(payload.studyText, header.studyHash);
  if (!study.ok) return study;
  const events = checkEvents(payload.eventTexts);
  if (!events.ok) return events;
  const created = createdOf(events.value);
  const agree =
    created?.session === header.session &&
    created.study === header.study &&
    created.studyHash === header.studyHash &&
    created.device === header.device &&
    study.value.id === header.study &&
    events.value.at(-1)?.hash === header.journalHead;
  if (!agree) return damaged('header');
  return success({
    outside,
    study: study.value,
    events: events.value,
    eventTexts: payload.eventTexts,
    certificate: payload.certificate,
    audio: payload.audio,
    contents: payload.digest,
  });
}

/** The study parsed last: the files of a merge carry the same one, and their hash says so. */
let parsedBefore: { readonly hash: string; readonly study: Study } | null = null;

function checkStudyText(written: string, hash: string): Result<Study> {
  if (sha256Of(written) !== hash) return damaged('study');
  if (parsedBefore?.hash === hash) return success(parsedBefore.study);
  const document = jsonOf(written);
  const version = versioned.safeParse(document);
  if (version.success && version.data.version > STUDY_VERSION) return failure(problemInside('file_future'));
  const study = studySchema.safeParse(document);
  if (!study.success) return damaged('study');
  parsedBefore = { hash, study: study.data };
  return success(study.data);
}

function checkEvents(texts: readonly string[]): Result<JournalEvent[]> {
  const events: JournalEvent[] = [];
  for (const [index, written] of texts.entries()) {
    const document = jsonOf(written);
    const version = versioned.safeParse(document);
    if (version.success && version.data.version > JOURNAL_VERSION) return failure(problemInside('file_future'));
    const event = journalEvent.safeParse(document);
    if (!event.success || written.includes('\n'))
      return failure(problemInside('file_chain_broken', { sequence: index + 1 }));
    events.push(event.data);
  }
  const chain = verifyChain(events, fastHashOfEvent);
  if (chain.ok) return success(events);
  return failure(problemInside('file_chain_broken', { sequence: chain.error.details['sequence'] ?? 0 }));
}
