import { randomBytes } from 'node:crypto';
import { open, rename, unlink, type FileHandle, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, success, type Result } from '../../shared/base/result';
import { writingProblem, fileProblem, readingProblem } from './file-problems';

/** Opens the file that takes the writing; replaced in tests by one on a disk that fills. */
export type OpenForWriting = (file: string) => Promise<FileHandle>;

const openNew: OpenForWriting = (file) => open(file, 'wx+', 0o600);

/**
 * Writes a file so that it is there whole or not at all: beside its place, flushed, then renamed, and the folder
 * flushed so that the name survives a power cut. Whatever goes wrong, the half file is removed and an existing
 * file under the name is left as it was.
 * @returns what `write` returned; `disk_full` or `file_unwritable`
 * @throws whatever `write` throws that is no system error
 */
export async function writeAtomically<Value>(
  file: string,
  write: (handle: FileHandle) => Promise<Value>,
  openForWriting: OpenForWriting = openNew,
): Promise<Result<Value>> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const value = await writeWhole(await openForWriting(beside), write);
    await rename(beside, file);
    await flushFolder(path.dirname(file));
    return success(value);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    return failure(writingProblem(error, file));
  }
}

async function writeWhole<Value>(handle: FileHandle, write: (handle: FileHandle) => Promise<Value>): Promise<Value> {
  try {
    const value = await write(handle);
    await handle.sync();
    return value;
  } finally {
    await handle.close();
  }
}

/** Windows cannot open a folder to flush it; there the rename itself is the best there is. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Study packages and enrolment files are read whole, so they have a bound. Images make a study large. */
const SMALL_FILE_BYTES = 64 * 1024 * 1024;

/** Reads a whole text file within the bound. @returns `file_unreadable`, `file_too_large` */
export async function readSmallFile(file: string): Promise<Result<string>> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return failure(fileProblem('file_unreadable', file));
    if (found.size > SMALL_FILE_BYTES) return failure(fileProblem('file_too_large', file));
    return success(await readFile(file, 'utf8'));
  } catch (error) {
    return failure(readingProblem(error, file));
  }
}

/** Writes a whole file, all or nothing. @returns `disk_full`, `file_unwritable` */
export async function writeSmallFile(file: string, contents: string | Uint8Array): Promise<Result<void>> {
  return writeAtomically(file, (handle) => handle.writeFile(contents));
}
