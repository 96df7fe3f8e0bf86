import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { EventOf, JournalEvent } from '../../../shared/session/events';
import { replay, type SessionState } from '../../../shared/session/reducer';
import { digest, type SessionId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import type { WritableDatabase, ReadableDatabase } from '../database/database';
import { attempting, attemptingValue } from '../database/storage-problems';
import { writeFileAtomically } from '../../files/sync-file';
import type { ProfileLayout } from '../database/profile-layout';
import { readSession } from '../session/read-session';
import type { OpenProfile } from '../profile/open-profile';

/**
 * Recordings. A chunk is a file of its own, audio/SESSION/NUMBER.uca, written whole and durably before the journal
 * names it: a crash loses at most the chunk that was being written.
 *
 *   magic "UCAUDIO1" 8 | nonce 12 | tag 16 | ciphertext (AES-256-GCM, key of the session, bound to session and number)
 */
const MAGIC = Buffer.from('UCAUDIO1', 'latin1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const START_BYTES = MAGIC.length + NONCE_BYTES + TAG_BYTES;

const keyRow = z.object({ key: z.instanceof(Uint8Array) });

function keyOf(database: ReadableDatabase, session: SessionId): Uint8Array | null {
  return database.get(keyRow, 'SELECT key FROM audio_keys WHERE session = ?', session)?.key ?? null;
}

/** The key of a session's recording, drawn with its first chunk and kept in the encrypted database. */
function ensureKey(database: WritableDatabase, session: SessionId): Uint8Array {
  const known = keyOf(database, session);
  if (known !== null) return known;
  const key = crypto.randomBytes(32);
  database.run('INSERT INTO audio_keys (session, key) VALUES (?, ?)', session, key);
  return key;
}

function folderOf(layout: ProfileLayout, session: SessionId): string {
  return path.join(layout.audio, session);
}

function fileOf(layout: ProfileLayout, session: SessionId, chunk: number): string {
  return path.join(folderOf(layout, session), `${String(chunk).padStart(5, '0')}.uca`);
}

function boundTo(session: SessionId, chunk: number): Buffer {
  return Buffer.from(`undercurrent audio ${session} ${chunk}`, 'utf8');
}

function encrypted(key: Uint8Array, session: SessionId, chunk: number, bytes: Uint8Array): Buffer {
  const nonce = crypto.randomBytes(NONCE_BYTES);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo(session, chunk));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), body]);
}

