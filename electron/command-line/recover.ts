import { exchangeSentence } from '../../shared/languages/exchange';
import { recoverProfile } from '../exchange/recovery';
import { sayProblem, sayUsage, type Command } from './command';
import { askPassphrase, PROFILE_PASSPHRASE } from './passphrase';
import { studyKeyFrom } from './study-key';
import { readWords, textOf } from './words';

/** `undercurrent recover --profile DIR --key K`: a new passphrase for a profile, with the study key. */
export const recoverCommand: Command = {
  name: 'recover',
  usage: ['recover --profile DIR --key STUDY.uckey [--json]'],
  summary: {
    en: 'Gives a profile a new passphrase when the old one is forgotten, with the study key of the research lead.',
    nl: 'Geeft een profiel een nieuwe wachtzin als de oude is vergeten, met de onderzoekssleutel van de leider.',
  },
  async run(args, output) {
    const options = { profile: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(recoverCommand, words.error, output);
    const folder = textOf(words.value, 'profile');
    const keyFile = textOf(words.value, 'key');
    if (folder === null) return sayUsage(recoverCommand, exchangeSentence(output.language, 'needsProfile'), output);
    if (keyFile === null) return sayUsage(recoverCommand, exchangeSentence(output.language, 'needsKey'), output);
    const json = words.value.options['json'] === true;
    const key = await studyKeyFrom(keyFile, output, json);
    if (!key) return 1;
    const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'newPassphrase', output);
    if (passphrase === null) return 1;
    const recovered = await recoverProfile(folder, key, passphrase);
    if (!recovered.ok) return sayProblem(recovered.error, output, json);
    output.out(json ? JSON.stringify({ ok: true }) : exchangeSentence(output.language, 'recovered'));
    return 0;
  },
};
