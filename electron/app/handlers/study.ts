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
import {
  addStudy,
  countSessions,
  listStudies,
  newestStudy,
  studyKey,
  type OpenProfile,
  type StoredStudy,
} from '../../store';
import type { Handlers } from '../bridge/register';
import { withStore, withStoreAsync, type HandlerContext } from './context';

type StudyChannels =
  'study.list' | 'study.add_built_in' | 'study.create_keys' | 'study.export_package' | 'study.import_package';

function summaryOf(store: OpenProfile, { hash, study }: StoredStudy): StudySummary {
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

function newestSummary(store: OpenProfile, study: StudyId): Result<StudySummary> {
  const newest = newestStudy(store.database, study);
  return newest.ok ? success(summaryOf(store, newest.value)) : newest;
}

async function createKeys(
  context: HandlerContext,
  store: OpenProfile,
  id: StudyId,
  passphrase: string,
): Promise<Result<StudySummary>> {
  const created = await createKeysInStore(store, id, passphrase);
  if (!created.ok) return created;
  const unlocked = await unlockKeyInStore(store, id, passphrase);
  if (!unlocked.ok) return unlocked;
  context.profile.keepKey(id, unlocked.value);
  return success(summaryOf(store, created.value));
}

async function writePackage(
  context: HandlerContext,
  store: OpenProfile,
  id: StudyId,
): Promise<Result<{ file: string }>> {
  const key = context.profile.keyOf(id);
  if (!key.ok) return key;
  const file = await context.ask.newStudyPackage(id);
  if (!file.ok) return file;
  const written = await exportPackage(store, id, key.value, file.value);
  return written.ok ? success({ file: file.value }) : written;
}

async function takePackage(context: HandlerContext, store: OpenProfile): Promise<Result<StudySummary>> {
  const file = await context.ask.studyPackage();
  if (!file.ok) return file;
  const taken = await importStudyFile(store, file.value);
  return taken.ok ? newestSummary(store, taken.value.study.id) : taken;
}

export function studyHandlers(context: HandlerContext): Pick<Handlers, StudyChannels> {
  return {
    'study.list': () =>
      withStore(context, (store) => success(listStudies(store.database).map((stored) => summaryOf(store, stored)))),
    'study.add_built_in': () =>
      withStore(context, (store) => {
        const known = newestStudy(store.database, builtInStudy.id);
        if (known.ok) return success(summaryOf(store, known.value));
        const added = addStudy(store.database, builtInStudy, store.clock);
        return added.ok ? newestSummary(store, builtInStudy.id) : added;
      }),
    'study.create_keys': ({ study, passphrase }) =>
      withStoreAsync(context, (store) => createKeys(context, store, study, passphrase)),
    'study.export_package': ({ study }) => withStoreAsync(context, (store) => writePackage(context, store, study)),
    'study.import_package': () => withStoreAsync(context, (store) => takePackage(context, store)),
  };
}
