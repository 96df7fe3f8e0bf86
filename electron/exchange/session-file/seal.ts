import { createHash, type Hash } from 'node:crypto';
import { stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { digestOf } from '../../../shared/base/canonical-json';
import { verifyChain } from '../../../shared/session/hash-chain';
import type { EventOf, JournalEvent } from '../../../shared/session/events';
import type { TimingCertificate } from '../../../shared/associations/timing-certificate';
import { digest, type Digest } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { Study, StudyKeys } from '../../../shared/study/schema';
import { writeAtomically, type OpenForWriting } from '../../files/atomic-file';
import { encryptedTo } from '../../crypto/age-stream';
import { fastHashOfEvent } from '../../crypto/event-hash';
import { payloadOf, type AudioChunk } from './payload';
import {
  encodeHeader,
  encodePreamble,
  PREAMBLE_BYTES,
  sessionFileName,
  signedMessage,
  type SessionFileHeader,
} from './format';
import { signFor } from '../../crypto/signing';
import { verifySessionFile, type VerifiedFile } from './verify';
import type { DeviceIdentity } from '../../store/database/device';

export interface SealRequest {
  /** The whole journal of one session, in order. */
  readonly events: readonly JournalEvent[];
  /** The study the session ran. */
  readonly study: Study;
  /** Keys to seal to: those of the study, or of a later version when it ran before the lead made keys. */
  readonly keys: StudyKeys | null;
  readonly device: DeviceIdentity;
  /** 1, or one more than the revision sealed before. */
  readonly revision: number;
  /** One more than this device's last file for this study. */
  readonly deviceSequence: number;
  /** SHA-256 of this device's last file for this study; null for its first. */
  readonly previousFile: Digest | null;
  /** The folder the file goes to; its name follows from study, session and revision. */
  readonly folder: string;
  readonly certificate?: TimingCertificate | null;
  readonly audio?: AsyncIterable<AudioChunk> | Iterable<AudioChunk>;
  readonly openForWriting?: OpenForWriting;
}

/** A sealed file as the register remembers it. */
export interface SealedFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the whole file, the next file's `previousFile`. */
  readonly sha256: Digest;
  readonly header: SessionFileHeader;
}

/** The first event's payload, or null when the journal does not begin with a session. */
export function createdOf(events: readonly JournalEvent[]): EventOf<'session_created'>['payload'] | null {
  const first = events[0];
  return first?.body.type === 'session_created' ? first.body.payload : null;
}

/**
 * Seals a finished session to the study's key and signs it with the device's.
 * Asking again after a crash between writing and remembering gives the file that is already there; its name is
 * never taken from a file of other contents.
 * @returns `session_not_finished`, `study_without_key`, `study_hash_differs`, `journal_damaged`, `file_unwritable`, `disk_full`
 */
export async function sealSession(request: SealRequest): Promise<Result<SealedFile>> {
  const header = headerOf(request);
  if (!header.ok) return header;
  const { keys } = request;
  if (!keys) return failure(problemOf('study_without_key'));
  const name = sessionFileName(header.value.study, header.value.session, header.value.revision);
  const file = path.join(request.folder, name);
  if (await exists(file)) return adopt(file, header.value);
  const written = await writeAtomically(
    file,
    (handle) => writeFileBytes(handle, header.value, keys.recipient, request),
    request.openForWriting,
  );
  if (!written.ok) return written;
  return success({ file, name, header: header.value, ...written.value });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function adopt(file: string, header: SessionFileHeader): Promise<Result<SealedFile>> {
  const existing = await verifySessionFile(file);
  if (existing.ok && digestOf(existing.value.header) === digestOf(header)) return success(sealedOf(existing.value));
  return failure(problemOf('file_exists', { file: path.basename(file) }));
}

function sealedOf(existing: VerifiedFile): SealedFile {
  return {
    file: existing.file,
    name: path.basename(existing.file),
    bytes: existing.bytes,
    sha256: existing.sha256,
    header: existing.header,
  };
}

function headerOf(request: SealRequest): Result<SessionFileHeader> {
  const created = createdOf(request.events);
  const last = request.events.at(-1);
  if (!created || !last) return failure(problemOf('journal_damaged', { sequence: 1 }));
  if (!request.events.some((event) => event.body.type === 'session_finished')) {
    return failure(problemOf('session_not_finished'));
  }
  const chain = verifyChain(request.events, fastHashOfEvent);
  if (!chain.ok) return chain;
  const ranThisStudy =
    digestOf(request.study) === digest.parse(created.studyHash) && request.study.id === created.study;
  if (!ranThisStudy) return failure(problemOf('study_hash_differs'));
  return success({
    study: created.study,
    studyHash: created.studyHash,
    session: created.session,
    revision: request.revision,
    device: request.device.device,
    devicePublicKey: request.device.publicKey,
    deviceSequence: request.deviceSequence,
    previousFile: request.previousFile,
    journalHead: last.hash,
  });
}

interface Written {
  readonly bytes: number;
  readonly sha256: Digest;
}

/** Two digests are signed, of everything before the ciphertext and of the ciphertext, so that it can stream. */
async function writeFileBytes(
  handle: FileHandle,
  header: SessionFileHeader,
  recipient: string,
  request: SealRequest,
): Promise<Written> {
  const headerBytes = encodeHeader(header);
  const start = PREAMBLE_BYTES + headerBytes.length;
  const hash = createHash('sha512-256');
  const ciphertextBytes = await writeCiphertext(handle, start, recipient, request, hash);
  const before = Buffer.concat([encodePreamble(headerBytes.length, ciphertextBytes), headerBytes]);
  const signed = signedMessage(createHash('sha512-256').update(before).digest(), hash.digest());
  const signature = signFor('undercurrent session file v1\n', signed, request.device.sign);
  await writeFully(handle, before, 0);
  await writeFully(handle, signature, start + ciphertextBytes);
  return { bytes: start + ciphertextBytes + signature.length, sha256: await digestOfFile(handle) };
}

async function writeCiphertext(
  handle: FileHandle,
  start: number,
  recipient: string,
  request: SealRequest,
  hash: Hash,
): Promise<number> {
  const contents = payloadOf({
    study: request.study,
    certificate: request.certificate ?? null,
    events: request.events,
    audio: request.audio ?? [],
  });
  let position = start;
  await pipeline(contents, createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const bytes of encryptedTo(recipient, compressed)) {
      hash.update(bytes);
      await writeFully(handle, bytes, position);
      position += bytes.length;
    }
  });
  return position - start;
}

/** A write may take fewer bytes than asked (a disk that fills does so first). */
async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function digestOfFile(handle: FileHandle): Promise<Digest> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(256 * 1024);
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return digest.parse(hash.digest('hex'));
    hash.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}
