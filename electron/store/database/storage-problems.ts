import { problemOf, type Problem } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';

const DISK_FULL = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];
const LOCKED = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY'];
const READ_ONLY = ['SQLITE_READONLY', 'EROFS', 'EACCES', 'EPERM'];
const DAMAGED = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];
const UNREADABLE = ['SQLITE_CANTOPEN', 'SQLITE_IOERR', 'ENOENT', 'EIO', 'EISDIR', 'ENOTDIR'];

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function matches(code: string, family: readonly string[]): boolean {
  return family.some((member) => code === member || code.startsWith(`${member}_`));
}

/**
 * What an exception of the database or the file system means to a person, or null for a mistake of ours.
 * @param file the base name to show; never a whole path, which could hold a person's name
 */
export function problemOfStoreError(error: unknown, file: string): Problem | null {
  if (error instanceof Refused) return error.problem;
  const code = codeOf(error);
  if (code === null) return null;
  if (matches(code, DISK_FULL)) return problemOf('disk_full');
  if (matches(code, LOCKED)) return problemOf('database_locked');
  if (matches(code, READ_ONLY)) return problemOf('database_read_only');
  if (matches(code, DAMAGED)) return problemOf('database_damaged');
  if (matches(code, UNREADABLE)) return problemOf('file_unreadable', { file });
  return null;
}

/** Carries a problem out of a transaction, so that what was written in it rolls back. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Inside a transaction: goes on with the value, or leaves it undone; `attempting` gives the problem back. */
export function orRollBack<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}

/** Runs work that touches disk; what a user can cause comes back as a value, our own mistakes still throw. */
export function attempting<Value>(file: string, work: () => Result<Value>): Result<Value> {
  try {
    return work();
  } catch (error) {
    const problem = problemOfStoreError(error, file);
    if (problem === null) throw error;
    return failure(problem);
  }
}

/** As `attempting`, for work that gives a bare value. */
export function attemptingValue<Value>(file: string, work: () => Value): Result<Value> {
  return attempting(file, () => success(work()));
}
