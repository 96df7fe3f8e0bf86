import path from 'node:path';

/** Where everything stands in a profile's folder. File names carry no personal data. */
export interface ProfileLayout {
  folder: string;
  profile: string;
  database: string;
  lock: string;
  attempts: string;
  sealed: string;
  backups: string;
  setAside: string;
  /** Names and appointments, under a key of their own. */
  vault: string;
  vaultKeys: string;
  audio: string;
}

export const DATABASE_NAME = 'undercurrent.db';
export const PROFILE_NAME = 'profile.json';
export const VAULT_NAME = 'vault.db';
export const VAULT_KEYS_NAME = 'vault.json';

/** The paths of one profile. */
export function layoutOf(folder: string): ProfileLayout {
  return {
    folder,
    profile: path.join(folder, PROFILE_NAME),
    database: path.join(folder, DATABASE_NAME),
    lock: path.join(folder, 'lock.db'),
    attempts: path.join(folder, 'attempts.json'),
    sealed: path.join(folder, 'sealed'),
    backups: path.join(folder, 'backups'),
    setAside: path.join(folder, 'set-aside'),
    vault: path.join(folder, VAULT_NAME),
    vaultKeys: path.join(folder, VAULT_KEYS_NAME),
    audio: path.join(folder, 'audio'),
  };
}
