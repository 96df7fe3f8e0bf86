import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readJournal } from '../../../../../electron/store/session/journal';
import { rebuildIndex } from '../../../../../electron/store/session/session-index';
import { registerSealedFile } from '../../../../../electron/store/session/sealed-files';
import { studyOf } from '../../../../../electron/store/session/studies';
import { summariesOf, nextParticipantCode } from '../../../../../electron/store/session/session-list';
import { cellsOf } from '../../../../../shared/session/draw-assignment';
import { verifyChain } from '../../../../../shared/session/hash-chain';
import { replay } from '../../../../../shared/session/reducer';
import { digest, participantCode, providerId, sessionId, studyHash } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  cleanUp,
  codeOf,
  finish,
  freshStore,
  HandClock,
  newSession,
  note,
  reopened,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterEach(cleanUp);

const anySession = sessionId.parse('00000000-0000-4000-8000-000000000000');

describe('sessions', () => {
  it('begins a journal with its creation, at 0 ms, chained', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const events = valueOf(readJournal(store.database, session));
    expect(events.map((event) => event.body.type)).toEqual(['session_created', 'session_opened']);
    expect(events[0]).toMatchObject({ sequence: 1, monotonicMs: 0, previousHash: null });
    expect(verifyChain(events).ok).toBe(true);
    expect(valueOf(store.sessions.list())).toMatchObject([
      { session, participant: 'P-0001', phase: 'running', answers: 0, sealedFile: null },
    ]);
  });

  it('answers an append with what the journal holds, and counts time on the session clock', async () => {
    const clock = new HandClock();
    const store = await freshStore(temporaryFolder(), clock);
    const session = newSession(store);
    clock.pass(1234.5);
    const appended = valueOf(store.sessions.append(session, 2, [note('een'), note('twee')]));
    expect(appended.map((event) => [event.sequence, event.monotonicMs])).toEqual([
      [3, 1234.5],
      [4, 1234.5],
    ]);
    expect(valueOf(readJournal(store.database, session)).slice(2)).toEqual(appended);
  });

  it('appends all or none', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const before = valueOf(readJournal(store.database, session));
    expect(codeOf(store.sessions.append(session, 2, [note('goed'), finish, finish]))).toBe('session_already_finished');
    expect(valueOf(readJournal(store.database, session))).toEqual(before);
  });

  it('refuses an event that could not be read back', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const tooLong = note('x'.repeat(20_001));
    expect(store.sessions.append(session, 2, [tooLong])).toMatchObject({ error: { code: 'event_invalid' } });
    expect(valueOf(readJournal(store.database, session))).toHaveLength(2);
  });

  it('tells a window that is behind that the session moved on, but takes what still fits', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    valueOf(store.sessions.append(session, 2, [note('console')]));
    expect(valueOf(store.sessions.append(session, 2, [note('display')]))[0]?.sequence).toBe(4);
    expect(codeOf(store.sessions.append(session, 9, [note('ahead')]))).toBe('session_busy');
    valueOf(store.sessions.append(session, 4, [finish]));
    expect(codeOf(store.sessions.append(session, 4, [finish]))).toBe('session_busy');
    expect(codeOf(store.sessions.append(session, 5, [finish]))).toBe('session_already_finished');
  });

  it('refuses unknown sessions, studies, providers, and a participant code in use', async () => {
    const store = await freshStore(temporaryFolder());
    newSession(store);
    expect(() => newSession(store)).toThrow('participant_code_taken');
    const provider = providerId.parse('nobody');
    const wanted = { study: builtInStudy.id, form: 'short', provider, language: 'nl' } as const;
    const participant = participantCode.parse('P-0002');
    expect(codeOf(store.sessions.create({ ...wanted, participant }))).toBe('request_invalid');
    expect(codeOf(store.sessions.open(anySession))).toBe('session_unknown');
    expect(codeOf(store.sessions.append(anySession, 0, [note('?')]))).toBe('session_unknown');
    expect(codeOf(studyOf(store.database, studyHash.parse('0'.repeat(64))))).toBe('study_unknown');
    expect(valueOf(store.sessions.list())).toHaveLength(1);
  });

  it("proposes the next participant code, in this laptop's own letters", async () => {
    const store = await freshStore(temporaryFolder());
    const first = nextParticipantCode(store.database);
    expect(first).toMatch(/^[A-HJ-NPR-Z]{3}-0001$/);
    newSession(store, first.replace('0001', '0041'));
    newSession(store, 'X-9000');
    expect(nextParticipantCode(store.database)).toBe(first.replace('0001', '0042'));
    const others = await Promise.all(Array.from({ length: 4 }, () => freshStore(temporaryFolder())));
    const letters = others.map((other) => nextParticipantCode(other.database));
    expect(new Set([first, ...letters]).size).toBeGreaterThan(1);
  });

  it('goes through every cell of the design before one comes twice', async () => {
    const store = await freshStore(temporaryFolder());
    const cells = cellsOf(builtInStudy).length;
    const drawn = Array.from({ length: cells }, (_, index) => {
      const session = newSession(store, `P-${index}`);
      const assignment = store.sessions.stateOf(session)?.header.assignment;
      return `${assignment?.arm} ${assignment?.cell}`;
    });
    expect(new Set(drawn).size).toBe(cells);
  });
});

