import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BridgeLog } from '../bridge/register';

const LARGEST_BYTES = 1_000_000;

/** One line of the log: codes and places in our own code, never a message, because messages quote data. */
export interface LogEntry {
  readonly what: string;
  readonly where: string;
  readonly name?: string;
  readonly code?: string;
  readonly stack?: readonly string[];
}

/** Notes what went wrong on this machine, for whoever has to mend it; holds no personal data. */
export interface ErrorLog {
  /** The same log as the bridge writes to it. */
  readonly bridge: BridgeLog;
  note(what: string, where: string): void;
  unexpected(where: string, error: unknown): void;
}

/** Reduces an error to its class, its code and the frames of its stack, with paths relative to the app. */
export function describeError(error: unknown, appFolder: string): Pick<LogEntry, 'name' | 'code' | 'stack'> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(error.code);
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => shortFrame(line.trim(), appFolder));
  return {
    name: /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code ? { code: String(error.code) } : {}),
    stack,
  };
}

/** Keeps `at function (file:line:column)`; a path outside the app becomes its file name. */
function shortFrame(frame: string, appFolder: string): string {
  return frame.replace(
    /\(?((?:file:\/\/)?[^()\s]*[\\/][^()]*?)(:\d+:\d+)\)?$/,
    (_all, found: string, place: string) => {
      const file = found.replace(/^file:\/\//, '');
      const relative = path.relative(appFolder, file);
      return `(${relative.startsWith('..') || path.isAbsolute(relative) ? path.basename(file) : relative}${place})`;
    },
  );
}

/** Appends to `folder`/errors.log, one JSON object a line; keeps one older file of at most about a megabyte. */
export function openErrorLog(folder: string, appFolder: string, nowUtc: () => string): ErrorLog {
  const file = path.join(folder, 'errors.log');
  const write = (entry: LogEntry): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${JSON.stringify({ utc: nowUtc(), ...entry })}\n`);
    } catch {
      // A log that cannot be written must never be the reason that an interview stops.
    }
  };
  const note = (what: string, where: string): void => {
    write({ what, where });
  };
  const unexpected = (where: string, error: unknown): void => {
    write({ what: 'unexpected', where, ...describeError(error, appFolder) });
  };
  const refused: BridgeLog['refused'] = (channel, reason) => {
    note(`refused_${reason}`, channel);
  };
  return { note, unexpected, bridge: { refused, unexpected } };
}
