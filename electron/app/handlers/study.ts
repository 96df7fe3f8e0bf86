import type { StudySummary } from '../../../shared/study/summary';
import type { StudyId } from '../../../shared/base/ids';
import { success, type Result } from '../../../shared/base/result';
import { OverviewMemory, readOverview } from '../../exchange/merge/study-overview';
import type { UnlockedStudyKey } from '../../exchange/study/study-keys';
import { builtInStudy } from '../../../shared/built-in-study';
import {
  createKeysInStore,
  exportPackage,
  exportStudyKey,
  importStudyFile,
  unlockKeyInStore,
} from '../../exchange/study/study-service';
import { addStudy, listStudies, newestStudy } from '../../store/session/studies';
import type { OpenProfile } from '../../store/profile/open-profile';
import type { HandlersOf } from '../bridge/register';
import type { HandlerContext } from './context';
import { summaryOf, newestSummary } from '../../exchange/study/study-summary';

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
  key: UnlockedStudyKey,
  id: StudyId,
): Promise<Result<{ file: string }>> {
  const file = await context.ask.save('study_package', id);
  if (!file.ok) return file;
  const written = await exportPackage(store, id, key, file.value);
  return written.ok ? success({ file: file.value }) : written;
}

async function saveKey(context: HandlerContext, store: OpenProfile, study: StudyId): Promise<Result<{ file: string }>> {
  const file = await context.ask.save('study_key', study);
  if (!file.ok) return file;
  const saved = await exportStudyKey(store, study, file.value);
  return saved.ok ? success({ file: file.value }) : saved;
}

function addBuiltIn(store: OpenProfile): Result<StudySummary> {
  const known = newestStudy(store.database, builtInStudy.id);
  if (known.ok) return success(summaryOf(store, known.value));
  const added = addStudy(store.database, builtInStudy, store.clock);
  return added.ok ? newestSummary(store, builtInStudy.id) : added;
}

async function unlock(
  context: HandlerContext,
  store: OpenProfile,
  study: StudyId,
  passphrase: string,
): Promise<Result<Record<string, never>>> {
  const unlocked = await unlockKeyInStore(store, study, passphrase);
  if (!unlocked.ok) return unlocked;
  context.profile.keepKey(study, unlocked.value);
  return success({});
}

async function takePackage(context: HandlerContext, store: OpenProfile): Promise<Result<StudySummary>> {
  const file = await context.ask.open('study_package');
  if (!file.ok) return file;
  const taken = await importStudyFile(store, file.value);
  return taken.ok ? newestSummary(store, taken.value.study.id) : taken;
}

export function studyHandlers(context: HandlerContext): HandlersOf<'study'> {
  const overviews = new OverviewMemory();
  return {
    'study.list': (_request, { store }) =>
      success(listStudies(store.database).map((stored) => summaryOf(store, stored))),
    'study.add_built_in': (_request, { store }) => addBuiltIn(store),
    'study.create_keys': ({ study, passphrase }, { store }) => createKeys(context, store, study, passphrase),
    'study.unlock': ({ study, passphrase }, { store }) => unlock(context, store, study, passphrase),
    'study.save_key': ({ study }, { store }) => saveKey(context, store, study),
    'study.export_package': ({ study }, { store, key }) => writePackage(context, store, key, study),
    'study.import_package': (_request, { store }) => takePackage(context, store),
    'study.overview': ({ study }, { store }) =>
      readOverview(store.database, study, overviews.of(store), context.profile.closing, (done, total) => {
        context.tell('progress', { task: 'overview', done, total }, 'console');
      }),
  };
}
