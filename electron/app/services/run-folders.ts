import path from 'node:path';

/** Where this run of the app keeps things. All absolute. */
export interface RunFolders {
  /** Encrypted database, sealed files. */
  readonly profile: string;
  /** Preferences, window sizes, logs and Chromium's own files: nothing a participant or interviewer wrote. */
  readonly machine: string;
  /** The built renderer. */
  readonly renderer: string;
  readonly preload: string;
}

/** The value of `--name VALUE` or `--name=VALUE` among command-line arguments, or null. */
export function optionValue(args: readonly string[], name: string): string | null {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const found = args[at];
  if (found === undefined) return null;
  const value = found.includes('=') ? found.slice(found.indexOf('=') + 1) : args[at + 1];
  return value === undefined || value === '' ? null : value;
}

/**
 * Decides where things are kept. A chosen profile folder carries its machine files inside it, so that two profiles
 * never share preferences, logs or the lock that keeps a second copy of the app out.
 */
export function decideRunFolders(input: {
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  workingFolder: string;
  userData: string;
  output: string;
}): RunFolders {
  const chosen = optionValue(input.args, 'profile') ?? input.environment['UNDERCURRENT_PROFILE'] ?? null;
  const profile =
    chosen === null || chosen === '' ? path.join(input.userData, 'profile') : path.resolve(input.workingFolder, chosen);
  return {
    profile,
    machine: chosen === null || chosen === '' ? input.userData : path.join(profile, 'machine'),
    renderer: path.join(input.output, 'renderer'),
    preload: path.join(input.output, 'preload', 'preload.cjs'),
  };
}
