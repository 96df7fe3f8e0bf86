import { z } from 'zod';
import { withdrawalCodeOf, type WithdrawalCode } from '../../../shared/session/withdrawal-code';
import {
  deviceId,
  digest,
  sessionId,
  type Digest,
  type SessionId,
  type StudyHash,
  type StudyId,
  type DeviceId,
  type ParticipantCode,
  type ProviderId,
} from '../../../shared/base/ids';
import { publicKey } from '../../crypto/signing';
import type { EnrolledDevices } from './enrolled-devices';
import type { Clock } from '../database/clock';
import type { WritableDatabase } from '../database/database';

const anyRow = z.object({ found: z.int() });
const deviceRow = z.object({ device: deviceId, publicKey });
const revisionRow = z.object({
  revision: z.int(),
  contents: digest,
  current: z.int().transform((current) => current === 1),
});
const decisionRow = z.object({ session: sessionId, revision: z.int(), chosen: digest });
const fileRow = z.object({
  device: deviceId,
  deviceSequence: z.int(),
  sha256: digest,
  previousFile: digest.nullable(),
});
const sessionRow = z.object({ session: sessionId });

/** The lead's merged sessions in the encrypted database. Methods throw on a failing disk, as merging expects. */
class DatabaseMergedStore implements MergedStore {
  readonly #database: WritableDatabase;
  readonly #clock: Clock;

  constructor(database: WritableDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work);
  }

  knowsStudy(study: StudyId, hash: StudyHash): boolean {
    return this.#has('studies WHERE study = ? AND hash = ?', study, hash);
  }

  enrolledDevices(study: StudyId): EnrolledDevices {
    const rows = this.#database.all(
      deviceRow,
      'SELECT device, public_key AS publicKey FROM enrolled_devices WHERE study = ?',
      study,
    );
    return new Map(rows.map((row) => [row.device, row.publicKey]));
  }

  isWithdrawn(session: SessionId): boolean {
    return this.#has('tombstones WHERE code = ?', withdrawalCodeOf(session));
  }

  hasFile(sha256: Digest): boolean {
    return this.#has('merged_files WHERE sha256 = ?', sha256);
  }

  #has(where: string, ...values: string[]): boolean {
    return this.#database.get(anyRow, `SELECT 1 AS found FROM ${where}`, ...values) !== undefined;
  }

  revisionsOf(session: SessionId): KnownRevision[] {
    return this.#database.all(
      revisionRow,
      'SELECT revision, contents, current FROM merged_revisions WHERE session = ? ORDER BY revision, contents',
      session,
    );
  }

  decisionsOf(session: SessionId): Decision[] {
    return this.#database.all(
      decisionRow,
      'SELECT session, revision, chosen FROM merged_decisions WHERE session = ? ORDER BY number',
      session,
    );
  }

  addRevision(revision: MergedRevision, from: FileProvenance): void {
    this.#database.run(
      `INSERT INTO merged_revisions
         (session, revision, contents, study, study_hash, participant, provider, answers, trials, sha256, merged_utc, current, journal)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
      revision.session,
      revision.revision,
      revision.contents,
      revision.study,
      revision.studyHash,
      revision.participant,
      revision.provider,
      revision.answers,
      revision.trials,
      from.sha256,
      this.#clock.utc(),
      revision.journal,
    );
    this.addFile(from);
  }

  addFile(from: FileProvenance): void {
    this.#database.run(
      `INSERT INTO merged_files
         (sha256, name, study, session, revision, device, device_sequence, previous_file, merged_utc)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
      from.sha256,
      from.name,
      from.study,
      from.session,
      from.revision,
      from.device,
      from.deviceSequence,
      from.previousFile,
      this.#clock.utc(),
    );
  }

  setCurrent(session: SessionId, revision: number, contents: Digest): void {
    this.transaction(() => {
      this.#database.run('UPDATE merged_revisions SET current = 0 WHERE session = ? AND current = 1', session);
      this.#database.run(
        'UPDATE merged_revisions SET current = 1 WHERE session = ? AND revision = ? AND contents = ?',
        session,
        revision,
        contents,
      );
    });
  }

  addDecision(decision: Decision, reason: string | null): void {
    this.#database.run(
      'INSERT INTO merged_decisions (session, revision, chosen, reason, decided_utc) VALUES (?, ?, ?, ?, ?)',
      decision.session,
      decision.revision,
      decision.chosen,
      reason,
      this.#clock.utc(),
    );
  }

  filesOf(study: StudyId): DeviceFile[] {
    return this.#database.all(
      fileRow,
      `SELECT device, device_sequence AS deviceSequence, sha256, previous_file AS previousFile
       FROM merged_files WHERE study = ? ORDER BY device, device_sequence, sha256`,
      study,
    );
  }

  sessionsOf(study: StudyId): SessionId[] {
    return this.#database
      .all(sessionRow, 'SELECT DISTINCT session FROM merged_revisions WHERE study = ? ORDER BY session', study)
      .map((row) => row.session);
  }

  addTombstone(code: WithdrawalCode, session: SessionId | null): void {
    this.transaction(() => {
      this.#database.run(
        'INSERT INTO tombstones (code, withdrawn_utc) VALUES (?, ?) ON CONFLICT (code) DO NOTHING',
        code,
        this.#clock.utc(),
      );
      if (session === null) return;
      this.#database.run('DELETE FROM merged_revisions WHERE session = ?', session);
      this.#database.run('DELETE FROM merged_decisions WHERE session = ?', session);
    });
  }
}

