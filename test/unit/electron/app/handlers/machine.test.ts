import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appointmentId } from '../../../../../shared/vault/entries';
import { participantCode } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { cleanUp, finish, HandClock, settingsWith, valueOf as valueIn } from '../../../../support/profile';
import { openProfile } from '../../../../../electron/store/profile/profile';
import { sessionId } from '../../../../../shared/base/ids';
import { PASSPHRASE, PIN, preparedHandlers } from '../../../../support/handlers';

afterAll(cleanUp);
const study = builtInStudy.id;
const participant = participantCode.parse('P-0001');
const ADA = { participant, name: 'Ada', contact: 'ada@example.org', mayContact: true };

describe('the vault of names', () => {
  it('keeps persons and appointments, counts them against the quotas, and forgets', async () => {
    const { valueOf } = await preparedHandlers();
    expect(await valueOf('vault.status', {})).toEqual({ state: 'open' });
    const provider = builtInStudy.quotas[0]?.provider ?? null;
    const appointment = {
      appointment: appointmentId.parse('3f2c8a52-6a4e-4e4b-9d35-0b7f7f3c1c11'),
      participant,
      startsUtc: null,
      place: '',
      notes: '',
      study,
      provider,
      language: 'nl' as const,
    };
    expect(await valueOf('vault.save', { person: ADA, appointment })).toEqual({
      persons: [ADA],
      appointments: [appointment],
    });
    const planned = (await valueOf('vault.quotas', { study })).map((row) => [row.provider, row.planned]);
    expect(planned).toContainEqual([provider, 1]);
    const { appointment: id } = appointment;
    expect(await valueOf('vault.remove_appointment', { appointment: id })).toEqual({
      persons: [ADA],
      appointments: [],
    });
    expect(await valueOf('vault.remove_person', { participant })).toEqual({ persons: [], appointments: [] });
  });

  it('says why it is shut, while sessions go on', async () => {
    const { call, valueOf, context } = await preparedHandlers();
    context.profile.useVault({ ok: false, error: { code: 'vault_passphrase_other', details: {} } });
    expect(await valueOf('vault.status', {})).toMatchObject({
      state: 'closed',
      problem: { code: 'vault_passphrase_other' },
    });
    const shut = { ok: false, error: { code: 'vault_passphrase_other' } };
    expect(await call('vault.contents', {})).toMatchObject(shut);
    expect(await call('vault.save', { person: ADA, appointment: null })).toMatchObject(shut);
    expect(await call('vault.remove_person', { participant })).toMatchObject(shut);
    expect(await valueOf('vault.quotas', { study })).toHaveLength(builtInStudy.quotas.length);
    expect(await valueOf('session.next_code', {})).toMatch(/-0001$/);
    expect(await call('vault.reopen', { former: PASSPHRASE, current: 'not the profile’s' })).toMatchObject({
      ok: false,
      error: { code: 'passphrase_wrong' },
    });
  });

  it('prints the consent of a session under its code, and nothing when the dialog is left', async () => {
    const { call, valueOf, dialogs, printed } = await preparedHandlers();
    const provider = builtInStudy.providers[0]?.id;
    if (provider === undefined) throw new Error('the built-in study has providers');
    const { session } = await valueOf('session.create', {
      study,
      form: 'short',
      participant,
      provider,
      language: 'nl',
    });
    expect(await call('vault.consent_document', { session })).toMatchObject({ error: { code: 'cancelled' } });
    dialogs.answers.push('/somewhere/consent.pdf');
    expect(await valueOf('vault.consent_document', { session })).toEqual({ file: '/somewhere/consent.pdf' });
    expect([...printed.keys()]).toEqual(['/somewhere/consent.pdf']);
    expect(printed.get('/somewhere/consent.pdf')).toContain('P-0001');
    expect(dialogs.asked).toEqual(['save consent', 'save consent']);
    const unknown = sessionId.parse('00000000-0000-4000-8000-000000000000');
    expect(await call('vault.consent_document', { session: unknown })).toMatchObject({
      error: { code: 'session_unknown' },
    });
  });
});

describe('backups', () => {
  it('are listed by the moment they were made, also on a locked profile, which alone can be restored', async () => {
    const { call, valueOf } = await preparedHandlers();
    expect(await valueOf('backup.list', {})).toEqual([]);
    const made = await valueOf('backup.make', {});
    expect(made.bytes).toBeGreaterThan(0);
    expect(made.name.startsWith(made.madeUtc.slice(0, 13))).toBe(true);
    const restore = { name: made.name, passphrase: PASSPHRASE };
    expect(await call('backup.restore', restore)).toMatchObject({ error: { code: 'already_running' } });
    await valueOf('profile.lock', {});
    expect(await call('backup.make', {})).toMatchObject({ error: { code: 'profile_locked' } });
    expect(await valueOf('backup.list', {})).toEqual([made]);
    expect(await call('backup.restore', { ...restore, name: 'nothing' })).toMatchObject({
      error: { code: 'backup_unknown' },
    });
    expect(await valueOf('backup.restore', restore)).toMatchObject({ state: 'open' });
  });
});

