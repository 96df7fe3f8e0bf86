import type { Language } from '../../shared/base/ids';
import type { Problem } from '../../shared/base/problems';
import { sentenceFor } from '../../shared/languages/problems';
import type { Words } from '../../shared/languages/words';

/** Exit codes: 0 done, 1 something the user can mend (said in plain words), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: results to `out`, everything else to `error`. */
export interface CommandOutput {
  out(line: string): void;
  error(line: string): void;
  /** True when `error` is a terminal: only then are progress bars drawn. */
  isTerminal: boolean;
  language: Language;
}

/** One command of `undercurrent …`; one file each in this folder. What it does is said under its name. */
export interface Command {
  name: keyof Words['commands']['summary'];
  /** One line per form of the command, without the program's name. */
  usage: readonly string[];
  run(args: readonly string[], output: CommandOutput): Promise<ExitCode>;
}

/** Says a problem in plain words, or as one JSON line for machines, and gives the exit code for it. */
export function sayProblem(problem: Problem, output: CommandOutput, json: boolean): ExitCode {
  output.error(
    json
      ? JSON.stringify({ ok: false, error: problem, message: sentenceFor(problem, output.language) })
      : sentenceFor(problem, output.language),
  );
  return 1;
}

/** Says how a command is used, after a mistake in its words. */
export function sayUsage(command: Command, reason: string, output: CommandOutput): ExitCode {
  output.error(reason);
  for (const line of command.usage) output.error(`  undercurrent ${line}`);
  return 2;
}
