import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  answerRecovery,
  dropRequest,
  finishRecovery,
  readRecoveryRequest,
  recoveryState,
  requestRecovery,
} from '../../../../../electron/exchange/recovery/request-and-answer';
import { recoverCommand } from '../../../../../electron/command-line/recover';
import { lockText, type UnlockedStudyKey } from '../../../../../electron/exchange/study/study-keys';
import {
  createKeysInStore,
  exportPackage,
  importPackage,
  unlockKeyInStore,
} from '../../../../../electron/exchange/study/study-service';
import { createProfile, openProfile } from '../../../../../electron/store/profile/profile';
import { newestStudy } from '../../../../../electron/store/session/studies';
import { builtInStudy } from '../../../../../shared/built-in-study';
import { runCommand } from '../../../../support/run-command';
import {
  CHEAP,
  cleanUp,
  codeOf,
  freshStore,
  HandClock,
  PASSPHRASE,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';

afterAll(cleanUp);

const QUICK = 4;
const RENEWED = 'paard batterij nietje wolk';
const NOW = '2026-03-03T10:00:00.000Z';
const study = builtInStudy.id;

/** A lead's key, and the folder of a laptop that imported the package; nobody has it open. */
async function leadAndLockedLaptop() {
  const lead = await freshStore(temporaryFolder());
  valueOf(await createKeysInStore(lead, study, PASSPHRASE, QUICK));
  const key = valueOf(await unlockKeyInStore(lead, study, PASSPHRASE));
  const table = temporaryFolder();
  const file = path.join(table, 'study.ucstudy');
  valueOf(await exportPackage(lead, study, key, file));
  return { key, table, laptop: await lockedLaptop(file) };
}

async function lockedLaptop(studyPackage: string): Promise<string> {
  const folder = temporaryFolder();
  const wanted = { interviewer: 'Field', passphrase: PASSPHRASE, pin: null };
  const store = valueOf(await createProfile(folder, wanted, settingsWith(new HandClock())));
  valueOf(await importPackage(store, studyPackage));
  store.close();
  return folder;
}

const opens = async (folder: string, passphrase: string) => {
  const opened = await openProfile(folder, passphrase, settingsWith(new HandClock()));
  if (opened.ok) opened.value.close();
  return opened;
};

const keyText = ({ signingKey, identity }: UnlockedStudyKey) => `# ed25519 signing key: ${signingKey}\n${identity}\n`;

async function run(args: string[]) {
  const { code, lines, errors } = await runCommand(recoverCommand, args);
  return { code, out: [...lines, ...errors].join('\n') };
}

async function answered(laptop: string, key: UnlockedStudyKey, table: string, name = 'a') {
  const request = path.join(table, `${name}.ucrequest`);
  const answer = path.join(table, `${name}.ucanswer`);
  const made = valueOf(await requestRecovery(laptop, RENEWED, request, NOW, QUICK));
  const read = valueOf(await readRecoveryRequest(request, key));
  valueOf(await answerRecovery(read, key, answer));
  return { request, answer, made, read };
}

describe('a forgotten passphrase, helped at a distance', () => {
  it('becomes a new one by a request and its answer, and the interviews stay', async () => {
    const { key, table, laptop } = await leadAndLockedLaptop();
    expect(valueOf(await recoveryState(laptop))).toEqual({ studies: [study], request: null });
    const { answer, made, read } = await answered(laptop, key, table);
    expect(read.fingerprint).toBe(made.fingerprint);
    expect(made.fingerprint).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(valueOf(await recoveryState(laptop)).request).toEqual({ fingerprint: made.fingerprint, madeUtc: NOW });
    expect(codeOf(await opens(laptop, RENEWED))).toBe('passphrase_wrong');
    valueOf(await finishRecovery(laptop, RENEWED, answer, CHEAP));
    expect(codeOf(await opens(laptop, PASSPHRASE))).toBe('passphrase_wrong');
    const store = valueOf(await openProfile(laptop, RENEWED, settingsWith(new HandClock())));
    expect(valueOf(newestStudy(store.database, study)).study.keys?.recipient).toBe(key.recipient);
    store.close();
    expect(valueOf(await recoveryState(laptop)).request).toBeNull();
    expect(codeOf(await finishRecovery(laptop, RENEWED, answer, CHEAP))).toBe('recovery_not_requested');
  });

  it('lets no key leave the lead: neither file holds one in clear, and the answer needs the new passphrase', async () => {
    const { key, table, laptop } = await leadAndLockedLaptop();
    const { answer } = await answered(laptop, key, table);
    for (const name of await readdir(table)) {
      expect(await readFile(path.join(table, name), 'utf8')).not.toMatch(/AGE-SECRET-KEY|database key/);
    }
    expect(await readFile(path.join(laptop, 'recovery.json'), 'utf8')).not.toContain('AGE-SECRET-KEY');
    const before = await readFile(path.join(laptop, 'profile.json'), 'utf8');
    const guess = 'kasteel vijver olifant hamer';
    expect(codeOf(await finishRecovery(laptop, guess, answer, CHEAP))).toBe('recovery_passphrase_wrong');
    expect(codeOf(await finishRecovery(laptop, 'kort', answer, CHEAP))).toBe('passphrase_weak');
    expect(await readFile(path.join(laptop, 'profile.json'), 'utf8')).toBe(before);
    valueOf(await opens(laptop, PASSPHRASE));
  });

  it('refuses the answer of another laptop, of an earlier request, and a lead of another study', async () => {
    const { key, table, laptop } = await leadAndLockedLaptop();
    const other = await lockedLaptop(path.join(table, 'study.ucstudy'));
    const ours = await answered(laptop, key, table);
    const theirs = await answered(other, key, table, 'b');
    expect(codeOf(await finishRecovery(laptop, RENEWED, theirs.answer, CHEAP))).toBe('recovery_other_laptop');
    valueOf(await requestRecovery(laptop, RENEWED, path.join(table, 'again.ucrequest'), NOW, QUICK));
    expect(codeOf(await finishRecovery(laptop, RENEWED, ours.answer, CHEAP))).toBe('recovery_other_laptop');
    const stranger = await leadAndLockedLaptop();
    expect(codeOf(await readRecoveryRequest(ours.request, stranger.key))).toBe('recovery_other_study');
  });

  it('refuses damaged files and files of another kind, and changes nothing', async () => {
    const { key, table, laptop } = await leadAndLockedLaptop();
    const { request, answer } = await answered(laptop, key, table);
    const before = await readFile(path.join(laptop, 'profile.json'), 'utf8');
    const damaged = path.join(table, 'damaged');
    const text = await readFile(answer, 'utf8');
    const wrapped: unknown = JSON.parse(text).wrapped;
    if (typeof wrapped !== 'string') throw new Error('an answer holds a wrapped key');
    const flipped = Buffer.from(wrapped, 'base64');
    flipped[flipped.length - 20] = (flipped.at(-20) ?? 0) ^ 1;
    const spoiled = [
      text.slice(0, 80),
      '',
      await readFile(request, 'utf8'),
      text.replace(wrapped, flipped.toString('base64')),
    ];
    for (const contents of spoiled) {
      await writeFile(damaged, contents);
      expect(codeOf(await finishRecovery(laptop, RENEWED, damaged, CHEAP))).toBe('recovery_file_invalid');
    }
    expect(codeOf(await finishRecovery(laptop, RENEWED, path.join(table, 'gone'), CHEAP))).toBe('file_unreadable');
    await writeFile(damaged, text);
    expect(codeOf(await readRecoveryRequest(damaged, key))).toBe('recovery_file_invalid');
    expect(await readFile(path.join(laptop, 'profile.json'), 'utf8')).toBe(before);
    valueOf(await finishRecovery(laptop, RENEWED, answer, CHEAP));
  });

  it('is not offered where no study with keys was imported, and is void once the old passphrase is remembered', async () => {
    const alone = temporaryFolder();
    (await freshStore(alone)).close();
    expect(valueOf(await recoveryState(alone)).studies).toEqual([]);
    const request = path.join(temporaryFolder(), 'a.ucrequest');
    expect(codeOf(await requestRecovery(alone, RENEWED, request, NOW, QUICK))).toBe('recovery_without_study');
    const { key, table, laptop } = await leadAndLockedLaptop();
    const { answer } = await answered(laptop, key, table);
    valueOf(dropRequest(laptop));
    expect(codeOf(await finishRecovery(laptop, RENEWED, answer, CHEAP))).toBe('recovery_not_requested');
  });

  it('goes by command as well', async () => {
    const { key, table, laptop } = await leadAndLockedLaptop();
    const keyFile = path.join(table, 'study.uckey');
    await writeFile(keyFile, await lockText(keyText(key), PASSPHRASE, QUICK));
    const [request, answer] = [path.join(table, 'c.ucrequest'), path.join(table, 'c.ucanswer')];
    process.env['UNDERCURRENT_PASSPHRASE'] = RENEWED;
    process.env['UNDERCURRENT_STUDY_PASSPHRASE'] = PASSPHRASE;
    const asked = await run(['--profile', laptop, '--request', request, '--json']);
    const answered = await run(['--key', keyFile, '--request', request, '--answer', answer, '--json']);
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out).value.fingerprint).toBe(JSON.parse(asked.out).value.fingerprint);
    expect((await run(['--profile', laptop, '--answer', answer])).code).toBe(0);
    valueOf(await opens(laptop, RENEWED));
    expect((await run(['--profile', laptop, '--answer', answer])).code).toBe(1);
    expect((await run(['--profile', laptop])).code).toBe(2);
    expect((await run(['--key', keyFile, '--request', request])).code).toBe(2);
  });
});
