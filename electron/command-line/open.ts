import { commandSentence, type CommandSentence } from '../../shared/languages/commands';
import { answersIn, trialsIn } from '../exchange/merge/file-opener';
import { openSessionFile, type OpenedSessionFile } from '../exchange/session-file/open';
import { createdOf } from '../exchange/session-file/seal';
import { unpackSessionFile } from '../exchange/session-file/unpack';
import { sayProblem, sayUsage, type Command, type CommandOutput } from './command';
import { studyKeyFrom } from './study-key';
import { readWords, textOf } from './arguments';

/** `undercurrent open FILE --key K [--out DIR]`: opens a session file with the study key. */
export const openCommand: Command = {
  name: 'open',
  usage: ['open FILE --key STUDY.uckey [--out DIR] [--json]'],
  async run(args, output) {
    const words = readWords(args, { key: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } });
    if (!words.ok) return sayUsage(openCommand, words.error, output);
    const [file, ...others] = words.value.rest;
    const keyFile = textOf(words.value, 'key');
    if (file === undefined || others.length > 0) {
      return sayUsage(openCommand, commandSentence(output.language, 'needsOneFile'), output);
    }
    if (keyFile === null) return sayUsage(openCommand, commandSentence(output.language, 'needsKey'), output);
    const json = words.value.options['json'] === true;
    const key = await studyKeyFrom(keyFile, output, json);
    if (!key) return 1;
    const folder = textOf(words.value, 'out');
    const opened =
      folder === null ? await openSessionFile(file, key.identity) : await unpackSessionFile(file, key.identity, folder);
    if (!opened.ok) return sayProblem(opened.error, output, json);
    report(opened.value, folder, output, json);
    return 0;
  },
};

function report(opened: OpenedSessionFile, folder: string | null, output: CommandOutput, json: boolean): void {
  const { header } = opened.outside;
  const value = {
    session: header.session,
    revision: header.revision,
    participant: createdOf(opened.events)?.participant ?? '',
    events: opened.events.length,
    answers: answersIn(opened.events),
    trials: trialsIn(opened.events),
    audio: opened.audio.length,
    contents: opened.contents,
  };
  if (json) {
    output.out(JSON.stringify({ ok: true, value: { ...value, folder } }));
    return;
  }
  const counted = (sentence: CommandSentence, count: number): string =>
    commandSentence(output.language, sentence, { count });
  output.out(
    commandSentence(output.language, 'opened', {
      session: value.session,
      participant: value.participant,
      events: counted('events', value.events),
      answers: counted('answers', value.answers),
      trials: counted('trials', value.trials),
    }),
  );
  if (folder !== null) output.out(commandSentence(output.language, 'written', { folder }));
}
