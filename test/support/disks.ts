import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { temporaryFolder } from './profile';

/** File systems that fill up or cannot be written, as real ones; null with the reason where the machine allows none. */
export type Mounted = { folder: string; release: () => void } | { refused: string };

function mount(args: readonly string[]): string | null {
  const run = spawnSync('mount', args, { encoding: 'utf8' });
  return run.status === 0 ? null : run.stderr?.trim() || run.error?.message || 'mount failed';
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** A disk of so many KiB. */
export function smallDisk(kibibytes: number): Mounted {
  const folder = temporaryFolder();
  const refused = mount(['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=700`, 'tmpfs', folder]);
  return refused === null ? { folder, release: () => unmount(folder) } : { refused };
}

/** Makes a folder read-only: remounted for root, whom permissions do not bind; by permissions for others. */
export function readOnly(folder: string): Mounted {
  if (process.getuid?.() !== 0) {
    fs.chmodSync(folder, 0o500);
    return { folder, release: () => fs.chmodSync(folder, 0o700) };
  }
  const bound = mount(['--bind', folder, folder]);
  if (bound !== null) return { refused: bound };
  const remounted = mount(['-o', 'remount,bind,ro', folder]);
  if (remounted === null) return { folder, release: () => unmount(folder) };
  unmount(folder);
  return { refused: remounted };
}

/** Fills a disk but for so many bytes; the answer gives the space back. */
export function fillDisk(folder: string, leaving: number): () => void {
  const ballast = `${folder}/ballast`;
  const handle = fs.openSync(ballast, 'w');
  try {
    for (let bytes = 65_536; bytes >= 1;) {
      try {
        if (fs.writeSync(handle, Buffer.alloc(bytes, 1)) < bytes) bytes = Math.floor(bytes / 2);
      } catch {
        bytes = Math.floor(bytes / 2);
      }
    }
  } finally {
    fs.closeSync(handle);
  }
  fs.truncateSync(ballast, fs.statSync(ballast).size - leaving);
  return () => fs.rmSync(ballast);
}
