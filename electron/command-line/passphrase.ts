import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { commandSentence, type CommandSentence } from '../../shared/languages/commands';
import type { CommandOutput } from './command';

/** The environment variables that may hold a passphrase; arguments never do, because others can list them. */
export const PROFILE_PASSPHRASE = 'UNDERCURRENT_PASSPHRASE';
export const STUDY_PASSPHRASE = 'UNDERCURRENT_STUDY_PASSPHRASE';

/**
 * A passphrase from the environment, or typed on a terminal without echo.
 * @returns null when there is neither; then the person has been told how to give one
 */
export async function askPassphrase(
  variable: string,
  question: CommandSentence,
  output: CommandOutput,
): Promise<string | null> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (process.stdin.isTTY && output.isTerminal) return typed(commandSentence(output.language, question));
  output.error(commandSentence(output.language, 'needsPassphrase', { variable }));
  return null;
}

function typed(question: string): Promise<string | null> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => {
      process.stderr.write('\n');
      resolve(null);
    });
  });
}
