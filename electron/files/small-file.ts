import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../shared/base/result';
import { writeAtomically } from './atomic-file';
import { fileProblem, readingProblem } from '../exchange/session-file/verify';

/** Study packages and enrolment files are read whole, so they have a bound. Images make a study large. */
export const SMALL_FILE_BYTES = 64 * 1024 * 1024;

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
