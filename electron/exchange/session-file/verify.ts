import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { digest, type Digest } from '../../../shared/base/ids';
import { failure, success, type Result } from '../../../shared/base/result';
import { fileProblem, readingProblem } from '../../files/file-problems';
import { AGE_HEADER_LIMIT, beginsAsAge } from '../../crypto/age-stream';
import {
  decodeHeader,
  decodePreamble,
  MAXIMUM_HEADER_BYTES,
  PREAMBLE_BYTES,
  SESSION_FILE_MAGIC,
  SESSION_FILE_VERSION,
  signedMessage,
  type SessionFileHeader,
} from './format';
import { fingerprintOf, isSignedBy, SIGNATURE_BYTES } from '../../crypto/signing';
import type { EnrolledDevices } from '../../store/merged/enrolled-devices';

/** A file whose outside is sound: whole, signed by the device key it names, untouched since. */
export interface VerifiedFile {
  readonly file: string;
  readonly bytes: number;
  readonly header: SessionFileHeader;
  /** SHA-256 of the whole file. */
  readonly sha256: Digest;
  /** Where the age ciphertext lies. */
  readonly ciphertextStart: number;
  readonly ciphertextBytes: number;
  /** SHA-512/256 of the ciphertext, hexadecimal: what was signed, to be met again when it is decrypted. */
  readonly ciphertextDigest: string;
}

const PIECE = 256 * 1024;

/**
 * Checks a session file without any key of the study: form, length, signature, and with `enrolled` whether its
 * device may send files. Reads the file once in pieces; memory does not grow with its size.
 * @returns `file_not_a_session`, `file_future`, `file_truncated`, `file_signature_bad`, `device_not_enrolled`, `file_unreadable`
 */
export async function verifySessionFile(
  file: string,
  options: { readonly enrolled?: EnrolledDevices } = {},
): Promise<Result<VerifiedFile>> {
  const verified = await withFile(file, (handle, bytes) => verifyOpen(file, handle, bytes));
  if (!verified.ok || !options.enrolled) return verified;
  const { device, devicePublicKey } = verified.value.header;
  if (options.enrolled.get(device) === devicePublicKey) return verified;
  return failure(fileProblem('device_not_enrolled', file, { fingerprint: fingerprintOf(devicePublicKey) }));
}

/** Opens a file, does something, closes it; a folder, a device or a pipe is no session file. */
export async function withFile<Value>(
  file: string,
  read: (handle: FileHandle, bytes: number) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    if (!(await stat(file)).isFile()) return failure(fileProblem('file_not_a_session', file));
    const handle = await open(file, 'r');
    try {
      return await read(handle, (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(readingProblem(error, file));
  }
}

/** Verifies an open file of a known size. */
export async function verifyOpen(file: string, handle: FileHandle, bytes: number): Promise<Result<VerifiedFile>> {
  const start = await readAt(handle, 0, Math.min(bytes, PREAMBLE_BYTES));
  const magic = start.subarray(0, SESSION_FILE_MAGIC.length);
  if (!SESSION_FILE_MAGIC.subarray(0, magic.length).equals(magic))
    return failure(fileProblem('file_not_a_session', file));
  if (start.length < PREAMBLE_BYTES) return failure(fileProblem('file_truncated', file));
  const preamble = decodePreamble(start);
  if (preamble.version > SESSION_FILE_VERSION) return failure(fileProblem('file_future', file));
  if (preamble.version < 1 || preamble.headerBytes > MAXIMUM_HEADER_BYTES) {
    return failure(fileProblem('file_not_a_session', file));
  }
  const expected = PREAMBLE_BYTES + preamble.headerBytes + preamble.ciphertextBytes + SIGNATURE_BYTES;
  if (bytes < expected) return failure(fileProblem('file_truncated', file));
  if (bytes > expected) return failure(fileProblem('file_signature_bad', file));
  return verifySignature(file, handle, start, preamble.headerBytes, preamble.ciphertextBytes);
}

async function verifySignature(
  file: string,
  handle: FileHandle,
  start: Buffer,
  headerBytes: number,
  ciphertextBytes: number,
): Promise<Result<VerifiedFile>> {
  const ciphertextStart = PREAMBLE_BYTES + headerBytes;
  const headerText = await readAt(handle, PREAMBLE_BYTES, headerBytes);
  const before = Buffer.concat([start, headerText]);
  const whole = createHash('sha256').update(before);
  const ciphertext = createHash('sha512-256');
  const firstPiece = await readAt(handle, ciphertextStart, Math.min(ciphertextBytes, AGE_HEADER_LIMIT));
  for await (const piece of piecesOf(handle, ciphertextStart, ciphertextBytes)) {
    whole.update(piece);
    ciphertext.update(piece);
  }
  const signature = await readAt(handle, ciphertextStart + ciphertextBytes, SIGNATURE_BYTES);
  if (signature.length < SIGNATURE_BYTES) return failure(fileProblem('file_truncated', file));
  const ciphertextDigest = ciphertext.digest();
  const signed = signedMessage(createHash('sha512-256').update(before).digest(), ciphertextDigest);
  const header = decodeHeader(headerText);
  if (!header || !beginsAsAge(firstPiece)) return failure(fileProblem('file_signature_bad', file));
  if (!isSignedBy('undercurrent session file v1\n', signed, signature, header.devicePublicKey)) {
    return failure(fileProblem('file_signature_bad', file));
  }
  return success({
    file,
    bytes: ciphertextStart + ciphertextBytes + SIGNATURE_BYTES,
    header,
    sha256: digest.parse(whole.update(signature).digest('hex')),
    ciphertextStart,
    ciphertextBytes,
    ciphertextDigest: ciphertextDigest.toString('hex'),
  });
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** A stretch of a file in pieces, each its own buffer; ends early where the file does. */
export async function* piecesOf(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const piece = await readAt(handle, start + done, Math.min(PIECE, length - done));
    if (piece.length === 0) return;
    yield piece;
    done += piece.length;
  }
}
