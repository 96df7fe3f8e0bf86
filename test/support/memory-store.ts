import { digestOf } from '../../shared/base/canonical-json';
import type { DeviceId, Digest, SessionId, StudyHash, StudyId } from '../../shared/base/ids';
import { withdrawalCodeOf, type WithdrawalCode } from '../../shared/session/withdrawal-code';
import type {
  Decision,
  DeviceFile,
  FileProvenance,
  KnownRevision,
  MergedRevision,
  MergedStore,
} from '../../electron/store/merged/merged-store';
import type { PublicKey } from '../../electron/crypto/signing';

/** The merged store's rules in memory, so that properties can be tried over thousands of orders. */
export class MemoryStore implements MergedStore {
  readonly studies = new Set<StudyHash>();
  readonly devices = new Map<DeviceId, PublicKey>();
  readonly revisions: { revision: MergedRevision; current: boolean }[] = [];
  readonly files = new Map<Digest, FileProvenance>();
  readonly decisions: Decision[] = [];
  readonly buried = new Set<WithdrawalCode>();

  transaction<Value>(work: () => Value): Value {
    return work();
  }
  knowsStudy(_study: StudyId, hash: StudyHash): boolean {
    return this.studies.has(hash);
  }
  enrolledDevices(): ReadonlyMap<DeviceId, PublicKey> {
    return this.devices;
  }
  isWithdrawn(session: SessionId): boolean {
    return this.buried.has(withdrawalCodeOf(session));
  }
  hasFile(sha256: Digest): boolean {
    return this.files.has(sha256);
  }
  revisionsOf(session: SessionId): KnownRevision[] {
    return this.revisions
      .filter((row) => row.revision.session === session)
      .map((row) => ({ revision: row.revision.revision, contents: row.revision.contents, current: row.current }));
  }
  decisionsOf(session: SessionId): Decision[] {
    return this.decisions.filter((decision) => decision.session === session);
  }
  addRevision(revision: MergedRevision, from: FileProvenance): void {
    this.revisions.push({ revision, current: false });
    this.addFile(from);
  }
  addFile(from: FileProvenance): void {
    if (!this.files.has(from.sha256)) this.files.set(from.sha256, from);
  }
  setCurrent(session: SessionId, revision: number, contents: Digest): void {
    for (const row of this.revisions) {
      if (row.revision.session !== session) continue;
      row.current = row.revision.revision === revision && row.revision.contents === contents;
    }
  }
  addDecision(decision: Decision): void {
    this.decisions.push(decision);
  }
  filesOf(study: StudyId): DeviceFile[] {
    return [...this.files.values()].filter((file) => file.study === study);
  }
  sessionsOf(study: StudyId): SessionId[] {
    return this.revisions.filter((row) => row.revision.study === study).map((row) => row.revision.session);
  }
  addTombstone(code: WithdrawalCode, session: SessionId | null): void {
    this.buried.add(code);
    const kept = this.revisions.filter((row) => row.revision.session !== session);
    this.revisions.splice(0, this.revisions.length, ...kept);
  }

  /** Equal for equal contents, whatever the order they came in. */
  digest(): Digest {
    const rows = this.revisions
      .map((row) => ({
        session: row.revision.session,
        revision: row.revision.revision,
        contents: row.revision.contents,
        journal: Buffer.from(row.revision.journal).toString('base64'),
        current: row.current,
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    return digestOf({ rows, files: [...this.files.keys()].sort(), buried: [...this.buried].sort() });
  }
}
