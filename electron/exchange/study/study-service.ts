import path from 'node:path';
import { whyTooWeak } from '../../../shared/base/passphrase';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { loadStudy } from '../../../shared/study-document/loader';
import type { Study } from '../../../shared/study/schema';
import { deviceOf } from '../../store/database/device';
import { enrolDevice } from '../../store/merged/enrolled-devices';
import type { OpenProfile } from '../../store/profile/open-profile';
import {
  addStudy,
  listStudies,
  newestStudy,
  saveStudyKey,
  studyKey,
  type StoredStudy,
} from '../../store/session/studies';
import { deviceFingerprint, readEnrolment, writeEnrolment, type Enrolment } from './device-enrolment';
import { createStudyKeys, isKeyOf, studyFingerprint, unlockStudyKey, type UnlockedStudyKey } from './study-keys';
import { wrapForStudy } from './wrap-for-study';
import { readSmallFile, writeSmallFile } from '../../files/atomic-file';
import { readStudyPackage, writeStudyPackage, type ReadStudyPackage } from './study-package';

/** What windows and the command line do with keys and session files of an open profile, one function each. */

/**
 * Makes the study's keys on this laptop, which from now on is the lead's and may send files itself.
 * @param scryptLogN only lowered in tests
 * @returns the study's new version; `study_has_keys`, `passphrase_weak`, `study_unknown`, `disk_full`
 */
export async function createKeysInStore(
  store: OpenProfile,
  study: StudyId,
  passphrase: string,
  scryptLogN?: number,
): Promise<Result<StoredStudy>> {
  const found = newestStudy(store.database, study);
  if (!found.ok) return found;
  if (found.value.study.keys) return failure(problemOf('study_has_keys'));
  const weak = await whyTooWeak(passphrase);
  if (weak) return failure(weak);
  const made = await createStudyKeys(found.value.study, passphrase, scryptLogN);
  // The study comes last: a crash before it leaves a key without use, never a study whose key is lost.
  const saved = saveStudyKey(store.database, study, made.privateBlob, store.clock);
  if (!saved.ok) return saved;
  const { device, publicKey } = deviceOf(store.database);
  const enrolled = enrolDevice(store.database, { study, device, publicKey }, store.clock);
  return enrolled.ok ? addWithKeys(store, made.study) : enrolled;
}

/** Adds a study and lets its lead recover this profile, should the passphrase be forgotten. */
async function addWithKeys(store: OpenProfile, study: Study): Promise<Result<StoredStudy>> {
  const wrapped = study.keys ? await wrapForStudy(store, study.id, study.keys) : success(undefined);
  return wrapped.ok ? addStudy(store.database, study, store.clock) : wrapped;
}

/** Unlocks the private key this profile holds. @returns `study_key_wrong` where it holds none, `study_key_passphrase_wrong` */
export async function unlockKeyInStore(
  store: OpenProfile,
  study: StudyId,
  passphrase: string,
): Promise<Result<UnlockedStudyKey>> {
  const blob = studyKey(store.database, study);
  return blob ? unlockStudyKey(blob, passphrase) : failure(problemOf('study_key_wrong'));
}

/** Writes the locked private key to a `*.uckey`, as it lies in the store. @returns `study_key_wrong` where there is none */
export async function exportStudyKey(store: OpenProfile, study: StudyId, file: string): Promise<Result<void>> {
  const blob = studyKey(store.database, study);
  return blob ? writeSmallFile(file, blob) : failure(problemOf('study_key_wrong'));
}

/** Reads and unlocks a `*.uckey`. @returns `file_unreadable`, `study_key_passphrase_wrong` also for what is no key */
export async function unlockKeyFile(file: string, passphrase: string): Promise<Result<UnlockedStudyKey>> {
  const written = await readSmallFile(file);
  return written.ok ? unlockStudyKey(Buffer.from(written.value), passphrase) : written;
}