describe('taking a session up again', () => {
  it('records a closing as closed, with the gap, and the clock carries on', async () => {
    const clock = new HandClock();
    const folder = temporaryFolder();
    const store = await freshStore(folder, clock);
    const session = newSession(store);
    clock.pass(5_000);
    valueOf(store.sessions.append(session, 2, [note('voor de pauze')]));
    store.close();
    clock.pass(60_000);
    clock.monotonic = 17;
    const again = await reopened(folder, clock);
    expect(valueOf(again.sessions.list())).toMatchObject([{ phase: 'interrupted' }]);
    const { events } = valueOf(again.sessions.open(session));
    expect(events.slice(3).map((event) => [event.monotonicMs, event.body])).toEqual([
      [65_000, { type: 'session_opened', payload: { gapMs: 60_000, clockSetBack: false, first: false } }],
      [65_000, { type: 'interruption_recorded', payload: { cause: 'closed', durationMs: 60_000, note: null } }],
    ]);
    clock.pass(10);
    expect(valueOf(again.sessions.append(session, 5, [note('erna')]))[0]?.monotonicMs).toBe(65_010);
    expect(valueOf(again.sessions.list())).toMatchObject([{ phase: 'running', elapsedMs: 5_010 }]);
  });

  it('says so when the wall clock was set back, and never runs backwards', async () => {
    const clock = new HandClock();
    const folder = temporaryFolder();
    const store = await freshStore(folder, clock);
    const session = newSession(store);
    clock.pass(5_000);
    valueOf(store.sessions.append(session, 2, [note('voor')]));
    store.close();
    clock.wall -= 3_600_000;
    const again = await reopened(folder, clock);
    const { events } = valueOf(again.sessions.open(session));
    expect(events[3]).toMatchObject({
      monotonicMs: 5_000,
      body: { payload: { gapMs: 0, clockSetBack: true, first: false } },
    });
  });

  it('leaves a finished session as it was sealed', async () => {
    const folder = temporaryFolder();
    const store = await freshStore(folder);
    const session = newSession(store);
    const heard: string[] = [];
    store.sessions.afterFinish((finished) => heard.push(finished));
    valueOf(store.sessions.append(session, 2, [finish]));
    expect(heard).toEqual([session]);
    const sha256 = digest.parse('1'.repeat(64));
    const sealed = { session, revision: 1, study: builtInStudy.id, deviceSequence: 1, file: 'a.ucsession', sha256 };
    valueOf(
      registerSealedFile(store.database, {
        ...sealed,
        previousFile: null,
        lastEvent: 3,
        sealedUtc: '2026-03-02T10:00:00Z',
      }),
    );
    expect(valueOf(store.sessions.list())).toMatchObject([{ phase: 'sealed', sealedFile: 'a.ucsession' }]);
    store.close();
    const again = await reopened(folder);
    expect(valueOf(again.sessions.open(session)).events).toHaveLength(3);
    expect(valueOf(again.sessions.list())).toMatchObject([{ phase: 'sealed' }]);
    valueOf(again.sessions.append(session, 3, [note('een correctie')]));
    expect(valueOf(again.sessions.list())).toMatchObject([{ phase: 'finished', sealedFile: 'a.ucsession' }]);
  });

  it('replays to the state it had live, whatever was appended and wherever it was cut', async () => {
    const steps = fc.array(
      fc.record({
        texts: fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 4 }),
        wait: fc.nat(9_999),
        restart: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const clock = new HandClock();
        const folder = temporaryFolder();
        let store = await freshStore(folder, clock);
        const session = newSession(store);
        for (const step of taken) {
          clock.pass(step.wait);
          const after = store.sessions.stateOf(session)?.last.sequence ?? 0;
          valueOf(store.sessions.append(session, after, step.texts.map(note)));
          if (!step.restart) continue;
          store.close();
          store = await reopened(folder, clock);
          valueOf(store.sessions.open(session));
        }
        const live = store.sessions.stateOf(session);
        const events = valueOf(readJournal(store.database, session));
        expect(valueOf(replay(builtInStudy, events))).toEqual(live);
        const listed = summariesOf(store.database, () => true);
        valueOf(rebuildIndex(store.database));
        expect(summariesOf(store.database, () => true)).toEqual(listed);
        cleanUp();
      }),
      { numRuns: 15 },
    );
  });
});
