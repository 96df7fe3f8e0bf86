import path from 'node:path';
import { problemOf, type DetailsBesideFile, type FileProblemCode, type Problem } from '../../shared/base/problems';

/** The operating system's code of an error (ENOSPC, EIO …), or null for an error of our own. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What to tell a person when writing a file failed; rethrows what is not the machine's doing. */
export function writingProblem(error: unknown, file: string): Problem {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  return FULL.includes(code) ? problemOf('disk_full') : problemOf('file_unwritable', { file: path.basename(file) });
}

/** A problem that code found inside a file whose name it does not know; `named` adds it. */
export function problemInside<Code extends FileProblemCode>(
  code: Code,
  ...[details]: DetailsBesideFile<Code>
): Problem {
  return { code, details: { ...details } };
}

/** The same problem with the name of its file, without folder. */
export function named({ code, details }: Problem, file: string): Problem {
  return { code, details: { file: path.basename(file), ...details } };
}

/** A problem about this file, by its name without folder. */
export function fileProblem<Code extends FileProblemCode>(
  code: Code,
  file: string,
  ...details: DetailsBesideFile<Code>
): Problem {
  return named(problemInside(code, ...details), file);
}

/** Turns what the machine said while reading into a problem; rethrows our own mistakes. */
export function readingProblem(error: unknown, file: string): Problem {
  if (systemCodeOf(error) === null) throw error;
  return fileProblem('file_unreadable', file);
}
