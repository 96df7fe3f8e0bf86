import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addStudy, listStudies, newestStudy } from '../../../../../electron/store/session/studies';
import { appendEvents, dropSession, readJournal } from '../../../../../electron/store/session/journal';
import { deviceOf } from '../../../../../electron/store/database/device';
import {
  latestTimingCertificate,
  preferenceOf,
  saveTimingCertificate,
  setPreference,
} from '../../../../../electron/store/database/preferences';
import { ReadableDatabase } from '../../../../../electron/store/database/database';
import { isSignedBy, signFor } from '../../../../../electron/crypto/signing';
import { verifyChain } from '../../../../../shared/session/hash-chain';
import type { TimingCertificate } from '../../../../../shared/associations/timing-certificate';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { z } from 'zod';
import {
  cleanUp,
  codeOf,
  freshStore,
  HandClock,
  newSession,
  note,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import { rawDatabase } from '../../../../support/raw-database';

afterEach(cleanUp);

describe('the journal', () => {
  it('is only ever written behind its end, whatever the statement', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    valueOf(store.sessions.append(session, 2, [note('een')]));
    const before = valueOf(readJournal(store.database, session));
    const columns = 'session, sequence, version, monotonic_ms, utc, actor, type, body, previous_hash, hash';
    const copied = (sequence: string): string =>
      `(${columns}) SELECT session, ${sequence}, version, monotonic_ms, utc, actor, type, body, previous_hash, hash
       FROM events WHERE sequence = 3`;
    for (const statement of [
      "UPDATE events SET body = '{}' WHERE sequence = 3",
      'UPDATE events SET sequence = 9 WHERE sequence = 3',
      'DELETE FROM events WHERE sequence = 3',
      'DELETE FROM events',
      `INSERT INTO events ${copied('3')}`,
      `INSERT OR REPLACE INTO events ${copied('3')}`,
      `INSERT INTO events ${copied('5')}`,
    ]) {
      expect(() => store.database.run(statement), statement).toThrow(/journal/);
    }
    expect(() => store.database.run("UPDATE studies SET document = '{}'")).toThrow('never changed');
    expect(() => store.database.run('DELETE FROM studies')).toThrow('never removed');
    expect(valueOf(readJournal(store.database, session))).toEqual(before);
  });

  it('drops one session whole for a withdrawal, and keeps the others', async () => {
    const store = await freshStore(temporaryFolder());
    const gone = newSession(store, 'P-0001');
    const stays = newSession(store, 'P-0002');
    store.sessions.close(gone);
    valueOf(dropSession(store.database, gone));
    expect(codeOf(readJournal(store.database, gone))).toBe('session_unknown');
    expect(valueOf(store.sessions.list()).map((summary) => summary.session)).toEqual([stays]);
    expect(() => store.database.run('DELETE FROM events WHERE session = ?', stays)).toThrow('never cut');
  });

  it('shows at which event it was tampered with', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const session = newSession(store);
    valueOf(store.sessions.append(session, 2, [note('zeven'), note('acht')]));
    store.close();
    const raw = await rawDatabase(folder);
    raw.exec("DROP TRIGGER events_fixed; UPDATE events SET body = replace(body, 'zeven', 'negen')");
    const looking = new ReadableDatabase(raw);
    expect(readJournal(looking, session)).toMatchObject({
      error: { code: 'journal_damaged', details: { sequence: 3 } },
    });
    raw.exec("UPDATE events SET body = 'no json' WHERE sequence = 4");
    expect(readJournal(looking, session)).toMatchObject({
      error: { code: 'journal_damaged', details: { sequence: 4 } },
    });
    raw.exec('UPDATE events SET version = 2 WHERE sequence = 1');
    expect(codeOf(readJournal(looking, session))).toBe('journal_future');
    raw.close();
  });

  it('gives back what was appended, whatever the texts, the times and the batches', async () => {
    const store = await freshStore(temporaryFolder());
    let sessions = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            texts: fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 5 }),
            wait: fc.double({ min: -1e6, max: 1e7, noNaN: true }),
          }),
          { maxLength: 8 },
        ),
        (batches) => {
          sessions += 1;
          const session = newSession(store, `P-${sessions}`);
          const clock = new HandClock();
          const appended = batches.flatMap(({ texts, wait }) => {
            clock.monotonic += wait;
            return valueOf(appendEvents(store.database, session, 0, texts.map(note), clock));
          });
          const events = valueOf(readJournal(store.database, session));
          expect(events.slice(2)).toEqual(appended);
          expect(verifyChain(events).ok).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves nothing of an append whose transaction fails at the end', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const before = valueOf(readJournal(store.database, session));
    const failing = (): never => {
      throw new Error('planted');
    };
    expect(() => appendEvents(store.database, session, 2, [note('een')], new HandClock(), failing)).toThrow('planted');
    expect(valueOf(readJournal(store.database, session))).toEqual(before);
    expect(valueOf(store.sessions.append(session, 2, [note('twee')]))[0]?.sequence).toBe(3);
  });
});

describe('a readable handle', () => {
  it('refuses to write even when asked to', async () => {
    const { database } = await freshStore(temporaryFolder());
    const readable: ReadableDatabase = database;
    expect(() => readable.all(z.unknown(), 'DELETE FROM preferences RETURNING name')).toThrow('may not write');
  });
});

describe('studies, device, preferences, timing', () => {
  it('keeps every version of a study and lists the newest', async () => {
    const store = await freshStore(temporaryFolder());
    const first = valueOf(newestStudy(store.database, builtInStudy.id));
    const changed = { ...builtInStudy, consentVersion: '2027-1' };
    const second = valueOf(addStudy(store.database, changed, store.clock));
    expect(valueOf(addStudy(store.database, changed, store.clock)).hash).toBe(second.hash);
    expect(listStudies(store.database)).toEqual([{ hash: second.hash, study: changed }]);
    expect(first.hash).not.toBe(second.hash);
  });

  it('draws a device of its own for every profile, whose signatures verify', async () => {
    const store = await freshStore(temporaryFolder());
    const device = deviceOf(store.database);
    const message = Buffer.from('a session file');
    const signed = signFor('undercurrent session file v1\n', message, device.sign);
    expect(isSignedBy('undercurrent session file v1\n', message, signed, device.publicKey)).toBe(true);
    expect(deviceOf((await freshStore(temporaryFolder())).database).device).not.toBe(device.device);
  });

  it('keeps preferences and the newest timing certificate', async () => {
    const { database } = await freshStore(temporaryFolder());
    expect(preferenceOf(database, 'size', z.number(), 1)).toBe(1);
    valueOf(setPreference(database, 'size', 2));
    valueOf(setPreference(database, 'size', 3));
    expect(preferenceOf(database, 'size', z.number(), 1)).toBe(3);
    expect(latestTimingCertificate(database)).toBeNull();
    const certificate: TimingCertificate = {
      measuredUtc: '2026-03-02T09:00:00Z',
      trials: 60,
      refreshHz: 59.94,
      nominalHz: null,
      missedFrameShare: 0,
      clockResolutionMs: 0.005,
      crossOriginIsolated: true,
      handlerDelayMedianMs: 0.4,
      handlerDelayP95Ms: 1.1,
      keyRepeat: false,
      presentationShare: 1,
      softwareRendering: null,
      verdict: 'fit',
      warnings: [],
    };
    valueOf(saveTimingCertificate(database, { ...certificate, verdict: 'unfit' }));
    valueOf(saveTimingCertificate(database, certificate));
    expect(latestTimingCertificate(database)).toEqual(certificate);
  });
});
