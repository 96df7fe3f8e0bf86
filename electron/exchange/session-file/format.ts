import { z } from 'zod';
import { canonicalJson } from '../../../shared/base/canonical-json';
import {
  deviceId,
  digest,
  sessionId,
  studyHash,
  studyId,
  type SessionId,
  type StudyId,
} from '../../../shared/base/ids';
import { publicKey } from '../../crypto/signing';

/**
 * The outside of a session file; docs/session-file.md is the specification and this is its only implementation.
 *
 *   magic 8 | format version u16 | header length u32 | ciphertext length u64 | header | ciphertext | signature 64
 *
 * All numbers big-endian. The magic ends in CR LF so that a transfer in text mode breaks it visibly.
 */
export const SESSION_FILE_MAGIC = Buffer.from('UCSESS\r\n', 'latin1');
export const SESSION_FILE_VERSION = 1;
export const SESSION_FILE_EXTENSION = '.ucsession';
export const PREAMBLE_BYTES = 22;
/** A header is about 600 bytes; more than this was never written by us. */
export const MAXIMUM_HEADER_BYTES = 16 * 1024;

/** What a session file says in clear: enough to file, chain and verify it, nothing about the person. */
const sessionFileHeader = z.strictObject({
  study: studyId,
  studyHash,
  session: sessionId,
  /** 1 for the first sealing; a correction makes the next. */
  revision: z.int().min(1).max(1_000_000),
  device: deviceId,
  devicePublicKey: publicKey,
  /** Counts the files this device sealed for this study, from 1 without gaps. */
  deviceSequence: z.int().min(1).max(1_000_000_000),
  /** SHA-256 of the whole file this device sealed before for this study; null for the first. */
  previousFile: digest.nullable(),
  /** Hash of the journal's last event. */
  journalHead: digest,
});
export type SessionFileHeader = z.infer<typeof sessionFileHeader>;

export interface Preamble {
  readonly version: number;
  readonly headerBytes: number;
  readonly ciphertextBytes: number;
}

/** The first 22 bytes. */
export function encodePreamble(headerBytes: number, ciphertextBytes: number): Buffer {
  const bytes = Buffer.alloc(PREAMBLE_BYTES);
  SESSION_FILE_MAGIC.copy(bytes);
  bytes.writeUInt16BE(SESSION_FILE_VERSION, 8);
  bytes.writeUInt32BE(headerBytes, 10);
  bytes.writeBigUInt64BE(BigInt(ciphertextBytes), 14);
  return bytes;
}

/** Reads 22 bytes whose magic was checked; lengths are as written, not yet believed. */
export function decodePreamble(bytes: Buffer): Preamble {
  return {
    version: bytes.readUInt16BE(8),
    headerBytes: bytes.readUInt32BE(10),
    ciphertextBytes: Number(bytes.readBigUInt64BE(14)),
  };
}

export function encodeHeader(header: SessionFileHeader): Buffer {
  return Buffer.from(canonicalJson(header), 'utf8');
}

/** Reads a header; null when it is not exactly what `encodeHeader` writes for some valid header. */
export function decodeHeader(bytes: Buffer): SessionFileHeader | null {
  try {
    const parsed = sessionFileHeader.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success && encodeHeader(parsed.data).equals(bytes) ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * What the signature covers after its purpose: SHA-512/256 of everything before the ciphertext, then that of the
 * ciphertext, 64 bytes. Two digests, because the length before the ciphertext is known only after it.
 */
export function signedMessage(before: Buffer, ciphertext: Buffer): Buffer {
  return Buffer.concat([before, ciphertext]);
}

/** The name of a session file: study, session and revision; nothing that points at a person. */
export function sessionFileName(study: StudyId, session: SessionId, revision: number): string {
  return `${study}-${session.slice(0, 8)}-r${revision}${SESSION_FILE_EXTENSION}`;
}
