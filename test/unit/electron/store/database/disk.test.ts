import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { createProfile, openProfile, profileState } from '../../../../../electron/store/profile/profile';
import { listBackups } from '../../../../../electron/store/backup/backup';
import { machineClock } from '../../../../../electron/store/database/clock';
import { readJournal } from '../../../../../electron/store/session/journal';
import type { JournalEvent } from '../../../../../shared/session/events';
import type { Result } from '../../../../../shared/base/result';
import {
  cleanUp,
  codeOf,
  freshStore,
  newSession,
  note,
  PASSPHRASE,
  reopened,
  settingsWith,
  temporaryFolder,
  valueOf,
} from '../../../../support/profile';
import { fillDisk, readOnly, smallDisk, type Mounted } from '../../../../support/disks';
import { fingerprintOf } from '../../../../support/raw-database';

const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0)) release();
  cleanUp();
});

/** The folder of a mount, or a visible skip where this machine allows none. */
function folderOf(mounted: Mounted, context: TestContext): string {
  if ('refused' in mounted) return context.skip(`no mount here: ${mounted.refused}`);
  releases.unshift(mounted.release);
  return mounted.folder;
}

const long = 'x'.repeat(2_000);

describe('a full disk', () => {
  it('says so, keeps every answer that was saved, and goes on when there is room again', async (context) => {
    const disk = folderOf(smallDisk(2_048), context);
    const folder = path.join(disk, 'profile');
    const store = await freshStore(folder);
    releases.unshift(() => store.close());
    const session = newSession(store);
    const saved: JournalEvent[] = [];
    const makeRoom = fillDisk(disk, 400_000);
    let refused: Result<JournalEvent[]> | null = null;
    for (let number = 0; number < 500 && refused === null; number += 1) {
      const appended = store.sessions.append(session, 2, [note(`${number} ${long}`)]);
      if (appended.ok) saved.push(...appended.value);
      else refused = appended;
    }
    expect(refused).toMatchObject({ error: { code: 'disk_full' } });
    expect(saved.length).toBeGreaterThan(5);
    expect(codeOf(store.backup())).toBe('disk_full');
    expect(listBackups(folder)).toEqual([]);
    expect(valueOf(readJournal(store.database, session)).slice(2)).toEqual(saved);
    makeRoom();
    saved.push(...valueOf(store.sessions.append(session, 2, [note('er is weer plaats')])));
    expect(valueOf(readJournal(store.database, session)).slice(2)).toEqual(saved);
    store.close();
    const again = await reopened(folder);
    releases.unshift(() => again.close());
    expect(valueOf(readJournal(again.database, session)).slice(2)).toEqual(saved);
  });

  it('makes no half profile', async (context) => {
    const disk = folderOf(smallDisk(1_024), context);
    const folder = path.join(disk, 'profile');
    fs.mkdirSync(folder);
    const makeRoom = fillDisk(disk, 0);
    const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: null };
    expect(codeOf(await createProfile(folder, wanted, settingsWith(machineClock)))).toBe('disk_full');
    expect(valueOf(profileState(folder))).toEqual({ state: 'none' });
    makeRoom();
    const store = await freshStore(folder);
    releases.unshift(() => store.close());
  });

  it('is told from the database’s own limit as well, without any mount', async () => {
    const store = await freshStore(temporaryFolder());
    const session = newSession(store);
    const saved = valueOf(store.sessions.append(session, 2, [note('past nog')]));
    store.database.pragma(`max_page_count = ${String(store.database.pragma('page_count'))}`);
    let refused = store.sessions.append(session, 3, [note(long)]);
    for (let number = 0; number < 100 && refused.ok; number += 1) {
      saved.push(...refused.value);
      refused = store.sessions.append(session, 3, [note(long)]);
    }
    expect(refused).toMatchObject({ error: { code: 'disk_full' } });
    expect(() => newSession(store, 'P-0002')).toThrow('disk_full');
    expect(valueOf(store.sessions.list())).toHaveLength(1);
    expect(valueOf(readJournal(store.database, session)).slice(2)).toEqual(saved);
    store.database.pragma('max_page_count = 1000000');
    valueOf(store.sessions.append(session, 3, [note(long)]));
  });
});

describe('a folder that cannot be written', () => {
  it('is refused when opening, and nothing changes', async (context) => {
    const folder = temporaryFolder();
    (await freshStore(folder)).close();
    const before = fingerprintOf(folder);
    folderOf(readOnly(folder), context);
    expect(codeOf(await openProfile(folder, PASSPHRASE, settingsWith(machineClock)))).toBe('database_read_only');
    expect(fingerprintOf(folder)).toEqual(before);
    for (const release of releases.splice(0)) release();
    (await reopened(folder)).close();
  });

  it('is refused when making a profile', async (context) => {
    const folder = temporaryFolder();
    folderOf(readOnly(folder), context);
    const wanted = { interviewer: 'Testing interviewer', passphrase: PASSPHRASE, pin: null };
    expect(codeOf(await createProfile(folder, wanted, settingsWith(machineClock)))).toBe('database_read_only');
    const inside = path.join(folder, 'new', 'profile');
    expect(codeOf(await createProfile(inside, wanted, settingsWith(machineClock)))).toBe('database_read_only');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
