import { commandSentence } from '../../shared/languages/commands';
import { sessionId } from '../../shared/base/ids';
import { problemOf } from '../../shared/base/problems';
import { sealFromStore } from '../exchange/session-file/seal-from-store';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { withProfile } from './profile';
import { readWords, textOf } from './arguments';

/** `undercurrent seal --profile DIR --session ID`: seals a finished session to its study's key. */
export const sealCommand: Command = {
  name: 'seal',
  usage: ['seal --profile DIR --session ID [--json]'],
  async run(args, output) {
    const options = { profile: { type: 'string' }, session: { type: 'string' }, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(sealCommand, words.error, output);
    const folder = textOf(words.value, 'profile');
    const session = textOf(words.value, 'session');
    if (folder === null) return sayUsage(sealCommand, commandSentence(output.language, 'needsProfile'), output);
    if (session === null) return sayUsage(sealCommand, commandSentence(output.language, 'needsSession'), output);
    return seal(folder, session, output, words.value.options['json'] === true);
  },
};

async function seal(folder: string, wanted: string, output: CommandOutput, json: boolean): Promise<ExitCode> {
  const session = sessionId.safeParse(wanted);
  if (!session.success) return sayProblem(problemOf('session_unknown'), output, json);
  return withProfile<ExitCode>(folder, output, json, async (store) => {
    const sealed = await sealFromStore(store, session.data);
    if (!sealed.ok) return sayProblem(sealed.error, output, json);
    const { file, sha256, bytes, header } = sealed.value;
    const { revision, deviceSequence } = header;
    if (json) output.out(JSON.stringify({ ok: true, value: { file, sha256, bytes, revision, deviceSequence } }));
    else output.out(commandSentence(output.language, 'sealed', { file, revision }));
    return 0;
  });
}
