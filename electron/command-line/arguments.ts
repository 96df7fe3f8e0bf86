import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { failure, success, type Result } from '../../shared/base/result';

/** The words after a command: its options and the rest, as `node:util` reads them. */
export interface Words {
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly rest: readonly string[];
}

/** Reads a command's words; the failure is a sentence for `sayUsage`. */
export function readWords(args: readonly string[], options: ParseArgsOptionsConfig): Result<Words, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return success({ options: values, rest: positionals });
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/** The text given with an option, or null. */
export function textOf(words: Words, name: string): string | null {
  const value = words.options[name];
  return typeof value === 'string' ? value : null;
}
