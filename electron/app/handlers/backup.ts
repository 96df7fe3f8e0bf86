import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { openProfile } from '../../store/profile/profile';
import { restoreBackup } from '../../store/backup/backup';
import { backupEntries, backupEntryOf } from '../../store/backup/backup-entries';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';
import { makeCurrent } from './profile';

/** The backups of the profile. */
export function backupHandlers(context: HandlerContext): HandlersOf<'backup'> {
  const { profile } = context.runFolders;
  return {
    'backup.list': () => backupEntries(profile),
    'backup.make': (_request, { store }) => {
      const made = store.backup();
      if (!made.ok) return made;
      const [entry] = backupEntryOf(made.value);
      return entry === undefined ? failure(problemOf('backup_unknown')) : success(entry);
    },
    'backup.restore': async ({ name, passphrase }) => {
      if (context.profile.store().ok) return failure(problemOf('already_running'));
      const restored = await restoreBackup(profile, name, passphrase);
      if (!restored.ok) return restored;
      const opened = await openProfile(profile, passphrase, { programVersion: context.version });
      return opened.ok ? makeCurrent(context, opened.value, passphrase) : opened;
    },
  };
}
