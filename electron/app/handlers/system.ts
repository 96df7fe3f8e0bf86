import Database from 'better-sqlite3';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import { freeBytesOf } from '../../files/free-bytes';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';

/** What the database library that is really loaded says of itself. */
function aboutDatabase(): { database: string; encrypted: boolean } {
  const database = new Database(':memory:');
  try {
    const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
    const cipher: unknown = database.pragma('cipher', { simple: true });
    return { database: `SQLite ${version}`, encrypted: typeof cipher === 'string' && cipher !== '' };
  } finally {
    database.close();
  }
}

/** What an interview needs to know of the machine and of the program. */
export function systemHandlers(context: HandlerContext): HandlersOf<'system'> {
  const { profile } = context.runFolders;
  return {
    'system.storage': async () => success({ freeBytes: await freeBytesOf(profile), onBattery: context.isOnBattery() }),
    'system.show_folder': async ({ which }, { store }) => {
      const folders = {
        sealed: store.layout.sealed,
        profile,
        backups: store.layout.backups,
        last_export: context.profile.lastExport,
      };
      const folder = folders[which];
      if (folder === null) return failure(problemOf('export_nothing'));
      const shown = await context.ask.showFolder(folder);
      return shown.ok ? success({}) : shown;
    },
    'system.about': () =>
      success({
        version: context.version,
        electron: process.versions['electron'] ?? '',
        chromium: process.versions['chrome'] ?? '',
        node: process.versions.node,
        ...aboutDatabase(),
      }),
  };
}
