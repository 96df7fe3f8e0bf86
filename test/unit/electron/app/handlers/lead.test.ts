import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../../electron/store/database/profile-layout';
import { requestRecovery } from '../../../../../electron/exchange/recovery/request-and-answer';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { requestEnrolment } from '../../../../../electron/exchange/study/study-service';
import { deviceOf } from '../../../../../electron/store/database/device';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { builtInStudy } from '../../../../../shared/built-in-study';
import {
  cleanUp,
  finishedSession,
  freshStore,
  note,
  PASSPHRASE,
  temporaryFolder,
  valueOf as valueIn,
} from '../../../../support/profile';
import { preparedHandlers, STUDY_PASSPHRASE, type OpenedHandlers } from '../../../../support/handlers';

afterAll(cleanUp);
const study = builtInStudy.id;

/** A lead who unlocked the study and holds a sealed interview of their own, its file on a stick. */
async function leadWithFile() {
  const handlers = await preparedHandlers();
  await handlers.valueOf('study.unlock', { study, passphrase: STUDY_PASSPHRASE });
  const store = valueIn(handlers.context.profile.store());
  const session = finishedSession(store, 'P-0001', [note('said')]);
  const sealed = valueIn(await sealFromStore(store, session));
  const file = path.join(temporaryFolder(), sealed.name);
  copyFileSync(sealed.file, file);
  return { ...handlers, session, file };
}

function toldOfFiles({ told }: Pick<OpenedHandlers, 'told'>) {
  return told.filter(({ name }) => name === 'file_merged').map(({ message }) => message);
}

describe('the study key', () => {
  it('is asked for before any dialog, and forgotten with the lock', async () => {
    const { call, valueOf, dialogs } = await preparedHandlers();
    const locked = { ok: false, error: { code: 'study_key_locked' } };
    for (const name of ['merge.run', 'study.export_package', 'recovery.read_request'] as const) {
      expect(await call(name, { study })).toMatchObject(locked);
    }
    expect(dialogs.asked).toEqual([]);
    expect(await call('study.unlock', { study, passphrase: 'another one' })).toMatchObject({
      error: { code: 'study_key_passphrase_wrong' },
    });
    await valueOf('study.unlock', { study, passphrase: STUDY_PASSPHRASE });
    expect(await call('merge.run', { study })).toMatchObject({ error: { code: 'cancelled' } });
    expect(dialogs.asked).toEqual(['open many session']);
    await valueOf('profile.lock', {});
    await valueOf('profile.unlock', { passphrase: PASSPHRASE });
    expect(await call('merge.run', { study })).toMatchObject(locked);
  });

  it('goes into a package, a key file and a recovery sheet, where the person says', async () => {
    const { valueOf, dialogs, printed } = await preparedHandlers();
    await valueOf('study.unlock', { study, passphrase: STUDY_PASSPHRASE });
    const folder = temporaryFolder();
    const files = ['study.ucstudy', 'study.uckey', 'sheet.pdf'].map((name) => path.join(folder, name));
    dialogs.answers.push(...files);
    expect(await valueOf('study.export_package', { study })).toEqual({ file: files[0] });
    expect(await valueOf('study.save_key', { study })).toEqual({ file: files[1] });
    expect(await valueOf('recovery.sheet', { study })).toEqual({ file: files[2] });
    expect(dialogs.asked).toEqual([`save study_package ${study}`, `save study_key ${study}`, 'save recovery_sheet']);
    expect(existsSync(files[0] ?? '')).toBe(true);
    const key = readFileSync(files[1] ?? '', 'utf8').trim();
    expect(printed.get(files[2] ?? '')).toContain(key.split('\n')[1]);
  });
});

