import type { StudySummary } from '../../../shared/bridge';
import { adviseOnPassphrase, SHORTEST_PASSPHRASE } from '../../../shared/passphrase';
import type { StudyId } from '../../../shared/names';
import { problemOf } from '../../../shared/problems';
import { failure, success, type Result } from '../../../shared/result';
import { builtInStudy } from '../../../shared/study/built-in';
import { createStudyKeys, unlockStudyKey } from '../../exchange/keys';
import { readStudyPackage, writeStudyPackage } from '../../exchange/study-package';
import {
  addStudy,
  countSessions,
  deviceOf,
  enrolDevice,
  listStudies,
  newestStudy,
  saveStudyKey,
  studyKey,
  type Store,
  type StoredStudy,
} from '../../store';
import type { Handlers } from '../ipc';
import { withStore, type Desk } from './desk';

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

/** Makes this laptop the lead's: keys into the study, the private part kept under the lead's own passphrase. */
async function createKeys(desk: Desk, store: Store, id: StudyId, passphrase: string): Promise<Result<StudySummary>> {
  if (adviseOnPassphrase(passphrase).strength === 'weak') {
    return failure(problemOf('passphrase_weak', { length: SHORTEST_PASSPHRASE }));
  }
  const found = newestStudy(store.database, id);
  if (!found.ok) return found;
  // New keys would leave every file sealed so far without a key that opens it.
  if (found.value.study.keys !== null) return failure(problemOf('study_has_keys'));
  const made = await createStudyKeys(found.value.study, passphrase);
  // The private part first: a study whose keys nobody holds must never reach the field.
  const saved = saveStudyKey(store.database, id, made.privateBlob, store.clock);
  if (!saved.ok) return saved;
  const added = addStudy(store.database, made.study, store.clock);
  if (!added.ok) return added;
  const { device, publicKey } = deviceOf(store.database);
  const enrolled = enrolDevice(store.database, { study: id, device, publicKey }, store.clock);
  if (!enrolled.ok) return enrolled;
  const unlocked = await unlockStudyKey(made.privateBlob, passphrase);
  if (!unlocked.ok) return unlocked;
  desk.profile.keepKey(id, unlocked.value);
  return newestSummary(store, id);
}

async function exportPackage(desk: Desk, store: Store, id: StudyId): Promise<Result<{ file: string }>> {
  const found = newestStudy(store.database, id);
  if (!found.ok) return found;
  const key = desk.profile.keyOf(id);
  if (!key.ok) return key;
  const file = await desk.ask.newStudyPackage(id);
  if (!file.ok) return file;
  const written = await writeStudyPackage(file.value, found.value.study, key.value);
  return written.ok ? success({ file: file.value }) : written;
}

async function importPackage(desk: Desk, store: Store): Promise<Result<StudySummary>> {
  const file = await desk.ask.studyPackage();
  if (!file.ok) return file;
  const unknown = await readStudyPackage(file.value);
  if (!unknown.ok) return unknown;
  const { study } = unknown.value;
  const known = newestStudy(store.database, study.id);
  // A study we know must come from the lead we know it from.
  const trusted = await readStudyPackage(file.value, known.ok ? known.value.study.keys : null);
  if (!trusted.ok) return trusted;
  const added = addStudy(store.database, trusted.value.study, store.clock);
  return added.ok ? newestSummary(store, study.id) : added;
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
    'study.create_keys': ({ study, passphrase }) => {
      const store = desk.profile.store();
      return store.ok ? createKeys(desk, store.value, study, passphrase) : store;
    },
    'study.export_package': ({ study }) => {
      const store = desk.profile.store();
      return store.ok ? exportPackage(desk, store.value, study) : store;
    },
    'study.import_package': () => {
      const store = desk.profile.store();
      return store.ok ? importPackage(desk, store.value) : store;
    },
  };
}
