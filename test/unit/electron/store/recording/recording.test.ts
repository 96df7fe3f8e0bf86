import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createKeysInStore, unlockKeyInStore } from '../../../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { openSessionFile } from '../../../../../electron/exchange/session-file/open';
import { audioOf, saveAudioChunk, settleAudio } from '../../../../../electron/store/recording/recording';
import { listBackups } from '../../../../../electron/store/backup/backup';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import { openVault } from '../../../../../electron/store/vault/vault';
import { readJournal } from '../../../../../electron/store/session/journal';
import { nextSealing } from '../../../../../electron/store/session/sealed-files';
import { withdrawLocally } from '../../../../../electron/store/withdrawal/withdraw-locally';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import type { AnswerValue, NewEvent } from '../../../../../shared/session/events';
import { nextPlace } from '../../../../../shared/session/plan';
import { qualitySummary } from '../../../../../shared/session/quality';
import { replay } from '../../../../../shared/session/reducer';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { itemId, participantCode, sessionId, type SessionId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  CHEAP,
  cleanUp,
  codeOf,
  finish,
  freshStore,
  HandClock,
  newSession,
  PASSPHRASE,
  reopened,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterEach(cleanUp);
const QUICK = 4;

function append(store: OpenProfile, session: SessionId, ...events: NewEvent[]): void {
  const after = store.sessions.stateOf(session)?.last.sequence ?? 0;
  valueOf(store.sessions.append(session, after, events));
}

/** Goes through the plan until consent to the recording has been asked, and answers it. */
function consented(store: OpenProfile, code: string, toAudio: boolean): SessionId {
  const session = newSession(store, code);
  for (;;) {
    const state = store.sessions.stateOf(session);
    if (state === null) throw new Error('the session is served');
    if (state.consent.audio !== null) return session;
    const to = nextPlace(builtInStudy, state);
    if (to === null) throw new Error('the plan asks for consent');
    const reason = state.place === null ? 'start' : 'continue';
    append(store, session, { actor: 'interviewer', body: { type: 'moved', payload: { to, reason } } });
    if (to.item !== null) answer(store, session, to.item === 'consent_audio' ? toAudio : true);
  }
}

function answer(store: OpenProfile, session: SessionId, value: AnswerValue, item: string | null = null): void {
  const state = store.sessions.stateOf(session);
  const place = state?.place;
  if (!place || place.item === null) throw new Error('no item in front');
  const key = Object.values(state.answers).find((known) => known.item === (item ?? place.item));
  const payload = {
    place: key?.place ?? place,
    item: itemId.parse(key?.item ?? place.item),
    occasion: null,
    answer: { kind: 'value' as const, value },
    shownMs: null,
    answeredMs: null,
    supersedes: key?.sequence ?? null,
  };
  append(store, session, { actor: 'interviewer', body: { type: 'answer_recorded', payload } });
}

function piece(index: number): { startMs: number; durationMs: number; bytes: Uint8Array } {
  const bytes = Uint8Array.from({ length: 5_000 + index }, (_, at) => (at * 7 + index) % 256);
  return { startMs: index * 5_000, durationMs: 5_000, bytes };
}

function chunkFile(store: OpenProfile, session: SessionId, chunk: number): string {
  return path.join(store.layout.audio, session, `${String(chunk).padStart(5, '0')}.uca`);
}

function piecesOf(store: OpenProfile, session: SessionId): [number, Buffer][] {
  const events = valueOf(readJournal(store.database, session));
  return [...audioOf(store, session, events)].map(({ chunk, bytes }) => [chunk, Buffer.from(bytes)]);
}

/** What the lead gets of the recording. */
async function sealedPieces(store: OpenProfile, session: SessionId): Promise<[number, Buffer][]> {
  const sealed = valueOf(await sealFromStore(store, session));
  const key = valueOf(await unlockKeyInStore(store, builtInStudy.id, PASSPHRASE));
  const found: [number, Buffer][] = [];
  valueOf(
    await openSessionFile(sealed.file, key.identity, {
      onAudio: ({ chunk, bytes }) => void found.push([chunk, Buffer.from(bytes)]),
    }),
  );
  return found;
}

describe('a recording', () => {
  it('is refused without consent, before anything is on the disk', async () => {
    const store = await freshStore(temporaryFolder());
    for (const session of [newSession(store, 'P-0001'), consented(store, 'P-0002', false)]) {
      expect(codeOf(saveAudioChunk(store, session, piece(1)))).toBe('audio_without_consent');
    }
    expect(fs.existsSync(store.layout.audio)).toBe(false);
    const unknown = sessionId.parse(crypto.randomUUID());
    expect(codeOf(saveAudioChunk(store, unknown, piece(1)))).toBe('session_unknown');
  });

  it('lies encrypted in chunks that the journal names, and goes on after a restart', async () => {
    const folder = temporaryFolder();
    const clock = new HandClock();
    const store = await freshStore(folder, clock);
    const session = consented(store, 'P-0001', true);
    for (const index of [1, 2]) valueOf(saveAudioChunk(store, session, piece(index)));
    expect(fs.readFileSync(chunkFile(store, session, 1)).includes(Buffer.from(piece(1).bytes.subarray(0, 16)))).toBe(
      false,
    );
    store.close();
    const again = await reopened(folder, clock);
    // A chunk that a crash left unnamed gives way to the next.
    fs.writeFileSync(chunkFile(again, session, 3), 'cut off');
    valueOf(again.sessions.open(session));
    valueOf(saveAudioChunk(again, session, piece(3)));
    expect(piecesOf(again, session)).toEqual([1, 2, 3].map((index) => [index, Buffer.from(piece(index).bytes)]));
  });

  it('stops at a full or read-only disk with a problem, and the interview goes on', async () => {
    const store = await freshStore(temporaryFolder());
    const session = consented(store, 'P-0001', true);
    fs.writeFileSync(store.layout.audio, 'a file where the folder belongs');
    const before = store.sessions.stateOf(session)?.last.sequence;
    expect(saveAudioChunk(store, session, piece(1)).ok).toBe(false);
    expect(store.sessions.stateOf(session)?.last.sequence).toBe(before);
    append(store, session, finish);
  });

  it('leaves out a chunk that is damaged, missing, moved or of another session', async () => {
    const store = await freshStore(temporaryFolder());
    const session = consented(store, 'P-0001', true);
    const other = consented(store, 'P-0002', true);
    for (const index of [1, 2, 3, 4, 5]) valueOf(saveAudioChunk(store, session, piece(index)));
    valueOf(saveAudioChunk(store, other, piece(5)));
    const spoiled = fs.readFileSync(chunkFile(store, session, 1));
    spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
    fs.writeFileSync(chunkFile(store, session, 1), spoiled);
    fs.rmSync(chunkFile(store, session, 2));
    fs.copyFileSync(chunkFile(store, session, 4), chunkFile(store, session, 3));
    fs.copyFileSync(chunkFile(store, other, 1), chunkFile(store, session, 5));
    expect(piecesOf(store, session).map(([chunk]) => chunk)).toEqual([4]);
  });

  it('whose chunks are damaged or missing is sealed without them, and journal and quality summary name them', async () => {
    const store = await freshStore(temporaryFolder());
    valueOf(await createKeysInStore(store, builtInStudy.id, PASSPHRASE, QUICK));
    const session = consented(store, 'P-0001', true);
    for (const index of [1, 2, 3, 4]) valueOf(saveAudioChunk(store, session, piece(index)));
    append(store, session, finish);
    expect(valueOf(settleAudio(store, session))).toEqual([]);
    const spoiled = fs.readFileSync(chunkFile(store, session, 2));
    spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
    fs.writeFileSync(chunkFile(store, session, 2), spoiled);
    const sound = fs.readFileSync(chunkFile(store, session, 3));
    fs.rmSync(chunkFile(store, session, 3));
    expect((await sealedPieces(store, session)).map(([chunk]) => chunk)).toEqual([1, 4]);
    const state = valueOf(replay(builtInStudy, valueOf(readJournal(store.database, session))));
    expect(state.ignored).toBe(0);
    expect(qualitySummary(builtInStudy, state).recording).toEqual({
      keptMs: 10_000,
      damaged: [2, 3],
      damagedMs: 10_000,
      deleted: 0,
    });
    // What the journal once left out stays out, also when the file turns up again; and nothing is named twice.
    fs.writeFileSync(chunkFile(store, session, 3), sound);
    expect(valueOf(settleAudio(store, session))).toEqual([]);
    expect(piecesOf(store, session).map(([chunk]) => chunk)).toEqual([1, 4]);
  });

  it('whose consent is taken back is deleted with its key, the journal says so, and recording may begin anew', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    valueOf(await createKeysInStore(store, builtInStudy.id, PASSPHRASE, QUICK));
    const session = consented(store, 'P-0001', true);
    for (const index of [1, 2]) valueOf(saveAudioChunk(store, session, piece(index)));
    const copy = fs.readFileSync(chunkFile(store, session, 1));
    answer(store, session, false, 'consent_audio');
    expect(codeOf(saveAudioChunk(store, session, piece(3)))).toBe('audio_without_consent');
    const [event] = valueOf(settleAudio(store, session));
    expect(event?.body).toEqual({
      type: 'audio_left_out',
      payload: { reason: 'consent_withdrawn', chunks: [1, 2] },
    });
    expect(fs.existsSync(path.join(store.layout.audio, session))).toBe(false);
    expect(valueOf(settleAudio(store, session))).toEqual([]);
    // Not even a copy of the file says anything any more.
    answer(store, session, true, 'consent_audio');
    valueOf(saveAudioChunk(store, session, piece(3)));
    fs.writeFileSync(chunkFile(store, session, 1), copy);
    expect(piecesOf(store, session).map(([chunk]) => chunk)).toEqual([3]);
    append(store, session, finish);
    expect(await sealedPieces(store, session)).toEqual([[3, Buffer.from(piece(3).bytes)]]);
    const state = store.sessions.stateOf(session);
    if (state === null) throw new Error('the session is served');
    expect(qualitySummary(builtInStudy, state).recording).toMatchObject({ keptMs: 5_000, damaged: [], deleted: 2 });
  });

  it('of a session that nobody has open is settled when it is sealed', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    valueOf(await createKeysInStore(store, builtInStudy.id, PASSPHRASE, QUICK));
    const session = consented(store, 'P-0001', true);
    valueOf(saveAudioChunk(store, session, piece(1)));
    answer(store, session, false, 'consent_audio');
    append(store, session, finish);
    valueOf(store.sessions.close(session));
    expect(await sealedPieces(store, session)).toEqual([]);
    expect(fs.existsSync(path.join(store.layout.audio, session))).toBe(false);
    expect(store.sessions.stateOf(session)).toBeNull();
  });

  it('travels in the sealed file, and stays behind when consent was taken back', async () => {
    const store = await freshStore(temporaryFolder());
    valueOf(await createKeysInStore(store, builtInStudy.id, PASSPHRASE, QUICK));
    const session = consented(store, 'P-0001', true);
    const refused = consented(store, 'P-0002', true);
    for (const each of [session, refused]) {
      for (const index of [1, 2]) valueOf(saveAudioChunk(store, each, piece(index)));
    }
    answer(store, refused, false, 'consent_audio');
    append(store, session, finish);
    append(store, refused, finish);
    expect(await sealedPieces(store, session)).toEqual([1, 2].map((n) => [n, Buffer.from(piece(n).bytes)]));
    expect(await sealedPieces(store, refused)).toEqual([]);
  });
});

