import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/base/canonical-json';
import type { JournalEvent } from '../../../shared/session/events';
import { timingCertificate, type TimingCertificate } from '../../../shared/associations/timing-certificate';
import { digest, type Digest } from '../../../shared/base/ids';
import type { Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { problemInside } from '../../files/file-problems';
import type { Study } from '../../../shared/study/schema';

/**
 * The inside of a session file, before compression and encryption (docs/session-file.md, "Payload"):
 *
 *   magic "UCPAYLOAD" 9 | payload version u16 | frames: kind 1 | length u32 | bytes
 *
 * Frames come in the order S (study), C (timing certificate, at most one), J (one per event), A (audio chunks).
 */
const PAYLOAD_MAGIC = Buffer.from('UCPAYLOAD', 'latin1');
const PAYLOAD_VERSION = 1;
const START_BYTES = PAYLOAD_MAGIC.length + 2;
const FRAME_BYTES = 5;
const KIND_ORDER = 'SCJA';

/** What a payload may grow to when it is unpacked; a file that wants more is refused, never believed. */
export interface PayloadLimits {
  /** Study, certificate and journal together, bytes. A study grows by its images. */
  readonly documentBytes: number;
  /** The journal alone, bytes: an interview of 90 minutes is under 1 MB, and in memory events take ten times theirs. */
  readonly journalBytes: number;
  /** Everything with audio, bytes: 90 minutes of uncompressed speech is under 200 MB. */
  readonly totalBytes: number;
}
export const PAYLOAD_LIMITS: PayloadLimits = {
  documentBytes: 64 * 1024 * 1024,
  journalBytes: 24 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
};
const AUDIO_CHUNK_BYTES = 16 * 1024 * 1024;

/** One recorded piece of audio, as `audio_recorded` names it by number. */
export interface AudioChunk {
  readonly chunk: number;
  readonly bytes: Uint8Array;
}

export interface PayloadContents {
  readonly study: Study;
  readonly certificate: TimingCertificate | null;
  readonly events: readonly JournalEvent[];
  readonly audio: AsyncIterable<AudioChunk> | Iterable<AudioChunk>;
}

function frame(kind: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_BYTES);
  head.write(kind, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** The payload in pieces; audio is never held whole. */
export async function* payloadOf(contents: PayloadContents): AsyncGenerator<Buffer> {
  const version = Buffer.alloc(2);
  version.writeUInt16BE(PAYLOAD_VERSION);
  yield Buffer.concat([PAYLOAD_MAGIC, version]);
  yield frame('S', Buffer.from(canonicalJson(contents.study)));
  if (contents.certificate) yield frame('C', Buffer.from(canonicalJson(contents.certificate)));
  yield Buffer.concat(contents.events.map((event) => frame('J', Buffer.from(canonicalJson(event)))));
  for await (const piece of contents.audio) {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(piece.chunk);
    yield frame('A', Buffer.concat([number, piece.bytes]));
  }
}

/** What was inside, still as written: JSON texts are checked by the caller (open.ts). */
export interface RawPayload {
  readonly studyText: string;
  readonly certificate: TimingCertificate | null;
  readonly eventTexts: readonly string[];
  /** Numbers and digests of the audio chunks, in order; their bytes went to `onAudio`. */
  readonly audio: readonly { readonly chunk: number; readonly sha256: Digest }[];
  /** SHA-256 of the unpacked payload: equal contents have equal digests, whatever the file's random bytes. */
  readonly digest: Digest;
}

export type AudioSink = (piece: AudioChunk) => void | Promise<void>;

const damaged = (reason: string): Problem => problemInside('file_contents_invalid', { reason });
const tooLarge = (): Problem => problemInside('file_too_large');

/** Reads frames as bytes come in and keeps what a session needs. */
class PayloadReader {
  /** Bytes that came and are not yet a whole frame; joined only when they may be one, so that none is copied often. */
  private pieces: Buffer[] = [];
  private waitingBytes = 0;
  private neededBytes = START_BYTES;
  private started = false;
  private total = 0;
  private documents = 0;
  private journal = 0;
  private kind = 'S';
  private studyText: string | null = null;
  private certificate: TimingCertificate | null = null;
  private readonly eventTexts: string[] = [];
  private readonly audio: { chunk: number; sha256: Digest }[] = [];
  private readonly hash = createHash('sha256');

  constructor(
    private readonly limits: PayloadLimits,
    private readonly onAudio: AudioSink,
  ) {}

  /** Takes the next bytes; a problem ends the reading. */
  async take(bytes: Buffer): Promise<Problem | null> {
    this.total += bytes.length;
    if (this.total > this.limits.totalBytes) return tooLarge();
    this.hash.update(bytes);
    this.pieces.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes < this.neededBytes) return null;
    const waiting = Buffer.concat(this.pieces);
    if (this.started) return this.takeFrames(waiting);
    const wrong = this.start(waiting);
    return wrong ?? this.takeFrames(waiting.subarray(START_BYTES));
  }

  private start(waiting: Buffer): Problem | null {
    if (!waiting.subarray(0, PAYLOAD_MAGIC.length).equals(PAYLOAD_MAGIC)) return damaged('start');
    if (waiting.readUInt16BE(PAYLOAD_MAGIC.length) !== PAYLOAD_VERSION) return problemInside('file_future');
    this.started = true;
    return null;
  }

  private async takeFrames(joined: Buffer): Promise<Problem | null> {
    let waiting = joined;
    let needed = FRAME_BYTES;
    while (waiting.length >= needed) {
      const kind = waiting.toString('latin1', 0, 1);
      const length = waiting.readUInt32BE(1);
      needed = FRAME_BYTES + length;
      const wrong = this.validateEvents(kind, length);
      if (wrong) return wrong;
      if (waiting.length < needed) break;
      const bytes = waiting.subarray(FRAME_BYTES, needed);
      waiting = waiting.subarray(needed);
      needed = FRAME_BYTES;
      if (kind !== 'A') this.documents += length;
      if (kind === 'J') this.journal += length;
      const refused = await this.keep(kind, bytes);
      if (refused) return refused;
      this.kind = kind;
    }
    this.pieces = [waiting];
    this.waitingBytes = waiting.length;
    this.neededBytes = needed;
    return null;
  }

  /** Refuses a frame by its first five bytes, before its length is waited for. */
  private validateEvents(kind: string, length: number): Problem | null {
    if (!KIND_ORDER.includes(kind)) return damaged('frame');
    const first = this.studyText === null;
    if (first !== (kind === 'S') || KIND_ORDER.indexOf(kind) < KIND_ORDER.indexOf(this.kind)) return damaged('order');
    if (kind === 'A') return length > AUDIO_CHUNK_BYTES ? tooLarge() : null;
    if (kind === 'J' && this.journal + length > this.limits.journalBytes) return tooLarge();
    return this.documents + length > this.limits.documentBytes ? tooLarge() : null;
  }

  private async keep(kind: string, bytes: Buffer): Promise<Problem | null> {
    if (kind === 'S') this.studyText = bytes.toString('utf8');
    if (kind === 'J') this.eventTexts.push(bytes.toString('utf8'));
    if (kind === 'C') return this.keepCertificate(bytes.toString('utf8'));
    if (kind === 'A') return this.keepAudio(bytes);
    return null;
  }

  private keepCertificate(written: string): Problem | null {
    if (this.certificate) return damaged('order');
    const read = timingCertificate.safeParse(jsonOf(written));
    if (!read.success) return damaged('certificate');
    this.certificate = read.data;
    return null;
  }

  private async keepAudio(bytes: Buffer): Promise<Problem | null> {
    if (bytes.length < 4) return damaged('audio');
    const piece = { chunk: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
    this.audio.push({
      chunk: piece.chunk,
      sha256: digest.parse(createHash('sha256').update(piece.bytes).digest('hex')),
    });
    await this.onAudio(piece);
    return null;
  }

  /** Closes the reading; anything unfinished is a problem. */
  end(): Result<RawPayload> {
    if (!this.started || this.waitingBytes > 0) return failure(damaged('end'));
    if (this.studyText === null || this.eventTexts.length === 0) return failure(damaged('empty'));
    return success({
      studyText: this.studyText,
      certificate: this.certificate,
      eventTexts: this.eventTexts,
      audio: this.audio,
      digest: digest.parse(this.hash.digest('hex')),
    });
  }
}

/** Parses JSON; undefined (which no schema of ours takes) when it is none. */
export function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/** Reads an unpacked payload as it streams by, within limits. */
export async function readPayload(
  source: AsyncIterable<Buffer>,
  limits: PayloadLimits = PAYLOAD_LIMITS,
  onAudio: AudioSink = () => undefined,
): Promise<Result<RawPayload>> {
  const reader = new PayloadReader(limits, onAudio);
  for await (const bytes of source) {
    const wrong = await reader.take(bytes);
    if (wrong) return failure(wrong);
  }
  return reader.end();
}
