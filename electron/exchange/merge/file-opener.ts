import { gzipSync } from 'node:zlib';
import type { JournalEvent } from '../../../shared/session/events';
import { success, type Result } from '../../../shared/base/result';
import type { FileProvenance, MergedRevision } from '../../store/merged/merged-store';
import { openSessionFile, type OpenedSessionFile } from '../session-file/open';
import { createdOf } from '../session-file/seal';
import { sessionFileName, type SessionFileHeader } from '../session-file/format';
import { verifySessionFile } from '../session-file/verify';

/** A file's outside, small enough to cross between threads by the thousand. */
export interface VerifiedFile {
  readonly header: SessionFileHeader;
  readonly provenance: FileProvenance;
}

/** What a merge keeps of an opened file. */
export interface OpenedFile extends VerifiedFile {
  readonly revision: MergedRevision;
}

/** Verifies and opens files, here or in worker threads. */
export interface FileOpener {
  /** Files to ask for ahead of the one being stored: enough to keep it busy, few enough to bound memory. */
  readonly ahead: number;
  /** Checks the outside; needs no key. */
  verify(file: string): Promise<Result<VerifiedFile>>;
  /** Verifies again and opens. */
  open(file: string): Promise<Result<OpenedFile>>;
  close(): Promise<void>;
}

/** Opens files in this thread. */
export function openerHere(identity: string): FileOpener {
  return {
    ahead: 2,
    verify: verifyForMerge,
    open: (file) => openForMerge(file, identity),
    close: async () => undefined,
  };
}

export async function verifyForMerge(file: string): Promise<Result<VerifiedFile>> {
  const verified = await verifySessionFile(file);
  if (!verified.ok) return verified;
  const { header, sha256 } = verified.value;
  return success({ header, provenance: { ...provenanceOf(header), sha256 } });
}

export async function openForMerge(file: string, identity: string): Promise<Result<OpenedFile>> {
  const opened = await openSessionFile(file, identity);
  if (!opened.ok) return opened;
  const { header, sha256 } = opened.value.outside;
  return success({
    header,
    provenance: { ...provenanceOf(header), sha256 },
    revision: revisionOf(opened.value),
  });
}

function provenanceOf(header: SessionFileHeader): Omit<FileProvenance, 'sha256'> {
  return {
    name: sessionFileName(header.study, header.session, header.revision),
    study: header.study,
    session: header.session,
    revision: header.revision,
    device: header.device,
    deviceSequence: header.deviceSequence,
    previousFile: header.previousFile,
  };
}

function revisionOf(opened: OpenedSessionFile): MergedRevision {
  const created = createdOf(opened.events);
  if (!created) throw new Error('revisionOf: an opened session file has no session_created');
  const { header } = opened.outside;
  return {
    session: header.session,
    revision: header.revision,
    contents: opened.contents,
    study: header.study,
    studyHash: header.studyHash,
    participant: created.participant,
    provider: created.provider,
    answers: answersIn(opened.events),
    trials: trialsIn(opened.events),
    journal: packJournal(opened.eventTexts),
  };
}

/** A journal as the merged store keeps it: one event a line, gzip. */
function packJournal(eventTexts: readonly string[]): Uint8Array {
  return gzipSync(eventTexts.join('\n'));
}

/** Answers that count: one for each item and occasion, whatever was superseded. */
export function answersIn(events: readonly JournalEvent[]): number {
  const keys = events.flatMap(({ body }) =>
    body.type === 'answer_recorded' ? [`${body.payload.item} ${body.payload.occasion ?? ''}`] : [],
  );
  return new Set(keys).size;
}

/** Trials of all blocks and attempts. */
export function trialsIn(events: readonly JournalEvent[]): number {
  return events.reduce((sum, { body }) => sum + (body.type === 'trials_recorded' ? body.payload.trials.length : 0), 0);
}