/** Writes the newest version of a study as a signed package. */
export async function exportPackage(
  store: OpenProfile,
  study: StudyId,
  key: UnlockedStudyKey,
  file: string,
): Promise<Result<void>> {
  const found = newestStudy(store.database, study);
  return found.ok ? writeStudyPackage(file, found.value.study, key) : found;
}

/** Takes a signed package in; a study that has keys here is only ever followed by versions with the same keys. */
export async function importPackage(store: OpenProfile, file: string): Promise<Result<ReadStudyPackage>> {
  const first = await readStudyPackage(file);
  if (!first.ok) return first;
  const known = newestStudy(store.database, first.value.study.id);
  const read = await readStudyPackage(file, known.ok ? known.value.study.keys : null);
  if (!read.ok) return read;
  const added = await addWithKeys(store, read.value.study);
  return added.ok ? read : added;
}

/**
 * Takes a study document as it was written, without keys; they are made here afterwards. One that has keys comes as a
 * package, and a study that has them here is only followed by packages.
 */
async function importDocument(store: OpenProfile, file: string): Promise<Result<StoredStudy>> {
  const written = await readSmallFile(file);
  if (!written.ok) return written;
  const study = loadStudy(written.value);
  if (!study.ok) return study;
  if (study.value.keys) return failure(problemOf('study_package_invalid', { file: path.basename(file) }));
  const known = newestStudy(store.database, study.value.id);
  if (known.ok && known.value.study.keys) return failure(problemOf('study_signer_differs', { study: study.value.id }));
  return addStudy(store.database, study.value, store.clock);
}

/** Takes in what a person chose: a study document (`.json`), else a signed package. */
export async function importStudyFile(store: OpenProfile, file: string): Promise<Result<Pick<StoredStudy, 'study'>>> {
  return path.extname(file).toLowerCase() === '.json' ? importDocument(store, file) : importPackage(store, file);
}

/** Accepts a laptop's files for the study its enrolment names. @returns `device_file_invalid`, `study_unknown` */
export async function enrolFromFile(store: OpenProfile, file: string): Promise<Result<Enrolment>> {
  const read = await readEnrolment(file);
  return read.ok ? enrol(store, read.value) : read;
}

/** Accepts a laptop whose enrolment was read before, so that its fingerprint could be compared. @returns `study_unknown` */
export function enrol(store: OpenProfile, enrolment: Enrolment): Result<Enrolment> {
  const known = newestStudy(store.database, enrolment.study);
  if (!known.ok) return known;
  const enrolled = enrolDevice(store.database, enrolment, store.clock);
  return enrolled.ok ? success(enrolment) : enrolled;
}

/** Saves the file with which this laptop asks the lead to accept its session files. @returns what it says of the laptop */
export async function requestEnrolment(
  store: OpenProfile,
  study: StudyId,
  file: string,
): Promise<Result<{ fingerprint: string }>> {
  const device = deviceOf(store.database);
  const written = await writeEnrolment(file, device, study);
  return written.ok ? success({ fingerprint: deviceFingerprint(device.publicKey) }) : written;
}

/** The fingerprints of a study's keys (null without keys) and of this laptop. @returns `study_unknown` */
export function fingerprintsOf(store: OpenProfile, study: StudyId): Result<{ study: string | null; device: string }> {
  const newest = newestStudy(store.database, study);
  if (!newest.ok) return newest;
  const { keys } = newest.value.study;
  return success({
    study: keys ? studyFingerprint(keys) : null,
    device: deviceFingerprint(deviceOf(store.database).publicKey),
  });
}

/** The study of this profile that a key belongs to, in its newest version. @returns `study_key_wrong` */
export function studyOfKey(store: OpenProfile, key: UnlockedStudyKey): Result<StoredStudy> {
  const found = listStudies(store.database).find((candidate) => isKeyOf(key, candidate.study.keys));
  return found ? success(found) : failure(problemOf('study_key_wrong'));
}
