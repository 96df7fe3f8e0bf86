import fs from 'node:fs';
import path from 'node:path';

/** Bytes an ordinary user may still write where the profile lies; null where the system does not tell. */
export async function freeBytesOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.promises.statfs(fs.existsSync(folder) ? folder : path.dirname(folder));
    return bavail * bsize;
  } catch {
    return null;
  }
}
