import { commandSentence } from '../../shared/languages/commands';
import { builtInStudy } from '../../shared/built-in-study';
import { problemOf } from '../../shared/base/problems';
import { failure, type Result } from '../../shared/base/result';
import { PROGRAM_VERSION } from '../../shared/base/version';
import { createKeysInStore } from '../exchange/study/study-service';
import { writeSmallFile } from '../files/atomic-file';
import { createProfile } from '../store/profile/profile';
import type { OpenProfile } from '../store/profile/open-profile';
import { addStudy, studyKey } from '../store/session/studies';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { askPassphrase, PROFILE_PASSPHRASE, STUDY_PASSPHRASE } from './passphrase';
import { readWords, textOf } from './arguments';

/** `undercurrent prepare`: a lead's profile with the built-in study and its keys, without windows. */
export const prepareCommand: Command = {
  name: 'prepare',
  usage: ['prepare --profile DIR --key-out STUDY.uckey [--json]'],
  async run(args, output) {
    const options = { profile: { type: 'string' }, 'key-out': { type: 'string' }, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(prepareCommand, words.error, output);
    const folder = textOf(words.value, 'profile');
    const keyFile = textOf(words.value, 'key-out');
    if (folder === null) return sayUsage(prepareCommand, commandSentence(output.language, 'needsProfile'), output);
    if (keyFile === null) return sayUsage(prepareCommand, commandSentence(output.language, 'needsKeyOut'), output);
    return prepare(folder, keyFile, output, words.value.options['json'] === true);
  },
};

async function prepare(folder: string, keyFile: string, output: CommandOutput, json: boolean): Promise<ExitCode> {
  const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'profilePassphrase', output);
  const studyPassphrase = await askPassphrase(STUDY_PASSPHRASE, 'studyPassphrase', output);
  if (passphrase === null || studyPassphrase === null) return 1;
  const created = await createProfile(
    folder,
    { interviewer: 'command line', passphrase, pin: null },
    { programVersion: PROGRAM_VERSION },
  );
  if (!created.ok) return sayProblem(created.error, output, json);
  try {
    const done = await addKeys(created.value, keyFile, studyPassphrase);
    if (!done.ok) return sayProblem(done.error, output, json);
  } finally {
    created.value.close();
  }
  const { id: study } = builtInStudy;
  if (json) output.out(JSON.stringify({ ok: true, value: { study, keyFile } }));
  else output.out(commandSentence(output.language, 'prepared', { study, file: keyFile }));
  return 0;
}

async function addKeys(store: OpenProfile, keyFile: string, passphrase: string): Promise<Result<void>> {
  const added = addStudy(store.database, builtInStudy, store.clock);
  if (!added.ok) return added;
  const keyed = await createKeysInStore(store, builtInStudy.id, passphrase);
  if (!keyed.ok) return keyed;
  const blob = studyKey(store.database, builtInStudy.id);
  return blob ? writeSmallFile(keyFile, blob) : failure(problemOf('study_key_wrong'));
}
