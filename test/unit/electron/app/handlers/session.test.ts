import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../../../../electron/store/backup/backup';
import { participantCode, type SessionId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import type { NewEvent } from '../../../../../shared/session/events';
import { FIT } from '../../../../support/certificate';
import { beginning, cleanUp, finish, note } from '../../../../support/profile';
import { openHandlers, PASSPHRASE, preparedHandlers, type OpenedHandlers } from '../../../../support/handlers';

afterAll(cleanUp);

const TASK_REPORT = {
  block: 1,
  blocks: 2,
  trial: 3,
  trials: 20,
  accuracy: null,
  tooFastShare: null,
  missedFrames: 0,
  secondsLeft: null,
  state: 'running',
} as const;

function newSession({ valueOf }: OpenedHandlers, code = 'P-0001') {
  const provider = builtInStudy.providers[0]?.id;
  if (provider === undefined) throw new Error('the built-in study has providers');
  const participant = participantCode.parse(code);
  return valueOf('session.create', { study: builtInStudy.id, form: 'short', participant, provider, language: 'nl' });
}

async function opened(handlers: OpenedHandlers): Promise<{ session: SessionId; last: number; begin: NewEvent }> {
  const { session } = await newSession(handlers);
  const { events, study } = await handlers.valueOf('session.open', { session });
  return { session, last: events.length, begin: beginning(study, events) };
}

describe('a profile', () => {
  it('opens with its passphrase, serves, and is gone when it is locked', async () => {
    const { call, valueOf, told } = await preparedHandlers({ unlocked: false });
    expect(await valueOf('profile.status', {})).toEqual({ state: 'locked', waitMs: 0 });
    expect(await call('study.list', {})).toMatchObject({ ok: false, error: { code: 'profile_locked' } });
    expect(await call('profile.unlock', { passphrase: 'not this one' })).toMatchObject({
      ok: false,
      error: { code: 'passphrase_wrong' },
    });
    expect(await valueOf('profile.unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
    expect(await valueOf('study.list', {})).toMatchObject([{ id: builtInStudy.id, hasKeys: true, isLead: true }]);
    expect(await valueOf('profile.lock', {})).toMatchObject({ state: 'locked' });
    expect(told.at(-1)).toMatchObject({ name: 'current_session', message: { session: null } });
    expect(await call('study.list', {})).toMatchObject({ ok: false, error: { code: 'profile_locked' } });
  });

  it('says that there is none', async () => {
    const { valueOf } = openHandlers(path.join('nowhere', 'at', 'all'));
    expect(await valueOf('profile.status', {})).toEqual({ state: 'none' });
  });
});

describe('a session', () => {
  it('takes the certificate of the laptop into its journal when it starts, and no second time', async () => {
    const handlers = await preparedHandlers();
    const { valueOf, told, check } = handlers;
    expect(await valueOf('timing.latest', {})).toBeNull();
    await valueOf('timing.open', {});
    await check().finish(FIT);
    expect(told.at(-1)).toMatchObject({ name: 'timing_checked', kind: 'console' });
    expect(await valueOf('timing.latest', {})).toEqual(FIT);
    const { session, last, begin } = await opened(handlers);
    const started = await valueOf('session.append', { session, after: last, events: [begin] });
    expect(started.map(({ body }) => body.type)).toEqual(['moved', 'timing_certified']);
    expect(told.at(-1)).toMatchObject({ name: 'session_changed', kind: null });
    const after = started.at(-1)?.sequence ?? 0;
    const later = await valueOf('session.append', { session, after, events: [note('later')] });
    expect(later.map(({ body }) => body.type)).toEqual(['capture_recorded']);
  });

  it('refuses a certificate whose profile was locked while the check ran', async () => {
    const { valueOf, check } = await preparedHandlers();
    await valueOf('timing.open', {});
    await valueOf('profile.lock', {});
    expect(await check().finish(FIT)).toMatchObject({ ok: false, error: { code: 'profile_locked' } });
  });

  it("reaches the participant's display only while it is open, and never in the interviewer's name", async () => {
    const handlers = await preparedHandlers();
    const { call, valueOf, told } = handlers;
    const { session } = await newSession(handlers);
    const report = { session, ...TASK_REPORT };
    const refused = { ok: false, error: { code: 'request_refused' } };
    expect(await valueOf('session.current', {}, 'participant')).toBeNull();
    expect(await call('session.clock', { session }, 'participant')).toMatchObject(refused);
    expect(await call('session.report_task', report, 'participant')).toMatchObject(refused);
    const { events } = await valueOf('session.open', { session });
    expect(await valueOf('session.current', {}, 'participant')).toMatchObject({ session });
    expect((await valueOf('session.clock', { session }, 'participant')).sessionMs).toBeGreaterThanOrEqual(0);
    await valueOf('session.report_task', report, 'participant');
    expect(told.at(-1)).toEqual({ name: 'live_task', message: report, kind: 'console' });
    const words = { session, after: events.length, events: [note('not theirs')] };
    expect(await call('session.append', words, 'participant')).toMatchObject(refused);
    await valueOf('session.close', { session });
    expect(told.at(-1)).toMatchObject({ name: 'current_session', message: { session: null } });
    expect(await call('session.clock', { session })).toMatchObject({ ok: false, error: { code: 'session_unknown' } });
  });

  it('is backed up when it ends and sealed when asked', async () => {
    const handlers = await preparedHandlers();
    const { call, valueOf, context } = handlers;
    const { session, last, begin } = await opened(handlers);
    expect(await call('session.seal', { session })).toMatchObject({ error: { code: 'session_not_finished' } });
    await valueOf('session.append', { session, after: last, events: [begin] });
    await valueOf('session.append', { session, after: last + 1, events: [finish] });
    await expect.poll(() => listBackups(context.runFolders.profile).length).toBe(1);
    const { file, revision } = await valueOf('session.seal', { session });
    expect(revision).toBe(1);
    expect(existsSync(path.join(context.runFolders.profile, 'sealed', file))).toBe(true);
    expect(await valueOf('session.list', {})).toMatchObject([{ session, phase: 'sealed', sealedFile: file }]);
  });

  it('gives a new participant a code that nobody was promised', async () => {
    const handlers = await preparedHandlers();
    const first = await handlers.valueOf('session.next_code', {});
    const person = { participant: first, name: 'Ada', contact: '', mayContact: false };
    await handlers.valueOf('vault.save', { person, appointment: null });
    expect(await handlers.valueOf('session.next_code', {})).not.toBe(first);
  });
});
