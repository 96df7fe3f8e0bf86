import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentsDigest } from '../../../../support/contents-digest';
import { writeEnrolment } from '../../../../../electron/exchange/study/device-enrolment';
import { mergeFiles } from '../../../../../electron/exchange/merge/merge';
import { openerHere } from '../../../../../electron/exchange/merge/file-opener';
import {
  createKeysInStore,
  enrolFromFile,
  exportPackage,
  exportStudyKey,
  importPackage,
  studyOfKey,
  unlockKeyInStore,
} from '../../../../../electron/exchange/study/study-service';
import { sealFromStore } from '../../../../../electron/exchange/session-file/seal-from-store';
import { recoverProfile } from '../../../../../electron/exchange/recovery/recover-profile';
import { withdraw } from '../../../../../electron/exchange/withdrawal/withdraw-everywhere';
import { enrolCommand } from '../../../../../electron/command-line/enrol';
import { recoverCommand } from '../../../../../electron/command-line/recover';
import { withdrawCommand } from '../../../../../electron/command-line/withdraw';
import { mergeCommand } from '../../../../../electron/command-line/merge';
import { openCommand } from '../../../../../electron/command-line/open';
import { sealCommand } from '../../../../../electron/command-line/seal';
import { verifyCommand } from '../../../../../electron/command-line/verify';
import { createProfile, openProfile } from '../../../../../electron/store/profile/profile';
import { deviceOf } from '../../../../../electron/store/database/device';
import { mergedJournal, mergedSessions } from '../../../../../electron/store/merged/merged-sessions';
import { mergedStoreOf } from '../../../../../electron/store/merged/merged-store';
import { newestStudy, studyKey } from '../../../../../electron/store/session/studies';
import { withdrawalCodeOf } from '../../../../../shared/session/withdrawal-code';
import { sessionId } from '../../../../../shared/base/ids';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { runCommand } from '../../../../support/run-command';
import {
  CHEAP,
  cleanUp,
  codeOf,
  finishedSession,
  freshStore,
  HandClock,
  newSession,
  note,
  PASSPHRASE,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);
const QUICK = 4;
const study = builtInStudy.id;

/** A lead with keys, and a laptop in the field that imported the package and is enrolled. */
async function leadAndLaptop() {
  const folders = { lead: temporaryFolder(), laptop: temporaryFolder(), courier: temporaryFolder() };
  const lead = await freshStore(folders.lead);
  valueOf(await createKeysInStore(lead, study, PASSPHRASE, QUICK));
  const key = valueOf(await unlockKeyInStore(lead, study, PASSPHRASE));
  const file = path.join(folders.courier, 'study.ucstudy');
  valueOf(await exportPackage(lead, study, key, file));
  const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
  const laptop = valueOf(await createProfile(folders.laptop, wanted, settingsWith(new HandClock())));
  valueOf(await importPackage(laptop, file));
  const enrolment = path.join(folders.courier, 'laptop.ucdevice');
  valueOf(await writeEnrolment(enrolment, deviceOf(laptop.database), study));
  return { lead, laptop, key, folders, enrolment, studyFile: file };
}

