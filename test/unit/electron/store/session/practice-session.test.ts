import { afterEach, describe, expect, it } from 'vitest';
import { openPracticeSession } from '../../../../../electron/store/session/practice-session';
import type { OpenProfile } from '../../../../../electron/store/profile/open-profile';
import { participantCode } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  cleanUp,
  finish,
  freshStore,
  HandClock,
  newSession,
  note,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import { contentsOf } from '../../../../support/raw-database';
import { CurrentProfile } from '../../../../../electron/app/services/current-profile';

afterEach(cleanUp);

function practised(store: OpenProfile) {
  const room = openPracticeSession(builtInStudy, { programVersion: 'test', clock: new HandClock() });
  const provider = builtInStudy.providers[0]?.id;
  if (provider === undefined) throw new Error('the built-in study has providers');
  const wanted = { study: builtInStudy.id, form: 'short', provider, language: 'nl' } as const;
  const summary = valueOf(room.sessions.create({ ...wanted, participant: participantCode.parse('OEF-1') }));
  const profile = new CurrentProfile();
  profile.use(store);
  profile.usePractice(room, summary, 'attentive');
  return { room, summary, profile };
}

describe('a practice room', () => {
  it('serves a session like any other, marked as practice from its first event', async () => {
    const { profile, summary } = practised(await freshStore(temporaryFolder()));
    const opened = valueOf(profile.openSession(summary.session));
    const [first] = opened.events;
    expect(first?.body.type === 'session_created' && first.body.payload.practice).toBe(true);
    const sessions = valueOf(profile.sessionsOf(summary.session));
    valueOf(sessions.append(summary.session, 2, [note('said in practice')]));
    expect(valueOf(profile.currentSession())?.events).toHaveLength(3);
    expect(profile.isInterviewing()).toBe(false);
    expect(profile.mayRecord()).toBe(false);
    profile.close();
  });

  it('leaves every table of the profile as it was: sessions, cells, seeds, codes, files', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const before = contentsOf(store.database);
    const { profile, summary } = practised(store);
    valueOf(profile.openSession(summary.session));
    const sessions = valueOf(profile.sessionsOf(summary.session));
    valueOf(sessions.append(summary.session, 2, [note('said in practice'), finish]));
    expect(contentsOf(store.database)).toEqual(before);
    valueOf(profile.closeSession(summary.session));
    expect(contentsOf(store.database)).toEqual(before);
    expect(valueOf(store.sessions.list()).map((known) => known.session)).toEqual([session]);
  });

  it('is gone once left, dropped or replaced by an interview', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    for (const leave of ['close', 'drop', 'open'] as const) {
      const { profile, summary } = practised(store);
      valueOf(profile.openSession(summary.session));
      if (leave === 'close') valueOf(profile.closeSession(summary.session));
      else if (leave === 'drop') profile.dropPractice();
      else valueOf(profile.openSession(session));
      expect(profile.practice).toBeNull();
      const again = profile.openSession(summary.session);
      expect(!again.ok && again.error.code).toBe('session_unknown');
    }
  });
});
