import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../build/root.mjs';
import type { OpenProfile } from '../../../electron/store/profile/open-profile';
import { openProfile } from '../../../electron/store/profile/profile';
import { openVault, type Vault } from '../../../electron/store/vault/vault';
import { layoutOf } from '../../../electron/store/database/profile-layout';
import { temporaryFolder, valueOf } from '../../support/profile';

/** Where the files of the version before lie; they are only ever copied. */
export const REFERENCE = path.join(root, 'test/reference/version-0.1.0');

/** Invented for these files alone; test/reference/version-0.1.0/README.md tells them too. */
export const PASSPHRASES = {
  interviewer: 'fiets lantaarn muis wolken',
  lead: 'anchor violet pepper lantern',
  study: 'eleven zebras read papers',
  renewed: 'thunder spoon marble evening',
} as const;

const SETTINGS = { programVersion: 'test' };

/** A copy of all the files, in a folder that `cleanUp` of the store's tests removes. */
export function copied(): string {
  const folder = temporaryFolder();
  fs.cpSync(REFERENCE, folder, { recursive: true });
  // A profile has these folders from its making on; git keeps no empty ones.
  for (const profile of ['interviewer', 'lead'])
    for (const room of ['sealed', 'backups']) fs.mkdirSync(path.join(folder, profile, room), { recursive: true });
  return folder;
}

/** Opens a profile, looks, and closes it. */
export async function inProfile<Seen>(
  folder: string,
  passphrase: string,
  look: (store: OpenProfile) => Seen | Promise<Seen>,
): Promise<Seen> {
  const store = valueOf(await openProfile(folder, passphrase, SETTINGS));
  try {
    return await look(store);
  } finally {
    store.close();
  }
}

/** Opens the vault of a profile, looks, and closes it. */
export async function inVault<Seen>(folder: string, passphrase: string, look: (vault: Vault) => Seen): Promise<Seen> {
  const vault = valueOf(await openVault(layoutOf(folder), passphrase));
  try {
    return look(vault);
  } finally {
    vault.close();
  }
}

/** The files with a name that ends so, by path from the folder, in order. */
export function filesUnder(folder: string, ending: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}
