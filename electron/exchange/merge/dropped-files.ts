import path from 'node:path';
import type { FileVerdict } from '../../../shared/merge/verdicts';
import { problemOf } from '../../../shared/base/problems';
import { SESSION_FILE_EXTENSION } from '../session-file/format';

function isSessionPath(file: string): boolean {
  return path.isAbsolute(file) && !file.includes('\0') && path.extname(file).toLowerCase() === SESSION_FILE_EXTENSION;
}

/** Dropped paths sorted out: what may be opened, each once, and a verdict for everything else, which is never touched. */
export interface DroppedFiles {
  readonly sessions: readonly string[];
  readonly refused: readonly FileVerdict[];
}

/** Sorts out what a window says was dropped on it: a window is never believed about what may be opened. */
export function sortDropped(files: readonly string[]): DroppedFiles {
  const { sessions = [], others = [] } = Object.groupBy([...new Set(files)], (file) =>
    isSessionPath(file) ? 'sessions' : 'others',
  );
  const refused = others.map((file): FileVerdict => {
    const name = path.basename(file);
    const reason = problemOf('file_not_a_session', { file: name });
    return { file: name, verdict: 'cannot_be_opened', session: null, participant: null, reason };
  });
  return { sessions: [...new Set(sessions.map((file) => path.normalize(file)))], refused };
}
