import crypto from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, digestOf } from '../../../shared/base/canonical-json';
import { studyHash, type StudyHash, type StudyId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { study as studySchema, type Study } from '../../../shared/study/schema';
import type { Clock } from '../database/clock';
import type { ReadableDatabase, WritableDatabase } from '../database/database';
import { attempting, attemptingValue } from '../database/storage-problems';
import { DATABASE_NAME } from '../database/profile-layout';

/** A study as the store holds it: the document and the hash that is its version. */
export interface StoredStudy {
  hash: StudyHash;
  study: Study;
}

const studyRow = z.object({ hash: studyHash, document: z.string() });

function stored(row: z.infer<typeof studyRow>): StoredStudy {
  const study = studySchema.parse(JSON.parse(row.document));
  return { hash: row.hash, study };
}

/**
 * Keeps a study document; the same document twice is one. A changed document is a new version beside the old one,
 * and the last one added is the one new sessions run.
 */
export function addStudy(database: WritableDatabase, study: Study, clock: Clock): Result<StoredStudy> {
  const hash = studyHash.parse(digestOf(study));
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      `INSERT INTO studies (hash, study, number, added_utc, document)
       VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM studies), ?, ?) ON CONFLICT (hash) DO NOTHING`,
      hash,
      study.id,
      clock.utc(),
      canonicalJson(study),
    );
    return { hash, study };
  });
}

/** The newest version of every study, in the order they were first added. */
export function listStudies(database: ReadableDatabase): StoredStudy[] {
  return database
    .all(
      studyRow,
      `SELECT hash, document FROM studies AS one
       WHERE number = (SELECT max(number) FROM studies WHERE study = one.study)
       ORDER BY (SELECT min(number) FROM studies WHERE study = one.study)`,
    )
    .map(stored);
}

/** The newest version of a study. */
export function newestStudy(database: ReadableDatabase, study: StudyId): Result<StoredStudy> {
  return attempting(DATABASE_NAME, () => {
    const row = database.get(
      studyRow,
      'SELECT hash, document FROM studies WHERE study = ? ORDER BY number DESC LIMIT 1',
      study,
    );
    return row === undefined ? failure(problemOf('study_unknown')) : success(stored(row));
  });
}

/** One version of a study, by its hash. */
export function studyOf(database: ReadableDatabase, hash: StudyHash): Result<Study> {
  return attempting(DATABASE_NAME, () => {
    const row = database.get(studyRow, 'SELECT hash, document FROM studies WHERE hash = ?', hash);
    return row === undefined ? failure(problemOf('study_unknown')) : success(stored(row).study);
  });
}

/** Keeps the private key of a study as the exchange sealed it (under the lead's own passphrase). */
export function saveStudyKey(
  database: WritableDatabase,
  study: StudyId,
  sealed: Uint8Array,
  clock: Clock,
): Result<void> {
  return attemptingValue(DATABASE_NAME, () => {
    database.run(
      `INSERT INTO study_keys (study, saved_utc, sealed) VALUES (?, ?, ?)
       ON CONFLICT (study) DO UPDATE SET saved_utc = excluded.saved_utc, sealed = excluded.sealed`,
      study,
      clock.utc(),
      sealed,
    );
  });
}

const keyRow = z.object({ sealed: z.instanceof(Uint8Array) });

/** The sealed private key of a study, or null on a laptop that is not the lead's. */
export function studyKey(database: ReadableDatabase, study: StudyId): Uint8Array | null {
  return database.get(keyRow, 'SELECT sealed FROM study_keys WHERE study = ?', study)?.sealed ?? null;
}

const seedRow = z.object({ seed: z.int().min(0).max(0xffff_ffff) });

/** Draws 32 random bits; tests give their own. */
export type SeedSource = () => number;
export const machineSeed: SeedSource = () => crypto.randomInt(0x1_0000_0000);

/** The seed of this interviewer's assignments in a study: drawn once, kept for good. Call inside a transaction. */
export function seedOfStudy(database: WritableDatabase, study: StudyId, draw: SeedSource): number {
  const known = database.get(seedRow, 'SELECT seed FROM study_seeds WHERE study = ?', study);
  if (known !== undefined) return known.seed;
  const seed = draw();
  database.run('INSERT INTO study_seeds (study, seed) VALUES (?, ?)', study, seed);
  return seed;
}
