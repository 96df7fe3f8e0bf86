import path from 'node:path';
import type { ExportSummary } from '../../../shared/bridge';
import type { StudyId } from '../../../shared/names';
import { problemOf } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import { exportBeside } from '../../dataset/export-in-worker';
import { packedSource } from '../../dataset/merged-source';
import { usualDecisions } from '../../dataset/plan';
import { publishing } from '../../dataset/publish';
import { unlockKeyInStore } from '../../exchange/study-desk';
import { exportLedgerOf, mergedSessions, type Store } from '../../store';
import type { Handlers } from '../ipc';
import { withStore, withStoreAsync, type Desk } from './desk';

type LeadChannels = 'lead.unlock_study' | 'lead.sessions' | 'lead.export';

async function exportStudy(desk: Desk, store: Store, study: StudyId): Promise<Result<ExportSummary>> {
  const source = packedSource(store.database, study);
  if (!source.ok) return source;
  if (source.value.sessions.length === 0) return failure(problemOf('export_nothing'));
  const folder = await desk.ask.exportFolder();
  if (!folder.ok) return folder;
  const exported = await exportBeside({
    source: source.value,
    folder: folder.value,
    decisions: usualDecisions('internal'),
    publish: publishing(exportLedgerOf(store.database, store.clock)),
    onProgress: (done, total) => desk.tell('progress', { task: 'export', done, total }, 'console'),
  });
  if (!exported.ok) return failure(exported.error[0] ?? problemOf('unexpected', { where: 'export' }));
  desk.profile.lastExport = path.resolve(folder.value);
  return exported;
}

export function leadHandlers(desk: Desk): Pick<Handlers, LeadChannels> {
  return {
    'lead.unlock_study': async ({ study, passphrase }) => {
      const store = desk.profile.store();
      if (!store.ok) return store;
      const unlocked = await unlockKeyInStore(store.value, study, passphrase);
      if (!unlocked.ok) return unlocked;
      desk.profile.keepKey(study, unlocked.value);
      return success({});
    },
    'lead.sessions': ({ study }) => withStore(desk, (store) => success(mergedSessions(store.database, study))),
    'lead.export': ({ study }) => withStoreAsync(desk, (store) => exportStudy(desk, store, study)),
  };
}
