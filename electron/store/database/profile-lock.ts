import Database from 'better-sqlite3';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { problemOfStoreError } from './storage-problems';

/** Sole ownership of a profile's folder, until released or until the process dies, however it dies. */
export interface ProfileLock {
  release(): void;
}

/**
 * Takes the profile for this process. The lock is a transaction held open on an empty file beside the database:
 * the operating system drops it with the process, so a kill -9 leaves nothing stale behind.
 * Nothing else in this process may open that file: on POSIX, closing any handle to it would drop the lock.
 */
export function takeLock(file: string): Result<ProfileLock> {
  let connection: Database.Database | null = null;
  try {
    const opened = new Database(file, { timeout: 0 });
    connection = opened;
    opened.exec('BEGIN EXCLUSIVE');
    return success({ release: () => opened.close() });
  } catch (error) {
    connection?.close();
    const problem = problemOfStoreError(error, 'lock.db');
    if (problem === null) throw error;
    if (problem.code === 'database_locked') return failure(problemOf('already_running'));
    // SQLite cannot create the file: the folder is there (the caller looked), so it cannot be written.
    if (problem.code === 'file_unreadable') return failure(problemOf('database_read_only'));
    if (problem.code === 'database_damaged') return failure(problemOf('file_unreadable', { file: 'lock.db' }));
    return failure(problem);
  }
}