describe('from the field to the lead, on real profiles', () => {
  it('seals, merges, repeats without a change, and withdraws', async () => {
    const { lead, laptop, key, enrolment } = await leadAndLaptop();
    const first = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    const second = finishedSession(laptop, 'P-0002', [note('said by P-0002')]);
    const files = [valueOf(await sealFromStore(laptop, first)).file, valueOf(await sealFromStore(laptop, second)).file];
    const store = mergedStoreOf(lead.database, lead.clock);
    const request = { study, files, opener: openerHere(key.identity) };
    const merge = async () => (await mergeFiles(store, request)).verdicts.map((one) => one.verdict);
    expect(await merge()).toEqual(['not_enrolled', 'not_enrolled']);
    valueOf(await enrolFromFile(lead, enrolment));
    expect(await merge()).toEqual(['merged', 'merged']);
    expect(mergedSessions(lead.database, study).map((row) => row.participant)).toEqual(['P-0001', 'P-0002']);
    expect(valueOf(mergedJournal(lead.database, first)).events.at(-1)?.body.type).toBe('session_finished');
    const digest = contentsDigest(lead.database, true);
    expect(await merge()).toEqual(['already_there', 'already_there']);
    expect(contentsDigest(lead.database, true)).toBe(digest);
    valueOf(withdraw(store, study, withdrawalCodeOf(first)));
    expect(contentsDigest(lead.database, true)).not.toBe(digest);
    expect(codeOf(mergedJournal(lead.database, first))).toBe('session_unknown');
    expect(await merge()).toEqual(['withdrawn', 'already_there']);
  });

  it('agrees on contents whatever the order of files', async () => {
    const { lead, laptop, key, enrolment, studyFile } = await leadAndLaptop();
    const session = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    const files = [valueOf(await sealFromStore(laptop, session)).file];
    valueOf(laptop.sessions.open(session));
    const length = valueOf(laptop.sessions.open(session)).events.length;
    valueOf(laptop.sessions.append(session, length, [note('added later')]));
    files.push(valueOf(await sealFromStore(laptop, session)).file);
    files.push(valueOf(await sealFromStore(laptop, finishedSession(laptop, 'P-0002', [note('said by P-0002')]))).file);
    expect(files.map((file) => path.basename(file).slice(-12))).toEqual(
      ['-r1.ucsession', '-r2.ucsession', '-r1.ucsession'].map((end) => end.slice(-12)),
    );
    const digests: string[] = [];
    for (const order of [files, files.toReversed()]) {
      const other = valueOf(
        await createProfile(
          temporaryFolder(),
          { interviewer: 'Lead', passphrase: PASSPHRASE, pin: null },
          settingsWith(new HandClock()),
        ),
      );
      valueOf(await importPackage(other, studyFile));
      valueOf(await enrolFromFile(other, enrolment));
      const store = mergedStoreOf(other.database, other.clock);
      await mergeFiles(store, { study, files: order, opener: openerHere(key.identity) });
      digests.push(contentsDigest(other.database, false));
      other.close();
    }
    expect(digests[0]).toBe(digests[1]);
    lead.close();
  });

  it('gives the same file again while nothing new was recorded, and a new one when it was lost', async () => {
    const { laptop } = await leadAndLaptop();
    const session = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    const once = valueOf(await sealFromStore(laptop, session));
    expect(valueOf(await sealFromStore(laptop, session)).sha256).toBe(once.sha256);
    await writeFile(once.file, 'spoiled');
    expect(valueOf(await sealFromStore(laptop, session)).header).toMatchObject({ revision: 2, deviceSequence: 2 });
  });

  it('recovers a laptop whose passphrase was forgotten, with the study key and nothing else', async () => {
    const { laptop, key, folders } = await leadAndLaptop();
    const session = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    laptop.close();
    const renewed = 'thunder spoon marble evening';
    const stranger = await leadAndLaptop();
    expect(codeOf(await recoverProfile(folders.laptop, stranger.key, renewed, CHEAP))).toBe('study_key_wrong');
    expect(codeOf(await recoverProfile(folders.laptop, key, 'weak', CHEAP))).toBe('passphrase_weak');
    valueOf(await recoverProfile(folders.laptop, key, renewed, CHEAP));
    expect(codeOf(await openProfile(folders.laptop, PASSPHRASE, settingsWith(new HandClock())))).toBe(
      'passphrase_wrong',
    );
    const opened = valueOf(await openProfile(folders.laptop, renewed, settingsWith(new HandClock())));
    expect(valueOf(opened.sessions.open(session)).events.length).toBeGreaterThan(2);
    expect(codeOf(await recoverProfile(folders.laptop, key, renewed, CHEAP))).toBe('already_running');
    opened.close();
  });

  it('refuses what it must', async () => {
    const { lead, laptop, folders } = await leadAndLaptop();
    const running = newSession(laptop, 'P-0009');
    expect(codeOf(await sealFromStore(laptop, running))).toBe('session_not_finished');
    const unknown = sessionId.parse('00000000-0000-4000-8000-000000000000');
    expect(codeOf(await sealFromStore(laptop, unknown))).toBe('session_unknown');
    expect(codeOf(await createKeysInStore(lead, study, PASSPHRASE, QUICK))).toBe('study_has_keys');
    expect(codeOf(await unlockKeyInStore(lead, study, 'wrong'))).toBe('study_key_passphrase_wrong');
    expect(codeOf(await unlockKeyInStore(laptop, study, PASSPHRASE))).toBe('study_key_wrong');
    const other = await leadAndLaptop();
    expect(codeOf(await importPackage(laptop, other.studyFile))).toBe('study_signer_differs');
    expect(codeOf(studyOfKey(lead, other.key))).toBe('study_key_wrong');
    expect(await readdir(folders.courier)).toHaveLength(2);
    const keyless = await freshStore(temporaryFolder());
    expect(codeOf(await sealFromStore(keyless, finishedSession(keyless, 'P-0001')))).toBe('study_without_key');
    expect(codeOf(await createKeysInStore(keyless, study, 'short', QUICK))).toBe('passphrase_weak');
  });
});