/** The merged store of a profile, as merging wants it. */
export function mergedStoreOf(database: WritableDatabase, clock: Clock): MergedStore {
  return new DatabaseMergedStore(database, clock);
}

/** One sealed state of a session: what a session file held. */
export interface MergedRevision {
  readonly session: SessionId;
  readonly revision: number;
  /** SHA-256 of the unpacked contents: tells two files of one revision apart, or finds them equal. */
  readonly contents: Digest;
  readonly study: StudyId;
  readonly studyHash: StudyHash;
  readonly participant: ParticipantCode;
  readonly provider: ProviderId;
  readonly answers: number;
  readonly trials: number;
  /** The whole journal: one event a line as JSON, gzip. */
  readonly journal: Uint8Array;
}

/** Where a revision came from. The name is made from the header, because people rename files after people. */
export interface FileProvenance {
  readonly name: string;
  readonly sha256: Digest;
  readonly study: StudyId;
  readonly session: SessionId;
  readonly revision: number;
  readonly device: DeviceId;
  readonly deviceSequence: number;
  readonly previousFile: Digest | null;
}

/** What is known of a revision without reading its journal. */
export interface KnownRevision {
  readonly revision: number;
  readonly contents: Digest;
  /** True for the one revision of a session that counts. */
  readonly current: boolean;
}

/** The lead's choice between different contents of one revision. */
export interface Decision {
  readonly session: SessionId;
  readonly revision: number;
  readonly chosen: Digest;
}

/** A device's file as its chain shows it. */
export interface DeviceFile {
  readonly device: DeviceId;
  readonly deviceSequence: number;
  readonly sha256: Digest;
  readonly previousFile: Digest | null;
}

/** What merging needs of the lead's store; electron/store gives it. Every method may throw on a failing disk. */
export interface MergedStore {
  /** Runs work in one transaction: all of it is kept, or nothing. */
  transaction<Value>(work: () => Value): Value;
  knowsStudy(study: StudyId, hash: StudyHash): boolean;
  enrolledDevices(study: StudyId): EnrolledDevices;
  isWithdrawn(session: SessionId): boolean;
  hasFile(sha256: Digest): boolean;
  revisionsOf(session: SessionId): readonly KnownRevision[];
  decisionsOf(session: SessionId): readonly Decision[];
  /** Keeps a revision, not yet current. */
  addRevision(revision: MergedRevision, from: FileProvenance): void;
  /** Remembers a file; one that is known stays as it was remembered first. */
  addFile(from: FileProvenance): void;
  /** Makes one revision of a session the one that counts. */
  setCurrent(session: SessionId, revision: number, contents: Digest): void;
  addDecision(decision: Decision, reason: string | null): void;
  filesOf(study: StudyId): readonly DeviceFile[];
  /** Sessions of a study that have a revision. */
  sessionsOf(study: StudyId): readonly SessionId[];
  /** Removes every revision of a session and leaves a tombstone by its code. */
  addTombstone(code: WithdrawalCode, session: SessionId | null): void;
}
