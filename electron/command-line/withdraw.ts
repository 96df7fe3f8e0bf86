import { commandSentence } from '../../shared/languages/commands';
import { studyId } from '../../shared/base/ids';
import { problemOf } from '../../shared/base/problems';
import { withdrawEverywhere } from '../exchange/withdrawal/withdraw-everywhere';
import { exportsHolding } from '../store/merged/export-ledger';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { readWords, textOf } from './arguments';

/** `undercurrent withdraw --store DIR --study ID CODE`: removes a participant who asks for it by code. */
export const withdrawCommand: Command = {
  name: 'withdraw',
  usage: ['withdraw --store DIR --study ID CODE [--json]'],
  async run(args, output) {
    const options = { store: { type: 'string' }, study: { type: 'string' }, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(withdrawCommand, words.error, output);
    const folder = textOf(words.value, 'store');
    const study = textOf(words.value, 'study');
    const [code, ...others] = words.value.rest;
    if (folder === null) return sayUsage(withdrawCommand, commandSentence(output.language, 'needsStore'), output);
    if (study === null) return sayUsage(withdrawCommand, commandSentence(output.language, 'needsStudy'), output);
    if (code === undefined || others.length > 0) {
      return sayUsage(withdrawCommand, commandSentence(output.language, 'needsCode'), output);
    }
    return withdrawFrom(folder, study, code, output, words.value.options['json'] === true);
  },
};

async function withdrawFrom(
  folder: string,
  wanted: string,
  code: string,
  output: CommandOutput,
  json: boolean,
): Promise<ExitCode> {
  const study = studyId.safeParse(wanted);
  if (!study.success) return sayProblem(problemOf('study_unknown'), output, json);
  return withProfile<ExitCode>(folder, output, json, async (store) => {
    const withdrawn = withdrawEverywhere(store, null, study.data, code);
    if (!withdrawn.ok) return sayProblem(withdrawn.error, output, json);
    const { session } = withdrawn.value;
    const exports = exportsHolding(store.database, withdrawn.value.code);
    if (json) output.out(JSON.stringify({ ok: true, value: { ...withdrawn.value, exports } }));
    else if (session !== null) output.out(commandSentence(output.language, 'withdrawn', { session }));
    // Not an error: the file may still be on its way. But the lead may also have mistyped, so it is said.
    else return sayProblem(problemOf('withdrawal_code_unknown', { code: withdrawn.value.code }), output, json);
    if (json) return 0;
    for (const held of exports) {
      const { export: number, folder: name, madeUtc, profile } = held;
      output.out(
        commandSentence(output.language, 'heldByExport', { number, name, day: madeUtc.slice(0, 10), profile }),
      );
    }
    return 0;
  });
}
