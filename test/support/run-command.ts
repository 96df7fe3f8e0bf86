import type { Command } from '../../electron/command-line/command';

/** Runs a command as the command line does, in English and without a terminal, and gives what it said where. */
export async function runCommand(command: Command, args: readonly string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await command.run(args, {
    out: (line) => lines.push(line),
    error: (line) => errors.push(line),
    isTerminal: false,
    language: 'en',
  });
  return { code, lines, errors };
}