function decrypted(key: Uint8Array, session: SessionId, chunk: number, file: Buffer): Buffer | null {
  if (file.length < START_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const nonce = file.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(session, chunk));
  decipher.setAuthTag(file.subarray(MAGIC.length + NONCE_BYTES, START_BYTES));
  try {
    return Buffer.concat([decipher.update(file.subarray(START_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

export interface NewAudioChunk {
  /** On the session clock. */
  readonly startMs: number;
  readonly durationMs: number;
  /** As the recorder gave it: the chunks of one recording, one behind the other, are one WebM file with Opus. */
  readonly bytes: Uint8Array;
}

/**
 * Keeps the next chunk of a recording: the file first, then the event that names it.
 * Problems: audio_without_consent (before anything is written), session_unknown, disk_full, database_read_only.
 * @returns the events as the journal holds them
 */
export function saveAudioChunk(store: OpenProfile, session: SessionId, piece: NewAudioChunk): Result<JournalEvent[]> {
  const state = store.sessions.stateOf(session);
  if (state === null) return failure(problemOf('session_unknown'));
  if (state.consent.audio !== true) return failure(problemOf('audio_without_consent'));
  const chunk = Math.max(0, ...state.audioChunks.map((known) => known.chunk)) + 1;
  const written = attemptingValue('audio', () => {
    const key = ensureKey(store.database, session);
    fs.mkdirSync(folderOf(store.layout, session), { recursive: true, mode: 0o700 });
    // A chunk that was written and never named, because of a crash between the two, gives way here.
    writeFileAtomically(fileOf(store.layout, session, chunk), encrypted(key, session, chunk, piece.bytes));
  });
  if (!written.ok) return written;
  const { startMs, durationMs } = piece;
  const sha256 = digest.parse(crypto.createHash('sha256').update(piece.bytes).digest('hex'));
  return store.sessions.append(session, state.last.sequence, [
    { actor: 'system', body: { type: 'audio_recorded', payload: { chunk, startMs, durationMs, sha256 } } },
  ]);
}

/** One chunk, checked against the digest the journal has of it; null where it is missing or damaged. */
function readChunk(
  store: OpenProfile,
  session: SessionId,
  key: Uint8Array,
  chunk: number,
  sha256: string,
): Buffer | null {
  const read = attempting('audio', () => success(fs.readFileSync(fileOf(store.layout, session, chunk))));
  const bytes = read.ok ? decrypted(key, session, chunk, read.value) : null;
  return bytes !== null && crypto.createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/**
 * The recorded chunks of a session in order, one at a time. One that is missing or damaged is left out, and the
 * interview can be sealed all the same; `settleAudio` has the journal name it.
 */
export function* audioOf(
  store: OpenProfile,
  session: SessionId,
  events: readonly JournalEvent[],
): Generator<{ chunk: number; bytes: Uint8Array }> {
  const key = keyOf(store.database, session);
  if (key === null) return;
  const leftOut = new Set(events.flatMap(({ body }) => (body.type === 'audio_left_out' ? body.payload.chunks : [])));
  for (const { body } of events) {
    if (body.type !== 'audio_recorded' || leftOut.has(body.payload.chunk)) continue;
    const bytes = readChunk(store, session, key, body.payload.chunk, body.payload.sha256);
    if (bytes !== null) yield { chunk: body.payload.chunk, bytes };
  }
}

/** The state of a session for reading, whether or not it is being served now. */
function stateNow(store: OpenProfile, session: SessionId): Result<SessionState> {
  const served = store.sessions.stateOf(session);
  if (served !== null) return success(served);
  const read = readSession(store.database, session);
  return read.ok ? replay(read.value.study, read.value.events) : read;
}

/** Chunks that can no longer be read, of those a session file would carry. */
function damagedChunks(store: OpenProfile, session: SessionId, chunks: SessionState['audioChunks']): number[] {
  const key = keyOf(store.database, session);
  return chunks
    .filter(({ chunk, sha256 }) => key === null || readChunk(store, session, key, chunk, sha256) === null)
    .map(({ chunk }) => chunk);
}

/** Deletes the files and the key that opens them, so that not even a copy of a file says anything any more. */
function destroy(store: OpenProfile, session: SessionId): Result<void> {
  const removed = removeAudio(store.layout, session);
  if (!removed.ok) return removed;
  return attemptingValue('audio', () => void store.database.run('DELETE FROM audio_keys WHERE session = ?', session));
}

/**
 * Brings recording and journal together: consent taken back deletes what was recorded, and what is damaged is named.
 * Asked again it does nothing more; cut off half-way it is finished by asking again.
 * Problems: session_unknown, journal_damaged, disk_full, database_read_only, file_unreadable.
 * @returns the events as the journal holds them; none when all is as it should be
 */
export function settleAudio(store: OpenProfile, session: SessionId): Result<JournalEvent[]> {
  const state = stateNow(store, session);
  if (!state.ok) return state;
  const { consent, audioChunks, audioLeftOut } = state.value;
  const carried = audioChunks.filter(({ chunk }) => audioLeftOut[chunk] === undefined);
  if (carried.length === 0) return success([]);
  if (consent.audio === true) return leaveOut(store, session, 'damaged', damagedChunks(store, session, carried));
  const destroyed = destroy(store, session);
  if (!destroyed.ok) return destroyed;
  return leaveOut(
    store,
    session,
    'consent_withdrawn',
    carried.map(({ chunk }) => chunk),
  );
}

function leaveOut(
  store: OpenProfile,
  session: SessionId,
  reason: EventOf<'audio_left_out'>['payload']['reason'],
  chunks: number[],
): Result<JournalEvent[]> {
  if (chunks.length === 0) return success([]);
  const isServed = store.sessions.stateOf(session) !== null;
  if (!isServed) {
    const opened = store.sessions.open(session);
    if (!opened.ok) return opened;
  }
  const after = store.sessions.stateOf(session)?.last.sequence ?? 0;
  const appended = store.sessions.append(session, after, [
    { actor: 'system', body: { type: 'audio_left_out', payload: { reason, chunks } } },
  ]);
  if (!isServed) store.sessions.close(session);
  return appended;
}

/** Removes a session's recording from the disk; its key goes with the session. @returns how many chunks there were */
export function removeAudio(layout: ProfileLayout, session: SessionId): Result<number> {
  return attemptingValue('audio', () => {
    const folder = folderOf(layout, session);
    if (!fs.existsSync(folder)) return 0;
    const chunks = fs.readdirSync(folder).filter((name) => name.endsWith('.uca')).length;
    fs.rmSync(folder, { recursive: true, force: true });
    return chunks;
  });
}
