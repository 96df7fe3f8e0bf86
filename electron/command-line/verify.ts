import path from 'node:path';
import { commandSentence } from '../../shared/languages/commands';
import { deviceFingerprint } from '../exchange/study/device-enrolment';
import { verifySessionFile } from '../exchange/session-file/verify';
import { sayProblem, sayUsage, type Command, type CommandOutput } from './command';
import { readWords } from './arguments';

/** `undercurrent verify FILE…`: whether session files are whole and as their laptop signed them; needs no key. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: ['verify FILE… [--json]'],
  async run(args, output) {
    const words = readWords(args, { json: { type: 'boolean' } });
    if (!words.ok) return sayUsage(verifyCommand, words.error, output);
    if (words.value.rest.length === 0) {
      return sayUsage(verifyCommand, commandSentence(output.language, 'needsFile'), output);
    }
    const json = words.value.options['json'] === true;
    let refused = 0;
    for (const file of words.value.rest) if (!(await verifyOne(file, output, json))) refused += 1;
    return refused === 0 ? 0 : 1;
  },
};

async function verifyOne(file: string, output: CommandOutput, json: boolean): Promise<boolean> {
  const verified = await verifySessionFile(file);
  if (!verified.ok) {
    sayProblem(verified.error, output, json);
    return false;
  }
  const { header, sha256, bytes } = verified.value;
  const fingerprint = deviceFingerprint(header.devicePublicKey);
  if (json) {
    const value = { file: path.basename(file), sha256, bytes, fingerprint, ...header };
    output.out(JSON.stringify({ ok: true, value }));
  } else {
    const { study, session, revision, deviceSequence: sequence } = header;
    const details = { file: path.basename(file), study, session, revision, sequence, fingerprint };
    output.out(commandSentence(output.language, 'sound', details));
  }
  return true;
}