describe('merging', () => {
  it('gives every file a verdict, tells the console of each, and lists what was merged', async () => {
    const handlers = await leadWithFile();
    const { valueOf, dialogs, session, file } = handlers;
    const spoiled = path.join(path.dirname(file), 'spoiled.ucsession');
    writeFileSync(spoiled, 'nothing');
    dialogs.answers.push(file, spoiled);
    const { verdicts, cancelled, stopped } = await valueOf('merge.run', { study });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['merged', 'cannot_be_opened']);
    expect([cancelled, stopped]).toEqual([false, null]);
    expect(toldOfFiles(handlers)).toEqual(
      verdicts.map((verdict, index) => ({ study, verdict, done: index + 1, total: 2 })),
    );
    expect(await valueOf('merge.sessions', { study })).toMatchObject([{ session, participant: 'P-0001' }]);
    expect(await valueOf('merge.conflicts', { study })).toEqual([]);
    expect(await valueOf('merge.gaps', { study })).toEqual([]);
    expect(await valueOf('study.overview', { study })).toMatchObject({ sessions: [{ session, finished: true }] });
  });

  it('refuses what was dropped and is no session file, and merges the rest', async () => {
    const handlers = await leadWithFile();
    const { call, valueOf, file } = handlers;
    expect(await call('merge.run_dropped', { study, files: ['/etc/passwd'] })).toMatchObject({
      error: { code: 'files_not_sessions' },
    });
    const { verdicts } = await valueOf('merge.run_dropped', { study, files: ['/stick/photo.png', file] });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['cannot_be_opened', 'merged']);
    expect(verdicts[0]?.file).toBe('photo.png');
    expect(toldOfFiles(handlers)).toMatchObject([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
  });

  it('refuses a second merge while one is under way', async () => {
    const { call, file } = await leadWithFile();
    const first = call('merge.run_dropped', { study, files: [file] });
    const second = call('merge.run_dropped', { study, files: [file] });
    expect(await second).toMatchObject({ error: { code: 'merge_running' } });
    expect(await first).toMatchObject({ ok: true });
    expect(await call('merge.run_dropped', { study, files: [file] })).toMatchObject({
      value: { verdicts: [{ verdict: 'already_there' }] },
    });
  });
});

describe('a withdrawal', () => {
  it('says what it would remove, removes it, and says so again', async () => {
    const { call, valueOf, session, file } = await leadWithFile();
    await valueOf('merge.run_dropped', { study, files: [file] });
    const code = withdrawalCodeOf(session);
    expect(await call('withdrawal.find', { study, code: 'no code' })).toMatchObject({
      error: { code: 'withdrawal_code_invalid' },
    });
    const target = await valueOf('withdrawal.find', { study, code });
    expect(target).toMatchObject({ session: { session, revisions: 1 }, isOwn: true, alreadyWithdrawn: false });
    const done = await valueOf('withdrawal.run', { study, code });
    expect(done).toMatchObject({ target, local: { participant: 'P-0001' } });
    expect(await valueOf('merge.sessions', { study })).toEqual([]);
    expect(await valueOf('withdrawal.find', { study, code })).toMatchObject({
      session: null,
      isOwn: false,
      alreadyWithdrawn: true,
    });
  });
});

describe('laptops', () => {
  it('ask with a file, are enrolled after the fingerprint was compared, and are revoked', async () => {
    const { call, valueOf, dialogs } = await preparedHandlers();
    const laptop = await freshStore(temporaryFolder());
    const file = path.join(temporaryFolder(), 'laptop.ucdevice');
    const { fingerprint } = valueIn(await requestEnrolment(laptop, study, file));
    const { device } = deviceOf(laptop.database);
    const own = await valueOf('device.list', { study });
    expect(await call('device.enrol', { study, device })).toMatchObject({ error: { code: 'device_request_gone' } });
    dialogs.answers.push(file);
    expect(await valueOf('device.read', { study })).toEqual({ device, fingerprint, isKnown: false });
    const enrolled = await valueOf('device.enrol', { study, device });
    expect(enrolled.enrolled).toHaveLength(own.enrolled.length + 1);
    expect(enrolled.enrolled.find((one) => one.device === device)).toMatchObject({ fingerprint, isOwn: false });
    expect(await call('device.enrol', { study, device })).toMatchObject({ error: { code: 'device_request_gone' } });
    dialogs.answers.push(file);
    expect(await valueOf('device.read', { study })).toMatchObject({ isKnown: true });
    const { enrolled: left, revoked } = await valueOf('device.revoke', { study, device, reason: '  ' });
    expect(left).toEqual(own.enrolled);
    expect(revoked).toMatchObject([{ device, fingerprint, reason: null }]);
  });

  it('save their own request under a name that tells them apart', async () => {
    const { valueOf, dialogs } = await preparedHandlers();
    const file = path.join(temporaryFolder(), 'own.ucdevice');
    dialogs.answers.push(file);
    const { device } = await valueOf('device.fingerprints', { study });
    expect(await valueOf('device.export', { study })).toEqual({ file, fingerprint: device });
    expect(dialogs.asked).toEqual([`save device ${study}-${device.slice(0, 4)}`]);
  });
});