describe('withdrawal on the laptop of the interview', () => {
  it('removes session, recording, sealed files, person and old backups, and numbers no file twice', async () => {
    const folder = temporaryFolder();
    const clock = new HandClock();
    const store = await freshStore(folder, clock);
    const vault = valueOf(await openVault(store.layout, PASSPHRASE, CHEAP));
    try {
      valueOf(await createKeysInStore(store, builtInStudy.id, PASSPHRASE, QUICK));
      const session = consented(store, 'P-0001', true);
      const stays = consented(store, 'P-0002', true);
      const somebody = { name: 'Ada', contact: '', mayContact: false };
      valueOf(vault.save({ ...somebody, participant: participantCode.parse('P-0001') }, null));
      valueOf(saveAudioChunk(store, session, piece(1)));
      valueOf(saveAudioChunk(store, stays, piece(1)));
      append(store, session, finish);
      const sealed = valueOf(await sealFromStore(store, session));
      clock.pass(1_000);
      valueOf(store.backup());
      const before = nextSealing(store.database, stays, builtInStudy.id);
      clock.pass(1_000);

      expect(codeOf(withdrawLocally(store, vault, 'geen code'))).toBe('withdrawal_code_invalid');
      expect(codeOf(withdrawLocally(store, vault, '00000-00000'))).toBe('withdrawal_code_unknown');
      const typed = withdrawalCodeOf(session).toLowerCase().replace('-', ' ');
      expect(valueOf(withdrawLocally(store, vault, typed))).toEqual({
        participant: 'P-0001',
        sealedFiles: 1,
        audioChunks: 1,
        backups: 1,
        personForgotten: true,
        setAside: 0,
      });
      expect(codeOf(readJournal(store.database, session))).toBe('session_unknown');
      expect(fs.existsSync(sealed.file)).toBe(false);
      expect(fs.existsSync(path.join(store.layout.audio, session))).toBe(false);
      expect(valueOf(vault.contents()).persons).toEqual([]);
      expect(listBackups(folder)).toHaveLength(1);
      expect(mergedStoreOf(store.database, store.clock).isWithdrawn(session)).toBe(true);
      expect(nextSealing(store.database, stays, builtInStudy.id)).toEqual(before);
      // Asking again finds only the tombstone, and renews the backups in case that had failed.
      expect(valueOf(withdrawLocally(store, vault, typed))).toMatchObject({ participant: null, backups: 1 });
      expect(piecesOf(store, stays)).toHaveLength(1);
    } finally {
      vault.close();
    }
  });
});
