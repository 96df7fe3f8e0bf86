import path from 'node:path';
import type { JournalEvent } from '../../shared/interview/events';
import { replay } from '../../shared/interview/state';
import { whyTooWeak } from '../../shared/passphrase';
import type { Language, SessionId, StudyId } from '../../shared/names';
import { problemOf } from '../../shared/problems';
import { failure, success, type Result } from '../../shared/result';
import { loadStudy } from '../../shared/study/loader';
import type { Study } from '../../shared/study/schema';
import { audioOf, settleAudio } from '../store/audio';
import { deviceOf } from '../store/device';
import { readJournal } from '../store/journal';
import { enrolDevice } from '../store/enrolled';
import { nextSealing, registerSealedFile, sealedFilesOf } from '../store/sealed';
import type { Store } from '../store/store';
import {
  addStudy,
  listStudies,
  newestStudy,
  saveStudyKey,
  studyKey,
  studyOf,
  type StoredStudy,
} from '../store/studies';
import { deviceFingerprint, readEnrolment, writeEnrolment, type Enrolment } from './enrolment';
import { createStudyKeys, isKeyOf, studyFingerprint, unlockStudyKey, type UnlockedStudyKey } from './keys';
import type { AudioChunk } from './payload';
import { recoverProfile, wrapForStudy } from './recovery';
import { recoverySheet } from './recovery-sheet';
import { createdOf, sealSession, type SealedFile } from './seal';
import { readSmallFile, writeSmallFile } from './small-file';
import { readStudyPackage, writeStudyPackage, type ReadStudyPackage } from './study-package';
import { verifySessionFile } from './verify';

/** What windows and the command line do with keys and session files of an open profile, one function each. */

/**
 * Makes the study's keys on this laptop, which from now on is the lead's and may send files itself.
 * @param scryptLogN only lowered in tests
 * @returns the study's new version; `study_has_keys`, `passphrase_weak`, `study_unknown`, `disk_full`
 */
