import { randomBytes } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { problemOf, type Problem } from '../../shared/base/problems';
import { failure, success, type Result } from '../../shared/base/result';

/** The operating system's code of an error (ENOSPC, EIO …), or null for an error of our own. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What to tell a person when writing a file failed; rethrows what is not the machine's doing. */
export function writingProblem(error: unknown, file: string): Problem {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  return FULL.includes(code) ? problemOf('disk_full') : problemOf('file_unwritable', { file: path.basename(file) });
}

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
