import { commandSentence } from '../../shared/languages/commands';
import { recoverProfile } from '../exchange/recovery/recover-profile';
import {
  answerRecovery,
  finishRecovery,
  readRecoveryRequest,
  requestRecovery,
} from '../exchange/recovery/request-and-answer';
import { machineClock } from '../store/database/clock';
import { sayProblem, sayUsage, type Command, type CommandOutput, type ExitCode } from './command';
import { askPassphrase, PROFILE_PASSPHRASE } from './passphrase';
import { studyKeyFrom } from './study-key';
import { readWords, textOf } from './arguments';

/** What the words of the command name; null where they do not. */
interface Named {
  readonly profile: string | null;
  readonly key: string | null;
  readonly request: string | null;
  readonly answer: string | null;
}

type Step = (named: Named, output: CommandOutput, json: boolean) => Promise<ExitCode | null>;

/** With the study key at hand: the lead's own laptop. */
const withKey: Step = async ({ profile, key, request }, output, json) => {
  if (profile === null || key === null || request !== null) return null;
  const unlocked = await studyKeyFrom(key, output, json);
  const passphrase = unlocked && (await askPassphrase(PROFILE_PASSPHRASE, 'newPassphrase', output));
  if (!unlocked || passphrase === null) return 1;
  const recovered = await recoverProfile(profile, unlocked, passphrase);
  if (!recovered.ok) return sayProblem(recovered.error, output, json);
  output.out(json ? JSON.stringify({ ok: true }) : commandSentence(output.language, 'recovered'));
  return 0;
};

/** On the laptop, first: the request for the lead. */
const ask: Step = async ({ profile, key, request, answer }, output, json) => {
  if (profile === null || request === null || key !== null || answer !== null) return null;
  const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'newPassphrase', output);
  if (passphrase === null) return 1;
  const made = await requestRecovery(profile, passphrase, request, machineClock.utc());
  if (!made.ok) return sayProblem(made.error, output, json);
  const { fingerprint } = made.value;
  if (json) output.out(JSON.stringify({ ok: true, value: { file: request, fingerprint } }));
  else output.out(commandSentence(output.language, 'requestSaved', { file: request, fingerprint }));
  return 0;
};

/** With the lead: the answer to a request, once its fingerprint was compared. */
const reply: Step = async ({ profile, key, request, answer }, output, json) => {
  if (profile !== null || key === null || request === null || answer === null) return null;
  const unlocked = await studyKeyFrom(key, output, json);
  if (!unlocked) return 1;
  const read = await readRecoveryRequest(request, unlocked);
  if (!read.ok) return sayProblem(read.error, output, json);
  const written = await answerRecovery(read.value, unlocked, answer);
  if (!written.ok) return sayProblem(written.error, output, json);
  const { fingerprint } = read.value;
  if (json) output.out(JSON.stringify({ ok: true, value: { file: answer, fingerprint } }));
  else output.out(commandSentence(output.language, 'answerSaved', { file: answer, fingerprint }));
  return 0;
};

/** On the laptop, last: the answer gives the passphrase that was chosen with the request. */
const finish: Step = async ({ profile, key, request, answer }, output, json) => {
  if (profile === null || answer === null || key !== null || request !== null) return null;
  const passphrase = await askPassphrase(PROFILE_PASSPHRASE, 'newPassphrase', output);
  if (passphrase === null) return 1;
  const recovered = await finishRecovery(profile, passphrase, answer);
  if (!recovered.ok) return sayProblem(recovered.error, output, json);
  output.out(json ? JSON.stringify({ ok: true }) : commandSentence(output.language, 'recovered'));
  return 0;
};

/** `undercurrent recover …`: a new passphrase for a profile, with the study key or with the lead's answer to a request. */
export const recoverCommand: Command = {
  name: 'recover',
  usage: [
    'recover --profile DIR --request OUT.ucrequest [--json]',
    'recover --key STUDY.uckey --request IN.ucrequest --answer OUT.ucanswer [--json]',
    'recover --profile DIR --answer IN.ucanswer [--json]',
    'recover --profile DIR --key STUDY.uckey [--json]',
  ],
  async run(args, output) {
    const text = { type: 'string' } as const;
    const options = { profile: text, key: text, request: text, answer: text, json: { type: 'boolean' } } as const;
    const words = readWords(args, options);
    if (!words.ok) return sayUsage(recoverCommand, words.error, output);
    const [profile, key] = [textOf(words.value, 'profile'), textOf(words.value, 'key')];
    const named = { profile, key, request: textOf(words.value, 'request'), answer: textOf(words.value, 'answer') };
    const json = words.value.options['json'] === true;
    for (const step of [withKey, ask, reply, finish]) {
      const code = await step(named, output, json);
      if (code !== null) return code;
    }
    const missing = profile === null ? 'needsProfile' : 'needsKey';
    return sayUsage(recoverCommand, commandSentence(output.language, missing), output);
  },
};
