import { commandSentence } from '../../shared/languages/commands';
import { enrolFromFile } from '../exchange/study/study-service';
import { sayProblem, sayUsage, type Command, type ExitCode } from './command';
import { withProfile } from './profile';
import { readWords, textOf } from './arguments';

/** `undercurrent enrol --store DIR FILE`: lets a laptop send files for a study. */
export const enrolCommand: Command = {
  name: 'enrol',
  usage: ['enrol --store DIR LAPTOP.ucdevice [--json]'],
  async run(args, output) {
    const words = readWords(args, { store: { type: 'string' }, json: { type: 'boolean' } });
    if (!words.ok) return sayUsage(enrolCommand, words.error, output);
    const folder = textOf(words.value, 'store');
    const [file, ...others] = words.value.rest;
    if (folder === null) return sayUsage(enrolCommand, commandSentence(output.language, 'needsStore'), output);
    if (file === undefined || others.length > 0) {
      return sayUsage(enrolCommand, commandSentence(output.language, 'needsOneFile'), output);
    }
    const json = words.value.options['json'] === true;
    return withProfile<ExitCode>(folder, output, json, async (store) => {
      const enrolled = await enrolFromFile(store, file);
      if (!enrolled.ok) return sayProblem(enrolled.error, output, json);
      const { device, study, fingerprint } = enrolled.value;
      if (json) output.out(JSON.stringify({ ok: true, value: { device, study, fingerprint } }));
      else output.out(commandSentence(output.language, 'enrolled', { fingerprint, study }));
      return 0;
    });
  },
};
