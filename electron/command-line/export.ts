import { commandSentence } from '../../shared/languages/commands';
import { exchangeSentence } from '../../shared/languages/exchange';
import { studyId } from '../../shared/names';
import { problemOf } from '../../shared/problems';
import { exportDataset } from '../dataset/export';
import { mergedSource } from '../dataset/merged-source';
import type { Store } from '../store/store';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { startProgress } from './progress';
import { readWords, textOf } from './words';

/** `undercurrent export --store DIR --study ID --out DIR`: writes a de-identified dataset of the merged sessions. */
export const exportCommand: Command = {
  name: 'export',
  usage: ['export --store DIR --study ID --out DIR [--json]'],
  summary: {
    en: 'Writes the merged sessions of a study as a de-identified dataset.',
    nl: 'Schrijft de samengevoegde sessies van een onderzoek als dataset zonder identiteiten.',
  },
  async run(args, output) {
    const options = {
      store: { type: 'string' },
      study: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(exportCommand, words.error, output);
    const folder = textOf(words.value, 'store');
    const study = textOf(words.value, 'study');
    const out = textOf(words.value, 'out');
    if (folder === null) return sayUsage(exportCommand, exchangeSentence(output.language, 'needsStore'), output);
    if (study === null) return sayUsage(exportCommand, commandSentence(output.language, 'needsStudy'), output);
    if (out === null) return sayUsage(exportCommand, commandSentence(output.language, 'needsOut'), output);
    const json = words.value.options['json'] === true;
    return withProfile<ExitCode>(folder, output, json, async (store) => writeDataset(store, study, out, output, json));
  },
};

function writeDataset(store: Store, study: string, out: string, output: CommandOutput, json: boolean): ExitCode {
  const id = studyId.safeParse(study);
  if (!id.success) return sayProblem(problemOf('study_unknown'), output, json);
  const source = mergedSource(store.database, id.data);
  if (!source.ok) return sayProblem(source.error, output, json);
  const progress = startProgress('export', output, (text) => process.stderr.write(text));
  const exported = exportDataset(source.value, out, (done, total) => progress.update(done, total));
  progress.finish();
  if (!exported.ok) return sayProblem(exported.error, output, json);
  const { sessions, folder, tables } = exported.value;
  if (json) {
    output.out(JSON.stringify({ ok: true, value: exported.value }));
    return 0;
  }
  output.out(commandSentence(output.language, 'exported', { sessions, folder }));
  for (const table of tables) output.out(commandSentence(output.language, 'table', { ...table }));
  return 0;
}
