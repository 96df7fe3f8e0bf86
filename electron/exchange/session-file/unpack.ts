import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '../../../shared/base/canonical-json';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { writingProblem } from '../../files/file-problems';
import { openSessionFile, type OpenedSessionFile } from './open';
import { writeSmallFile } from '../../files/atomic-file';

/**
 * Opens a session file into a folder of plain files: study.json, journal.jsonl, certificate.json, audio/NNNNN.
 * The folder appears whole or not at all; names in it are ours, never from the file.
 * @returns besides the problems of `openSessionFile`: `export_folder_not_empty`, `disk_full`, `file_unwritable`
 */
export async function unpackSessionFile(
  file: string,
  identity: string,
  folder: string,
): Promise<Result<OpenedSessionFile>> {
  if (!(await isFree(folder))) return failure(problemOf('export_folder_not_empty', { folder: path.basename(folder) }));
  try {
    await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
    const beside = await mkdtemp(`${path.resolve(folder)}.part-`);
    const opened = await unpackInto(beside, file, identity);
    if (opened.ok) await rename(beside, folder);
    else await rm(beside, { recursive: true, force: true });
    return opened;
  } catch (error) {
    return failure(writingProblem(error, folder));
  }
}

async function isFree(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.length === 0,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  );
}

async function unpackInto(folder: string, file: string, identity: string): Promise<Result<OpenedSessionFile>> {
  const written: Result<void>[] = [];
  const put = async (name: string, contents: string | Uint8Array): Promise<void> => {
    written.push(await writeSmallFile(path.join(folder, name), contents));
  };
  await mkdir(path.join(folder, 'audio'));
  const opened = await openSessionFile(file, identity, {
    onAudio: (piece) => put(path.join('audio', String(piece.chunk).padStart(5, '0')), piece.bytes),
  });
  if (!opened.ok) return opened;
  const { study, eventTexts, certificate } = opened.value;
  await put('study.json', `${canonicalJson(study)}\n`);
  await put('journal.jsonl', `${eventTexts.join('\n')}\n`);
  if (certificate) await put('certificate.json', `${canonicalJson(certificate)}\n`);
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? failed : success(opened.value);
}
