import Database from 'better-sqlite3';
import { problemOf } from '../../../shared/base/problems';
import { failure, success } from '../../../shared/base/result';
import type { Handlers } from '../bridge/register';
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

export function systemHandlers(context: HandlerContext): Pick<Handlers, 'folder.show' | 'about.get'> {
  return {
    'folder.show': async ({ which }) => {
      const store = context.profile.store();
      if (!store.ok) return store;
      const folders = {
        sealed: store.value.layout.sealed,
        profile: context.runFolders.profile,
        backups: store.value.layout.backups,
        last_export: context.profile.lastExport,
      };
      const folder = folders[which];
      if (folder === null) return failure(problemOf('export_nothing'));
      const shown = await context.ask.showFolder(folder);
      return shown.ok ? success({}) : shown;
    },
    'about.get': () =>
      success({
        version: context.version,
        electron: process.versions['electron'] ?? '',
        chromium: process.versions['chrome'] ?? '',
        node: process.versions.node,
        ...aboutDatabase(),
      }),
  };
}
