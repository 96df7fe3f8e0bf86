import { z } from 'zod';
import { backupEntry } from '../backup/entry';
import { channel, consoleOnly, nothing, passphrase } from './channel';
import { profileStatus } from './profile';

export const backupChannels = {
  /** Newest first; works on a locked profile too, because a damaged one cannot be opened. */
  'backup.list': channel(nothing, z.array(backupEntry), consoleOnly, 'nothing'),
  'backup.make': channel(nothing, backupEntry, consoleOnly, 'store'),
  /** Puts a backup in the place of the database, which must be closed; what stood there is set aside, not deleted. */
  'backup.restore': channel(
    z.strictObject({ name: z.string().min(1).max(100), passphrase }),
    profileStatus,
    consoleOnly,
    'nothing',
  ),
} as const;
