import path from 'node:path';
import type { ExportSummary, FileVerdict } from '../../../shared/bridge';
import type { StudyId } from '../../../shared/names';
import { problemOf } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import { exportDataset } from '../../dataset/export';
import type { SessionSource } from '../../dataset/source';
import { unlockStudyKey } from '../../exchange/keys';
import { mergeFiles } from '../../exchange/merge';
import { openerHere } from '../../exchange/merge-opening';
import { mergedJournal, mergedSessions, mergedStoreOf, newestStudy, studyKey, studyOf, type Store } from '../../store';
import type { Handlers } from '../ipc';
import { withStore, type Desk } from './desk';

type LeadChannels = 'lead.unlock_study' | 'lead.merge_files' | 'lead.sessions' | 'lead.export';

async function merge(desk: Desk, store: Store, study: StudyId): Promise<Result<FileVerdict[]>> {
  const key = desk.profile.keyOf(study);
  if (!key.ok) return key;
  const files = await desk.ask.sessionFiles();
  if (!files.ok) return files;
  const opener = openerHere(key.value.identity);
  try {
    const report = await mergeFiles(mergedStoreOf(store.database, store.clock), {
      study,
      files: files.value,
      opener,
      onVerdict: (_verdict, done, total) => {
        desk.tell('progress', { task: 'merge', done, total }, 'console');
      },
    });
    return success([...report.verdicts]);
  } finally {
    await opener.close();
  }
}

function sourceOf(store: Store, study: StudyId): Result<SessionSource> {
  const newest = newestStudy(store.database, study);
  if (!newest.ok) return newest;
  return success({
    study: newest.value.study,
    sessions: mergedSessions(store.database, study).map(({ session }) => session),
    read: (session) => {
      const journal = mergedJournal(store.database, session);
      if (!journal.ok) return journal;
      const ran = studyOf(store.database, journal.value.studyHash);
      return ran.ok ? success({ study: ran.value, events: journal.value.events }) : ran;
    },
  });
}

async function exportStudy(desk: Desk, store: Store, study: StudyId): Promise<Result<ExportSummary>> {
  const source = sourceOf(store, study);
  if (!source.ok) return source;
  if (source.value.sessions.length === 0) return failure(problemOf('export_nothing'));
  const folder = await desk.ask.exportFolder();
  if (!folder.ok) return folder;
  const exported = exportDataset(source.value, folder.value, (done, total) => {
    desk.tell('progress', { task: 'export', done, total }, 'console');
  });
  if (exported.ok) desk.profile.lastExport = path.resolve(folder.value);
  return exported;
}

export function leadHandlers(desk: Desk): Pick<Handlers, LeadChannels> {
  return {
    'lead.unlock_study': async ({ study, passphrase }) => {
      const store = desk.profile.store();
      if (!store.ok) return store;
      const sealedKey = studyKey(store.value.database, study);
      if (sealedKey === null) return failure(problemOf('study_without_key'));
      const unlocked = await unlockStudyKey(sealedKey, passphrase);
      if (!unlocked.ok) return unlocked;
      desk.profile.keepKey(study, unlocked.value);
      return success({});
    },
    'lead.merge_files': ({ study }) => {
      const store = desk.profile.store();
      return store.ok ? merge(desk, store.value, study) : store;
    },
    'lead.sessions': ({ study }) => withStore(desk, (store) => success(mergedSessions(store.database, study))),
    'lead.export': ({ study }) => {
      const store = desk.profile.store();
      return store.ok ? exportStudy(desk, store.value, study) : store;
    },
  };
}
