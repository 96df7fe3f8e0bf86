import fs from 'node:fs';
import path from 'node:path';
import { powerMonitor } from 'electron';
import type { BackupEntry } from '../../../shared/bridge';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { listBackups, openProfile, restoreBackup, type Backup } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, type HandlerContext } from './context';
import { makeCurrent } from './profile';

type CareChannels = 'system.storage' | 'backup.list' | 'backup.make' | 'backup.restore';

/** Bytes an ordinary user may still write where the profile lies; null where the system does not tell. */
async function freeBytesOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.promises.statfs(fs.existsSync(folder) ? folder : path.dirname(folder));
    return bavail * bsize;
  } catch {
    return null;
  }
}

const STAMP = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z/;

/** A backup is named after its moment; a folder that was renamed by hand is none. */
function entryOf({ name, folder }: Backup): BackupEntry[] {
  const stamp = STAMP.exec(name);
  if (stamp === null) return [];
  const [, hour, minute, second, millisecond] = stamp;
  const bytes = fs.readdirSync(folder).reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  return [{ name, madeUtc: `${hour}:${minute}:${second}.${millisecond}Z`, bytes }];
}

function entries(folder: string): Result<BackupEntry[]> {
  try {
    return success(listBackups(folder).flatMap(entryOf));
  } catch {
    return failure(problemOf('file_unreadable', { file: 'backups' }));
  }
}

/** What an interview needs to know of the machine, and the backups of its profile. */
export function careHandlers(context: HandlerContext): Pick<Handlers, CareChannels> {
  const { profile } = context.runFolders;
  return {
    'system.storage': async () =>
      success({ freeBytes: await freeBytesOf(profile), onBattery: powerMonitor.isOnBatteryPower() }),
    'backup.list': () => entries(profile),
    'backup.make': () =>
      withStore(context, (store) => {
        const made = store.backup();
        if (!made.ok) return made;
        const [entry] = entryOf(made.value);
        return entry === undefined ? failure(problemOf('backup_unknown')) : success(entry);
      }),
    'backup.restore': async ({ name, passphrase }) => {
      if (context.profile.store().ok) return failure(problemOf('already_running'));
      const restored = await restoreBackup(profile, name, passphrase);
      if (!restored.ok) return restored;
      const opened = await openProfile(profile, passphrase, { programVersion: context.version });
      return opened.ok ? makeCurrent(context, opened.value, passphrase) : opened;
    },
  };
}