describe('the machine', () => {
  it('tells what is left on the disk and whether the battery feeds it', async () => {
    const { valueOf } = await preparedHandlers({ unlocked: false });
    const { freeBytes, onBattery } = await valueOf('system.storage', {});
    expect(freeBytes).toBeGreaterThan(0);
    expect(onBattery).toBe(true);
    expect(await valueOf('system.about', {})).toMatchObject({ version: 'test', encrypted: true });
  });

  it('shows the folders of the profile, and that of the last export once there is one', async () => {
    const { call, valueOf, dialogs, context } = await preparedHandlers();
    const { profile } = context.runFolders;
    expect(await call('system.show_folder', { which: 'last_export' })).toMatchObject({
      error: { code: 'export_nothing' },
    });
    context.profile.lastExport = '/somewhere/dataset';
    for (const which of ['profile', 'sealed', 'last_export'] as const) await valueOf('system.show_folder', { which });
    expect(dialogs.shown).toEqual([profile, path.join(profile, 'sealed'), '/somewhere/dataset']);
  });

  it('keeps preferences without a profile and tells every window', async () => {
    const { valueOf, told } = await preparedHandlers({ unlocked: false });
    expect(await valueOf('preferences.get', {}, 'participant')).toEqual({ language: 'nl', theme: 'system' });
    const dark = { language: 'en', theme: 'dark' } as const;
    await valueOf('preferences.set', dark);
    expect(told).toEqual([{ name: 'preferences_changed', message: dark, kind: null }]);
    expect(await valueOf('preferences.get', {}, 'timing')).toEqual(dark);
  });

  it('remembers in the profile how far the tour is', async () => {
    const { valueOf } = await preparedHandlers();
    expect(await valueOf('tour.progress', {})).toEqual({ stop: 0, known: false });
    await valueOf('tour.save', { stop: 3, known: true });
    expect(await valueOf('tour.progress', {})).toEqual({ stop: 3, known: true });
  });

  it('gives the single screen back to whoever knows the PIN', async () => {
    const { call, valueOf } = await preparedHandlers();
    await valueOf('display.open_participant', { mode: 'hand_over' });
    expect(await valueOf('display.hand_over', {})).toMatchObject({ face: 'participant' });
    expect(await call('display.take_back', { pin: '9999' }, 'participant')).toMatchObject({
      error: { code: 'pin_wrong' },
    });
    expect(await valueOf('display.state', {})).toMatchObject({ face: 'participant' });
    expect(await valueOf('display.take_back', { pin: PIN }, 'participant')).toMatchObject({ face: 'interviewer' });
  });
});

describe('practice', () => {
  const wanted = { study: null, form: 'short', language: 'nl', character: 'tired' } as const;

  it('is a session like any other, and leaves nothing when it ends', async () => {
    const { call, valueOf, told, context } = await preparedHandlers();
    expect(await valueOf('practice.state', {})).toBeNull();
    expect(await call('practice.steer', { answers: false })).toMatchObject({ error: { code: 'session_unknown' } });
    const { session } = await valueOf('practice.start', wanted);
    expect(await valueOf('practice.steer', { answers: false })).toMatchObject({ session, answers: false });
    const { events } = await valueOf('session.open', { session });
    expect(await valueOf('session.list', {})).toEqual([]);
    await valueOf('session.append', { session, after: events.length, events: [finish] });
    await expect.poll(() => context.profile.practice).toBeNull();
    expect(told.at(-2)).toMatchObject({ name: 'practice_changed', message: { practice: null } });
    await valueOf('profile.lock', {});
    const settings = settingsWith(new HandClock());
    const store = valueIn(await openProfile(context.runFolders.profile, PASSPHRASE, settings));
    expect(valueIn(store.sessions.list())).toEqual([]);
    store.close();
    expect(existsSync(path.join(context.runFolders.profile, 'sealed'))).toBe(true);
  });

  it('gives way to the next, and goes when it is closed', async () => {
    const { valueOf, told } = await preparedHandlers();
    const first = await valueOf('practice.start', wanted);
    const second = await valueOf('practice.start', { ...wanted, language: 'en' });
    expect(second.session).not.toBe(first.session);
    expect(await valueOf('practice.state', {})).toEqual(second);
    await valueOf('session.close', { session: second.session });
    expect(await valueOf('practice.state', {})).toBeNull();
    expect(told.filter(({ name }) => name === 'practice_changed').at(-1)?.message).toEqual({ practice: null });
  });
});
