import crypto from 'node:crypto';
import fs from 'node:fs';
import { profileId } from '../../../shared/base/ids';
import { whyTooWeak } from '../../../shared/base/passphrase';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { machineClock, type Clock } from '../database/clock';
import type { WritableDatabase } from '../database/database';
import { waitLeft } from '../unlock/retry-delay';
import { createDevice } from '../database/device';
import { attempting, attemptingValue } from '../database/storage-problems';
import { syncFile, syncFolder, writeFileAtomically } from '../../files/sync-file';
import { newDatabaseKey, PASSPHRASE_COST, wrapKey, type KeyDerivationCost } from '../../crypto/key-wrap';
import { DATABASE_NAME, layoutOf, PROFILE_NAME, type ProfileLayout } from '../database/profile-layout';
import { takeLock, type ProfileLock } from '../database/profile-lock';
import type { Migration } from '../database/migrate';
import { MIGRATIONS } from '../database/migrations/all';
import { createDatabase, openDatabase, type DatabaseKey } from '../database/open-database';
import { setPin } from '../unlock/pin';
import { setPreference } from '../database/preferences';
import {
  finishCreation,
  newProfileFile,
  profileText,
  readProfileFile,
  readTries,
  type ProfileFile,
} from '../unlock/profile-file';
import { ensureIndex } from '../session/session-index';
import { Sessions, type SessionSettings } from '../session/sessions';
import { OpenProfile } from './open-profile';
import { purposeOf, unlockKey } from '../unlock/unlock';
import { beginRewrapping } from '../vault/vault-keys';

/** What tests and tools may set; the program uses the defaults. */
export interface ProfileSettings {
  programVersion: string;
  clock?: Clock;
  drawSeed?: SessionSettings['drawSeed'];
  /** Cost of deriving from the passphrase; tests take a cheap one. */
  cost?: KeyDerivationCost;
  migrations?: readonly Migration[];
}

export interface NewProfile {
  interviewer: string;
  passphrase: string;
  /** Takes the screen back from the participant; none for a profile without windows. */
  pin: string | null;
}

/** What is in a folder, seen without a passphrase. */
export type ProfileState = { state: 'none' } | { state: 'locked'; waitMs: number };

/** Whether a folder holds a profile, and how long its next passphrase must wait (ms). */
export function profileState(folder: string, clock: Clock = machineClock): Result<ProfileState> {
  const layout = layoutOf(folder);
  return attempting<ProfileState>(PROFILE_NAME, () => {
    const finished = finishCreation(layout);
    if (!finished.ok) return finished;
    if (!fs.existsSync(layout.profile) && !fs.existsSync(layout.database)) return success({ state: 'none' });
    return success({ state: 'locked', waitMs: waitLeft(readTries(layout), clock.utc()) });
  });
}

/** Takes the folder, works, and lets it go again when the work failed. */
async function underLock<Value>(
  layout: ProfileLayout,
  work: (lock: ProfileLock) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const lock = takeLock(layout.lock);
  if (!lock.ok) return lock;
  try {
    const result = await work(lock.value);
    if (!result.ok) lock.value.release();
    return result;
  } catch (error) {
    lock.value.release();
    throw error;
  }
}

/**
 * Makes a profile in an empty or new folder and opens it.
 * Problems: profile_exists, passphrase_weak with `length`, already_running, database_read_only, disk_full.
 */
export async function createProfile(
  folder: string,
  wanted: NewProfile,
  settings: ProfileSettings,
): Promise<Result<OpenProfile>> {
  const layout = layoutOf(folder);
  const weak = await whyTooWeak(wanted.passphrase);
  if (weak) return failure(weak);
  const made = attemptingValue('profile', () => fs.mkdirSync(folder, { recursive: true, mode: 0o700 }));
  // A read-only disk answers a nested mkdir with "not found".
  if (!made.ok) return made.error.code === 'file_unreadable' ? failure(problemOf('database_read_only')) : made;
  return underLock(layout, async (lock) => {
    if (fs.existsSync(layout.profile) || fs.existsSync(layout.database)) return failure(problemOf('profile_exists'));
    const key = { key: newDatabaseKey(), salt: crypto.randomBytes(16) };
    const identity = { profile: profileId.parse(crypto.randomUUID()), databaseSalt: key.salt.toString('hex') };
    const cost = settings.cost ?? PASSPHRASE_COST;
    const wrap = await wrapKey(key.key, wanted.passphrase, purposeOf(identity), cost);
    const profile = newProfileFile({ ...identity, wraps: [wrap] });
    const filled = await fillDatabase(layout, key, wanted, settings);
    if (!filled.ok) return filled;
    const placed = attemptingValue('profile', () => place(layout, profile));
    return placed.ok ? openStore(layout, profile, key, lock, settings) : placed;
  });
}

