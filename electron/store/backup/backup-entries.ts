import fs from 'node:fs';
import path from 'node:path';
import type { BackupEntry } from '../../../shared/backup/entry';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { listBackups, type Backup } from './backup';

const STAMP = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z/;

/** A backup is named after its moment; a folder that was renamed by hand is none. */
export function backupEntryOf({ name, folder }: Backup): BackupEntry[] {
  const stamp = STAMP.exec(name);
  if (stamp === null) return [];
  const [, hour, minute, second, millisecond] = stamp;
  const bytes = fs.readdirSync(folder).reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  return [{ name, madeUtc: `${hour}:${minute}:${second}.${millisecond}Z`, bytes }];
}

/** The backups of a profile, newest first. @returns `file_unreadable` */
export function backupEntries(folder: string): Result<BackupEntry[]> {
  try {
    return success(listBackups(folder).flatMap(backupEntryOf));
  } catch {
    return failure(problemOf('file_unreadable', { file: 'backups' }));
  }
}
