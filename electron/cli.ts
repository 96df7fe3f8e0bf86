import { writeSync } from 'node:fs';
import { language } from '../shared/base/ids';
import { translator } from '../shared/languages/translator';
import type { Command, CommandOutput, ExitCode } from './command-line/command';
import { enrolCommand } from './command-line/enrol';
import { exportCommand } from './command-line/export';
import { mergeCommand } from './command-line/merge';
import { openCommand } from './command-line/open';
import { recoverCommand } from './command-line/recover';
import { riskCommand } from './command-line/risk/command';
import { sealCommand } from './command-line/seal';
import { prepareCommand } from './command-line/prepare';
import { scoreCommand } from './command-line/score/command';
import { simulateCommand } from './command-line/simulate';
import { verifyCommand } from './command-line/verify';
import { withdrawCommand } from './command-line/withdraw';

const COMMANDS: readonly Command[] = [
  prepareCommand,
  simulateCommand,
  sealCommand,
  verifyCommand,
  openCommand,
  enrolCommand,
  mergeCommand,
  withdrawCommand,
  recoverCommand,
  exportCommand,
  scoreCommand,
  riskCommand,
];

function outputOf(): CommandOutput {
  const wanted = process.env['UNDERCURRENT_LANGUAGE'] ?? process.env['LANG'] ?? '';
  const chosen = language.safeParse(wanted.slice(0, 2));
  return {
    out: (line) => void writeSync(1, `${line}\n`),
    error: (line) => void writeSync(2, `${line}\n`),
    isTerminal: process.stderr.isTTY === true,
    language: chosen.success ? chosen.data : 'en',
  };
}

function sayCommands(say: (line: string) => void, output: CommandOutput): void {
  for (const command of COMMANDS) {
    for (const line of command.usage) say(`undercurrent ${line}`);
    say(`    ${translator(output.language)(`commands.summary.${command.name}`)}`);
  }
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const output = outputOf();
  const command = COMMANDS.find((candidate) => candidate.name === args[0]);
  if (command) return command.run(args.slice(1), output);
  if (args[0] === '--help' || args[0] === 'help') {
    sayCommands(output.out, output);
    return 0;
  }
  sayCommands(output.error, output);
  return 2;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
