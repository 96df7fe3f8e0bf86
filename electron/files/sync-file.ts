import fs from 'node:fs';
import path from 'node:path';

/** Makes a folder's entries durable: without it a renamed file can vanish in a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open folders for synchronising; NTFS journals renames itself.
  if (process.platform === 'win32') return;
  syncFile(folder, 'r');
}

/** Makes a file's bytes durable. */
export function syncFile(file: string, flags: 'r' | 'r+' = 'r+'): void {
  const handle = fs.openSync(file, flags);
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Writes a file so that at any moment either the old or the new contents are there, never half of one. */
export function writeFileAtomically(file: string, contents: string | Uint8Array): void {
  const beside = `${file}.new`;
  try {
    const handle = fs.openSync(beside, 'w', 0o600);
    try {
      fs.writeFileSync(handle, contents);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

/** Copies a file durably; the copy must not exist yet. */
export function copyFileDurably(from: string, to: string): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  syncFile(to);
  syncFolder(path.dirname(to));
}