describe('the commands', () => {
  it('seal, verify, open and merge', async () => {
    const { lead, laptop, enrolment, folders } = await leadAndLaptop();
    valueOf(await enrolFromFile(lead, enrolment));
    const session = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    const keyFile = path.join(folders.courier, 'study.uckey');
    await writeFile(keyFile, studyKey(lead.database, study) ?? '');
    const { hash } = valueOf(newestStudy(lead.database, study));
    lead.close();
    laptop.close();
    process.env['UNDERCURRENT_PASSPHRASE'] = PASSPHRASE;
    process.env['UNDERCURRENT_STUDY_PASSPHRASE'] = PASSPHRASE;
    const sealed = await runCommand(sealCommand, ['--profile', folders.laptop, '--session', session, '--json']);
    expect(sealed).toMatchObject({ code: 0, errors: [] });
    const { file } = JSON.parse(sealed.lines[0] ?? '').value;
    const moved = path.join(folders.courier, 'one.ucsession');
    await copyFile(file, moved);
    const cut = path.join(folders.courier, 'two.ucsession');
    await writeFile(cut, (await readFile(moved)).subarray(0, 900));
    const verified = await runCommand(verifyCommand, [moved, '--json']);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.lines[0] ?? '').value).toMatchObject({ session, studyHash: hash, revision: 1 });
    expect(await runCommand(verifyCommand, [cut])).toMatchObject({ code: 1, lines: [] });
    const out = path.join(folders.courier, 'plain');
    const opened = await runCommand(openCommand, [moved, '--key', keyFile, '--out', out]);
    expect(opened.code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['audio', 'journal.jsonl', 'study.json']);
    expect((await runCommand(openCommand, [moved, '--key', keyFile, '--out', out])).code).toBe(1);
    const merged = await runCommand(mergeCommand, ['--store', folders.lead, '--key', keyFile, '--json', moved, cut]);
    expect(merged.code).toBe(1);
    expect(JSON.parse(merged.lines[0] ?? '').value.verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
      'merged',
      'cannot_be_opened',
    ]);
    const again = await runCommand(mergeCommand, ['--store', folders.lead, '--key', keyFile, moved]);
    expect(again).toMatchObject({ code: 0, lines: ['one.ucsession: already there', '1 file: 1 already there.'] });
  });

  it('enrol, withdraw and recover', async () => {
    const { lead, laptop, enrolment, folders } = await leadAndLaptop();
    const session = finishedSession(laptop, 'P-0001', [note('said by P-0001')]);
    const { file } = valueOf(await sealFromStore(laptop, session));
    const keyFile = path.join(folders.courier, 'study.uckey');
    valueOf(await exportStudyKey(lead, study, keyFile));
    lead.close();
    laptop.close();
    process.env['UNDERCURRENT_PASSPHRASE'] = PASSPHRASE;
    process.env['UNDERCURRENT_STUDY_PASSPHRASE'] = PASSPHRASE;
    expect((await runCommand(mergeCommand, ['--store', folders.lead, '--key', keyFile, file])).lines[0]).toContain(
      'not enrolled',
    );
    expect((await runCommand(enrolCommand, ['--store', folders.lead, enrolment])).code).toBe(0);
    expect((await runCommand(mergeCommand, ['--store', folders.lead, '--key', keyFile, file])).code).toBe(0);
    const withdrawn = ['--store', folders.lead, '--study', study, withdrawalCodeOf(session)];
    expect((await runCommand(withdrawCommand, withdrawn)).lines[0]).toContain(session);
    expect((await runCommand(withdrawCommand, withdrawn)).code).toBe(1);
    expect((await runCommand(mergeCommand, ['--store', folders.lead, '--key', keyFile, file])).lines[0]).toContain(
      'withdrawn',
    );
    process.env['UNDERCURRENT_PASSPHRASE'] = 'thunder spoon marble evening';
    expect((await runCommand(recoverCommand, ['--profile', folders.laptop, '--key', keyFile])).code).toBe(0);
    const sealAgain = await runCommand(sealCommand, ['--profile', folders.laptop, '--session', session]);
    expect(sealAgain).toMatchObject({ code: 0, errors: [] });
  });

  it('say how they are used', async () => {
    for (const command of [
      sealCommand,
      verifyCommand,
      openCommand,
      mergeCommand,
      enrolCommand,
      withdrawCommand,
      recoverCommand,
    ]) {
      expect((await runCommand(command, ['--nonsense'])).code).toBe(2);
      expect((await runCommand(command, [])).code).toBe(2);
    }
  });
});