/** Makes the database under a temporary name: a profile whose making was cut off never looks like one. */
async function fillDatabase(
  layout: ProfileLayout,
  key: DatabaseKey,
  wanted: NewProfile,
  settings: ProfileSettings,
): Promise<Result<void>> {
  const beside = `${layout.database}.new`;
  const cleared = attemptingValue('profile', () => {
    for (const rest of [beside, `${beside}-wal`, `${beside}-shm`, `${layout.profile}.new`])
      fs.rmSync(rest, { force: true });
    for (const room of [layout.sealed, layout.backups]) fs.mkdirSync(room, { recursive: true, mode: 0o700 });
  });
  if (!cleared.ok) return cleared;
  const created = createDatabase(beside, key, settings.migrations ?? MIGRATIONS);
  if (!created.ok) return created;
  const database = created.value;
  try {
    return await introduce(database, wanted);
  } finally {
    database.close();
  }
}

async function introduce(database: WritableDatabase, wanted: NewProfile): Promise<Result<void>> {
  const device = attemptingValue('profile', () => createDevice(database));
  if (!device.ok) return device;
  const named = setPreference(database, 'interviewer', wanted.interviewer);
  if (!named.ok || wanted.pin === null) return named;
  return setPin(database, wanted.pin);
}

/** Two renames make a profile; `finishCreation` completes one that was cut off between them. */
function place(layout: ProfileLayout, profile: ProfileFile): void {
  const besideProfile = `${layout.profile}.new`;
  fs.writeFileSync(besideProfile, profileText(profile), { mode: 0o600 });
  syncFile(besideProfile);
  syncFile(`${layout.database}.new`);
  fs.renameSync(`${layout.database}.new`, layout.database);
  fs.renameSync(besideProfile, layout.profile);
  syncFolder(layout.folder);
}

function openStore(
  layout: ProfileLayout,
  profile: ProfileFile,
  key: DatabaseKey,
  lock: ProfileLock,
  settings: ProfileSettings,
): Result<OpenProfile> {
  const opened = openDatabase(layout.database, key, settings.migrations ?? MIGRATIONS);
  if (!opened.ok) return opened;
  const database = opened.value;
  const indexed = ensureIndex(database);
  if (!indexed.ok) {
    database.close();
    return indexed;
  }
  const clock = settings.clock ?? machineClock;
  const { programVersion, drawSeed } = settings;
  const sessions = new Sessions(database, { programVersion, clock, ...(drawSeed === undefined ? {} : { drawSeed }) });
  return success(new OpenProfile({ layout, profile: profile.profile, database, sessions, clock, key, lock }));
}

/**
 * Opens the profile in a folder. Never makes or replaces anything.
 * Problems: profile_missing, already_running, passphrase_wrong, passphrase_wait, database_missing, database_foreign,
 * database_future, database_damaged, database_locked, database_read_only, disk_full, file_unreadable.
 */
export async function openProfile(
  folder: string,
  passphrase: string,
  settings: ProfileSettings,
): Promise<Result<OpenProfile>> {
  const layout = layoutOf(folder);
  const finished = finishCreation(layout);
  if (!finished.ok) return finished;
  const profile = readProfileFile(layout.profile);
  const hasDatabase = fs.existsSync(layout.database);
  if (!profile.ok) {
    const isLost = profile.error.code === 'profile_missing' && hasDatabase;
    return isLost ? failure(problemOf('file_unreadable', { file: PROFILE_NAME })) : profile;
  }
  if (!hasDatabase) return failure(problemOf('database_missing', { file: DATABASE_NAME }));
  return underLock(layout, async (lock) => {
    const key = await unlockKey(layout, profile.value, passphrase, settings.clock ?? machineClock);
    return key.ok ? openStore(layout, profile.value, key.value, lock, settings) : key;
  });
}

/**
 * Gives the profile another passphrase: the same database key under a new wrap, written atomically. The vault opens
 * with both from before that write until after it, so that a crash at any moment locks nobody out of either.
 * Problems: those of opening, and passphrase_weak.
 */
export async function changePassphrase(
  folder: string,
  passphrases: { old: string; next: string },
  settings: Pick<ProfileSettings, 'clock' | 'cost'> = {},
): Promise<Result<void>> {
  const layout = layoutOf(folder);
  const profile = readProfileFile(layout.profile);
  if (!profile.ok) return profile;
  const weak = await whyTooWeak(passphrases.next);
  if (weak) return failure(weak);
  const key = await unlockKey(layout, profile.value, passphrases.old, settings.clock ?? machineClock);
  if (!key.ok) return key;
  const purpose = purposeOf(profile.value);
  const cost = settings.cost ?? PASSPHRASE_COST;
  const vault = await beginRewrapping(layout, passphrases, cost);
  if (!vault.ok) return vault;
  const wrap = await wrapKey(key.value.key, passphrases.next, purpose, cost);
  const others = profile.value.wraps.filter((candidate) => candidate.kind !== 'passphrase');
  const rewrapped = { ...profile.value, wraps: [wrap, ...others] };
  const written = attemptingValue(PROFILE_NAME, () => writeFileAtomically(layout.profile, profileText(rewrapped)));
  return written.ok ? vault.value.settle() : written;
}
