import path from 'node:path';
import type { FileVerdict } from '../../../shared/merge/verdicts';
import type { StudyId } from '../../../shared/base/ids';
import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { problemOfStoreError } from '../../store/database/storage-problems';
import { DATABASE_NAME } from '../../store/database/profile-layout';
import type { OpenedFile, FileOpener, VerifiedFile } from './file-opener';
import type { FileProvenance, KnownRevision, MergedStore } from '../../store/merged/merged-store';
import { fingerprintOf } from '../../crypto/signing';
import { fileProblem } from '../../files/file-problems';

type Verdict = FileVerdict['verdict'];

export interface MergeRequest {
  readonly study: StudyId;
  readonly files: readonly string[];
  readonly opener: FileOpener;
  readonly onVerdict?: (verdict: FileVerdict, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface MergeReport {
  readonly verdicts: readonly FileVerdict[];
  /** True when it was stopped: the files without a verdict were not touched, those with one are in. */
  readonly cancelled: boolean;
  /** Why the store itself could take no more (a full disk), or null. */
  readonly stopped: Problem | null;
}

/** A file on its way: settled with a verdict already, or opened and waiting to be stored. */
type Candidate = { readonly settled: FileVerdict } | { readonly opened: OpenedFile };

/**
 * Merges session files into the lead's store, each in a transaction of its own and in the order given. One bad file
 * never stops the rest. What is in the store afterwards depends on which files came, not on their order or number
 * of times: revisions are kept by session, revision and contents, and which one counts follows from what is kept.
 * When the store itself fails, what was merged until then is in, and merging the same files again goes on.
 */
export async function mergeFiles(store: MergedStore, request: MergeRequest): Promise<MergeReport> {
  const verdicts: FileVerdict[] = [];
  const stopped = await mergeUntil(store, request, verdicts).catch(storeProblem);
  return { verdicts, cancelled: stopped === null && verdicts.length < request.files.length, stopped };
}

function storeProblem(error: unknown): Problem {
  const problem = problemOfStoreError(error, DATABASE_NAME);
  if (problem === null) throw error;
  return problem;
}

async function mergeUntil(store: MergedStore, request: MergeRequest, verdicts: FileVerdict[]): Promise<null> {
  const waiting: Promise<Candidate>[] = [];
  const { ahead } = request.opener;
  let next = 0;
  for (let done = 0; done < request.files.length; done += 1) {
    while (next < request.files.length && waiting.length < ahead) {
      const candidate = candidateOf(store, request, request.files[next] ?? '');
      candidate.catch(() => undefined);
      waiting.push(candidate);
      next += 1;
    }
    const candidate = await waiting.shift();
    if (request.signal?.aborted || !candidate) break;
    const verdict =
      'settled' in candidate ? candidate.settled : keep(store, request.files[done] ?? '', candidate.opened);
    verdicts.push(verdict);
    request.onVerdict?.(verdict, done + 1, request.files.length);
  }
  await Promise.allSettled(waiting);
  return null;
}

async function candidateOf(store: MergedStore, request: MergeRequest, file: string): Promise<Candidate> {
  const outside = await request.opener.verify(file);
  if (!outside.ok) return refused(file, outside.error);
  const early = beforeOpening(store, request.study, file, outside.value);
  if (early) return { settled: early };
  const inside = await request.opener.open(file);
  if (!inside.ok) return refused(file, inside.error);
  return { opened: inside.value };
}

function refused(file: string, reason: Problem): Candidate {
  const settled = { file: path.basename(file), verdict: verdictFor(reason), session: null, participant: null, reason };
  return { settled };
}

function verdictFor(reason: Problem): Verdict {
  if (reason.code === 'file_signature_bad') return 'bad_signature';
  if (reason.code === 'file_chain_broken') return 'broken_chain';
  return 'cannot_be_opened';
}

/** Settles a file by its outside alone, so that nothing is decrypted that will not be kept. */
function beforeOpening(store: MergedStore, study: StudyId, file: string, outside: VerifiedFile): FileVerdict | null {
  const { header, provenance } = outside;
  const settle = (verdict: Verdict, reason: Problem | null): FileVerdict => ({
    file: path.basename(file),
    verdict,
    session: header.session,
    participant: null,
    reason,
  });
  if (header.study !== study || !store.knowsStudy(header.study, header.studyHash)) {
    return settle('unknown_study', otherStudy(file, outside, study));
  }
  if (store.enrolledDevices(study).get(header.device) !== header.devicePublicKey) {
    const fingerprint = fingerprintOf(header.devicePublicKey);
    return settle('not_enrolled', fileProblem('device_not_enrolled', file, { fingerprint }));
  }
  if (store.isWithdrawn(header.session)) {
    // The file's number is kept, so that a withdrawal does not look like a gap in the device's files.
    store.transaction(() => store.addFile(provenance));
    return settle('withdrawn', fileProblem('file_withdrawn', file));
  }
  return store.hasFile(provenance.sha256) ? settle('already_there', null) : null;
}

function otherStudy(file: string, { header }: VerifiedFile, study: StudyId): Problem {
  const version = header.study === study ? ` ${header.studyHash.slice(0, 8)}` : '';
  return fileProblem('file_other_study', file, { study: `${header.study}${version}` });
}

/** Stores an opened file in one transaction and says what it turned out to be. */
function keep(store: MergedStore, file: string, opened: OpenedFile): FileVerdict {
  const { revision, provenance } = opened;
  return store.transaction(() => {
    const settle = (verdict: Verdict, reason: Problem | null): FileVerdict => ({
      file: path.basename(file),
      verdict,
      session: revision.session,
      participant: revision.participant,
      reason,
    });
    if (store.isWithdrawn(revision.session)) {
      store.addFile(provenance);
      return settle('withdrawn', fileProblem('file_withdrawn', file));
    }
    const known = store.revisionsOf(revision.session);
    if (known.some((one) => one.revision === revision.revision && one.contents === revision.contents)) {
      store.addFile(provenance);
      return settle('already_there', null);
    }
    store.addRevision(revision, provenance);
    chooseCurrent(store, revision.session);
    return verdictAmong(known, opened, file, settle);
  });
}

function verdictAmong(
  known: readonly KnownRevision[],
  { revision }: OpenedFile,
  file: string,
  settle: (verdict: Verdict, reason: Problem | null) => FileVerdict,
): FileVerdict {
  if (known.some((one) => one.revision === revision.revision)) {
    return settle('conflict', fileProblem('file_conflict', file, { revision: revision.revision }));
  }
  const newest = Math.max(0, ...known.map((one) => one.revision));
  if (newest < revision.revision) return settle('merged', null);
  return settle('newer_kept', fileProblem('file_older_revision', file, { revision: revision.revision, newest }));
}

/**
 * Which revision of a session counts: the highest; among different contents of it the one the lead chose, and until
 * then the one with the lowest digest, so that every order of files ends the same.
 */
function currentAmong(
  known: readonly KnownRevision[],
  decisions: readonly { readonly revision: number; readonly chosen: string }[],
): KnownRevision | null {
  const newest = Math.max(0, ...known.map((one) => one.revision));
  const rivals = known.filter((one) => one.revision === newest).sort((a, b) => (a.contents < b.contents ? -1 : 1));
  const chosen = decisions.findLast((decision) => decision.revision === newest)?.chosen;
  return rivals.find((rival) => rival.contents === chosen) ?? rivals[0] ?? null;
}

function chooseCurrent(store: MergedStore, session: FileProvenance['session']): void {
  const current = currentAmong(store.revisionsOf(session), store.decisionsOf(session));
  if (current && !current.current) store.setCurrent(session, current.revision, current.contents);
}

/** Records the lead's choice between conflicting contents and makes it count. @returns `session_unknown` */
export function decideConflict(
  store: MergedStore,
  decision: Parameters<MergedStore['addDecision']>[0],
  reason: string | null,
): Result<void> {
  return store.transaction(() => {
    const known = store.revisionsOf(decision.session);
    const exists = known.some((one) => one.revision === decision.revision && one.contents === decision.chosen);
    if (!exists) return failure(problemOf('session_unknown'));
    store.addDecision(decision, reason);
    chooseCurrent(store, decision.session);
    return success(undefined);
  });
}
