import type { StudySummary } from '../../../shared/bridge';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { builtInStudy } from '../../../shared/built-in-study';
import {
  createKeysInStore,
  exportPackage,
  importStudyFile,
  unlockKeyInStore,
} from '../../exchange/study/study-service';
import { addStudy, countSessions, listStudies, newestStudy, studyKey, type Store, type StoredStudy } from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, withStoreAsync, type Desk } from './context';

type StudyChannels =
  'study.list' | 'study.add_built_in' | 'study.create_keys' | 'study.export_package' | 'study.import_package';

function summaryOf(store: Store, { hash, study }: StoredStudy): StudySummary {
  return {
    id: study.id,
    hash,
    title: study.title,
    languages: study.languages,
    providers: study.providers.map(({ id, label }) => ({ id, label })),
    hasKeys: study.keys !== null,
    isLead: studyKey(store.database, study.id) !== null,
    sessions: countSessions(store.database, study.id),
  };
}

function newestSummary(store: Store, study: StudyId): Result<StudySummary> {
  const newest = newestStudy(store.database, study);
  return newest.ok ? success(summaryOf(store, newest.value)) : newest;
}

async function createKeys(desk: Desk, store: Store, id: StudyId, passphrase: string): Promise<Result<StudySummary>> {
  const created = await createKeysInStore(store, id, passphrase);
  if (!created.ok) return created;
  const unlocked = await unlockKeyInStore(store, id, passphrase);
  if (!unlocked.ok) return unlocked;
  desk.profile.keepKey(id, unlocked.value);
  return success(summaryOf(store, created.value));
}

async function writePackage(desk: Desk, store: Store, id: StudyId): Promise<Result<{ file: string }>> {
  const key = desk.profile.keyOf(id);
  if (!key.ok) return key;
  const file = await desk.ask.newStudyPackage(id);
  if (!file.ok) return file;
  const written = await exportPackage(store, id, key.value, file.value);
  return written.ok ? success({ file: file.value }) : written;
}

async function takePackage(desk: Desk, store: Store): Promise<Result<StudySummary>> {
  const file = await desk.ask.studyPackage();
  if (!file.ok) return file;
  const taken = await importStudyFile(store, file.value);
  return taken.ok ? newestSummary(store, taken.value.study.id) : taken;
}

export function studyHandlers(desk: Desk): Pick<Handlers, StudyChannels> {
  return {
    'study.list': () =>
      withStore(desk, (store) => success(listStudies(store.database).map((stored) => summaryOf(store, stored)))),
    'study.add_built_in': () =>
      withStore(desk, (store) => {
        const known = newestStudy(store.database, builtInStudy.id);
        if (known.ok) return success(summaryOf(store, known.value));
        const added = addStudy(store.database, builtInStudy, store.clock);
        return added.ok ? newestSummary(store, builtInStudy.id) : added;
      }),
    'study.create_keys': ({ study, passphrase }) =>
      withStoreAsync(desk, (store) => createKeys(desk, store, study, passphrase)),
    'study.export_package': ({ study }) => withStoreAsync(desk, (store) => writePackage(desk, store, study)),
    'study.import_package': () => withStoreAsync(desk, (store) => takePackage(desk, store)),
  };
}
