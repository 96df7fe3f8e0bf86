import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file under the given files and folders, sorted, so that the same content always gives the same digest.
 * @param {string} root
 * @param {readonly string[]} sources
 * @returns {string[]} paths from the root
 */
function filesOf(root, sources) {
  return sources
    .filter((source) => existsSync(path.join(root, source)))
    .flatMap((source) =>
      statSync(path.join(root, source)).isDirectory()
        ? readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        : [source],
    )
    .sort();
}

/**
 * SHA-256, hexadecimal, over the names and contents of the sources.
 * @param {string} root
 * @param {readonly string[]} sources files or folders from the root; missing ones count as absent
 */
export function stampOf(root, sources) {
  const hash = createHash('sha256');
  for (const file of filesOf(root, sources)) {
    hash.update(`${file.split(path.sep).join('/')}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/**
 * The stamp left by an earlier run, or null.
 * @param {string} file
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
