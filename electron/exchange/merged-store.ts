import type { WithdrawalCode } from '../../shared/session/withdrawal-code';
import type {
  DeviceId,
  Digest,
  ParticipantCode,
  ProviderId,
  SessionId,
  StudyHash,
  StudyId,
} from '../../shared/base/ids';
import type { EnrolledDevices } from './session-file/verify';

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
