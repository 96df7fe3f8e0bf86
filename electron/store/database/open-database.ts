import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { WritableDatabase, type ReadableDatabase } from './database';
import { attempting, attemptingValue, problemOfStoreError } from './storage-problems';
import { migrate, newestVersion, type Migration } from './migrate';

/** "UcDb" in ASCII: tells our databases from other programs' (SQLite's application_id). */
const APPLICATION_ID = 0x55634462;

/**
 * The raw key of a database: 256-bit key and the 128-bit salt that the file begins with.
 * SQLCipher's format (AES-256-CBC per page, HMAC-SHA512 over each page): every page is authenticated.
 */
export interface DatabaseKey {
  key: Buffer;
  salt: Buffer;
}

const SALT_BYTES = 16;

function connect(
  file: string,
  key: DatabaseKey,
  { mustExist, readonly = false }: { mustExist: boolean; readonly?: boolean },
): WritableDatabase {
  const connection = new Database(file, { fileMustExist: mustExist, readonly, timeout: 2_000 });
  try {
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma(`key = "x'${key.key.toString('hex')}${key.salt.toString('hex')}'"`);
    // Temporary tables and sorts never reach the disk, where they would lie in plain text.
    connection.pragma('temp_store = MEMORY');
    connection.pragma('trusted_schema = OFF');
    return new WritableDatabase(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function secure(database: WritableDatabase): void {
  database.pragma('journal_mode = WAL');
  // With WAL, FULL synchronises the log on every commit: a power cut loses nothing that was answered "saved".
  database.pragma('synchronous = FULL');
  // Moving the log into the database stalls one append in some 700 instead of one in 170 (test/bench/append.ts).
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
}

/** Makes a new encrypted database; the file must not exist. */
export function createDatabase(
  file: string,
  key: DatabaseKey,
  migrations: readonly Migration[],
): Result<WritableDatabase> {
  if (fs.existsSync(file)) throw new Error('createDatabase: never over an existing file');
  return attempting(path.basename(file), () => {
    const database = connect(file, key, { mustExist: false });
    try {
      database.pragma(`application_id = ${APPLICATION_ID}`);
      secure(database);
      migrate(database, migrations);
      return success(database);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Makes a database that lies in memory and nowhere else: it is gone with its handle, and with the process. */
export function createInMemory(migrations: readonly Migration[]): WritableDatabase {
  const connection = new Database(':memory:');
  // Sorts and temporary tables must not spill to the disk either.
  connection.pragma('temp_store = MEMORY');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('foreign_keys = ON');
  const database = new WritableDatabase(connection);
  migrate(database, migrations);
  return database;
}

/** Ours, another program's, or one that cannot be written: seen from outside, before SQLite touches the file. */
function looksLikeOurs(file: string, key: DatabaseKey): Result<void> {
  fs.accessSync(path.dirname(file), fs.constants.W_OK);
  fs.accessSync(file, fs.constants.W_OK);
  const start = Buffer.alloc(SALT_BYTES);
  const handle = fs.openSync(file, 'r');
  try {
    if (fs.readSync(handle, start, 0, SALT_BYTES, 0) < SALT_BYTES) return failure(problemOf('database_damaged'));
  } finally {
    fs.closeSync(handle);
  }
  return start.equals(key.salt) ? success(undefined) : failure(problemOf('database_foreign'));
}

function checkIdentity(database: WritableDatabase, known: number): Result<void> {
  if (database.pragma('application_id') !== APPLICATION_ID) return failure(problemOf('database_foreign'));
  const found = z.int().parse(database.pragma('user_version'));
  if (found > known) return failure(problemOf('database_future', { found, known }));
  return success(undefined);
}

/** Reads every page: each is authenticated, so a flipped bit anywhere shows here and not in an interview. */
function checkIntegrity(database: WritableDatabase): Result<void> {
  return database.pragma('quick_check') === 'ok' ? success(undefined) : failure(problemOf('database_damaged'));
}

function openChecked(file: string, key: DatabaseKey, migrations: readonly Migration[]): Result<WritableDatabase> {
  const ours = looksLikeOurs(file, key);
  if (!ours.ok) return ours;
  const database = connect(file, key, { mustExist: true });
  try {
    const identity = checkIdentity(database, newestVersion(migrations));
    const whole = identity.ok ? checkIntegrity(database) : identity;
    if (!whole.ok) {
      database.close();
      return whole;
    }
    secure(database);
    database.transaction(() => undefined);
    migrate(database, migrations);
    return success(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens an existing database: identity, version, integrity, then migrations. Never makes a file.
 * Problems: database_missing, database_foreign, database_future, database_damaged, database_locked,
 * database_read_only, disk_full.
 */
export function openDatabase(
  file: string,
  key: DatabaseKey,
  migrations: readonly Migration[],
): Result<WritableDatabase> {
  const name = path.basename(file);
  if (!fs.existsSync(file)) return failure(problemOf('database_missing', { file: name }));
  return attempting(name, () => openChecked(file, key, migrations));
}

/**
 * Reads a database that another thread has open, over a connection of its own that cannot write and is closed when the
 * work is done. Problems: those of opening, and of reading.
 */
export function readDatabase<Value>(
  file: string,
  key: DatabaseKey,
  work: (database: ReadableDatabase) => Value,
): Result<Value> {
  return attemptingValue(path.basename(file), () => {
    const database = connect(file, key, { mustExist: true, readonly: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  });
}

/** Opens a copy (a backup) only to look whether it is whole; the copy is left as it is. */
export function verifyDatabase(
  file: string,
  key: DatabaseKey,
  count: (database: WritableDatabase) => string,
): Result<string> {
  let database: WritableDatabase | null = null;
  try {
    database = connect(file, key, { mustExist: true });
    database.pragma('query_only = ON');
    const whole = checkIntegrity(database);
    return whole.ok ? success(count(database)) : whole;
  } catch (error) {
    const problem = problemOfStoreError(error, path.basename(file));
    if (problem === null) throw error;
    return failure(problem);
  } finally {
    database?.close();
  }
}
