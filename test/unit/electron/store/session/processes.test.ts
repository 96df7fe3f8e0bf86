import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { openProfile } from '../../../../../electron/store/profile/profile';
import { machineClock } from '../../../../../electron/store/database/clock';
import { randomFrom } from '../../../../../shared/base/random';
import { bundleForNode } from '../../../../support/bundle';
import {
  cleanUp,
  codeOf,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import {
  accountOf,
  killHard,
  killRepeatedly,
  profileForProcesses,
  startProcess,
  type Spoken,
} from '../../../../support/processes';

/** Everything here runs in processes of its own, on real files. */

let scripts = '';
let script = '';
beforeAll(async () => {
  scripts = fs.mkdtempSync(path.join(fs.realpathSync('/tmp'), 'undercurrent-script-'));
  script = await bundleForNode('test/support/appending-process.ts', scripts);
});
afterAll(() => fs.rmSync(scripts, { recursive: true, force: true }));

let folder = '';
let running: Spoken | null = null;
beforeEach(async () => {
  folder = temporaryFolder();
  await profileForProcesses(folder);
});
afterEach(async () => {
  if (running !== null && running.child.exitCode === null && running.child.signalCode === null) await killHard(running);
  running = null;
  cleanUp();
});

function everyFile(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Files with any of these words, in any of the ways text is written. */
function filesHolding(root: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return everyFile(root).filter((file) => {
    const bytes = fs.readFileSync(file);
    return (
      patterns.some((pattern) => bytes.includes(pattern)) || words.some((word) => path.basename(file).includes(word))
    );
  });
}

describe('two copies of the program on one profile', () => {
  it('refuses the second, and lets it in once the first was killed', async () => {
    running = startProcess(script, [folder, 'hold']);
    await running.heard('ready');
    const wrongToo = await openProfile(folder, 'wrong', settingsWith(machineClock));
    expect(codeOf(wrongToo)).toBe('already_running');
    const second = startProcess(script, [folder]);
    await expect(second.heard('problem')).resolves.toBe('problem already_running');
    await killHard(running);
    const store = await reopened(folder, machineClock);
    expect(accountOf(store).numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('refuses a second opening inside one process too', async () => {
    const store = await reopened(folder);
    expect(codeOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)))).toBe('already_running');
    store.close();
    valueOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock))).close();
  });
});

describe('kill -9 at random moments', () => {
  it('keeps everything whose "saved" was seen, in order, once, on a whole chain', async () => {
    const seen = await killRepeatedly(script, folder, 8, randomFrom(20_260_302).next);
    const store = await reopened(folder, machineClock);
    const session = valueOf(store.sessions.list())[0]?.session;
    if (session === undefined) throw new Error('the session is there');
    valueOf(store.sessions.open(session));
    const account = accountOf(store);
    expect(seen.length).toBeGreaterThan(0);
    expect(account.numbers).toEqual(expect.arrayContaining(seen));
    expect(account.numbers).toEqual(account.numbers.map((_, index) => index + 1));
    expect(account.chain).toBe(true);
    expect(account.crashes).toBeGreaterThan(0);
  });
});

describe('what lies on the disk', () => {
  const words = [
    'Annemarie',
    'answer number',
    'P-7731',
    'Testing interviewer',
    'capture_recorded',
    PASSPHRASE,
    'lantaarn',
  ];

  it('is never plain text: while open, after kill -9, and after closing; log, temporary files and backup included', async () => {
    const temporary = path.join(folder, 'temporary');
    fs.mkdirSync(temporary);
    const environment = { TMPDIR: temporary, SQLITE_TMPDIR: temporary, TMP: temporary, TEMP: temporary };
    running = startProcess(script, [folder, 'hold'], environment);
    await running.heard('ready');
    const names = everyFile(folder).map((file) => path.basename(file));
    expect(names).toEqual(expect.arrayContaining(['undercurrent.db', 'undercurrent.db-wal', 'undercurrent.db-shm']));
    expect(names.filter((name) => name === 'undercurrent.db')).toHaveLength(2);
    expect(filesHolding(folder, words)).toEqual([]);
    await killHard(running);
    expect(filesHolding(folder, words)).toEqual([]);
    const store = await reopened(folder, machineClock);
    store.close();
    expect(filesHolding(folder, words)).toEqual([]);
    expect(everyFile(temporary)).toEqual([]);
    // The search itself must be able to find: a file that does hold a word is found.
    fs.writeFileSync(path.join(folder, 'planted'), 'xx Annemarie xx');
    expect(filesHolding(folder, words)).toEqual([path.join(folder, 'planted')]);
  });
});
