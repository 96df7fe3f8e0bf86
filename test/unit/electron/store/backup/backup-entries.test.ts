import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { backupEntries, backupEntryOf } from '../../../../../electron/store/backup/backup-entries';
import { cleanUp, codeOf, freshStore, HandClock, temporaryFolder, valueOf } from '../../../../support/profile';

afterAll(cleanUp);

describe('backups as a list shows them', () => {
  it('carry their moment, newest first, and weigh what their files weigh', async () => {
    const clock = new HandClock();
    const store = await freshStore(temporaryFolder(), clock);
    const { folder, backups } = store.layout;
    expect(valueOf(backupEntries(folder))).toEqual([]);
    const first = valueOf(store.backup());
    const firstUtc = clock.utc();
    clock.pass(60_000);
    const second = valueOf(store.backup());
    const entries = valueOf(backupEntries(folder));
    expect(entries.map(({ name, madeUtc }) => [name, madeUtc])).toEqual([
      [second.name, clock.utc()],
      [first.name, firstUtc],
    ]);
    writeFileSync(path.join(first.folder, 'more'), Buffer.alloc(1000));
    expect(valueOf(backupEntries(folder))[1]?.bytes).toBe((entries[1]?.bytes ?? 0) + 1000);
    renameSync(second.folder, path.join(backups, 'before the move'));
    expect(valueOf(backupEntries(folder)).map(({ name }) => name)).toEqual([first.name]);
    expect(backupEntryOf({ name: 'before the move', folder: first.folder })).toEqual([]);
  });

  it('are named so that the moment is found again', () => {
    const empty = temporaryFolder();
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }),
        (moment) => {
          const madeUtc = moment.toISOString();
          const name = madeUtc.replaceAll(/[:.]/g, '-');
          expect(backupEntryOf({ name, folder: empty })).toEqual([{ name, madeUtc, bytes: 0 }]);
        },
      ),
    );
  });

  it('cannot be listed where their folder cannot be read', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'backups'), '');
    expect(codeOf(backupEntries(folder))).toBe('file_unreadable');
    const other = temporaryFolder();
    mkdirSync(path.join(other, 'backups'));
    expect(valueOf(backupEntries(other))).toEqual([]);
  });
});
