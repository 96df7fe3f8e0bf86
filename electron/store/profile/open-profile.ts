import type { ProfileId, SessionId } from '../../../shared/base/ids';
import { problemOf } from '../../../shared/base/problems';
import { failure, success, type Result } from '../../../shared/base/result';
import { z } from 'zod';
import { backupDatabase, type Backup } from '../backup/backup';
import type { Clock } from '../database/clock';
import type { WritableDatabase } from '../database/database';
import type { ProfileLayout } from '../database/profile-layout';
import type { ProfileLock } from '../database/profile-lock';
import type { DatabaseKey } from '../database/open-database';
import { checkPin, setPin } from '../unlock/pin';
import { preferenceOf } from '../database/preferences';
import { readProfileFile } from '../unlock/profile-file';
import type { Sessions } from '../session/sessions';
import { unlockKey } from '../unlock/unlock';
import type { Vault } from '../vault/vault';

interface StoreParts {
  layout: ProfileLayout;
  profile: ProfileId;
  database: WritableDatabase;
  sessions: Sessions;
  clock: Clock;
  key: DatabaseKey;
  lock: ProfileLock;
}

/**
 * An open profile. `database` is what the query functions of this room take; the services with a memory of their
 * own (sessions) are members. Closing it locks the profile.
 */
export class OpenProfile {
  readonly profile: ProfileId;
  readonly layout: ProfileLayout;
  readonly database: WritableDatabase;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly #key: DatabaseKey;
  readonly #lock: ProfileLock;
  #open = true;
  #vault: () => Result<Vault> = () => failure(problemOf('vault_locked'));

  constructor(parts: StoreParts) {
    this.profile = parts.profile;
    this.layout = parts.layout;
    this.database = parts.database;
    this.sessions = parts.sessions;
    this.clock = parts.clock;
    this.#key = parts.key;
    this.#lock = parts.lock;
  }

  /** The name the interviewer gave. */
  get interviewer(): string {
    return preferenceOf(this.database, 'interviewer', z.string(), '');
  }

  setPin(pin: string): Promise<Result<void>> {
    return setPin(this.database, pin);
  }

  checkPin(pin: string): Promise<Result<void>> {
    return checkPin(this.database, pin, this.clock);
  }

  /** Whether a passphrase is the profile's, wrong tries counted. Problems: passphrase_wrong, passphrase_wait. */
  async checkPassphrase(passphrase: string): Promise<Result<void>> {
    const profile = readProfileFile(this.layout.profile);
    if (!profile.ok) return profile;
    const key = await unlockKey(this.layout, profile.value, passphrase, this.clock);
    if (!key.ok) return key;
    key.value.key.fill(0);
    return success(undefined);
  }

  /** Lends the database key for wrapping it another way (the lead's study key); whoever borrows it keeps nothing. */
  lendKey<Value>(work: (key: Uint8Array) => Promise<Value>): Promise<Value> {
    return work(this.#key.key);
  }

  /** Lends what another thread needs to read this database; the profile may close while it does. */
  lendDatabase<Value>(work: (file: string, key: DatabaseKey) => Promise<Value>): Promise<Value> {
    return work(this.layout.database, this.#key);
  }

  /** From now on backups take the vault from here, as it stands when they are made. */
  backUpNamesOf(vault: () => Result<Vault>): void {
    this.#vault = vault;
  }

  /** Makes a verified backup now; see backup.ts. */
  backup(): Result<Backup> {
    return backupDatabase(this.layout, this.database, this.#key, this.clock, this.#vault());
  }

  /**
   * Makes a backup after every finished session, outside the append that finished it.
   * @param report hears how each went; a failing backup never disturbs the interview
   * @returns stops it
   */
  backUpAfterFinish(report: (session: SessionId, result: Result<Backup>) => void): () => void {
    return this.sessions.afterFinish((session) => {
      setImmediate(() => {
        if (this.#open) report(session, this.backup());
      });
    });
  }

  /** Lets every session go, closes the database, wipes the key and gives up the lock. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.sessions.closeAll();
    this.database.close();
    this.#key.key.fill(0);
    this.#lock.release();
  }
}
