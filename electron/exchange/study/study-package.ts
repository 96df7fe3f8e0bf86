import { z } from 'zod';
import { canonicalJson, digestOf } from '../../../shared/base/canonical-json';
import { studyHash, type StudyHash } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { checkStudy } from '../../../shared/study-document/loader';
import { STUDY_VERSION, type Study, type StudyKeys } from '../../../shared/study/schema';
import { isKeyOf, studyFingerprint, type UnlockedStudyKey } from './study-keys';
import { jsonOf } from '../session-file/payload';
import { isSignedBy, publicKey, signature, signerOf, signFor } from '../../crypto/signing';
import { readSmallFile, writeSmallFile } from '../../files/atomic-file';
import { fileProblem } from '../../files/file-problems';

export const STUDY_PACKAGE_EXTENSION = '.ucstudy';
const PACKAGE_VERSION = 1;
const SIGNED_AS = 'undercurrent study package v1\n';

/** A study on its way to the field: the document, signed by the lead's key that the document names. */
const studyPackage = z.strictObject({
  format: z.literal('undercurrent-study-package'),
  version: z.literal(PACKAGE_VERSION),
  study: z.unknown(),
  signature,
});
const anyVersion = z.looseObject({ format: z.literal('undercurrent-study-package'), version: z.int() });
const anyStudyVersion = z.looseObject({ version: z.int() });
const signedKeys = z.looseObject({ keys: z.looseObject({ verifyKey: z.string() }) });

/** A package that was read: its study, the hash that is its version, and what to compare aloud before trusting it. */
export interface ReadStudyPackage {
  readonly study: Study;
  readonly hash: StudyHash;
  readonly keys: StudyKeys;
  readonly fingerprint: string;
}

/**
 * Writes a study for the laptops in the field, signed by the lead.
 * @returns `study_without_key`, `study_key_wrong` when the key is another study's, `disk_full`, `file_unwritable`
 */
export async function writeStudyPackage(file: string, study: Study, key: UnlockedStudyKey): Promise<Result<void>> {
  if (!study.keys) return failure(problemOf('study_without_key'));
  if (!isKeyOf(key, study.keys)) return failure(problemOf('study_key_wrong'));
  const message = Buffer.from(canonicalJson(study));
  const signed = signFor(SIGNED_AS, message, signerOf(key.signingKey));
  const contents = {
    format: 'undercurrent-study-package',
    version: PACKAGE_VERSION,
    study,
    signature: Buffer.from(signed).toString('base64'),
  };
  return writeSmallFile(file, `${canonicalJson(contents)}\n`);
}

/**
 * Reads a study package and checks its signature against the key in the study. That proves it whole, not whose it
 * is: a person compares the fingerprint at the first import, and `known` holds later versions to the same key.
 * @param known the keys of the version this laptop already has, if any
 * @returns `study_package_invalid`, `study_future`, what `checkStudy` finds, `study_without_key`, `study_signer_differs`, `file_unreadable`
 */
export async function readStudyPackage(
  file: string,
  known: StudyKeys | null = null,
): Promise<Result<ReadStudyPackage>> {
  const written = await readSmallFile(file);
  if (!written.ok) return written;
  const document = jsonOf(written.value);
  const version = anyVersion.safeParse(document);
  if (version.success && version.data.version > PACKAGE_VERSION) return future(version.data.version, PACKAGE_VERSION);
  const read = studyPackage.safeParse(document);
  if (!read.success) return failure(fileProblem('study_package_invalid', file));
  const studyVersion = anyStudyVersion.safeParse(read.data.study);
  if (studyVersion.success && studyVersion.data.version > STUDY_VERSION) {
    return future(studyVersion.data.version, STUDY_VERSION);
  }
  const sealed = signedKeys.safeParse(read.data.study);
  if (sealed.success && !isSigned(read.data.study, read.data.signature, sealed.data.keys)) {
    return failure(fileProblem('study_package_invalid', file));
  }
  // Whole and as the lead made it; what may still be wrong is the study itself, and is said with its place.
  const study = checkStudy(read.data.study);
  return study.ok ? checkSigner(study.value, known) : study;
}

function isSigned(document: unknown, signed: string, { verifyKey }: { verifyKey: string }): boolean {
  const signer = publicKey.safeParse(verifyKey);
  const message = Buffer.from(canonicalJson(document));
  return signer.success && isSignedBy(SIGNED_AS, message, Buffer.from(signed, 'base64'), signer.data);
}

const future = (found: number, supported: number) => failure(problemOf('study_future', { found, known: supported }));

function checkSigner(study: Study, known: StudyKeys | null): Result<ReadStudyPackage> {
  const { keys } = study;
  if (!keys) return failure(problemOf('study_without_key'));
  const sameKeys = !known || (known.verifyKey === keys.verifyKey && known.recipient === keys.recipient);
  if (!sameKeys) return failure(problemOf('study_signer_differs', { study: study.id }));
  return success({ study, hash: studyHash.parse(digestOf(study)), keys, fingerprint: studyFingerprint(keys) });
}