export async function createKeysInStore(
  store: Store,
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
async function addWithKeys(store: Store, study: Study): Promise<Result<StoredStudy>> {
  const wrapped = study.keys ? await wrapForStudy(store, study.id, study.keys) : success(undefined);
  return wrapped.ok ? addStudy(store.database, study, store.clock) : wrapped;
}

/** Unlocks the private key this profile holds. @returns `study_key_wrong` where it holds none, `study_key_passphrase_wrong` */
export async function unlockKeyInStore(
  store: Store,
  study: StudyId,
  passphrase: string,
): Promise<Result<UnlockedStudyKey>> {
  const blob = studyKey(store.database, study);
  return blob ? unlockStudyKey(blob, passphrase) : failure(problemOf('study_key_wrong'));
}

/** Writes the locked private key to a `*.uckey`, as it lies in the store. @returns `study_key_wrong` where there is none */
export async function exportStudyKey(store: Store, study: StudyId, file: string): Promise<Result<void>> {
  const blob = studyKey(store.database, study);
  return blob ? writeSmallFile(file, blob) : failure(problemOf('study_key_wrong'));
}

/** Reads and unlocks a `*.uckey`. @returns `file_unreadable`, `study_key_passphrase_wrong` also for what is no key */
export async function unlockKeyFile(file: string, passphrase: string): Promise<Result<UnlockedStudyKey>> {
  const written = await readSmallFile(file);
  return written.ok ? unlockStudyKey(Buffer.from(written.value), passphrase) : written;
}

/** Gives a profile a new passphrase with a key file of the lead; see recovery.ts. */
export async function recoverWithKeyFile(
  folder: string,
  key: { file: string; passphrase: string },
  passphrase: string,
): Promise<Result<void>> {
  const unlocked = await unlockKeyFile(key.file, key.passphrase);
  return unlocked.ok ? recoverProfile(folder, unlocked.value, passphrase) : unlocked;
}

/** Writes the newest version of a study as a signed package. */
export async function exportPackage(
  store: Store,
  study: StudyId,
  key: UnlockedStudyKey,
  file: string,
): Promise<Result<void>> {
  const found = newestStudy(store.database, study);
  return found.ok ? writeStudyPackage(file, found.value.study, key) : found;
}

/** Takes a signed package in; a study that has keys here is only ever followed by versions with the same keys. */
export async function importPackage(store: Store, file: string): Promise<Result<ReadStudyPackage>> {
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
async function importDocument(store: Store, file: string): Promise<Result<StoredStudy>> {
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
export async function importStudyFile(store: Store, file: string): Promise<Result<Pick<StoredStudy, 'study'>>> {
  return path.extname(file).toLowerCase() === '.json' ? importDocument(store, file) : importPackage(store, file);
}

/** Accepts a laptop's files for the study its enrolment names. @returns `device_file_invalid`, `study_unknown` */
export async function enrolFromFile(store: Store, file: string): Promise<Result<Enrolment>> {
  const read = await readEnrolment(file);
  return read.ok ? enrol(store, read.value) : read;
}

/** Accepts a laptop whose enrolment was read before, so that its fingerprint could be compared. @returns `study_unknown` */
export function enrol(store: Store, enrolment: Enrolment): Result<Enrolment> {
  const known = newestStudy(store.database, enrolment.study);
  if (!known.ok) return known;
  const enrolled = enrolDevice(store.database, enrolment, store.clock);
  return enrolled.ok ? success(enrolment) : enrolled;
}

/** Saves the file with which this laptop asks the lead to accept its session files. @returns what it says of the laptop */
export async function requestEnrolment(
  store: Store,
  study: StudyId,
  file: string,
): Promise<Result<{ fingerprint: string }>> {
  const device = deviceOf(store.database);
  const written = await writeEnrolment(file, device, study);
  return written.ok ? success({ fingerprint: deviceFingerprint(device.publicKey) }) : written;
}

/** The fingerprints of a study's keys (null without keys) and of this laptop. @returns `study_unknown` */
export function fingerprintsOf(store: Store, study: StudyId): Result<{ study: string | null; device: string }> {
  const newest = newestStudy(store.database, study);
  if (!newest.ok) return newest;
  const { keys } = newest.value.study;
  return success({
    study: keys ? studyFingerprint(keys) : null,
    device: deviceFingerprint(deviceOf(store.database).publicKey),
  });
}

/** The recovery sheet of the study key this profile holds, as text. @returns `study_key_wrong` where it holds none */
export function recoverySheetOf(store: Store, study: StudyId, language: Language): Result<string> {
  const newest = newestStudy(store.database, study);
  if (!newest.ok) return newest;
  const blob = studyKey(store.database, study);
  if (!blob || !newest.value.study.keys) return failure(problemOf('study_key_wrong'));
  return success(recoverySheet(newest.value.study, blob, language));
}

/** The study of this profile that a key belongs to, in its newest version. @returns `study_key_wrong` */
export function studyOfKey(store: Store, key: UnlockedStudyKey): Result<StoredStudy> {
  const found = listStudies(store.database).find((candidate) => isKeyOf(key, candidate.study.keys));
  return found ? success(found) : failure(problemOf('study_key_wrong'));
}

/**
 * Seals a finished session into the profile's folder of sealed files and registers it. Nothing new since the last
 * sealing, and its file still there: that file is given again, no new revision is made.
 * @returns `session_unknown`, `session_not_finished`, `study_without_key`, `disk_full`, `file_unwritable`
 */
export async function sealFromStore(store: Store, session: SessionId): Promise<Result<SealedFile>> {
  const settled = settleAudio(store, session);
  if (!settled.ok) return settled;
  const events = readJournal(store.database, session);
  if (!events.ok) return events;
  const created = createdOf(events.value);
  if (!created) return failure(problemOf('session_unknown'));
  const last = events.value.length;
  const before = await sealedBefore(store, session, last);
  if (before) return success(before);
  const study = studyOf(store.database, created.studyHash);
  if (!study.ok) return study;
  const newest = newestStudy(store.database, created.study);
  if (!newest.ok) return newest;
  const next = nextSealing(store.database, session, created.study);
  const sealed = await sealSession({
    events: events.value,
    study: study.value,
    keys: newest.value.study.keys,
    device: deviceOf(store.database),
    ...next,
    folder: store.layout.sealed,
    audio: audioToSeal(store, study.value, events.value),
  });
  if (!sealed.ok) return sealed;
  const registered = registerSealedFile(store.database, {
    session,
    ...next,
    study: created.study,
    file: sealed.value.name,
    sha256: sealed.value.sha256,
    lastEvent: last,
    sealedUtc: store.clock.utc(),
  });
  return registered.ok ? sealed : registered;
}

/** The recording, where consent to it stands at the end: taken back, it stays on the laptop. */
function audioToSeal(store: Store, study: Study, events: readonly JournalEvent[]): Iterable<AudioChunk> {
  const state = replay(study, events);
  if (!state.ok || state.value.consent.audio !== true) return [];
  return audioOf(store, state.value.header.session, events);
}

async function sealedBefore(store: Store, session: SessionId, last: number): Promise<SealedFile | null> {
  const newest = sealedFilesOf(store.database, session)[0];
  if (newest?.lastEvent !== last) return null;
  const file = path.join(store.layout.sealed, newest.file);
  const verified = await verifySessionFile(file);
  if (!verified.ok || verified.value.sha256 !== newest.sha256) return null;
  const { bytes, sha256, header } = verified.value;
  return { file, name: newest.file, bytes, sha256, header };
}