describe('a forgotten passphrase', () => {
  it('is answered for the request that was compared, once', async () => {
    const { call, valueOf, dialogs, context } = await preparedHandlers();
    await valueOf('study.unlock', { study, passphrase: STUDY_PASSPHRASE });
    expect(await valueOf('recovery.state', {})).toEqual({ studies: [study], request: null });
    expect(await call('recovery.request', { passphrase: 'thunder spoon marble evening' })).toMatchObject({
      error: { code: 'request_refused' },
    });
    const folder = temporaryFolder();
    const request = path.join(folder, 'request.ucrequest');
    const answer = path.join(folder, 'answer.ucanswer');
    const { profile } = context.runFolders;
    const made = valueIn(
      await requestRecovery(profile, 'thunder spoon marble evening', request, '2026-01-01T00:00:00.000Z', 4),
    );
    const { fingerprint } = made;
    expect(await valueOf('recovery.state', {})).toMatchObject({ request: { fingerprint } });
    expect(await call('recovery.answer', { study, fingerprint })).toMatchObject({
      error: { code: 'recovery_request_gone' },
    });
    dialogs.answers.push(request, answer);
    expect(await valueOf('recovery.read_request', { study })).toEqual({ fingerprint });
    expect(await valueOf('recovery.answer', { study, fingerprint })).toEqual({ file: answer });
    expect(existsSync(answer)).toBe(true);
    expect(await call('recovery.answer', { study, fingerprint })).toMatchObject({
      error: { code: 'recovery_request_gone' },
    });
    // Whoever remembers the old passphrase after all makes the request void.
    await valueOf('profile.lock', {});
    await valueOf('profile.unlock', { passphrase: PASSPHRASE });
    expect(await valueOf('recovery.state', {})).toMatchObject({ request: null });
    expect(existsSync(layoutOf(profile).profile)).toBe(true);
  });
});

describe('exports and analyses', () => {
  it('refuse a study without sessions before a folder is asked for', async () => {
    const { call, valueOf, dialogs } = await preparedHandlers();
    const wanted = { study, profile: 'internal', texts: false } as const;
    expect(await valueOf('export.run', { ...wanted, zip: false })).toMatchObject({
      state: 'refused',
      reasons: [{ code: 'export_nothing' }],
    });
    expect(dialogs.asked).toEqual([]);
    expect(await call('export.text', { place: 0 })).toMatchObject({ error: { code: 'export_texts_closed' } });
    expect(await valueOf('analyses.run', { study })).toMatchObject({ participants: 0 });
  });

  it('classify a variable until the study counts again', async () => {
    const { valueOf } = await preparedHandlers();
    const grade = (await valueOf('export.variables', { study })).find(({ id }) => id === 'grade');
    const own = { kind: 'own', classification: 'sensitive', generalisation: null } as const;
    expect(await valueOf('export.classify', { study, variable: 'grade', decision: own })).toMatchObject({
      classification: 'sensitive',
    });
    expect(await valueOf('export.classify', { study, variable: 'grade', decision: { kind: 'as_study' } })).toEqual(
      grade,
    );
  });

  it('save a picture where the person says', async () => {
    const { call, valueOf, dialogs } = await preparedHandlers();
    const file = path.join(temporaryFolder(), 'recommendation.svg');
    const picture = { name: 'recommendation', picture: { format: 'svg', text: '<svg/>' } } as const;
    expect(await call('analyses.save_picture', picture)).toMatchObject({ error: { code: 'cancelled' } });
    dialogs.answers.push(file);
    expect(await valueOf('analyses.save_picture', picture)).toEqual({ file });
    expect(readFileSync(file, 'utf8')).toBe('<svg/>');
    expect(dialogs.asked.at(-1)).toBe('save picture_svg recommendation');
  });
});
